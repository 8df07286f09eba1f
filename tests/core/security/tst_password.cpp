#include "core/security/password.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;
using base::ErrorCode;

namespace {

const QString kSalt = u"a1B2c3D4e5F6g7H8"_s;
const QString kHash = u"9d5f7355c366555fbf8c4628290cd8ea036c6557025c2d08d3e8629aab8ffd14"
                      "152e39931750598d26d4fb3a31ce23f155e329cb08ef167bb89372a10eb5662b"_s;
const QString kPassword = u"correct horse"_s;

QString stored(const QString& cost, const QString& salt = kSalt, const QString& hash = kHash)
{
    return u"scrypt:%1$%2$%3"_s.arg(cost, salt, hash);
}

} // namespace

class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void verifiesKnownHashes_data();
    void verifiesKnownHashes();
    void refusesOtherPasswords_data();
    void refusesOtherPasswords();
    void refusesOtherHash_data();
    void refusesOtherHash();
    void refusesDamagedHash_data();
    void refusesDamagedHash();
    void hashesAsStored();
    void hashesThatAreMadeVerify_data();
    void hashesThatAreMadeVerify();
    void refusesToHash_data();
    void refusesToHash();
    void asksForRehash_data();
    void asksForRehash();
};

// The rows without a source were made by
// python3 -c 'import hashlib as h,sys; p,s,n,r,c=sys.argv[1:]; n,r,c=int(n),int(r),int(c);
// print(f"scrypt:{n}:{r}:{c}${s}$" +
//   h.scrypt(p.encode(), salt=s.encode(), n=n, r=r, p=c, maxmem=256*n*r*c, dklen=64).hex())' PASSWORD SALT N R P
void TestPassword::verifiesKnownHashes_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("known");
    QTest::newRow("ASCII") << kPassword << stored(u"32768:8:1"_s);
    QTest::newRow("Latin letters") << u"pässword-1"_s
                                   << stored(u"32768:8:1"_s, u"Zz0Yy1Xx2Ww3Vv4U"_s,
                                             u"601c5861b5310776f8c17f87f3b9a0f1c011ee9e761e3d3552e89173ae02e0d8"
                                             "77c60f9618a0cce9fa3f3fe797b4f6d09d2dc3a99ad7443d0518e0505d7f1b7f"_s);
    QTest::newRow("Arabic") << u"كلمة السر السرية"_s
                            << stored(u"32768:8:1"_s, u"0123456789abcdef"_s,
                                      u"36aa1bf6c3467c1f2b2e0677bb7af746f5dd9862243b8c0c2597f156a928d4d5"
                                      "02129f31b131c16315ed2063fc21e48e619508de77aebbc659680fc98c2bcd3b"_s);
    QTest::newRow("outside the basic plane")
        << u"🔑 emoji key 🔑"_s
        << stored(u"32768:8:1"_s, u"QWERTYuiopASDFgh"_s,
                  u"e21fa8385fb1a54cb65c06f9851e33e6acb1efe36233a577f02419a1840e91b3"
                  "823cacdcebcc8492fbc5d77161c0efaa63f7747262334986f6f75c501b7ec0c2"_s);
    QTest::newRow("lower cost, short password")
        << u"short"_s
        << stored(u"16384:8:1"_s, u"s"_s,
                  u"41e35413a2961d7dab5b0fcd96fceab8d5c1b4541577ebf81a0b6ce149916d28"
                  "77e0c38eafbe112c6a0cba053c09aa7137c4564c203685e1eb798c84861c755b"_s);
    QTest::newRow("smallest cost, no password")
        << QString()
        << stored(u"2:1:1"_s, u"saltsaltsaltsalt"_s,
                  u"06699ed4c02138ec2cde0da0411fbab940c09659314e50b576b515276f2b1c4f"
                  "d877c53210cc2681311e3e48145872cc1cf9d1684c39ba89403b188f1e89b27d"_s);
    QTest::newRow("RFC 7914, p 16") << u"password"_s
                                    << stored(u"1024:8:16"_s, u"NaCl"_s,
                                              u"fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                                              "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"_s);
    QTest::newRow("RFC 7914, N 16384") << u"pleaseletmein"_s
                                       << stored(u"16384:8:1"_s, u"SodiumChloride"_s,
                                                 u"7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                                 "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"_s);
}

void TestPassword::verifiesKnownHashes()
{
    QFETCH(const QString, password);
    QFETCH(const QString, known);
    QCOMPARE(verifyPassword(password, known), base::Result<bool>(true));
    QCOMPARE(verifyPassword(password + u'x', known), base::Result<bool>(false));
}

void TestPassword::refusesOtherPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("none") << QString();
    QTest::newRow("other case") << u"Correct horse"_s;
    QTest::newRow("cut") << u"correct hors"_s;
    QTest::newRow("space after it") << u"correct horse "_s;
    QTest::newRow("longer than any password") << QString(kPasswordMaxBytes + 1, u'x');
}

