#include "core/pdf/report_layout_p.h"

#include <QStringList>
#include <QTest>

namespace rollcall::pdf {

using namespace Qt::StringLiterals;

class ReportLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void columnsArePutIntoBands_data()
    {
        QTest::addColumn<std::vector<int>>("widths");
        QTest::addColumn<QString>("expected");
        using Widths = std::vector<int>;
        QTest::newRow("none") << Widths{} << QString();
        QTest::newRow("one") << Widths{40} << u"0"_s;
        QTest::newRow("just fitting") << Widths{40, 30, 30} << u"0 1 2"_s;
        QTest::newRow("too wide") << Widths{40, 30, 31} << u"0 1, 0 2"_s;
        QTest::newRow("three bands") << Widths{40, 50, 50, 50, 10} << u"0 1, 0 2, 0 3 4"_s;
        QTest::newRow("one wider than the page") << Widths{40, 90, 30, 30} << u"0 1, 0 2 3"_s;
        QTest::newRow("the first wider than the page") << Widths{140, 10, 10} << u"0 1, 0 2"_s;
    }
    void columnsArePutIntoBands()
    {
        QFETCH(const std::vector<int>, widths);
        QFETCH(const QString, expected);
        QStringList texts;
        for (const auto& band : bandsOf(widths, 100)) {
            QStringList columns;
            for (const auto column : band)
                columns.append(QString::number(column));
            texts.append(columns.join(u' '));
        }
        QCOMPARE(texts.join(u", "_s), expected);
    }

    void rowsArePutOnPages_data()
    {
        QTest::addColumn<int>("bands");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("expected");
        // Ten lines on a page, three of them the head of the first, two for titles and number.
        QTest::newRow("none") << 1 << 0 << u"0:0+0"_s;
        QTest::newRow("the first page") << 1 << 5 << u"0:0+5"_s;
        QTest::newRow("one more") << 1 << 6 << u"0:0+5, 0:5+1"_s;
        QTest::newRow("three pages") << 1 << 14 << u"0:0+5, 0:5+8, 0:13+1"_s;
        QTest::newRow("two bands") << 2 << 9 << u"0:0+5, 0:5+4, 1:0+8, 1:8+1"_s;
        QTest::newRow("no columns") << 0 << 9 << QString();
    }
    void rowsArePutOnPages()
    {
        QFETCH(const int, bands);
        QFETCH(const int, rows);
        QFETCH(const QString, expected);
        const PageMeasure measure{.width = 100, .height = 105, .rowHeight = 10, .headHeight = 30};
        QStringList texts;
        for (const auto& page : pagesOf(static_cast<std::size_t>(bands), static_cast<std::size_t>(rows), measure))
            texts.append(u"%1:%2+%3"_s.arg(page.band).arg(page.firstRow).arg(page.rows));
        QCOMPARE(texts.join(u", "_s), expected);
    }

    void aRowStandsOnAPageThatIsTooLow()
    {
        const PageMeasure measure{.width = 100, .height = 10, .rowHeight = 10, .headHeight = 30};
        QCOMPARE(pagesOf(1, 3, measure).size(), std::size_t(3));
    }
};

} // namespace rollcall::pdf

QTEST_GUILESS_MAIN(rollcall::pdf::ReportLayoutTest)
#include "tst_report_layout.moc"
