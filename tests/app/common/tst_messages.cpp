#include "app/common/messages.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using base::ErrorCode;
using domain::Reason;
using exchange::PeopleFault;

Q_DECLARE_METATYPE(rollcall::base::ErrorCode)
Q_DECLARE_METATYPE(rollcall::exchange::PeopleProblem)

namespace {

constexpr auto kLastReason = static_cast<int>(Reason::FaceMismatch);

template <class Enum>
std::vector<Enum> allOf()
{
    const auto meta = QMetaEnum::fromType<Enum>();
    std::vector<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.push_back(static_cast<Enum>(meta.value(i)));
    return values;
}

bool isOneLine(const QString& text)
{
    return !text.isEmpty() && text == text.trimmed() &&
           std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

/// What these say needs no detail, or must tell none.
bool isWithoutDetail(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
    case ErrorCode::SignInRefused:
    case ErrorCode::CodeNeeded:
    case ErrorCode::CodeWrong:
        return true;
    default:
        return false;
    }
}

} // namespace

class TestMessages final : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasASentence_data();
    void everyErrorHasASentence();
    void sentencesOfErrorsDiffer();
    void aDetailIsWovenInAsItIs_data();
    void aDetailIsWovenInAsItIs();
    void nothingInADetailBreaksTheLine_data();
    void nothingInADetailBreaksTheLine();
    void everyReasonHasItsOwnText();
    void everyFaultOfAPeopleFileHasItsOwnSentence();
    void everyCalibrationAdviceHasItsOwnSentence();
    void aProblemNamesWhereItIs_data();
    void aProblemNamesWhereItIs();
    void nothingSteersATerminal();
};

void TestMessages::everyErrorHasASentence_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const auto code : allOf<ErrorCode>())
        QTest::addRow("%s", qPrintable(base::errorName(code))) << code;
}

void TestMessages::everyErrorHasASentence()
{
    QFETCH(ErrorCode, code);
    const QString text = app::sentence(base::Error{code, u"photos/door.jpg"_s});
    QVERIFY2(isOneLine(text), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
    // Where somebody stopped the work there is nothing to name, and which half of a sign-in was wrong is not told.
    QCOMPARE(text.contains(u"photos/door.jpg"_s), !isWithoutDetail(code));
}

void TestMessages::sentencesOfErrorsDiffer()
{
    QSet<QString> sentences;
    for (const auto code : allOf<ErrorCode>())
        sentences.insert(app::sentence(base::Error{code, u"x"_s}));
    QCOMPARE(sentences.size(), QMetaEnum::fromType<ErrorCode>().keyCount());
}

void TestMessages::aDetailIsWovenInAsItIs_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addRow("a place holder") << u"100%1 %2 %L1.jpg"_s;
    QTest::addRow("a percent sign") << u"50 %.jpg"_s;
    QTest::addRow("markup") << u"<b>&amp;</b>.jpg"_s;
    QTest::addRow("other letters") << u"Schüler/日本.jpg"_s;
}

void TestMessages::aDetailIsWovenInAsItIs()
{
    QFETCH(QString, detail);
    QCOMPARE(app::sentence(base::Error{ErrorCode::FileNotFound, detail}),
             QString(detail % u": there is no such file or folder."_s));
}

void TestMessages::nothingInADetailBreaksTheLine_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addRow("line feed") << u"a\nb"_s;
    QTest::addRow("carriage return") << u"a\rb"_s;
    QTest::addRow("both") << u"a\r\nb"_s;
    QTest::addRow("tab") << u"a\tb"_s;
    QTest::addRow("escape sequence of a terminal") << u"a\u001b[2Jb"_s;
    QTest::addRow("delete") << u"a\u007fb"_s;
}

void TestMessages::nothingInADetailBreaksTheLine()
{
    QFETCH(QString, detail);
    for (const auto code : allOf<ErrorCode>()) {
        const QString text = app::sentence(base::Error{code, detail});
        QVERIFY2(isOneLine(text), qPrintable(base::errorName(code)));
    }
    const QString text = app::sentence(exchange::PeopleProblem{2, detail, PeopleFault::TextUnreadable, detail});
    QVERIFY2(isOneLine(text), qPrintable(text));
}

void TestMessages::everyReasonHasItsOwnText()
{
    QSet<QString> texts;
    for (int i = 0; i <= kLastReason; ++i) {
        const QString text = app::sentence(static_cast<Reason>(i));
        QVERIFY2(isOneLine(text), qPrintable(domain::toText(static_cast<Reason>(i))));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), kLastReason + 1);
}

void TestMessages::everyFaultOfAPeopleFileHasItsOwnSentence()
{
    QSet<QString> texts;
    for (const auto fault : allOf<PeopleFault>()) {
        const QString text = app::sentence(exchange::PeopleProblem{7, u"email"_s, fault, u"x at example.org"_s});
        QVERIFY2(isOneLine(text), qPrintable(text));
        QVERIFY2(text.startsWith(u"line 7, email: "_s) && text.endsWith(u" (x at example.org)"_s), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), QMetaEnum::fromType<PeopleFault>().keyCount());
}

void TestMessages::everyCalibrationAdviceHasItsOwnSentence()
{
    using services::CalibrationAdvice;
    QSet<QString> sentences;
    for (const auto advice :
         {CalibrationAdvice::NeverCalibrated, CalibrationAdvice::SchoolHasGrown, CalibrationAdvice::ModelChanged}) {
        const QString text = app::sentence(advice);
        QVERIFY2(isOneLine(text) && text.endsWith(u"calibrate."_s), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), 3);
}

void TestMessages::aProblemNamesWhereItIs_data()
{
    QTest::addColumn<exchange::PeopleProblem>("problem");
    QTest::addColumn<QString>("text");
    QTest::addRow("a cell") << exchange::PeopleProblem{4, u"role"_s, PeopleFault::RoleUnknown, u"boss"_s}
                            << u"line 4, role: the role must be student, teacher or admin (boss)"_s;
    QTest::addRow("an empty cell") << exchange::PeopleProblem{5, u"name"_s, PeopleFault::TextMissing, {}}
                                   << u"line 5, name: this must not be empty"_s;
    QTest::addRow("a row") << exchange::PeopleProblem{6, {}, PeopleFault::CellsMissing, {}}
                           << u"line 6: the row has fewer cells than the header"_s;
    QTest::addRow("place holders") << exchange::PeopleProblem{6, u"%1"_s, PeopleFault::ColumnUnknown, u"%2 %1"_s}
                                   << u"line 6, %1: this column is not known (%2 %1)"_s;
}

void TestMessages::aProblemNamesWhereItIs()
{
    QFETCH(exchange::PeopleProblem, problem);
    QTEST(app::sentence(problem), "text");
}

void TestMessages::nothingSteersATerminal()
{
    const QString text = u" a\u001b[2Jb\u009bc\td\ne\u202ef\u2068g\u2069h\u200f "_s;
    QCOMPARE(app::tamed(text), u" a [2Jb c d\nefgh\u200f "_s);
    QCOMPARE(app::oneLine(text), u"a [2Jb c d efgh\u200f"_s);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