void TestPassword::refusesOtherPasswords()
{
    QFETCH(const QString, password);
    QCOMPARE(verifyPassword(password, stored(u"32768:8:1"_s)), base::Result<bool>(false));
}

void TestPassword::refusesOtherHash_data()
{
    QTest::addColumn<QString>("known");
    const auto changed = [](qsizetype at) {
        QString hash = kHash;
        hash[at] = hash[at] == u'0' ? u'1' : u'0';
        return stored(u"32768:8:1"_s, kSalt, hash);
    };
    QTest::newRow("first digit") << changed(0);
    QTest::newRow("last digit") << changed(kHash.size() - 1);
    QTest::newRow("salt in lower case") << stored(u"32768:8:1"_s, kSalt.toLower());
    QTest::newRow("other N") << stored(u"16384:8:1"_s);
    QTest::newRow("other r") << stored(u"32768:4:1"_s);
    QTest::newRow("other p") << stored(u"32768:8:2"_s);
}

void TestPassword::refusesOtherHash()
{
    QFETCH(const QString, known);
    QCOMPARE(verifyPassword(kPassword, known), base::Result<bool>(false));
}

void TestPassword::refusesDamagedHash_data()
{
    QTest::addColumn<QString>("known");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no hash at all") << u"secret"_s;
    QTest::newRow("another method") << u"pbkdf2:sha256:600000$"_s + kSalt + u"$"_s + kHash.left(64);
    QTest::newRow("parameter missing") << stored(u"32768:8"_s);
    QTest::newRow("parameter too many") << stored(u"32768:8:1:1"_s);
    QTest::newRow("parameter is a word") << stored(u"32768:eight:1"_s);
    QTest::newRow("parameter below 0") << stored(u"32768:-8:1"_s);
    QTest::newRow("N not a power of two") << stored(u"32767:8:1"_s);
    QTest::newRow("N 0") << stored(u"0:8:1"_s);
    QTest::newRow("N 1") << stored(u"1:8:1"_s);
    QTest::newRow("N too large") << stored(u"2097152:1:1"_s);
    QTest::newRow("N beyond any number") << stored(u"99999999999999999999999:8:1"_s);
    QTest::newRow("r 0") << stored(u"32768:0:1"_s);
    QTest::newRow("r too large") << stored(u"2:33:1"_s);
    QTest::newRow("p 0") << stored(u"32768:8:0"_s);
    QTest::newRow("p too large") << stored(u"2:1:17"_s);
    QTest::newRow("too much memory") << stored(u"1048576:4:1"_s);
    QTest::newRow("too much work") << stored(u"131072:16:3"_s);
    QTest::newRow("no salt") << stored(u"32768:8:1"_s, QString());
    QTest::newRow("salt with a space") << stored(u"32768:8:1"_s, u"a1B2c3D4 5F6g7H8"_s);
    QTest::newRow("salt not ASCII") << stored(u"32768:8:1"_s, u"ä1B2c3D4e5F6g7H8"_s);
    QTest::newRow("salt with Arabic digits") << stored(u"32768:8:1"_s, u"١٢٣"_s);
    QTest::newRow("salt too long") << stored(u"32768:8:1"_s, QString(65, u'a'));
    QTest::newRow("hash cut") << stored(u"32768:8:1"_s, kSalt, kHash.chopped(1));
    QTest::newRow("hash too long") << stored(u"32768:8:1"_s, kSalt, kHash + u'0');
    QTest::newRow("hash not hexadecimal") << stored(u"32768:8:1"_s, kSalt, kHash.chopped(1) + u'g');
    QTest::newRow("hash in capitals") << stored(u"32768:8:1"_s, kSalt, kHash.toUpper());
    QTest::newRow("space before it") << u' ' + stored(u"32768:8:1"_s);
    QTest::newRow("line feed after it") << stored(u"32768:8:1"_s) + u'\n';
}

