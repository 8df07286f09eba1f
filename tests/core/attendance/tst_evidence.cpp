#include "core/attendance/evidence.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using domain::Reason;
using Moment = EvidenceWindow::Moment;

namespace {

constexpr base::PersonId kAda{1};
constexpr base::PersonId kBen{2};

/// A and B are people, a is Ada with a picture held up, x a face that matches nobody, m several faces, n the refusal
/// "no face", - nobody.
Reading reading(QChar letter)
{
    switch (letter.toLatin1()) {
    case 'A':
        return {.person = kAda};
    case 'B':
        return {.person = kBen};
    case 'a':
        return {.person = kAda, .refusal = Reason::LivenessFailed};
    case 'x':
        return {.refusal = Reason::FaceMismatch};
    case 'm':
        return {.refusal = Reason::MultipleFaces};
    case 'n':
        return {.refusal = Reason::NoFace};
    default:
        return {};
    }
}

Moment after(int ms)
{
    return Moment(std::chrono::milliseconds(ms));
}

/// Plays readings written as "A@0 A@100 -@200" and returns the decisions as "A@100".
QString play(EvidenceWindow& window, const QString& script)
{
    QStringList decisions;
    for (const auto& step : script.split(u' ', Qt::SkipEmptyParts)) {
        const auto given = reading(step.front());
        if (const auto decided = window.add(after(step.sliced(2).toInt()), given))
            decisions.append(*decided == given ? step : u"another reading"_s);
    }
    return decisions.join(u' ');
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void settingsCount_data();
    void settingsCount();
    void showsProgress();
    void startOverKeepsDecisions();
    void resetForgets();
};

void TestEvidence::decides_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("decisions");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("nobody") << u"-@0 -@100 -@200 -@300 -@400 -@500"_s << u""_s;
    QTest::newRow("no face") << u"n@0 n@100 n@200 n@300 n@400 n@500"_s << u""_s;
    QTest::newRow("two are not enough") << u"A@0 A@100"_s << u""_s;
    QTest::newRow("three agree") << u"A@0 A@100 A@200"_s << u"A@200"_s;
    QTest::newRow("three of five") << u"A@0 x@100 A@200 m@300 A@400"_s << u"A@400"_s;
    QTest::newRow("three of six") << u"A@0 x@100 x@200 A@300 m@400 A@500"_s << u""_s;
    QTest::newRow("three of six, then one more") << u"A@0 x@100 m@200 A@300 m@400 A@500 A@600"_s << u"A@600"_s;
    QTest::newRow("nobody in between is not counted")
        << u"A@0 -@50 -@100 -@150 -@200 n@250 A@300 A@400"_s << u"A@400"_s;
    QTest::newRow("a stranger") << u"x@0 x@100 x@200"_s << u"x@200"_s;
    QTest::newRow("several faces") << u"m@0 m@100 m@200"_s << u"m@200"_s;
    QTest::newRow("different refusals do not agree") << u"x@0 m@100 x@200 m@300"_s << u""_s;
    QTest::newRow("a picture of Ada") << u"a@0 a@100 a@200"_s << u"a@200"_s;
    QTest::newRow("Ada and her picture do not agree") << u"A@0 a@100 A@200 a@300"_s << u""_s;

    QTest::newRow("another person drops the first") << u"A@0 A@100 B@200 A@300 A@400"_s << u""_s;
    QTest::newRow("another person starts from one") << u"A@0 A@100 B@200 B@300 B@400"_s << u"B@400"_s;
    QTest::newRow("a refusal of another person drops, too") << u"B@0 B@100 a@200 B@300 B@400 B@500"_s << u"B@500"_s;
    QTest::newRow("a gap of 1 s is bridged") << u"A@0 A@100 A@1100"_s << u"A@1100"_s;
    QTest::newRow("a longer gap drops") << u"A@0 A@100 A@1101"_s << u""_s;
    QTest::newRow("a gap full of nobody drops") << u"A@0 A@100 -@500 -@1000 -@1101 A@1102 A@1200"_s << u""_s;
    QTest::newRow("after a gap from one") << u"A@0 A@100 A@1101 A@1200 A@1300"_s << u"A@1300"_s;

