#include "app/common/language.h"
#include "app/common/messages.h"

#include <QGuiApplication>
#include <QTest>

using namespace rollcall;
using namespace rollcall::app;
using namespace Qt::StringLiterals;

class TestLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void codesAreKept();
    void directionFollows();
    void sentencesFollow();
    void pluralsAreComplete_data();
    void pluralsAreComplete();
    void digitsAreThoseOfTheKeys();
    void leavesEnglishBehind();
};

void TestLanguage::codesAreKept()
{
    for (const auto language : kLanguages)
        QCOMPARE(languageFromCode(codeOf(language)), language);
    QVERIFY(!languageFromCode(u"de"_s));
    QVERIFY(!languageFromCode(u""_s));
}

void TestLanguage::directionFollows()
{
    LanguageSwitch languages;
    languages.use(Language::Arabic);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    languages.use(Language::Spanish);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(languages.current(), Language::Spanish);
}

void TestLanguage::sentencesFollow()
{
    LanguageSwitch languages;
    const auto reason = [] { return sentence(domain::Reason::NotEnrolled); };
    languages.use(Language::English);
    QCOMPARE(reason(), u"not in this class"_s);
    languages.use(Language::Spanish);
    QCOMPARE(reason(), u"no está en esta clase"_s);
    languages.use(Language::Arabic);
    QCOMPARE(reason(), u"ليس في هذه الحصة"_s);
}

void TestLanguage::pluralsAreComplete_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Language language, int number, const QString& expected) {
        QTest::newRow(name) << language << number << expected;
    };
    row("en 1", Language::English, 1, u"PIN: 1 digit typed"_s);
    row("en 2", Language::English, 2, u"PIN: 2 digits typed"_s);
    row("es 1", Language::Spanish, 1, u"PIN: 1 cifra escrita"_s);
    row("es 5", Language::Spanish, 5, u"PIN: 5 cifras escritas"_s);
    row("ar 0", Language::Arabic, 0, u"PIN: لم يُكتب رقم"_s);
    row("ar 1", Language::Arabic, 1, u"PIN: كُتب رقم واحد"_s);
    row("ar 2", Language::Arabic, 2, u"PIN: كُتب رقمان"_s);
    row("ar 3", Language::Arabic, 3, u"PIN: كُتبت 3 أرقام"_s);
    row("ar 11", Language::Arabic, 11, u"PIN: كُتب 11 رقمًا"_s);
    row("ar 100", Language::Arabic, 100, u"PIN: كُتب 100 رقم"_s);
}

void TestLanguage::pluralsAreComplete()
{
    QFETCH(Language, language);
    QFETCH(int, number);
    LanguageSwitch languages;
    languages.use(language);
    QTEST(QCoreApplication::translate("rollcall::kiosk::PinPad", "PIN: %n digits typed", nullptr, number), "expected");
}

void TestLanguage::digitsAreThoseOfTheKeys()
{
    for (const auto language : kLanguages)
        QCOMPARE(localeOf(language).toString(1234567890LL).remove(u',').remove(u'.'), u"1234567890"_s);
}

void TestLanguage::leavesEnglishBehind()
{
    {
        LanguageSwitch languages;
        languages.use(Language::Arabic);
    }
    QCOMPARE(sentence(domain::Reason::NotEnrolled), u"not in this class"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