void TestPassword::refusesDamagedHash()
{
    QFETCH(const QString, known);
    const auto verified = verifyPassword(kPassword, known);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::PasswordHashInvalid);
    QVERIFY(needsRehash(known));
}

void TestPassword::hashesAsStored()
{
    const auto first = hashPassword(kPassword);
    const auto second = hashPassword(kPassword);
    QVERIFY(first && second);
    const QRegularExpression form(u"^scrypt:32768:8:1\\$[A-Za-z0-9]{16}\\$[0-9a-f]{128}$"_s);
    QVERIFY(form.match(*first).hasMatch());
    QVERIFY(*first != *second);
    QVERIFY(first->section(u'$', 1, 1) != second->section(u'$', 1, 1));
    QVERIFY(!needsRehash(*first));
}

void TestPassword::hashesThatAreMadeVerify_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("shortest") << u"12345678"_s;
    QTest::newRow("eight characters outside the basic plane") << u"🔑🔑🔑🔑🔑🔑🔑🔑"_s;
    QTest::newRow("Arabic") << u"كلمة السر السرية"_s;
    QTest::newRow("spaces at both ends") << u"  four  four  "_s;
    QTest::newRow("longest") << QString(kPasswordMaxBytes, u'x');
}

void TestPassword::hashesThatAreMadeVerify()
{
    QFETCH(const QString, password);
    const auto made = hashPassword(password);
    QVERIFY(made);
    QCOMPARE(verifyPassword(password, *made), base::Result<bool>(true));
    QCOMPARE(verifyPassword(password.chopped(2), *made), base::Result<bool>(false));
}

void TestPassword::refusesToHash_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("none") << QString() << ErrorCode::PasswordWeak;
    QTest::newRow("seven characters") << u"1234567"_s << ErrorCode::PasswordWeak;
    QTest::newRow("seven characters of two units each") << u"🔑🔑🔑🔑🔑🔑🔑"_s << ErrorCode::PasswordWeak;
    QTest::newRow("one byte too long") << QString(kPasswordMaxBytes + 1, u'x') << ErrorCode::InvalidArgument;
    QTest::newRow("one byte too long, in two-byte letters")
        << QString(kPasswordMaxBytes / 2, u'ä') + u'x' << ErrorCode::InvalidArgument;
}

void TestPassword::refusesToHash()
{
    QFETCH(const QString, password);
    QFETCH(const ErrorCode, code);
    const auto made = hashPassword(password);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
}

void TestPassword::asksForRehash_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<bool>("needed");
    QTest::newRow("today's") << stored(u"32768:8:1"_s) << false;
    QTest::newRow("higher N") << stored(u"65536:8:1"_s) << false;
    QTest::newRow("higher p") << stored(u"32768:8:2"_s) << false;
    QTest::newRow("lower N") << stored(u"16384:8:1"_s) << true;
    QTest::newRow("lower N, higher p") << stored(u"16384:8:4"_s) << true;
    QTest::newRow("lower r") << stored(u"32768:4:1"_s) << true;
    QTest::newRow("short salt") << stored(u"32768:8:1"_s, kSalt.chopped(1)) << true;
}

void TestPassword::asksForRehash()
{
    QFETCH(const QString, known);
    QFETCH(const bool, needed);
    QCOMPARE(needsRehash(known), needed);
}

QTEST_APPLESS_MAIN(TestPassword)
#include "tst_password.moc"
