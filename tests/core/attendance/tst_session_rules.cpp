#include "core/attendance/session_rules.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using domain::MarkStatus;
using Offset = std::chrono::milliseconds;

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(std::chrono::minutes)
Q_DECLARE_METATYPE(rollcall::domain::MarkStatus)

namespace {

constexpr base::UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h};

domain::Session session(bool isActive)
{
    domain::Session session;
    session.startsAt = kStart;
    session.endsAt = kStart + 90min;
    session.isActive = isActive;
    return session;
}

} // namespace

class TestSessionRules : public QObject
{
    Q_OBJECT

private slots:
    void opens_data();
    void opens();
    void opensForAMoment();
    void becomesLate_data();
    void becomesLate();
};

void TestSessionRules::opens_data()
{
    QTest::addColumn<Offset>("sinceStart");
    QTest::addColumn<bool>("open");
    QTest::newRow("the day before") << Offset(-24h) << false;
    QTest::newRow("1 ms before the start") << Offset(-1ms) << false;
    QTest::newRow("at the start") << Offset(0ms) << true;
    QTest::newRow("in the middle") << Offset(45min) << true;
    QTest::newRow("at the end") << Offset(90min) << true;
    QTest::newRow("1 ms after the end") << Offset(90min + 1ms) << false;
}

void TestSessionRules::opens()
{
    QFETCH(const Offset, sinceStart);
    QFETCH(const bool, open);
    QCOMPARE(isOpen(session(true), kStart + sinceStart), open);
    QVERIFY(!isOpen(session(false), kStart + sinceStart));
}

void TestSessionRules::opensForAMoment()
{
    auto moment = session(true);
    moment.endsAt = moment.startsAt;
    QVERIFY(isOpen(moment, kStart));
    QVERIFY(!isOpen(moment, kStart + 1ms));
    moment.endsAt = moment.startsAt - 1ms;
    QVERIFY(!isOpen(moment, kStart));
    QVERIFY(!isOpen(moment, kStart - 1ms));
}

void TestSessionRules::becomesLate_data()
{
    QTest::addColumn<Offset>("sinceStart");
    QTest::addColumn<std::chrono::minutes>("grace");
    QTest::addColumn<MarkStatus>("status");
    QTest::newRow("at the start") << Offset(0ms) << 10min << MarkStatus::Present;
    QTest::newRow("last moment of grace") << Offset(10min) << 10min << MarkStatus::Present;
    QTest::newRow("1 ms after grace") << Offset(10min + 1ms) << 10min << MarkStatus::Late;
    QTest::newRow("at the end") << Offset(90min) << 10min << MarkStatus::Late;
    QTest::newRow("no grace, at the start") << Offset(0ms) << 0min << MarkStatus::Present;
    QTest::newRow("no grace, 1 ms later") << Offset(1ms) << 0min << MarkStatus::Late;
    QTest::newRow("grace longer than the session") << Offset(90min) << 120min << MarkStatus::Present;
}

void TestSessionRules::becomesLate()
{
    QFETCH(const Offset, sinceStart);
    QFETCH(const std::chrono::minutes, grace);
    QFETCH(const MarkStatus, status);
    QCOMPARE(statusAt(session(true), kStart + sinceStart, grace), status);
}

QTEST_APPLESS_MAIN(TestSessionRules)
#include "tst_session_rules.moc"
