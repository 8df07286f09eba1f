#include "core/exchange/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::exchange;

Q_DECLARE_METATYPE(std::vector<rollcall::exchange::CsvRow>)

namespace {

using Rows = std::vector<CsvRow>;

QByteArray utf8(const QString& text)
{
    return text.toUtf8();
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void limitsAreExact_data();
    void limitsAreExact();
    void writes_data();
    void writes();
    void whatIsWrittenReads();
    void neutralises_data();
    void neutralises();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("nothing") << QByteArray() << Rows{};
    QTest::newRow("a byte order mark alone") << QByteArray("\xEF\xBB\xBF") << Rows{};
    QTest::newRow("empty lines alone") << QByteArray("\r\n\n  \n\r") << Rows{};
    QTest::newRow("one cell") << QByteArray("a") << Rows{{1, {u"a"_s}}};
    QTest::newRow("one row") << QByteArray("a,b,c\n") << Rows{{1, {u"a"_s, u"b"_s, u"c"_s}}};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n")
                                     << Rows{{1, {u"a"_s, u"b"_s}}};
    QTest::newRow("LF") << QByteArray("a\nb\n") << Rows{{1, {u"a"_s}}, {2, {u"b"_s}}};
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << Rows{{1, {u"a"_s}}, {2, {u"b"_s}}};
    QTest::newRow("CR") << QByteArray("a\rb\r") << Rows{{1, {u"a"_s}}, {2, {u"b"_s}}};
    QTest::newRow("no line break at the end") << QByteArray("a\nb") << Rows{{1, {u"a"_s}}, {2, {u"b"_s}}};
    QTest::newRow("empty lines between") << QByteArray("\na\n\n \t\nb\r\n\r\nc")
                                         << Rows{{2, {u"a"_s}}, {5, {u"b"_s}}, {7, {u"c"_s}}};
    QTest::newRow("empty cells") << QByteArray(",\n,,\n\"\"\n")
                                 << Rows{{1, {u""_s, u""_s}}, {2, {u""_s, u""_s, u""_s}}, {3, {u""_s}}};
    QTest::newRow("rows of different length") << QByteArray("a\nb,c\n") << Rows{{1, {u"a"_s}}, {2, {u"b"_s, u"c"_s}}};
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"say \"\"hi\"\"\"\n") << Rows{{1, {u"a,b"_s, u"say \"hi\""_s}}};
    QTest::newRow("spaces around") << QByteArray("  a b \t,\" c \" , d\n") << Rows{{1, {u"a b"_s, u" c "_s, u"d"_s}}};
    QTest::newRow("line breaks in quotes")
        << QByteArray("\"one\r\ntwo\n\nthree\",x\nnext,\"\n\"\nlast\n")
        << Rows{{1, {u"one\r\ntwo\n\nthree"_s, u"x"_s}}, {5, {u"next"_s, u"\n"_s}}, {7, {u"last"_s}}};
    QTest::newRow("CR in quotes") << QByteArray("\"a\rb\"\rc\r") << Rows{{1, {u"a\rb"_s}}, {3, {u"c"_s}}};
    QTest::newRow("not ASCII") << utf8(u"Zoë,شيماء,🔑\n"_s) << Rows{{1, {u"Zoë"_s, u"شيماء"_s, u"🔑"_s}}};
    QTest::newRow("an apostrophe stays") << QByteArray("'=1\n") << Rows{{1, {u"'=1"_s}}};
    QTest::newRow("other separators are text") << QByteArray("a;b\tc\n") << Rows{{1, {u"a;b\tc"_s}}};
}

void TestCsv::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Rows, rows);
    const auto read = parseCsv(bytes);
    QVERIFY2(read, read ? "" : qUtf8Printable(read.error().detail));
    QCOMPARE(read->size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(read->at(i).line, rows[i].line);
        QCOMPARE(read->at(i).cells, rows[i].cells);
    }
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("quote never closed") << QByteArray("a\n\n\"b,c\nd\n") << u"line 3: a quote is never closed"_s;
    QTest::newRow("quote never closed, at the end") << QByteArray("a\n\"") << u"line 2: a quote is never closed"_s;
    QTest::newRow("quote in a bare cell") << QByteArray("a\nb\"c\n") << u"line 2: a quote out of place"_s;
    QTest::newRow("text after a quote") << QByteArray("a\n\"b\"c\n") << u"line 2: a quote out of place"_s;
    QTest::newRow("text after a quote, much later") << QByteArray("\"a\n\nb\"c\n") << u"line 3: a quote out of place"_s;
    QTest::newRow("Latin-1") << QByteArray("a\n\nZo\xEB\n") << u"line 3: not UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0",
                                          4)
                            << u"line 1: not UTF-8"_s;
    QTest::newRow("UTF-8 cut short") << QByteArray("a\n\xC3") << u"line 2: not UTF-8"_s;
    QTest::newRow("UTF-8 longer than needed") << QByteArray("\xC0\xAF") << u"line 1: not UTF-8"_s;
    QTest::newRow("half of a surrogate pair") << QByteArray("\xED\xA0\x80") << u"line 1: not UTF-8"_s;
    QTest::newRow("zero byte") << QByteArray("a\nb\0c\n", 6) << u"line 2: a zero byte"_s;
    QTest::newRow("zero byte in quotes") << QByteArray("\"\0\"", 3) << u"line 1: a zero byte"_s;
}

