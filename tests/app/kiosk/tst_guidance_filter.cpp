#include "app/kiosk/guidance_filter.h"

#include <QTest>

#include <initializer_list>

namespace rollcall::kiosk {

using namespace std::chrono_literals;

class GuidanceFilterTest final : public QObject
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

} // namespace rollcall::kiosk

QTEST_GUILESS_MAIN(rollcall::kiosk::GuidanceFilterTest)
#include "tst_guidance_filter.moc"
