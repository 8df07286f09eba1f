#include "core/pdf/report_pdf.h"

#include <QFile>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace rollcall::pdf {

using namespace Qt::StringLiterals;
using exchange::CellKind;
using exchange::ReportTable;

namespace {

ReportTable tableOf(int rows, int columns)
{
    ReportTable table{.title = {u"Mechanics"_s}, .remarks = {{u"From %1."_s, {u"2026-03-09"_s}}}};
    for (int column = 0; column < columns; ++column)
        table.columns.push_back({QString::number(column), u"Heading %1"_s.arg(column), CellKind::Text});
    for (int row = 0; row < rows; ++row) {
        auto& cells = table.rows.emplace_back();
        for (int column = 0; column < columns; ++column)
            cells.emplace_back(u"r%1c%2"_s.arg(row).arg(column));
    }
    return table;
}

/// The number that the tree of pages tells.
int pageCount(const QByteArray& pdf)
{
    static const QRegularExpression count(u"/Type /Pages.*?/Count (\\d+)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return count.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

/// The texts of each page, by poppler; nothing where it is not installed.
QStringList pagesOf(const QByteArray& pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("cannot write the PDF");
    file.close();
    QProcess poppler;
    poppler.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    poppler.waitForFinished();
    return QString::fromUtf8(poppler.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
}

} // namespace

class ReportPdfTest final : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreAsManyAsNeeded_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("no rows") << 0 << 3 << 1 << 1;
        QTest::newRow("one page") << 10 << 3 << 1 << 1;
        QTest::newRow("several pages") << 200 << 3 << 3 << 10;
        QTest::newRow("several bands") << 10 << 40 << 3 << 10;
    }
    void pagesAreAsManyAsNeeded()
    {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, least);
        QFETCH(const int, most);
        const auto pdf = toPdf(tableOf(rows, columns));
        QVERIFY(pdf.startsWith("%PDF-"));
        const int pages = pageCount(pdf);
        QVERIFY2(least <= pages && pages <= most, qPrintable(QString::number(pages)));
    }

    void wideReportsLie()
    {
        const auto sizeOf = [](const QByteArray& pdf) {
            static const QRegularExpression box(u"/MediaBox \\[\\s*0 0 ([\\d.]+) ([\\d.]+)"_s);
            const auto match = box.match(QString::fromLatin1(pdf));
            return QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble());
        };
        const auto upright = sizeOf(toPdf(tableOf(3, 3)));
        const auto lying = sizeOf(toPdf(tableOf(3, 40)));
        QVERIFY(upright.width() > 0 && upright.width() < upright.height());
        QVERIFY(lying.width() > lying.height());
    }

    void aDeviceIsPaintedOn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        {
            QPdfWriter paper(path);
            paper.setPageSize(QPageSize(QPageSize::A5));
            paper.setResolution(96);
            QVERIFY(paint(tableOf(200, 3), {}, paper));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(pageCount(file.readAll()) > pageCount(toPdf(tableOf(200, 3))));
        QPdfWriter nowhere(folder.filePath(u"none/a.pdf"_s));
        QVERIFY(!paint(tableOf(1, 1), {}, nowhere));
    }

    void everyPageHasTitlesAndNumber_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void everyPageHasTitlesAndNumber()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("there is no pdftotext to read PDF with");
        QFETCH(const Qt::LayoutDirection, direction);
        const auto pages = pagesOf(toPdf(tableOf(200, 3), {.direction = direction}));
        QVERIFY(pages.size() > 2);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            const QString& text = pages[page];
            // In a line from right to left the first number stands at the right.
            const QString order = direction == Qt::RightToLeft ? u"\\b%2 ?/ ?%1\\b"_s : u"\\b%1 ?/ ?%2\\b"_s;
            const QRegularExpression number(order.arg(page + 1).arg(pages.size()));
            QVERIFY2(text.contains(number), qPrintable(text.right(200)));
            QVERIFY2(text.contains(u"Heading 2"_s), qPrintable(text));
            QCOMPARE(text.contains(u"2026-03-09"_s), page == 0);
            const bool isMirrored = text.indexOf(u"Heading 2"_s) < text.indexOf(u"Heading 0"_s);
            QCOMPARE(isMirrored, direction == Qt::RightToLeft);
        }
        QVERIFY(pages.last().contains(u"r199c0"_s));
    }
};

} // namespace rollcall::pdf

QTEST_MAIN(rollcall::pdf::ReportPdfTest)
#include "tst_report_pdf.moc"
