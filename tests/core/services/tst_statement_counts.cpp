#include "core/services/courses.h"
#include "core/services/office_benchmark.h"
#include "core/services/people.h"
#include "core/services/scale_demo.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/statement_count.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace rollcall::services {

/// No page asks once for each row: four times the people make no more statements.
class StatementCountsTest final : public QObject
{
    Q_OBJECT

    /// A school of its own with so many students.
    struct Made
    {
        explicit Made(int students)
        {
            const auto made = makeScaleDemo({.dir = folder.path(), .years = 1, .students = students}, clock,
                                            {.step = [](const QString&) {}, .tried = {}, .progress = {}});
            if (!made)
                qFatal("%s", qPrintable(made.error().detail));
            auto opened = School::open(made->databasePath, clock);
            if (!opened)
                qFatal("%s", qPrintable(opened.error().detail));
            school.emplace(std::move(*opened));
        }

        QTemporaryDir folder;
        base::SystemClock clock;
        std::optional<School> school;
    };

    std::optional<Made> m_small;
    std::optional<Made> m_large;

    static std::map<QString, OfficeTiming> countsOf(Made& made)
    {
        const auto timings = benchOffice(*made.school, Actor::machineAdministrator(), 1, {});
        if (!timings)
            qFatal("%s", qPrintable(timings.error().detail));
        std::map<QString, OfficeTiming> byName;
        for (const auto& timing : *timings)
            byName.emplace(timing.name, timing);
        return byName;
    }

private slots:
    void initTestCase()
    {
        m_small.emplace(240);
        m_large.emplace(1000); // also more courses that run
    }

    void largeSchoolHasMoreRows()
    {
        const auto people = [](Made& made) {
            return People(*made.school, Actor::machineAdministrator()).count({}).value();
        };
        const auto courses = [](Made& made) {
            return Courses(*made.school, Actor::machineAdministrator()).list(storage::kAllRows).value().size();
        };
        QVERIFY(people(*m_large) > 2 * people(*m_small));
        QVERIFY(courses(*m_large) > courses(*m_small));
    }

    void noReadGrowsWithTheRows()
    {
        const auto small = countsOf(*m_small);
        const auto large = countsOf(*m_large);
        QCOMPARE(small.size(), large.size());
        for (const auto& [name, timing] : small) {
            QVERIFY2(timing.statements > 0, qPrintable(name));
            QVERIFY2(large.at(name).statements == timing.statements,
                     qPrintable(u"%1: %2 and then %3 statements"_s.arg(name)
                                    .arg(timing.statements)
                                    .arg(large.at(name).statements)));
        }
    }

    void aPageAsksAFewStatements()
    {
        const auto settings = static_cast<qint64>(allSettings().size());
        for (const auto& [name, timing] : countsOf(*m_large)) {
            const auto most = name.startsWith(u"settings"_s) ? settings : 20;
            QVERIFY2(timing.statements <= most, qPrintable(u"%1: %2 statements"_s.arg(name).arg(timing.statements)));
        }
    }

    void everyStatementIsCounted()
    {
        auto& school = *m_small->school;
        const auto before = storage::statementCount(school.database());
        QVERIFY(People(school, Actor::machineAdministrator()).count({}));
        QCOMPARE(storage::statementCount(school.database()), before + 1);
        QVERIFY(school.database().dataVersion());
        QCOMPARE(storage::statementCount(school.database()), before + 2);
    }

    void cancelling()
    {
        const auto cancelled =
            benchOffice(*m_small->school, Actor::machineAdministrator(), 1, [](int, int) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, base::ErrorCode::Cancelled);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::StatementCountsTest)
#include "tst_statement_counts.moc"
