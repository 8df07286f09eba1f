#include "core/attendance/watch_rules.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using domain::Attempt;
using domain::Method;
using domain::PlacedMark;
using domain::Reason;
using std::chrono::milliseconds;

namespace {

constexpr base::UtcTime kStart{1'000'000s};
const QString kDoor = u"door"_s;

Attempt success(int student, Method method, double distance)
{
    return {.id = {},
            .sessionId = base::SessionId{1},
            .studentId = base::PersonId{student},
            .success = true,
            .reason = {},
            .point = {},
            .faceDistance = method == Method::Face ? std::optional(distance) : std::nullopt,
            .device = {kDoor, {}, {}},
            .method = method,
            .createdAt = kStart};
}

Attempt refusal(std::optional<int> student, Reason reason)
{
    auto attempt = success(student.value_or(0), Method::Face, 0.5);
    attempt.studentId = student ? std::optional(base::PersonId{*student}) : std::nullopt;
    attempt.success = false;
    attempt.reason = reason;
    return attempt;
}

/// `count` attempts, `apart` from one another, numbered from 1.
std::vector<Attempt> repeated(int count, milliseconds apart, const std::function<Attempt(int)>& make)
{
    std::vector<Attempt> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(make(i));
        all.back().id = base::AttemptId{i + 1};
        all.back().createdAt = kStart + i * apart;
    }
    return all;
}

std::vector<WatchFinding> watched(const std::vector<Attempt>& attempts)
{
    AttemptWatch watch;
    for (const auto& attempt : attempts)
        watch.add(attempt);
    return watch.findings();
}

std::vector<WatchRule> rulesOf(const std::vector<WatchFinding>& findings)
{
    std::vector<WatchRule> rules;
    for (const auto& finding : findings)
        rules.push_back(finding.rule);
    return rules;
}

PlacedMark placed(int student, milliseconds sinceStart, const QString& room = u"R1"_s, const QString& machine = kDoor)
{
    return {.mark = {.id = base::MarkId{1},
                     .sessionId = base::SessionId{7},
                     .studentId = base::PersonId{student},
                     .markedAt = kStart + sinceStart,
                     .point = {},
                     .faceDistance = 0.25,
                     .device = {machine, {}, {}},
                     .markedBy = {}},
            .room = room,
            .startsAt = kStart,
            .endsAt = kStart + 1h,
            .hasTry = true};
}

} // namespace

class TestWatchRules : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasItsLimitAndName();
    void attemptsAreFound_data();
    void attemptsAreFound();
    void ordinaryAttemptsAreLetBy_data();
    void ordinaryAttemptsAreLetBy();
    void aFindingTellsItsRows();
    void marksOutsideTheirSessionAreFound_data();
    void marksOutsideTheirSessionAreFound();
    void marksWithoutATryAreFoundSessionBySession();
    void handMadeMarksAreLetBy();
    void twoRoomsAtOnceAreFound_data();
    void twoRoomsAtOnceAreFound();
    void locksAreFound_data();
    void locksAreFound();
    void aClockSetBackIsFound();
};

void TestWatchRules::everyRuleHasItsLimitAndName()
{
    QSet<QString> names;
    int rule = 0;
    for (const auto& limit : allWatchLimits()) {
        QCOMPARE(static_cast<int>(limit.rule), rule++); // in the order of the enumeration, none left out
        QCOMPARE(limitOf(limit.rule).name, limit.name);
        names.insert(limit.name);
    }
    QCOMPARE(names.size(), rule);
    QCOMPARE(rule, static_cast<int>(WatchRule::SchemaAltered) + 1);
}

void TestWatchRules::attemptsAreFound_data()
{
    QTest::addColumn<std::vector<Attempt>>("attempts");
    QTest::addColumn<WatchRule>("rule");
    QTest::addColumn<QString>("whose");
    const auto row = [](WatchRule rule, const QString& whose, const std::vector<Attempt>& attempts) {
        QTest::newRow(limitOf(rule).name.data()) << attempts << rule << whose;
    };
    row(WatchRule::StudentFailures, u"student 4"_s,
        repeated(6, 2min, [](int) { return refusal(4, Reason::FaceMismatch); }));
    row(WatchRule::MachineFailures, kDoor,
        repeated(20, 30s, [](int) { return refusal({}, Reason::NotAuthenticated); }));
    row(WatchRule::FacesTooFast, kDoor, repeated(5, 750ms, [](int i) { return success(i, Method::Face, 0.1 * i); }));
    row(WatchRule::FacesAlike, kDoor, repeated(3, 5min, [](int i) { return success(i, Method::Face, 0.25); }));
    row(WatchRule::PinsTooFast, kDoor, repeated(4, 6s, [](int i) { return success(i, Method::Pin, 0); }));
    row(WatchRule::ManyMachines, u"student 4"_s, repeated(3, 5min, [](int i) {
            auto attempt = refusal(4, Reason::NotEnrolled);
            attempt.device.hash = QString::number(i);
            return attempt;
        }));
    row(WatchRule::OutsideCampus, kDoor, repeated(5, 15min, [](int i) { return refusal(i, Reason::OutsideCampus); }));
    row(WatchRule::PositionUnknown, kDoor,
        repeated(35, 100s, [](int i) { return refusal(i, Reason::PositionUnknown); }));
    row(WatchRule::FramesReplayed, kDoor, repeated(1, 0s, [](int i) { return refusal(i, Reason::ReplayedFrames); }));
}

