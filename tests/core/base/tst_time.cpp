#include "core/base/time.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <array>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace rollcall::base;
using std::chrono::milliseconds;

namespace {

UtcTime at(qint64 msSinceEpoch)
{
    return UtcTime(milliseconds(msSinceEpoch));
}

/// Gives the process a local time for as long as it lives. The rule is spelled out, so no time zone data is needed.
class LocalTime final
{
public:
    explicit LocalTime(const QByteArray& rule) : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", rule);
        tzset();
    }
    ~LocalTime()
    {
        m_before.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_before);
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LocalTime)

private:
    QByteArray m_before;
};

} // namespace

class TestTime : public QObject
{
    Q_OBJECT

private slots:
    void writesIso_data();
    void writesIso();
    void textOrderIsTimeOrder();
    void writesAndReadsEveryDayAsQtDoes();
    void readsIso_data();
    void readsIso();
    void refusesOtherText_data();
    void refusesOtherText();
    void localTimeDoesNotMatter_data();
    void localTimeDoesNotMatter();
    void systemClockGoesWithTheSystem();
    void runningTimeGoesOn();
};

void TestTime::writesIso_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
    QTest::newRow("a Monday morning") << qint64(1773044100000) << u"2026-03-09T08:15:00.000Z"_s;
    QTest::newRow("with milliseconds") << qint64(1773044100007) << u"2026-03-09T08:15:00.007Z"_s;
    QTest::newRow("leap day") << qint64(1709251199000) << u"2024-02-29T23:59:59.000Z"_s;
    QTest::newRow("first day of the year 1") << qint64(-62135596800000) << u"0001-01-01T00:00:00.000Z"_s;
    QTest::newRow("end of the year 9999") << qint64(253402300799999) << u"9999-12-31T23:59:59.999Z"_s;
}

void TestTime::writesIso()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, text);
    QCOMPARE(toIso(at(ms)), text);
    QCOMPARE(fromIso(text), at(ms));
}

void TestTime::textOrderIsTimeOrder()
{
    const std::array times{at(-86'400'000),      at(0), at(999), at(1000), at(1'773'044'100'000), at(1'773'044'100'001),
                           at(4'102'444'800'000)};
    std::array<QString, times.size()> texts;
    std::ranges::transform(times, texts.begin(), toIso);
    QVERIFY(std::ranges::is_sorted(texts, std::ranges::less_equal()));
}

void TestTime::writesAndReadsEveryDayAsQtDoes()
{
    constexpr qint64 kStepMs = 86'400'000LL + 3'723'456; // all hours, minutes and milliseconds come by
    for (qint64 ms = -1'000'000'000'000; ms < 5'000'000'000'000; ms += kStepMs) {
        const QString text = toIso(at(ms));
        QCOMPARE(text, QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
        QCOMPARE(fromIso(text), at(ms));
    }
}

void TestTime::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("no milliseconds") << u"2026-03-09T08:15:00Z"_s << u"2026-03-09T08:15:00.000Z"_s;
    QTest::newRow("no seconds") << u"2026-03-09T08:15Z"_s << u"2026-03-09T08:15:00.000Z"_s;
    QTest::newRow("microseconds") << u"2026-03-09T08:15:00.123456Z"_s << u"2026-03-09T08:15:00.123Z"_s;
    QTest::newRow("space for T") << u"2026-03-09 08:15:00"_s << u"2026-03-09T08:15:00.000Z"_s;
    QTest::newRow("no offset") << u"2026-03-09T08:15:00"_s << u"2026-03-09T08:15:00.000Z"_s;
    QTest::newRow("offset east") << u"2026-03-09T08:15:00+02:00"_s << u"2026-03-09T06:15:00.000Z"_s;
    QTest::newRow("offset west, next day") << u"2026-03-09T22:15:00-03:30"_s << u"2026-03-10T01:45:00.000Z"_s;
    QTest::newRow("zero offset") << u"2026-03-09T08:15:00.250+00:00"_s << u"2026-03-09T08:15:00.250Z"_s;
}

void TestTime::readsIso()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const auto time = fromIso(text);
    QVERIFY(time);
    QCOMPARE(toIso(*time), utc);
}

void TestTime::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("word") << u"yesterday"_s;
    QTest::newRow("time alone") << u"08:15:00"_s;
    QTest::newRow("month 13") << u"2026-13-01T08:15:00Z"_s;
    QTest::newRow("30 February") << u"2026-02-30T08:15:00Z"_s;
    QTest::newRow("29 February of a common year") << u"2026-02-29T08:15:00Z"_s;
    QTest::newRow("hour 25") << u"2026-03-09T25:15:00Z"_s;
    QTest::newRow("no such day, with milliseconds") << u"2026-02-30T08:15:00.000Z"_s;
    QTest::newRow("hour 25, with milliseconds") << u"2026-03-09T25:15:00.000Z"_s;
    QTest::newRow("second 60") << u"2026-03-09T08:15:60.000Z"_s;
    QTest::newRow("minute 60") << u"2026-03-09T08:60:00Z"_s;
    QTest::newRow("text after it") << u"2026-03-09T08:15:00Z tomorrow"_s;
    QTest::newRow("month before day with slashes") << u"03/09/2026 08:15"_s;
    QTest::newRow("seconds since 1970") << u"1773044100"_s;
}

void TestTime::refusesOtherText()
{
    QFETCH(const QString, text);
    QCOMPARE(fromIso(text), std::nullopt);
}

void TestTime::localTimeDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("text");
    const QByteArray berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
    QTest::newRow("half-hour zone") << QByteArray("IST-5:30") << u"2026-03-09T08:15:00.000"_s;
    QTest::newRow("summer") << berlin << u"2026-07-01T08:15:00.000"_s;
    QTest::newRow("the hour that summer time skips") << berlin << u"2026-03-29T02:30:00.000"_s;
    QTest::newRow("the hour that comes twice") << berlin << u"2026-10-25T02:30:00.000"_s;
}

void TestTime::localTimeDoesNotMatter()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QString, text);
    const LocalTime zone(rule);
    const auto time = fromIso(text);
    QVERIFY(time);
    QCOMPARE(toIso(*time), text + u'Z');
    QCOMPARE(fromIso(text + u'Z'), time);
}

void TestTime::systemClockGoesWithTheSystem()
{
    const auto before = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    const UtcTime now = SystemClock().now();
    QVERIFY(before <= now);
    QVERIFY(now <= std::chrono::system_clock::now());
}

void TestTime::runningTimeGoesOn()
{
    constexpr milliseconds kWait{20};
    const SystemClock clock;
    const auto start = std::chrono::steady_clock::now();
    const auto before = clock.running();
    QTest::qSleep(static_cast<int>(kWait.count()));
    const auto passed = clock.running() - before;
    QVERIFY(passed >= kWait);
    QVERIFY(passed <= std::chrono::steady_clock::now() - start + milliseconds(1)); // rounded down twice
}

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"
