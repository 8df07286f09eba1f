#include "core/exchange/report_xlsx.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::exchange {

using namespace Qt::StringLiterals;

namespace {

ReportTable sample()
{
    return {.title = {u"PH101: %1"_s, {u"Mechanics"_s}},
            .remarks = {{u"Remark"_s}},
            .columns = {{u"name"_s, u"Name"_s, CellKind::Text},
                        {u"present"_s, u"Present"_s, CellKind::Number},
                        {u"share"_s, u"Attended (%)"_s, CellKind::Percent},
                        {u"date"_s, u"Date"_s, CellKind::Date},
                        {u"time"_s, u"Time"_s, CellKind::Time},
                        {u"status"_s, u"Status"_s, CellKind::Status}},
            .rows = {{u"=HYPERLINK(\"http://x\")"_s, qint64(3), Percent{75}, QDate(2026, 3, 9), QTime(6, 0),
                      domain::MarkStatus::Late},
                     {u"مريم & <Co>"_s, {}, {}, {}, {}, {}}}};
}

} // namespace

class ReportXlsxTest final : public QObject
{
    Q_OBJECT

    /// A part of the workbook, unpacked.
    static QString part(const QByteArray& workbook, const QString& name)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.xlsx"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size())
            qFatal("cannot write the workbook");
        file.close();
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, file.fileName(), name});
        unzip.waitForFinished();
        return QString::fromUtf8(unzip.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
            QSKIP("there is no unzip to open the workbooks with");
    }

    void cellsKeepTheirTypes()
    {
        const auto workbook = toXlsx(sample());
        QVERIFY(workbook.has_value());
        const QString sheet = part(*workbook, u"xl/worksheets/sheet1.xml"_s);
        // Row 5 is the first below title, remark, an empty row and the header. Serial numbers of days and times:
        // 2026-03-09 is 46090, 06:00 is a quarter.
        QVERIFY2(sheet.contains(u"<c r=\"A5\" t=\"s\">"_s), qPrintable(sheet));
        QVERIFY2(sheet.contains(u"<c r=\"B5\"><v>3</v>"_s), qPrintable(sheet));
        for (const auto& [cell, value] : {std::pair{u"C5"_s, u"0.75"_s}, {u"D5"_s, u"46090"_s}, {u"E5"_s, u"0.25"_s}})
            QVERIFY2(sheet.contains(QRegularExpression(u"<c r=\"%1\" s=\"\\d+\"><v>%2</v>"_s.arg(cell, value))),
                     qPrintable(sheet));
        QVERIFY2(!sheet.contains(u"\"B6\""_s), qPrintable(sheet));
        QVERIFY2(!sheet.contains(u"rightToLeft"_s), qPrintable(sheet));
    }

    void noTextIsAFormula()
    {
        const auto workbook = toXlsx(sample());
        QVERIFY(workbook.has_value());
        QVERIFY(!part(*workbook, u"xl/worksheets/sheet1.xml"_s).contains(u"<f>"_s));
        const QString texts = part(*workbook, u"xl/sharedStrings.xml"_s);
        for (const auto& text : {u"PH101: Mechanics"_s, u"Remark"_s, u"Attended (%)"_s, u"=HYPERLINK(\"http://x\")"_s,
                                 u"late"_s, u"مريم &amp; &lt;Co&gt;"_s})
            QVERIFY2(texts.contains(u'>' % text % u"</t>"), qPrintable(texts));
    }

    void aSheetBeginsAtTheRight()
    {
        const auto workbook = toXlsx(sample(), true);
        QVERIFY(workbook.has_value());
        QVERIFY(part(*workbook, u"xl/worksheets/sheet1.xml"_s).contains(u"rightToLeft=\"1\""_s));
    }

    void whatASheetCannotHoldIsRefused()
    {
        ReportTable table;
        table.columns.resize(16'385);
        const auto workbook = toXlsx(table);
        QVERIFY(!workbook);
        QCOMPARE(workbook.error().code, base::ErrorCode::InvalidArgument);
    }
};

} // namespace rollcall::exchange

QTEST_GUILESS_MAIN(rollcall::exchange::ReportXlsxTest)
#include "tst_report_xlsx.moc"