void TestWatchRules::attemptsAreFound()
{
    QFETCH(const std::vector<Attempt>, attempts);
    QFETCH(const WatchRule, rule);
    QFETCH(const QString, whose);
    const auto findings = watched(attempts);
    QCOMPARE(rulesOf(findings), std::vector{rule});
    const auto& finding = findings.front();
    QCOMPARE(finding.student ? u"student %1"_s.arg(finding.student->value) : finding.machine, whose);
    QCOMPARE(finding.from, attempts.front().createdAt);
    QCOMPARE(finding.to, attempts.back().createdAt);
    QCOMPARE(finding.count, std::ssize(attempts));
    // One fewer is nothing.
    QCOMPARE(watched({attempts.begin(), attempts.end() - 1}), std::vector<WatchFinding>{});
}

void TestWatchRules::ordinaryAttemptsAreLetBy_data()
{
    QTest::addColumn<std::vector<Attempt>>("attempts");
    const auto row = [](const char* name, const std::vector<Attempt>& attempts) { QTest::newRow(name) << attempts; };
    row("somebody early, again and again", repeated(30, 5s, [](int) { return refusal(4, Reason::SessionInactive); }));
    row("a class at the wrong door", repeated(30, 5s, [](int i) { return refusal(i, Reason::NotEnrolled); }));
    row("two at a time", repeated(60, 5s, [](int) { return refusal({}, Reason::MultipleFaces); }));
    row("marked already", repeated(30, 5s, [](int) { return refusal(4, Reason::DuplicateMark); }));
    row("refused over an hour", repeated(20, 2min + 1s, [](int) { return refusal(4, Reason::FaceMismatch); }));
    row("strangers over a day", repeated(200, 32s, [](int) { return refusal({}, Reason::FaceMismatch); }));
    row("a quick queue", repeated(30, 1s, [](int i) { return success(i, Method::Face, 0.2 + 0.001 * i); }));
    row("a queue at the PIN pad", repeated(30, 7s, [](int i) { return success(i, Method::Pin, 0); }));
    row("one student often", repeated(9, 100ms, [](int) { return success(4, Method::Face, 0.25); }));
    row("two with one distance", repeated(2, 1s, [](int i) { return success(i, Method::Face, 0.25); }));
    row("two doors, again and again", repeated(12, 10s, [](int i) {
            auto attempt = refusal(4, Reason::NotEnrolled);
            attempt.device.hash = QString::number(i % 2);
            return attempt;
        }));
    row("a receiver that errs", repeated(4, 1min, [](int i) { return refusal(i, Reason::OutsideCampus); }));
    row("a class before the receiver is ready",
        repeated(30, 10s, [](int i) { return refusal(i, Reason::PositionUnknown); }));
}

void TestWatchRules::ordinaryAttemptsAreLetBy()
{
    QFETCH(const std::vector<Attempt>, attempts);
    QCOMPARE(rulesOf(watched(attempts)), std::vector<WatchRule>{});
}

void TestWatchRules::aFindingTellsItsRows()
{
    const auto attempts =
        repeated(7, 1s, [](int i) { return refusal(4, i == 3 ? Reason::NoFace : Reason::FaceMismatch); });
    const auto findings = watched(attempts);
    QCOMPARE(findings, std::vector{(WatchFinding{.rule = WatchRule::StudentFailures,
                                                 .from = kStart,
                                                 .to = kStart + 6s,
                                                 .student = base::PersonId{4},
                                                 .machine = {},
                                                 .detail = {},
                                                 .count = 6,
                                                 .table = u"attendance_attempts"_s,
                                                 .rows = {1, 2, 3, 5, 6, 7}})});
}

void TestWatchRules::marksOutsideTheirSessionAreFound_data()
{
    QTest::addColumn<milliseconds>("sinceStart");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("before") << milliseconds(-1ms) << true;
    QTest::newRow("at the start") << milliseconds(0ms) << false;
    QTest::newRow("at the end") << milliseconds(1h) << false;
    QTest::newRow("after") << milliseconds(1h + 1ms) << true;
}

void TestWatchRules::marksOutsideTheirSessionAreFound()
{
    QFETCH(const milliseconds, sinceStart);
    QFETCH(const bool, isFound);
    MarkWatch watch;
    watch.add(placed(4, sinceStart));
    std::vector<WatchFinding> expected;
    if (isFound)
        expected.push_back({.rule = WatchRule::OutsideSession,
                            .from = kStart + sinceStart,
                            .to = kStart + sinceStart,
                            .student = base::PersonId{4},
                            .machine = kDoor,
                            .detail = u"session 7"_s,
                            .count = 1,
                            .table = u"session_attendance"_s,
                            .rows = {1}});
    QCOMPARE(watch.findings(), expected);
}