void TestCsv::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, detail);
    const auto read = parseCsv(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error(), (base::Error{base::ErrorCode::CsvInvalid, detail}));
}

void TestCsv::limitsAreExact_data()
{
    QTest::addColumn<QByteArray>("within");
    QTest::addColumn<QByteArray>("beyond");
    QTest::addColumn<QString>("detail");
    QTest::newRow("rows") << QByteArray("a\nb\n\n") << QByteArray("a\nb\n\nc\n") << u"line 4: more than 2 rows"_s;
    QTest::newRow("columns") << QByteArray("a,b,c\n") << QByteArray("x\na,b,c,d\n") << u"line 2: more than 3 columns"_s;
    QTest::newRow("cell") << QByteArray("12345") << QByteArray("123456") << u"line 1: a cell longer than 5 bytes"_s;
    QTest::newRow("the first of two") << QByteArray("12345,b,c") << QByteArray("123456,b,c,d\n")
                                      << u"line 1: a cell longer than 5 bytes"_s;
    QTest::newRow("cell in bytes") << utf8(u"1ää"_s) << utf8(u"äää"_s) << u"line 1: a cell longer than 5 bytes"_s;
    QTest::newRow("cell in quotes") << QByteArray("\"12\r\n5\"") << QByteArray("\"12\r\n56\"")
                                    << u"line 2: a cell longer than 5 bytes"_s;
}

void TestCsv::limitsAreExact()
{
    QFETCH(const QByteArray, within);
    QFETCH(const QByteArray, beyond);
    QFETCH(const QString, detail);
    const CsvLimits limits{.rows = 2, .columns = 3, .fieldBytes = 5};
    QVERIFY(parseCsv(within, limits));
    const auto read = parseCsv(beyond, limits);
    QVERIFY(!read);
    QCOMPARE(read.error(), (base::Error{base::ErrorCode::CsvInvalid, detail}));
}

void TestCsv::writes_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no cell") << QStringList() << QByteArray("\r\n");
    QTest::newRow("empty cells") << QStringList{QString(), u""_s} << QByteArray("\"\",\"\"\r\n");
    QTest::newRow("words") << QStringList{u"a"_s, u"b c"_s} << QByteArray("\"a\",\"b c\"\r\n");
    QTest::newRow("comma and quote") << QStringList{u"a,b"_s, u"say \"hi\""_s}
                                     << QByteArray("\"a,b\",\"say \"\"hi\"\"\"\r\n");
    QTest::newRow("line break") << QStringList{u"a\r\nb"_s} << QByteArray("\"a\r\nb\"\r\n");
    QTest::newRow("formula") << QStringList{u"=1+1"_s, u"-3.5"_s} << QByteArray("\"'=1+1\",\"-3.5\"\r\n");
    QTest::newRow("not ASCII") << QStringList{u"Zoë"_s} << utf8(u"\"Zoë\"\r\n"_s);
}

void TestCsv::writes()
{
    QFETCH(const QStringList, row);
    QFETCH(const QByteArray, line);
    QCOMPARE(toCsv({row}), "\xEF\xBB\xBF" + line);
    QCOMPARE(toCsv({row, row}), "\xEF\xBB\xBF" + line + line);
}

void TestCsv::whatIsWrittenReads()
{
    const std::vector<QStringList> rows{{u"name"_s, u"note"_s},
                                        {u"شيماء"_s, u" spaces "_s},
                                        {u"a\"b"_s, u"two\r\nlines"_s},
                                        {QString(), u"🔑,\t;"_s},
                                        {u"\ufeffmark"_s, u"\ufeff\ufeff"_s}};
    const auto read = parseCsv(toCsv(rows));
    QVERIFY(read);
    QCOMPARE(read->size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(read->at(i).cells, rows[i]);
    QVERIFY(parseCsv(toCsv({}))->empty());
}

void TestCsv::neutralises_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("changes");
    const auto row = [](const QString& cell, bool changes) {
        QTest::newRow(qUtf8Printable(cell.toHtmlEscaped())) << cell << changes;
    };
    row(QString(), false);
    row(u"Ada"_s, false);
    row(u"a=b"_s, false);
    row(u"ada@example.org"_s, false);
    row(u"'=1"_s, false);
    row(u"12"_s, false);
    row(u"-3.5"_s, false);
    row(u"-3,5"_s, false);
    row(u"+7"_s, false);
    row(u"-1e-05"_s, false);
    row(u"=1+1"_s, true);
    row(u"="_s, true);
    row(u"+1+1"_s, true);
    row(u"+34 600 000 000"_s, true);
    row(u"-"_s, true);
    row(u"-3.5.1"_s, true);
    row(u"-3.5+cmd"_s, true);
    row(u"-3\n=1"_s, true);
    row(u"-3\n"_s, true);
    row(u"-٣"_s, true);
    row(u"@SUM(A1)"_s, true);
    row(u"\t=1"_s, true);
    row(u"\r=1"_s, true);
    row(u"\n=1"_s, true);
}

void TestCsv::neutralises()
{
    QFETCH(const QString, cell);
    QFETCH(const bool, changes);
    QCOMPARE(neutralised(cell), changes ? u'\'' + cell : cell);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
