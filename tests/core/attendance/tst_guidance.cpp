#include "core/attendance/guidance.h"

#include <QTest>

#include <initializer_list>

namespace rollcall::attendance {

using namespace std::chrono_literals;

class GuidanceTest final : public QObject
{
    Q_OBJECT

    GuidanceFilter m_filter;

    /// Asks for the same every 50 ms; what is shown at the end.
    Guidance ask(std::chrono::milliseconds from, std::chrono::milliseconds to, Guidance wanted)
    {
        Guidance shown = Guidance::None;
        for (auto at = from; at <= to; at += 50ms)
            shown = m_filter.update(GuidanceFilter::Moment(at), wanted);
        return shown;
    }

private slots:
    void init() { m_filter = {}; }

    void saysWhatToDo_data()
    {
        QTest::addColumn<Presence>("presence");
        QTest::addColumn<Guidance>("guidance");
        const auto hint = [](base::ErrorCode code) { return Presence{1, 0.4, code}; };
        QTest::newRow("nobody") << Presence{} << Guidance::None;
        QTest::newRow("all is well") << Presence{1, 0.85, {}} << Guidance::None;
        QTest::newRow("too near") << Presence{1, 0.86, base::ErrorCode::FaceBlurred} << Guidance::StepBack;
        QTest::newRow("two") << Presence{2, 0.9, base::ErrorCode::FaceTooDark} << Guidance::OnePersonPlease;
        QTest::newRow("small") << hint(base::ErrorCode::FaceTooSmall) << Guidance::ComeCloser;
        QTest::newRow("turned") << hint(base::ErrorCode::FaceTurnedAway) << Guidance::FaceTheCamera;
        QTest::newRow("eyes") << hint(base::ErrorCode::FaceEyesClosed) << Guidance::OpenEyes;
        QTest::newRow("no face") << hint(base::ErrorCode::FaceNotFound) << Guidance::LookAtCamera;
    }
    void saysWhatToDo()
    {
        QFETCH(const Presence, presence);
        QFETCH(const Guidance, guidance);
        QCOMPARE(guidanceFor(presence), guidance);
    }

    void adviceIsShownWhenItWasWantedForAWhile()
    {
        QCOMPARE(ask(1000ms, 1250ms, Guidance::ComeCloser), Guidance::None);
        QCOMPARE(ask(1300ms, 1300ms, Guidance::ComeCloser), Guidance::ComeCloser);
    }

    void adviceThatComesAndGoesIsNotShown()
    {
        for (auto at = 1000ms; at < 4000ms; at += 200ms) {
            QCOMPARE(ask(at, at + 50ms, Guidance::ComeCloser), Guidance::None);
            QCOMPARE(ask(at + 100ms, at + 150ms, Guidance::HoldStill), Guidance::None);
        }
    }

    void whatIsShownStaysLongEnoughToBeRead_data()
    {
        QTest::addColumn<Guidance>("next");
        QTest::newRow("other advice") << Guidance::HoldStill;
        QTest::newRow("nothing") << Guidance::None;
    }
    void whatIsShownStaysLongEnoughToBeRead()
    {
        QFETCH(const Guidance, next);
        QCOMPARE(ask(1000ms, 1300ms, Guidance::ComeCloser), Guidance::ComeCloser);
        QCOMPARE(ask(1350ms, 2150ms, next), Guidance::ComeCloser);
        QCOMPARE(ask(2200ms, 2200ms, next), next);
    }

    void whoeverComesNextFindsNoOldAdvice()
    {
        QCOMPARE(ask(1000ms, 1300ms, Guidance::ComeCloser), Guidance::ComeCloser);
        m_filter.clear();
        QCOMPARE(ask(1350ms, 1350ms, Guidance::MoreLight), Guidance::None);
    }
};

} // namespace rollcall::attendance

QTEST_GUILESS_MAIN(rollcall::attendance::GuidanceTest)
#include "tst_guidance.moc"
