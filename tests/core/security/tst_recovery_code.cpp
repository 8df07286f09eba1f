#include "core/security/recovery_code.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;

namespace {

constexpr base::PersonId kAda{7};
const QString kCode = u"7k2m-q0xz-9r4t-v81c"_s;

} // namespace

class TestRecoveryCode : public QObject
{
    Q_OBJECT

private slots:
    void tenCodesAreMade();
    void everyLetterIsUsed();
    void anEarlierHashStays();
    void isReadAsTyped_data();
    void isReadAsTyped();
    void isNoCode_data();
    void isNoCode();
    void belongsToOnePerson();
};

void TestRecoveryCode::tenCodesAreMade()
{
    static const QRegularExpression form(u"\\A([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}\\z"_s);
    const auto codes = newRecoveryCodes();
    QCOMPARE(codes.size(), 10);
    for (const auto& code : codes)
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    const auto more = codes + newRecoveryCodes();
    QCOMPARE(QSet<QString>(more.begin(), more.end()).size(), 20);
}

void TestRecoveryCode::everyLetterIsUsed()
{
    QSet<QChar> letters;
    for (int i = 0; i < 20; ++i)
        for (const auto& code : newRecoveryCodes())
            letters.unite(QSet<QChar>(code.begin(), code.end()));
    QCOMPARE(letters.size(), 32 + 1);
}

// What is stored has to fit for ever. By python3 -c 'import hashlib, struct;
// print(hashlib.blake2b(b"rollcall recovery code\0" + struct.pack("<q", 7) + b"7k2mq0xz9r4tv81c",
//                       digest_size=32).hexdigest())'
void TestRecoveryCode::anEarlierHashStays()
{
    QCOMPARE(recoveryCodeHash(kAda, kCode)->toHex(),
             QByteArray("c3dfc393ccd3cdcdf5c29b11f35294319e211762f6fc5c923066e721b1f739bc"));
}

void TestRecoveryCode::isReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as shown") << kCode;
    QTest::newRow("capitals") << kCode.toUpper();
    QTest::newRow("without hyphens") << u"7k2mq0xz9r4tv81c"_s;
    QTest::newRow("blanks") << u" 7k2m q0xz 9r4t v81c "_s;
    QTest::newRow("O for 0, I for 1") << u"7k2m-qOxz-9r4t-v8Ic"_s;
    QTest::newRow("l for 1") << u"7k2m-qoxz-9r4t-v8lc"_s;
}

void TestRecoveryCode::isReadAsTyped()
{
    QFETCH(const QString, typed);
    QCOMPARE(recoveryCodeHash(kAda, typed), recoveryCodeHash(kAda, kCode));
}

void TestRecoveryCode::isNoCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("six digits") << u"123456"_s;
    QTest::newRow("cut") << kCode.chopped(1);
    QTest::newRow("with more") << QString(kCode + u'0');
    QTest::newRow("a letter that is none") << u"7k2m-q0xz-9r4t-v81u"_s;
    QTest::newRow("another script") << u"٧k2m-q0xz-9r4t-v81c"_s;
    QTest::newRow("very long") << QString(100'000, u'1');
}

void TestRecoveryCode::isNoCode()
{
    QFETCH(const QString, typed);
    QVERIFY(!recoveryCodeHash(kAda, typed));
}

void TestRecoveryCode::belongsToOnePerson()
{
    QVERIFY(recoveryCodeHash(kAda, kCode) != recoveryCodeHash(base::PersonId{8}, kCode));
    QVERIFY(recoveryCodeHash(kAda, kCode) != recoveryCodeHash(kAda, u"7k2m-q0xz-9r4t-v82c"_s));
}

QTEST_APPLESS_MAIN(TestRecoveryCode)
#include "tst_recovery_code.moc"