    QTest::newRow("no second decision while she stands there")
        << u"A@0 A@100 A@200 A@1000 A@2000 A@3000 A@3100 A@3200"_s << u"A@200"_s;
    QTest::newRow("not gone long enough") << u"A@0 A@100 A@200 A@2199 A@2299 A@2399"_s << u"A@200"_s;
    QTest::newRow("gone for 2 s") << u"A@0 A@100 A@200 -@1000 -@2100 A@2200 A@2300 A@2400"_s << u"A@200 A@2400"_s;
    QTest::newRow("her picture after her") << u"A@0 A@100 A@200 a@300 a@400 a@500"_s << u"A@200"_s;
    QTest::newRow("the next person at once") << u"A@0 A@100 A@200 B@300 B@400 B@500"_s << u"A@200 B@500"_s;
    QTest::newRow("both are held") << u"A@0 A@100 A@200 B@300 B@400 B@500 A@600 A@700 A@800 B@900 B@950 B@990"_s
                                   << u"A@200 B@500"_s;
    QTest::newRow("the first to leave is free first")
        << u"A@0 A@100 A@200 B@1000 B@1100 B@1200 A@2200 A@2300 A@2400 B@2500 B@2600 B@2700"_s
        << u"A@200 B@1200 A@2400"_s;
    QTest::newRow("she turns away after her decision") << u"A@0 A@100 A@200 x@300 x@400 x@500 x@600"_s << u"A@200"_s;
    QTest::newRow("a stranger after her, once she is gone")
        << u"A@0 A@100 A@200 x@2100 x@2200 x@2300 x@2400"_s << u"A@200 x@2400"_s;
    QTest::newRow("a stranger stays one decision") << u"x@0 x@100 x@200 x@1500 x@3000 x@3100 x@3200"_s << u"x@200"_s;
    QTest::newRow("a stranger comes back") << u"x@0 x@100 x@200 x@2200 x@2300 x@2400"_s << u"x@200 x@2400"_s;
    QTest::newRow("a face known only at the second look") << u"x@0 x@100 x@200 A@300 A@400 A@500"_s << u"x@200 A@500"_s;
    QTest::newRow("what a decision used is used up") << u"A@0 A@100 A@200 A@2300 A@2400"_s << u"A@200"_s;
}

void TestEvidence::decides()
{
    QFETCH(const QString, script);
    QFETCH(const QString, decisions);
    EvidenceWindow window;
    QCOMPARE(play(window, script), decisions);
}

void TestEvidence::settingsCount_data()
{
    QTest::addColumn<std::size_t>("needed");
    QTest::addColumn<std::size_t>("among");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("decisions");
    QTest::newRow("one is enough") << std::size_t(1) << std::size_t(1) << u"-@0 A@100"_s << u"A@100"_s;
    QTest::newRow("two in a row") << std::size_t(2) << std::size_t(2) << u"A@0 x@50 A@100 A@150"_s << u"A@150"_s;
    QTest::newRow("window smaller than needed") << std::size_t(3) << std::size_t(1) << u"A@0 A@1 A@2"_s << u"A@2"_s;
    QTest::newRow("none needed is one") << std::size_t(0) << std::size_t(0) << u"-@0 A@1 -@2"_s << u"A@1"_s;
}

void TestEvidence::settingsCount()
{
    QFETCH(const std::size_t, needed);
    QFETCH(const std::size_t, among);
    QFETCH(const QString, script);
    QFETCH(const QString, decisions);
    EvidenceWindow window({.needed = needed, .among = among});
    QCOMPARE(play(window, script), decisions);
}

void TestEvidence::showsProgress()
{
    EvidenceWindow window;
    QCOMPARE(window.agreeing(), std::size_t(0));
    play(window, u"A@0"_s);
    QCOMPARE(window.agreeing(), std::size_t(1));
    play(window, u"-@50 A@100"_s);
    QCOMPARE(window.agreeing(), std::size_t(2));
    play(window, u"x@150"_s);
    QCOMPARE(window.agreeing(), std::size_t(1));
    play(window, u"B@200"_s);
    QCOMPARE(window.agreeing(), std::size_t(1));
    play(window, u"-@1300"_s);
    QCOMPARE(window.agreeing(), std::size_t(0));
    QCOMPARE(play(window, u"A@1400 A@1500 A@1600"_s), u"A@1600"_s);
    QCOMPARE(window.agreeing(), std::size_t(0));
}

void TestEvidence::startOverKeepsDecisions()
{
    EvidenceWindow window;
    QCOMPARE(play(window, u"A@0 A@100 A@200 B@300 B@400"_s), u"A@200"_s);
    window.startOver();
    QCOMPARE(window.agreeing(), std::size_t(0));
    QCOMPARE(play(window, u"B@500 B@600"_s), QString());
    QCOMPARE(play(window, u"B@700"_s), u"B@700"_s);
    window.startOver();
    QCOMPARE(play(window, u"A@800 A@900 A@1000 B@1100 B@1200 B@1300 x@1400 x@1500 x@1600"_s), QString());
}

void TestEvidence::resetForgets()
{
    EvidenceWindow window;
    QCOMPARE(play(window, u"A@0 A@100 A@200 B@300 B@400"_s), u"A@200"_s);
    window.reset();
    QCOMPARE(window.agreeing(), std::size_t(0));
    QCOMPARE(play(window, u"B@500"_s), QString());
    QCOMPARE(play(window, u"A@600 A@700 A@800"_s), u"A@800"_s);
}

QTEST_APPLESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
