#include "app/common/shown_text.h"

#include <QTest>

using namespace rollcall::app;
using namespace Qt::StringLiterals;

class TestShownText final : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsDirectionToItself();
    void dropsWhatTurnsItsNeighbours_data();
    void dropsWhatTurnsItsNeighbours();
    void keepsJoiners();
    void cutsLongTexts();
    void cutsNoCharacterInHalf();
    void thinsTowersOfAccents();
    void namesAreShortened_data();
    void namesAreShortened();
};

namespace {

QString inside(const QString& text)
{
    return text.mid(1, text.size() - 2);
}

} // namespace

void TestShownText::keepsItsDirectionToItself()
{
    QCOMPARE(shown(u"Amira"_s), u"\u2068Amira\u2069"_s);
    QCOMPARE(shown(u""_s), QString());
    QCOMPARE(shown(u" \n "_s), QString());
}

void TestShownText::dropsWhatTurnsItsNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("override") << u"A\u202Egnp\u202C"_s << u"Agnp"_s;
    QTest::newRow("open isolate") << u"A\u2067b"_s << u"Ab"_s;
    QTest::newRow("closing isolates") << u"A\u2069\u2069b"_s << u"Ab"_s;
    QTest::newRow("marks") << u"A\u200Eb\u200F\u061C"_s << u"Ab"_s;
    QTest::newRow("line ends") << u"A\nb\r\n\tc\u2028d"_s << u"A b c d"_s;
    QTest::newRow("control") << u"A\u0007b"_s << u"A b"_s;
    QTest::newRow("markup stays text") << u"<b>A</b>"_s << u"<b>A</b>"_s;
}

void TestShownText::dropsWhatTurnsItsNeighbours()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(inside(shown(text)), expected);
}

void TestShownText::keepsJoiners()
{
    QCOMPARE(inside(shown(u"می\u200Cخواهم"_s)), u"می\u200Cخواهم"_s);
}

void TestShownText::cutsLongTexts()
{
    const auto text = inside(shown(QString(5000, u'x')));
    QCOMPARE(text.size(), 200);
    QVERIFY(text.endsWith(u'…'));
    QCOMPARE(inside(shown(QString(200, u'x'))), QString(200, u'x'));
}

void TestShownText::cutsNoCharacterInHalf()
{
    const auto text = inside(shown(u"x"_s + u"😀"_s.repeated(150)));
    QVERIFY(text.isValidUtf16());
}

void TestShownText::thinsTowersOfAccents()
{
    QCOMPARE(inside(shown(u"e"_s + QString(50, QChar(0x0301)) + u"f"_s)), u"e"_s + QString(3, QChar(0x0301)) + u"f"_s);
}

void TestShownText::namesAreShortened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("shortened");
    QTest::newRow("two words") << u"Lucia Moreno"_s << u"Lucia"_s << u"Lucia M."_s;
    QTest::newRow("three words") << u"Ana  Maria Prado"_s << u"Ana"_s << u"Ana P."_s;
    QTest::newRow("one word") << u"Pelé"_s << u"Pelé"_s << u"Pelé"_s;
    QTest::newRow("beyond 16 bits") << u"Ana \U0001F600x"_s << u"Ana"_s << u"Ana \U0001F600."_s;
    QTest::newRow("arabic") << u"أميرة خليل"_s << u"أميرة"_s << u"أميرة خ."_s;
}

void TestShownText::namesAreShortened()
{
    QFETCH(QString, name);
    QFETCH(QString, first);
    QFETCH(QString, shortened);
    QCOMPARE(inside(firstNameOf(name)), first);
    QCOMPARE(inside(shortNameOf(name)), shortened);
}

QTEST_APPLESS_MAIN(TestShownText)
#include "tst_shown_text.moc"
