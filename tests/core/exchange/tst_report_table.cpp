#include "core/exchange/report_table.h"

#include <QTest>

Q_DECLARE_METATYPE(rollcall::exchange::Cell)

namespace rollcall::exchange {

using namespace Qt::StringLiterals;

class ReportTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void cellsHaveTheirText_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << Cell() << QString();
        QTest::newRow("text") << Cell(u"=A1"_s) << u"=A1"_s;
        QTest::newRow("number") << Cell(qint64(-12345)) << u"-12345"_s;
        QTest::newRow("share") << Cell(Percent{66.66}) << u"66.7"_s;
        QTest::newRow("whole share") << Cell(Percent{100}) << u"100.0"_s;
        QTest::newRow("day") << Cell(QDate(2026, 3, 9)) << u"2026-03-09"_s;
        QTest::newRow("time") << Cell(QTime(8, 5, 59)) << u"08:05"_s;
        QTest::newRow("standing") << Cell(domain::MarkStatus::Excused) << u"excused"_s;
    }
    void cellsHaveTheirText()
    {
        QFETCH(const Cell, cell);
        QFETCH(const QString, expected);
        QCOMPARE(cellText(cell), expected);
    }

    void phrasesAreFilled_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"All 100 %"_s << QStringList() << u"All 100 %"_s;
        QTest::newRow("one") << u"Up to %1."_s << QStringList{u"May"_s} << u"Up to May."_s;
        QTest::newRow("two, turned") << u"%2 %1"_s << QStringList{u"a"_s, u"b"_s} << u"b a"_s;
        QTest::newRow("three") << u"%1: %2, %3"_s << QStringList{u"a"_s, u"%3"_s, u"%1"_s} << u"a: %3, %1"_s;
    }
    void phrasesAreFilled()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, expected);
        QCOMPARE((Phrase{pattern, arguments}.text()), expected);
    }

    void theCsvHasColumnsAndRows()
    {
        const ReportTable table{
            .title = {u"Title"_s},
            .remarks = {{u"Remark"_s}},
            .columns = {{u"name"_s, u"Name"_s, CellKind::Text}, {u"share"_s, u"Attended (%)"_s, CellKind::Percent}},
            .rows = {{u"=1+1"_s, Percent{50}}, {u"Ada"_s, {}}}};
        QCOMPARE(toCsv(table), "\xEF\xBB\xBF\"Name\",\"Attended (%)\"\r\n\"'=1+1\",\"50.0\"\r\n\"Ada\",\"\"\r\n"_ba);
    }
};

} // namespace rollcall::exchange

QTEST_GUILESS_MAIN(rollcall::exchange::ReportTableTest)
#include "tst_report_table.moc"
