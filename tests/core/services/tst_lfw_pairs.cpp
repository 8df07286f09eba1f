#include "core/services/lfw_pairs.h"
#include "tests/core/services/support.h"

namespace rollcall::services {

class LfwPairsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsFoldsAndPairs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tabs") << QByteArray("2\t1\nAda\t1\t4\nAda\t2\tBob_C\t12\nEve\t3\t10\nBob_C\t1\tEve\t9999\n");
        QTest::newRow("no line feed at the end")
            << QByteArray("2\t1\nAda\t1\t4\nAda\t2\tBob_C\t12\nEve\t3\t10\nBob_C\t1\tEve\t9999");
        QTest::newRow("spaces") << QByteArray("2 1\nAda 1 4\nAda 2 Bob_C 12\nEve 3 10\n Bob_C  1 Eve 9999 \n");
        QTest::newRow("CRLF") << QByteArray(
            "2\t1\r\nAda\t1\t4\r\nAda\t2\tBob_C\t12\r\nEve\t3\t10\r\nBob_C\t1\tEve\t9999\r\n");
    }
    void readsFoldsAndPairs()
    {
        QFETCH(const QByteArray, text);
        const auto folds = take(parseLfwPairs(text));
        QCOMPARE(folds.size(), std::size_t(2));
        const std::vector<PicturePair> first{{u"Ada/Ada_0001.jpg"_s, u"Ada/Ada_0004.jpg"_s, true},
                                             {u"Ada/Ada_0002.jpg"_s, u"Bob_C/Bob_C_0012.jpg"_s, false}};
        const std::vector<PicturePair> second{{u"Eve/Eve_0003.jpg"_s, u"Eve/Eve_0010.jpg"_s, true},
                                              {u"Bob_C/Bob_C_0001.jpg"_s, u"Eve/Eve_9999.jpg"_s, false}};
        QCOMPARE(folds[0], first);
        QCOMPARE(folds[1], second);
    }

    void samePeopleComeFirst()
    {
        const auto folds = take(parseLfwPairs("1 2\nA 1 2\nB 1 2\nA 1 B 1\nA 2 B 2\n"));
        QList<bool> kinds;
        for (const auto& pair : folds.at(0))
            kinds.append(pair.samePerson);
        QCOMPARE(kinds, (QList<bool>{true, true, false, false}));
    }

    void numbersMayBeLong()
    {
        const auto folds = take(parseLfwPairs("1 1\nA 1 12345\nA 1 B 1\n"));
        QCOMPARE(folds.at(0).at(0).second, u"A/A_12345.jpg"_s);
    }

    void namesTheFaultyLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const QByteArray& text, int line) {
            QTest::newRow(name) << text << u"line %1"_s.arg(line);
        };
        row("nothing", "", 1);
        row("no header", "A 1 2\n", 1);
        row("one number", "1\nA 1 2\nA 1 B 1\n", 1);
        row("three numbers", "1 1 1\nA 1 2\nA 1 B 1\n", 1);
        row("no folds", "0 1\nA 1 2\nA 1 B 1\n", 1);
        row("no pairs", "1 0\n", 1);
        row("negative", "-1 1\n", 1);
        row("not a number", "1 x\nA 1 2\nA 1 B 1\n", 1);
        row("more folds than there can be", "2000000000 2000000000\nA 1 2\n", 1);
        row("same pair too short", "1 1\nA 1\nA 1 B 1\n", 2);
        row("same pair too long", "1 1\nA 1 2 3\nA 1 B 1\n", 2);
        row("different pair too short", "1 1\nA 1 2\nA 1 2\n", 3);
        row("number 0", "1 1\nA 0 2\nA 1 B 1\n", 2);
        row("negative number", "1 1\nA 1 2\nA 1 B -1\n", 3);
        row("not a number", "1 1\nA 1 2\nA 1 B two\n", 3);
        row("a path", "1 1\nA 1 2\nA 1 ../B 1\n", 3);
        row("a hidden folder", "1 1\n.A 1 2\nA 1 B 1\n", 2);
        row("an empty line between", "1 1\nA 1 2\n\nA 1 B 1\n", 3);
        row("second fold", "2 1\nA 1 2\nA 1 B 1\nA 1 2 3\nA 1 B 1\n", 4);
        row("ends early", "1 1\nA 1 2\n", 3);
    }
    void namesTheFaultyLine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, line);
        const auto folds = parseLfwPairs(text);
        QCOMPARE(outcome(folds), u"InvalidArgument"_s);
        QCOMPARE(detail(folds), line);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::LfwPairsTest)
#include "tst_lfw_pairs.moc"
