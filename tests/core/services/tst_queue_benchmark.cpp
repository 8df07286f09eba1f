#include "core/services/queue_benchmark.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {
namespace {

using Steps = QList<std::pair<int, int>>;

vision::Frame darker(const vision::Frame& frame)
{
    return vision::withLight(frame, 0.8);
}

} // namespace

class QueueBenchmarkTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_still;
    std::optional<vision::FaceReader> m_live;
    std::vector<vision::Frame> m_people;
    ManualClock m_clock;

    base::Result<QueueBenchmark> queue(const std::vector<QueueStudent>& students, const Progress& progress = {},
                                       const QueueOptions& options = {})
    {
        return benchQueue(*m_still, *m_live, students, options, m_clock, progress);
    }

    /// Registered as they are, shown darker.
    QueueStudent student(std::size_t index)
    {
        return {u"P%1"_s.arg(index), {m_people[index]}, darker(m_people[index])};
    }

private slots:
    void initTestCase()
    {
        m_still.emplace(builtReader());
        m_live.emplace(take(vision::FaceReader::create(
            take(vision::ModelStore::open(QStringLiteral(ROLLCALL_MODEL_DIR))), vision::ReadingCare::Live)));
        m_people = portraits(*m_still, {6});
        QVERIFY(m_people.size() >= 3);
    }

    void marksEverybody()
    {
        Steps told;
        // Long enough for a slow machine: the camera's clock counts what reading takes.
        const auto report = take(queue({student(0), student(1)},
                                       [&](int done, int total) {
                                           told.append({done, total});
                                           return true;
                                       },
                                       {.shownFor = 10s}));
        QCOMPARE(report.people, 2);
        QCOMPARE(report.registered, 2);
        QCOMPARE(report.checkedIn(), 2);
        QCOMPARE(report.notCheckedIn, QStringList{});
        QCOMPARE(report.wrong, 0);
        QCOMPARE(report.decision.size(), std::size_t{2});
        QCOMPARE(report.work.size(), std::size_t{2});
        QCOMPARE(told, (Steps{{0, 4}, {1, 4}, {2, 4}, {3, 4}, {4, 4}}));
        QVERIFY(report.decision.medianMs() > 240); // three looks
        QVERIFY(report.decision.p95Ms() <= 10'000);
        QVERIFY(report.peoplePerMinute > 5);
        QVERIFY(report.peoplePerMinute <= 6);
    }

    void namesWhoWasNotCheckedIn()
    {
        const auto report = take(queue({{u"nobody"_s, {wall()}, wall()}, student(0)}, {}, {.shownFor = 10s}));
        QCOMPARE(report.registered, 1);
        QCOMPARE(report.checkedIn(), 1);
        QCOMPARE(report.notCheckedIn, QStringList{u"nobody"_s});
    }

    void goesOnWithoutALookalike()
    {
        const auto report =
            take(queue({student(0), {u"twin"_s, {darker(m_people[0])}, darker(m_people[0])}}, {}, {.shownFor = 10s}));
        QCOMPARE(report.registered, 1);
        QCOMPARE(report.notCheckedIn, QStringList{u"twin"_s});
        QCOMPARE(report.wrong, 0);
    }

    void countsMarksOfSomebodyElse()
    {
        // The second shows the face of the first, who did not come.
        const auto report =
            take(queue({{u"first"_s, {m_people[0]}, wall()}, {u"second"_s, {m_people[1]}, darker(m_people[0])}}, {},
                       {.shownFor = 10s}));
        QCOMPARE(report.wrong, 1);
        QCOMPARE(report.checkedIn(), 0);
    }

    void marksNobodyElse()
    {
        const auto report = take(queue({{u"one"_s, {m_people[0]}, m_people[2]}}, {}, {.shownFor = 10s}));
        QCOMPARE(report.checkedIn(), 0);
        QCOMPARE(report.wrong, 0);
    }

    void whoeverIsShownTooShortlyIsNotCheckedIn()
    {
        const auto report = take(queue({student(0)}, {}, {.shownFor = 120ms}));
        QCOMPARE(report.checkedIn(), 0);
    }

    void isCancelled_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("at once") << 0;
        QTest::newRow("before somebody steps up") << 1;
    }
    void isCancelled()
    {
        QFETCH(const int, steps);
        const auto report = queue({student(0)}, [steps](int done, int) { return done < steps; });
        QCOMPARE(outcome(report), u"Cancelled"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::QueueBenchmarkTest)
#include "tst_queue_benchmark.moc"
