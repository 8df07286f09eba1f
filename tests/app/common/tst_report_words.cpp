#include "app/common/language.h"
#include "app/common/report_words.h"
#include "core/services/reports.h"
#include "tests/core/services/support.h"

namespace rollcall::app {

using namespace services;
using exchange::ReportTable;

class ReportWordsTest final : public QObject
{
    Q_OBJECT

    /// Every kind of report there is.
    static std::vector<ReportTable> everyReport(NewSchool& place)
    {
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        const auto ada = place.add(u"Ada"_s);
        const auto course = place.addCourse(u"PH101"_s, marie);
        place.enrol(course, ada);
        const auto session = place.startSession(course);
        Reports reports(place.school, place.admin);
        const ReportPeriod from{QDate(2026, 1, 1), {}};
        const ReportPeriod to{{}, QDate(2026, 12, 31)};
        const ReportPeriod both{QDate(2026, 1, 1), QDate(2026, 12, 31)};
        return {take(reports.session(session)),     take(reports.student(ada, from)),
                take(reports.course(course, to)),   take(reports.studentSessions(ada, both)),
                take(reports.period(both)),         take(reports.low({}, both, 75)),
                take(reports.absences({}, both, 1))};
    }

private slots:
    void everyWordIsTranslated()
    {
        NewSchool place;
        LanguageSwitch languages;
        for (const auto language : {Language::Spanish, Language::Arabic}) {
            languages.use(language);
            for (const auto& table : everyReport(place)) {
                const auto shown = inWords(table);
                // Titles of names and numbers alone are the same in every language.
                if (!table.title.pattern.startsWith(u"%1"_s))
                    QVERIFY2(shown.title != table.title, qPrintable(table.title.pattern));
                for (std::size_t i = 0; i < table.remarks.size(); ++i)
                    QVERIFY2(shown.remarks[i] != table.remarks[i], qPrintable(table.remarks[i].pattern));
                for (std::size_t i = 0; i < table.columns.size(); ++i)
                    QVERIFY2(shown.columns[i].title != table.columns[i].title, qPrintable(table.columns[i].title));
            }
            place.alter("DELETE FROM class_sessions; DELETE FROM enrollments; DELETE FROM courses; DELETE FROM users");
        }
    }

    void namesInCellsAreTranslated()
    {
        LanguageSwitch languages;
        languages.use(Language::Spanish);
        const ReportTable table{.title = {}, .rows = {{domain::MarkStatus::Late, u"late"_s, qint64(3)}}};
        const std::vector<exchange::Cell> expected{u"tarde"_s, u"late"_s, qint64(3)};
        QVERIFY(inWords(table).rows.front() == expected);
    }

    void englishStaysAsItIs()
    {
        const ReportTable table{.title = {u"Up to %1."_s, {u"May"_s}}, .columns = {{u"name"_s, u"Name"_s}}};
        QCOMPARE(inWords(table), table);
    }
};

} // namespace rollcall::app

QTEST_MAIN(rollcall::app::ReportWordsTest)
#include "tst_report_words.moc"
