#include "app/office/reports_page.h"
#include "core/exchange/csv.h"
#include "core/services/reports.h"
#include "tests/app/office/staff_school.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

Q_DECLARE_METATYPE(rollcall::office::ReportKind)

namespace rollcall::office {

/// The reports by their window: two of eight students are marked in the session that runs.
class ReportsPageTest final : public QObject
{
    Q_OBJECT

    struct Reporting
    {
        StaffSchool place;
        OpenOffice open{place};
        QTableView* view = nullptr;

        explicit Reporting(bool isChief = false)
        {
            place.mark(place.running, place.students[0]);
            place.mark(place.running, place.students[2]);
            open.enter(isChief ? place.chief : place.teacher);
            open.press(u"navreportsPage"_s);
            view = open.find<QTableView>(u"reportView"_s);
            if (isChief)
                choose(u"reportCourse"_s, place.physics.value);
            awaitRows(8);
        }

        void awaitRows(int count) const { QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), count, kPatienceMs); }

        void choose(const QString& box, qint64 data) const
        {
            auto* found = open.find<QComboBox>(box);
            QTRY_VERIFY_WITH_TIMEOUT(found->findData(data) >= 0, kPatienceMs);
            found->setCurrentIndex(found->findData(data));
        }

        void choose(ReportKind kind) const { choose(u"reportKind"_s, static_cast<int>(kind)); }

        [[nodiscard]] QStringList row(int number) const
        {
            QStringList texts;
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts += field(view, number, column).remove(QChar(0x2068)).remove(QChar(0x2069));
            return texts;
        }

        [[nodiscard]] bool isShown(const QString& name) const { return open.find<QWidget>(name)->isVisible(); }

