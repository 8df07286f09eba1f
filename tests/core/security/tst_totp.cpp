#include "core/security/totp.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kNeverUsed = -1;
constexpr base::UtcTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h + 15min};

/// The secret of the test vectors: "12345678901234567890".
TotpSecret ofTheRfc()
{
    std::array<unsigned char, Secret20::kSize> bytes{};
    std::memcpy(bytes.data(), "12345678901234567890", bytes.size());
    return {Secret20::fromBytes(bytes)};
}

std::optional<qint64> match(const QString& typed, base::UtcTime now, qint64 lastUsed = kNeverUsed)
{
    return matchingTotpStep(ofTheRfc(), typed, now, lastUsed);
}

} // namespace

class TestTotp : public QObject
{
    Q_OBJECT

private slots:
    void vectorsOfTheRfc_data();
    void vectorsOfTheRfc();
    void agreesWithOathtool();
    void secretsDiffer();
    void textIsBase32();
    void uriIsWhatAppsScan_data();
    void uriIsWhatAppsScan();
    void aStepIsHalfAMinute();
    void takesOneStepOfDrift_data();
    void takesOneStepOfDrift();
    void takesNoStepTwice();
    void takesNothingElse_data();
    void takesNothingElse();
};

// RFC 6238, appendix B, the rows of SHA-1: of their eight digits the last six, as RFC 4226 section 5.3 makes them.
void TestTotp::vectorsOfTheRfc_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("1970") << qint64(59) << u"287082"_s;
    QTest::newRow("2005") << qint64(1111111109) << u"081804"_s;
    QTest::newRow("2005, the next step") << qint64(1111111111) << u"050471"_s;
    QTest::newRow("2009") << qint64(1234567890) << u"005924"_s;
    QTest::newRow("2033") << qint64(2000000000) << u"279037"_s;
    QTest::newRow("2603") << qint64(20000000000) << u"353130"_s;
}

void TestTotp::vectorsOfTheRfc()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, code);
    const base::UtcTime now{std::chrono::seconds(seconds)};
    QCOMPARE(totpCode(ofTheRfc(), totpStepAt(now)), code);
    QCOMPARE(match(code, now), std::optional(totpStepAt(now)));
}

void TestTotp::agreesWithOathtool()
{
    if (QStandardPaths::findExecutable(u"oathtool"_s).isEmpty())
        QSKIP("oathtool is not installed");
    const auto secret = newTotpSecret();
    QProcess oathtool;
    oathtool.start(u"oathtool"_s,
                   {u"--totp"_s, u"--base32"_s, u"--now"_s, u"2026-03-09 08:15:00 UTC"_s, totpText(secret)});
    QVERIFY(oathtool.waitForFinished());
    QCOMPARE(QString::fromLatin1(oathtool.readAllStandardOutput()).trimmed(), totpCode(secret, totpStepAt(kMorning)));
}

void TestTotp::secretsDiffer()
{
    QVERIFY(totpText(newTotpSecret()) != totpText(newTotpSecret()));
}

void TestTotp::textIsBase32()
{
    QCOMPARE(totpText(ofTheRfc()), u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);
}

void TestTotp::uriIsWhatAppsScan_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("plain") << u"Rollcall"_s << u"marie@example.org"_s << u"Rollcall:marie%40example.org"_s
                           << u"Rollcall"_s;
    QTest::newRow("signs") << u"Elm & Oak: School?"_s << u"a+b@example.org"_s
                           << u"Elm%20%26%20Oak%20%20School%3F:a%2Bb%40example.org"_s
                           << u"Elm%20%26%20Oak%20%20School%3F"_s;
    QTest::newRow("Arabic") << u"مدرسة"_s << u"a@example.org"_s << u"%D9%85%D8%AF%D8%B1%D8%B3%D8%A9:a%40example.org"_s
                            << u"%D9%85%D8%AF%D8%B1%D8%B3%D8%A9"_s;
}

void TestTotp::uriIsWhatAppsScan()
{
    QFETCH(const QString, issuer);
    QFETCH(const QString, account);
    QFETCH(const QString, label);
    QFETCH(const QString, parameter);
    QCOMPARE(totpUri(ofTheRfc(), issuer, account),
             u"otpauth://totp/%1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%2"_s.arg(label, parameter));
}

void TestTotp::aStepIsHalfAMinute()
{
    QCOMPARE(totpStepAt(base::UtcTime(0ms)), qint64(0));
    QCOMPARE(totpStepAt(base::UtcTime(29'999ms)), qint64(0));
    QCOMPARE(totpStepAt(base::UtcTime(30s)), qint64(1));
}

void TestTotp::takesOneStepOfDrift_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("two behind") << -2 << false;
    QTest::newRow("one behind") << -1 << true;
    QTest::newRow("in time") << 0 << true;
    QTest::newRow("one ahead") << 1 << true;
    QTest::newRow("two ahead") << 2 << false;
}

void TestTotp::takesOneStepOfDrift()
{
    QFETCH(const int, steps);
    QFETCH(const bool, isTaken);
    const qint64 step = totpStepAt(kMorning) + steps;
    QCOMPARE(match(totpCode(ofTheRfc(), step), kMorning), isTaken ? std::optional(step) : std::nullopt);
}

void TestTotp::takesNoStepTwice()
{
    const qint64 step = totpStepAt(kMorning);
    const auto codeOf = [](qint64 of) { return totpCode(ofTheRfc(), of); };
    QCOMPARE(match(codeOf(step), kMorning, step - 1), std::optional(step));
    QCOMPARE(match(codeOf(step), kMorning, step), std::nullopt);
    QCOMPARE(match(codeOf(step - 1), kMorning, step), std::nullopt);
    QCOMPARE(match(codeOf(step + 1), kMorning, step), std::optional(step + 1));
}

void TestTotp::takesNothingElse_data()
{
    QTest::addColumn<QString>("typed");
    const QString code = totpCode(ofTheRfc(), totpStepAt(kMorning));
    QTest::newRow("nothing") << QString();
    QTest::newRow("cut") << code.first(5);
    QTest::newRow("with more") << QString(code + u'0');
    QTest::newRow("of another secret") << totpCode(newTotpSecret(), totpStepAt(kMorning) + 1'000'000);
    QString arabic = code;
    for (auto& digit : arabic)
        digit = QChar(digit.unicode() - u'0' + 0x0660);
    QTest::newRow("other digits") << arabic;
    QTest::newRow("very long") << QString(100'000, u'1');
}

void TestTotp::takesNothingElse()
{
    QFETCH(const QString, typed);
    QCOMPARE(match(typed, kMorning), std::nullopt);
}

QTEST_APPLESS_MAIN(TestTotp)
#include "tst_totp.moc"