void TestWatchRules::marksWithoutATryAreFoundSessionBySession()
{
    MarkWatch watch;
    for (const int student : {4, 5, 6}) {
        auto mark = placed(student, student * 1s);
        mark.mark.id = base::MarkId{student};
        mark.hasTry = student == 5;
        watch.add(mark);
    }
    QCOMPARE(watch.findings(), std::vector{(WatchFinding{.rule = WatchRule::MarkWithoutTry,
                                                         .from = kStart + 4s,
                                                         .to = kStart + 6s,
                                                         .student = {},
                                                         .machine = kDoor,
                                                         .detail = u"session 7"_s,
                                                         .count = 2,
                                                         .table = u"session_attendance"_s,
                                                         .rows = {4, 6}})});
}

void TestWatchRules::handMadeMarksAreLetBy()
{
    MarkWatch watch;
    auto mark = placed(4, 24h);
    mark.mark.method = Method::Manual;
    mark.hasTry = false;
    watch.add(mark);
    QCOMPARE(watch.findings(), std::vector<WatchFinding>{});
}

void TestWatchRules::twoRoomsAtOnceAreFound_data()
{
    QTest::addColumn<PlacedMark>("second");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("another room") << placed(4, 59s, u"R2"_s, u"other"_s) << true;
    QTest::newRow("another room, earlier") << placed(4, 1ms, u"R2"_s, u"other"_s) << true;
    QTest::newRow("a minute later") << placed(4, 60s, u"R2"_s, u"other"_s) << false;
    QTest::newRow("the same room") << placed(4, 1s, u"R1"_s, u"other"_s) << false;
    QTest::newRow("no room") << placed(4, 1s, {}, u"other"_s) << false;
    QTest::newRow("the same machine") << placed(4, 1s, u"R2"_s) << false;
    QTest::newRow("another student") << placed(5, 1s, u"R2"_s, u"other"_s) << false;
}

void TestWatchRules::twoRoomsAtOnceAreFound()
{
    QFETCH(PlacedMark, second);
    QFETCH(const bool, isFound);
    second.mark.id = base::MarkId{2};
    MarkWatch watch;
    watch.add(placed(4, 0s));
    watch.add(second);
    std::vector<WatchFinding> expected;
    if (isFound)
        expected.push_back({.rule = WatchRule::RoomsTooFast,
                            .from = kStart,
                            .to = second.mark.markedAt,
                            .student = base::PersonId{4},
                            .machine = {},
                            .detail = u"R1, R2"_s,
                            .count = 2,
                            .table = u"session_attendance"_s,
                            .rows = {1, 2}});
    QCOMPARE(watch.findings(), expected);
}

void TestWatchRules::locksAreFound_data()
{
    QTest::addColumn<WatchRule>("rule");
    QTest::addColumn<int>("locks");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a forgotten PIN") << WatchRule::PinLocked << 2 << false;
    QTest::newRow("a PIN that is guessed at") << WatchRule::PinLocked << 3 << true;
    QTest::newRow("a mistyped password") << WatchRule::AccountLocked << 1 << false;
    QTest::newRow("a password that is guessed at") << WatchRule::AccountLocked << 2 << true;
    QTest::newRow("a machine that is tried at") << WatchRule::MachineLocked << 1 << true;
}

void TestWatchRules::locksAreFound()
{
    QFETCH(const WatchRule, rule);
    QFETCH(const int, locks);
    QFETCH(const bool, isFound);
    std::vector<WatchedLock> all;
    std::vector<qint64> rows;
    for (int i = 0; i < locks; ++i) {
        all.push_back({.rule = rule, .subject = u"user 4"_s, .at = kStart + i * 1h, .row = i + 1});
        rows.push_back(i + 1);
    }
    std::vector<WatchFinding> expected;
    if (isFound)
        expected.push_back({.rule = rule,
                            .from = kStart,
                            .to = kStart + (locks - 1) * 1h,
                            .student = {},
                            .machine = {},
                            .detail = u"user 4"_s,
                            .count = locks,
                            .table = u"staff_actions"_s,
                            .rows = rows});
    QCOMPARE(watchLocks(all), expected);
}

void TestWatchRules::aClockSetBackIsFound()
{
    domain::ClockChange change{.wall = kStart, .highest = kStart + 2h, .step = -2h, .lastAttempt = 3, .lastAction = 1};
    QCOMPARE(watchClock(change, 9, 5), std::optional(WatchFinding{.rule = WatchRule::ClockBack,
                                                                  .from = kStart,
                                                                  .to = kStart + 2h,
                                                                  .student = {},
                                                                  .machine = {},
                                                                  .detail = u"7200 s"_s,
                                                                  .count = 5,
                                                                  .table = u"clock_changes"_s,
                                                                  .rows = {9}}));
    change.step = 2h;
    QCOMPARE(watchClock(change, 9, 5), std::nullopt);
}

QTEST_APPLESS_MAIN(TestWatchRules)
#include "tst_watch_rules.moc"