        /// As the person who picks it in the dialog.
        [[nodiscard]] QByteArray exported(const QString& action, const QString& fileName) const
        {
            open.find<QAction>(action)->trigger();
            auto* dialog = open.find<QFileDialog>(u"chooseFile"_s);
            const QString path = place.folder.filePath(fileName);
            dialog->findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(path);
            static_cast<QDialog*>(dialog)->accept();
            const auto* notice = open.find<QLabel>(u"noticeText"_s);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(fileName), kPatienceMs); }();
            return contents(path);
        }
    };

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aCourseIsShownAtOnceWithItsCharts()
    {
        const Reporting reporting;
        QCOMPARE(reporting.row(0),
                 (QStringList{u"Amira Khalil"_s, u"amira@example.org"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"100.0"_s}));
        QCOMPARE(reporting.row(1)[6], u"0.0"_s);
        QVERIFY(reporting.isShown(u"reportTrend"_s));
        QVERIFY(reporting.isShown(u"reportSpread"_s));
        const auto said = reporting.open.find<QWidget>(u"reportTrend"_s)->accessibleDescription();
        QVERIFY2(said.contains(u"25.0"_s), qPrintable(said));
        reporting.open.press(u"reportShowCharts"_s);
        QVERIFY(!reporting.isShown(u"reportTrend"_s));
    }

    void aTeacherReportsOnOwnCourses()
    {
        const Reporting own;
        QCOMPARE(own.open.find<QComboBox>(u"reportCourse"_s)->count(), 1);
        own.choose(ReportKind::Period);
        own.awaitRows(1);
        const Reporting all(true);
        QCOMPARE(all.open.find<QComboBox>(u"reportCourse"_s)->count(), 2);
    }

    void onlyWhatAReportAsksForIsShown_data()
    {
        QTest::addColumn<ReportKind>("kind");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("grid") << ReportKind::CourseGrid << QStringList{u"reportCourse"_s};
        QTest::newRow("period") << ReportKind::Period << QStringList{};
        QTest::newRow("low") << ReportKind::Low << QStringList{u"reportCourse"_s, u"reportLimit"_s};
        QTest::newRow("absences") << ReportKind::Absences << QStringList{u"reportCourse"_s, u"reportLimit"_s};
        QTest::newRow("session") << ReportKind::Session << QStringList{u"reportSession"_s};
        QTest::newRow("student") << ReportKind::Student << QStringList{u"reportStudent"_s};
    }
    void onlyWhatAReportAsksForIsShown()
    {
        QFETCH(const ReportKind, kind);
        QFETCH(const QStringList, shown);
        const Reporting reporting;
        reporting.choose(kind);
        QStringList found;
        for (const auto& name : {u"reportCourse"_s, u"reportSession"_s, u"reportStudent"_s, u"reportLimit"_s})
            if (reporting.isShown(name))
                found += name;
        found.sort();
        QCOMPARE(found, shown);
    }

    void whoIsUnderTheLimitIsListed()
    {
        Reporting reporting;
        reporting.choose(ReportKind::Low);
        reporting.awaitRows(6);
        auto* limit = reporting.open.find<QSpinBox>(u"reportLimit"_s);
        QCOMPARE(limit->value(), take(Reports(reporting.place.school, reporting.place.admin).lowPercent()));
        reporting.choose(ReportKind::Absences);
        limit->setValue(1);
        reporting.awaitRows(6);
        limit->setValue(2);
        reporting.awaitRows(0);
        QVERIFY(reporting.isShown(u"reportEmpty"_s));
        QVERIFY(!reporting.isShown(u"reportTrend"_s));
    }

    void aSessionHasItsRegister()
    {
        const Reporting reporting;
        reporting.choose(ReportKind::Session);
        reporting.choose(u"reportSession"_s, reporting.place.running.value);
        QTRY_COMPARE_WITH_TIMEOUT(reporting.row(0).value(2), u"Present"_s, kPatienceMs);
        QCOMPARE(reporting.row(1).value(2), QString());
        QVERIFY2(!reporting.row(0).contains(u"Face"_s), "reports tell nobody who came without a face");
    }

    void aStudentIsFoundByTyping()
    {
        const Reporting reporting;
        reporting.choose(ReportKind::Student);
        reporting.awaitRows(0);
        QVERIFY(!reporting.open.find<QPushButton>(u"reportExport"_s)->isEnabled());
        reporting.open.type(u"reportStudent"_s, u"hana"_s);
        reporting.awaitRows(1);
        QCOMPARE(reporting.row(0).value(0), u"PH101"_s);
        QVERIFY(reporting.open.find<QLabel>(u"reportHeading"_s)->text().contains(u"Hana Sato"_s));
        reporting.open.type(u"reportStudent"_s, u"a"_s);
        reporting.awaitRows(0);
    }

    void ownDaysBoundTheReport()
    {
        const Reporting reporting;
        auto* from = reporting.open.find<QDateEdit>(u"reportFrom"_s);
        from->setDate(from->date().addYears(-1));
        QCOMPARE(reporting.open.find<QComboBox>(u"reportDays"_s)->currentText(), u"Own days"_s);
        reporting.awaitRows(8);
        reporting.open.find<QDateEdit>(u"reportTo"_s)->setDate(from->date().addDays(30));
        reporting.awaitRows(0);
        from->setDate(from->date().addYears(2));
        QCOMPARE(reporting.open.find<QDateEdit>(u"reportTo"_s)->date(), from->date());
    }

    void filesHoldWhatIsShown()
    {
        Reporting reporting;
        const auto csv = take(exchange::parseCsv(reporting.exported(u"reportCsv"_s, u"report.csv"_s)));
        QCOMPARE(csv.size(), std::size_t(9));
        QCOMPARE(csv[1].cells, reporting.row(0));
        QVERIFY(isOwnerOnly(reporting.place.folder.filePath(u"report.csv"_s)));
        QVERIFY(reporting.exported(u"reportXlsx"_s, u"report.xlsx"_s).startsWith("PK"));
        QVERIFY(reporting.exported(u"reportPdf"_s, u"report.pdf"_s).startsWith("%PDF-"));
        auto* notice = reporting.open.find<QLabel>(u"noticeText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->text().contains(u"report.pdf"_s), kPatienceMs);
        const auto actions = reporting.place.actions();
        QCOMPARE(actions.filter(QRegularExpression(u"^export.report 8 rows"_s)).size(), 3);
    }

    void paperHoldsWhatIsShown()
    {
        Reporting reporting;
        const QString path = reporting.place.folder.filePath(u"printed.pdf"_s);
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        qobject_cast<ReportsPage*>(reporting.open.window.currentPage())->print(std::move(printer));
        auto* notice = reporting.open.find<QLabel>(u"noticeText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->text().contains(u"printer"_s), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(contents(path).startsWith("%PDF-"), kPatienceMs);
        QCOMPARE(reporting.place.actions().last(), u"print.report 8 rows "_s % path);
    }

    void whatIsGivenUpIsNotShown()
    {
        const Reporting reporting;
        reporting.choose(ReportKind::Period);
        reporting.choose(ReportKind::CourseGrid);
        reporting.choose(ReportKind::Low);
        reporting.awaitRows(6);
        QTest::qWait(500);
        QCOMPARE(reporting.view->model()->rowCount(), 6);
        QVERIFY(!reporting.isShown(u"reportCancel"_s));
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::ReportsPageTest)
#include "tst_reports_page.moc"
