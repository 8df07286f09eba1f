#include "core/attendance/retention_rules.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

constexpr base::UtcTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h};

} // namespace

class TestRetentionRules : public QObject
{
    Q_OBJECT

private slots:
    void aPeriodEnds();
    void aFaceIsNeededUntil_data();
    void aFaceIsNeededUntil();
};

void TestRetentionRules::aPeriodEnds()
{
    QCOMPARE(endOfKeeping(0, kNow), std::nullopt);
    QCOMPARE(endOfKeeping(1, kNow), std::optional(kNow - 24h));
    QCOMPARE(endOfKeeping(36500, kNow), std::optional(kNow - days(36500)));
}

void TestRetentionRules::aFaceIsNeededUntil_data()
{
    QTest::addColumn<int>("captured"); // days after kNow
    QTest::addColumn<int>("enrolled"); // 0: never
    QTest::addColumn<int>("sessionEnds");
    QTest::addColumn<int>("marked");
    QTest::addColumn<int>("needed");
    QTest::newRow("registered and never used") << -9 << 0 << 0 << 0 << -9;
    QTest::newRow("enrolled later") << -9 << -7 << 0 << 0 << -7;
    QTest::newRow("enrolled before") << -9 << -20 << 0 << 0 << -9;
    QTest::newRow("a course that has ended") << -90 << -91 << -30 << -40 << -30;
    QTest::newRow("a session to come") << -90 << -91 << 12 << -40 << 12;
    QTest::newRow("no longer enrolled") << -90 << 0 << 0 << -40 << -40;
}

void TestRetentionRules::aFaceIsNeededUntil()
{
    QFETCH(const int, captured);
    QFETCH(const int, enrolled);
    QFETCH(const int, sessionEnds);
    QFETCH(const int, marked);
    QFETCH(const int, needed);
    const auto at = [](int day) { return day == 0 ? std::nullopt : std::optional(kNow + days(day)); };
    QCOMPARE(faceNeededAt({.person = {1},
                           .capturedAt = kNow + days(captured),
                           .enrolledAt = at(enrolled),
                           .lastSessionEnds = at(sessionEnds),
                           .lastMarkAt = at(marked)}),
             kNow + days(needed));
}

QTEST_APPLESS_MAIN(TestRetentionRules)
#include "tst_retention_rules.moc"
