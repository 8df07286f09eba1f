#include "core/security/password.h"
#include "core/security/pin.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;
using base::ErrorCode;

namespace {

const QString kPin = u"204836"_s;

template <class T>
QString outcome(const base::Result<T>& result)
{
    return result ? u"ok"_s : base::errorName(result.error().code);
}

} // namespace

class TestPin : public QObject
{
    Q_OBJECT

private slots:
    void checks_data();
    void checks();
    void verifiesItsOwnHash_data();
    void verifiesItsOwnHash();
    void hashesAfresh();
    void refusesOtherPins_data();
    void refusesOtherPins();
    void whereNoneIsStoredNoneIsRight_data();
    void whereNoneIsStoredNoneIsRight();
    void refusesDamagedHash_data();
    void refusesDamagedHash();
    void newPinsAreUsable();
};

void TestPin::checks_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("usable");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("three digits") << u"204"_s << false;
    QTest::newRow("four digits") << u"2048"_s << true;
    QTest::newRow("eight digits") << u"20483619"_s << true;
    QTest::newRow("nine digits") << u"204836197"_s << false;
    QTest::newRow("a letter") << u"204a"_s << false;
    QTest::newRow("a space") << u"204 8"_s << false;
    QTest::newRow("a sign") << u"-2048"_s << false;
    QTest::newRow("Arabic digits") << u"٢٠٤٨"_s << false;
    QTest::newRow("a zero byte") << u"2048"_s + QChar(0) << false;
    QTest::newRow("all equal") << u"0000"_s << false;
    QTest::newRow("all equal, longest") << u"99999999"_s << false;
    QTest::newRow("all equal but the last") << u"0001"_s << true;
    QTest::newRow("all equal but the first") << u"1000"_s << true;
    QTest::newRow("up") << u"1234"_s << false;
    QTest::newRow("up, longest") << u"01234567"_s << false;
    QTest::newRow("up but the last") << u"1235"_s << true;
    QTest::newRow("up but the first") << u"0234"_s << true;
    QTest::newRow("down") << u"8765"_s << false;
    QTest::newRow("down to zero") << u"3210"_s << false;
    QTest::newRow("up past nine") << u"7890"_s << true;
    QTest::newRow("up by two") << u"2468"_s << true;
    QTest::newRow("up and down") << u"1212"_s << true;
}

void TestPin::checks()
{
    QFETCH(const QString, pin);
    QFETCH(const bool, usable);
    const QString expected = usable ? u"ok"_s : u"PinWeak"_s;
    QCOMPARE(outcome(checkPin(pin)), expected);
    QCOMPARE(outcome(hashPin(pin)), expected);
}

void TestPin::verifiesItsOwnHash_data()
{
    QTest::addColumn<QString>("pin");
    QTest::newRow("shortest") << u"2048"_s;
    QTest::newRow("longest") << u"20483619"_s;
    QTest::newRow("leading zeros") << u"0048"_s;
}

void TestPin::verifiesItsOwnHash()
{
    QFETCH(const QString, pin);
    const auto hash = hashPin(pin);
    QVERIFY(hash);
    QCOMPARE(verifyPin(pin, *hash), base::Result<bool>(true));
    QVERIFY(!needsRehash(*hash));
}

void TestPin::hashesAfresh()
{
    QVERIFY(hashPin(kPin).value() != hashPin(kPin).value());
}

void TestPin::refusesOtherPins_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("none") << QString();
    QTest::newRow("its beginning") << kPin.chopped(1);
    QTest::newRow("one digit more") << kPin + u'0';
    QTest::newRow("the last digit differs") << u"204837"_s;
    QTest::newRow("in Arabic digits") << u"٢٠٤٨٣٦"_s;
    QTest::newRow("with a space") << kPin + u' ';
    QTest::newRow("with a zero byte") << kPin + QChar(0);
    QTest::newRow("a long text") << QString(100'000, u'x');
}

void TestPin::refusesOtherPins()
{
    QFETCH(const QString, other);
    static const QString hash = hashPin(kPin).value();
    QCOMPARE(verifyPin(other, hash), base::Result<bool>(false));
}

void TestPin::whereNoneIsStoredNoneIsRight_data()
{
    QTest::addColumn<QString>("pin");
    QTest::newRow("a PIN") << kPin;
    QTest::newRow("none") << QString();
    QTest::newRow("too long") << QString(9, u'1');
}

void TestPin::whereNoneIsStoredNoneIsRight()
{
    QFETCH(const QString, pin);
    QCOMPARE(verifyPin(pin, std::nullopt), base::Result<bool>(false));
}

void TestPin::refusesDamagedHash_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("hash");
    const QString whole = hashPin(kPin).value();
    for (const auto& pin : {kPin, QString(9, u'1')}) {
        const auto row = [&](const char* what, const QString& hash) {
            QTest::addRow("%s, %lld digits", what, static_cast<long long>(pin.size())) << pin << hash;
        };
        row("empty", QString());
        row("the PIN itself", kPin);
        row("cut", whole.chopped(1));
        row("unaffordable", QString(whole).replace(u"scrypt:32768:"_s, u"scrypt:1048576:"_s));
    }
}

void TestPin::refusesDamagedHash()
{
    QFETCH(const QString, pin);
    QFETCH(const QString, hash);
    QCOMPARE(outcome(verifyPin(pin, hash)), u"PasswordHashInvalid"_s);
}

void TestPin::newPinsAreUsable()
{
    constexpr int kMade = 2000;
    QSet<QString> made;
    std::array<int, 10> firstDigits{};
    for (int i = 0; i < kMade; ++i) {
        const QString pin = newPin();
        QCOMPARE(pin.size(), kNewPinLength);
        QVERIFY(checkPin(pin));
        made.insert(pin);
        ++firstDigits[static_cast<std::size_t>(pin[0].digitValue())];
    }
    // Of 2000 out of a million about two repeat; each digit comes first about 200 times, give or take 13.
    QVERIFY2(made.size() > kMade - 20, qPrintable(QString::number(made.size())));
    for (const int times : firstDigits)
        QVERIFY2(times > 100 && times < 300, qPrintable(QString::number(times)));
}

QTEST_APPLESS_MAIN(TestPin)
#include "tst_pin.moc"
