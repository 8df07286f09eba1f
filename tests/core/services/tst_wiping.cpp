#include "core/security/key_file.h"
#include "core/services/galleries.h"
#include "core/services/master_key.h"
#include "core/services/pin_check_in.h"
#include "core/services/pins.h"
#include "core/services/sign_in.h"
#include "tests/core/security/own_memory.h"
#include "tests/core/services/support.h"

#include <random>

/// After whatever held a secret is gone, the program's own memory is searched for it. The secrets come out of a random
/// generator and are kept masked by the tests.
namespace rollcall::services {
namespace {

using security::kMask;
using security::masked;
using security::OwnMemory;
using security::SecretText;

std::mt19937 generator{std::random_device{}()};

/// Letters of a secret text, masked.
QByteArray hiddenText(qsizetype size, QByteArrayView letters)
{
    std::uniform_int_distribution<qsizetype> any(0, letters.size() - 1);
    QByteArray hidden(size, '\0');
    for (auto& letter : hidden)
        letter = static_cast<char>(letters[any(generator)] ^ kMask);
    return hidden;
}

/// An 8-digit PIN that is no row, masked.
QByteArray hiddenPin()
{
    return masked("7") + hiddenText(6, "0123456789") + masked("7");
}

/// The secret itself, in memory that is not moved.
QString shown(const QByteArray& hidden)
{
    QString text;
    text.reserve(hidden.size());
    for (const char letter : hidden)
        text.append(QLatin1Char(static_cast<char>(letter ^ kMask)));
    return text;
}

/// How it stands in a QString, masked.
QByteArray asUtf16(const QByteArray& hidden)
{
    QByteArray wide;
    for (const char letter : hidden)
        wide.append(letter).append(kMask);
    return wide;
}

/// As hex digits, masked; the secret is not put together.
QByteArray asHex(const QByteArray& hidden)
{
    QByteArray digits;
    for (const char byte : hidden)
        for (const int shift : {4, 0}) {
            const int digit = (static_cast<unsigned char>(byte ^ kMask) >> shift) & 0xF;
            digits.append(static_cast<char>((digit < 10 ? '0' + digit : 'a' + digit - 10) ^ kMask));
        }
    return digits;
}

base::Embedding newFace()
{
    std::normal_distribution<float> any(0, 0.1F);
    base::Embedding face;
    std::ranges::generate(face, [&any] { return any(generator); });
    return face;
}

QByteArray hiddenFace(const base::Embedding& face)
{
    QByteArray hidden(static_cast<qsizetype>(sizeof(float) * face.size()), '\0');
    const auto* const bytes = reinterpret_cast<const char*>(face.data());
    for (qsizetype i = 0; i < hidden.size(); ++i)
        hidden[i] = static_cast<char>(bytes[i] ^ kMask);
    return hidden;
}

} // namespace

class WipingTest final : public QObject
{
    Q_OBJECT

    OwnMemory m_memory;

    /// In the forms in which a text is held.
    int timesOf(const QByteArray& hiddenText)
    {
        return m_memory.count(hiddenText) + m_memory.count(asUtf16(hiddenText));
    }

private slots:
    void theSearchFindsWhatIsThere()
    {
        const auto hidden = hiddenText(12, "abcdefgh");
        QCOMPARE(timesOf(hidden), 0);
        const QString text = shown(hidden);
        QCOMPARE(timesOf(hidden), 1);
        const QByteArray bytes = text.toLatin1();
        QCOMPARE(timesOf(hidden), 2);
    }

    void aWipedTextIsGone()
    {
        const auto hidden = hiddenText(12, "abcdefgh");
        {
            QString text = shown(hidden);
            QString shared = text;
            security::wipe(shared);
            QCOMPARE(timesOf(hidden), 1);
            text.chop(3);
            security::wipe(text);
            QVERIFY(text.isEmpty() && shared.isEmpty());
        }
        QCOMPARE(timesOf(hidden), 0);
        QCOMPARE(timesOf(hidden.first(9)), 0);
        {
            const SecretText one(shown(hidden));
            const SecretText two = one; // NOLINT: a copy is what is tested
            QCOMPARE(timesOf(hidden), 1);
        }
        QCOMPARE(timesOf(hidden), 0);
    }

    void theMasterKeyIsGoneWithTheSchool()
    {
        QByteArray hidden;
        QByteArray digits;
        {
            NewSchool place;
            place.giveFace(place.add(u"Ada"_s), straight(1));
            const auto bytes = take(place.school.masterKey())->secret.bytes();
            hidden = QByteArray(static_cast<qsizetype>(bytes.size()), kMask);
            for (std::size_t i = 0; i < bytes.size(); ++i)
                hidden[static_cast<qsizetype>(i)] = static_cast<char>(bytes[i] ^ static_cast<unsigned char>(kMask));
            digits = asHex(hidden);
            QCOMPARE(m_memory.count(hidden), 1);
            // The file's text, read to find the key, is gone at once.
            QCOMPARE(m_memory.count(digits), 0);
        }
        QCOMPARE(m_memory.count(hidden), 0);
        QCOMPARE(m_memory.count(digits.first(16)), 0);
    }

    void aPassphraseIsGoneWhenTheKeyIsOpen()
    {
        const auto hidden = hiddenText(20, "abcdefghijklmnop");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        {
            const auto key = security::MasterKey{security::Secret32::random()};
            security::KeyLock lock{shown(hidden), {.operations = 1, .memoryBytes = 8192}};
            take(security::writeKeyFile(path, key, lock));
            security::wipe(lock.passphrase);
        }
        QCOMPARE(timesOf(hidden), 0);
        (void)take(security::loadKeyFile(path, [&hidden] { return base::Result<QString>(shown(hidden)); }));
        QCOMPARE(timesOf(hidden), 0);
    }

    void facesAreGoneWithTheirGallery()
    {
        NewSchool place;
        QByteArray hidden;
        {
            const auto face = newFace();
            hidden = hiddenFace(face);
            place.giveFace(place.add(u"Ada"_s), face);
            for (int i = 0; i < 40; ++i) // so that the gallery grows after Ada
                place.giveFace(place.add(u"Student%1"_s.arg(i)), newFace());
        }
        QCOMPARE(m_memory.count(hidden), 0);
        {
            const auto gallery = take(openGallery(place.school, kModel));
            QCOMPARE(gallery.size(), std::size_t(41));
            QCOMPARE(m_memory.count(hidden), 1);
        }
        QCOMPARE(m_memory.count(hidden), 0);
        QCOMPARE(m_memory.count(hidden.first(64)), 0);
    }

    void aPinIsGoneWhenItsJobIsDone()
    {
        NewSchool place;
        const auto student = place.add(u"Ada"_s);
        const auto hidden = hiddenPin();
        {
            const SecretText pin(shown(hidden));
            take(Pins(place.school, place.admin).set(student, pin.text()));
            QVERIFY(take(verifyPin(place.school, student, pin.text())));
        }
        QCOMPARE(timesOf(hidden), 0);
    }

    void aPasswordIsGoneWhenItsJobIsDone()
    {
        NewSchool place;
        const auto hidden = hiddenText(16, "abcdefghijklmnop");
        {
            const SecretText password(shown(hidden));
            take(People(place.school, place.admin)
                     .add({.name = u"Eve"_s,
                           .email = u"eve@example.org"_s,
                           .role = Role::Admin,
                           .password = password.text()}));
            (void)take(signIn(place.school, u"eve@example.org"_s, password.text()));
        }
        QCOMPARE(timesOf(hidden), 0);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::WipingTest)
#include "tst_wiping.moc"
