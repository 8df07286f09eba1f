#include "core/security/key_file.h"
#include "core/security/sealing.h"
#include "core/storage/database.h"
#include "core/storage/person_table.h"
#include "core/storage/template_table.h"
#include "tests/app/cli/school.h"

#include <QRegularExpression>
#include <QtEndian>

#include <sqlite3.h>
#include <sys/stat.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::cli;

namespace {

constexpr int kStudents = 3;
constexpr int kErased = 2; ///< the number of student 1
const QByteArray kPin = "204836";
const QByteArray kPassword = "correct-Horse-4711";
const QByteArray kPassphrase = "a passphrase for the shelf 0815";

/// Something that stands nowhere but where it belongs.
struct Known
{
    QString what;
    QByteArray bytes;
    QString belongs = {}; ///< the one file that may hold it
};

template <class Result>
auto take(Result result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(*result);
}

void addText(std::vector<Known>& known, const QString& what, const QByteArray& text)
{
    const auto wide = QString::fromUtf8(text);
    known.push_back({what, text});
    known.push_back({what % u" in UTF-16", QByteArray(reinterpret_cast<const char*>(wide.utf16()),
                                                      wide.size() * qsizetype(sizeof(char16_t)))});
}

void addKey(std::vector<Known>& known, const QString& what, const security::Secret32& secret,
            const QString& belongs = {})
{
    const QByteArray raw(reinterpret_cast<const char*>(secret.bytes().data()), std::ssize(secret.bytes()));
    known.push_back({what, raw});
    known.push_back({what % u" in hex", raw.toHex(), belongs});
    known.push_back({what % u" in capital hex", raw.toHex().toUpper()});
    known.push_back({what % u" in base64", raw.toBase64(QByteArray::OmitTrailingEquals)});
    known.push_back({what % u" in base64 for addresses",
                     raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)});
}

template <class Number>
QByteArray inMemory(Number first, Number second, bool bigEndian)
{
    QByteArray bytes(2 * sizeof(Number), '\0');
    const auto put = [&](Number value, qsizetype at) {
        if (bigEndian)
            qToBigEndian(value, bytes.data() + at);
        else
            qToLittleEndian(value, bytes.data() + at);
    };
    put(first, 0);
    put(second, sizeof(Number));
    return bytes;
}

/// Neighbours, because one number alone may stand somewhere by chance.
void addNumbers(std::vector<Known>& known, const QString& what, const base::Embedding& face)
{
    for (std::size_t i = 0; i + 1 < face.size(); ++i)
        for (const bool bigEndian : {false, true}) {
            known.push_back({what % u" as floats", inMemory(face[i], face[i + 1], bigEndian)});
            known.push_back({what % u" as doubles", inMemory(double(face[i]), double(face[i + 1]), bigEndian)});
        }
}

/// Two neighbours written as decimals, to five digits or more, with anything but digits between them.
std::vector<QRegularExpression> decimalsOf(const base::Embedding& face)
{
    const auto digits = [](float value) -> QString {
        return QString::number(std::abs(value), 'f', 8).left(7).replace(u'.', u"\\."_s) % u"\\d*"_s;
    };
    std::vector<QRegularExpression> patterns;
    for (std::size_t i = 0; i + 1 < face.size(); i += 16)
        patterns.emplace_back(QString(digits(face[i]) % u"[^\\d.]{1,40}0?" % digits(face[i + 1])));
    return patterns;
}

} // namespace

/// Everything a school does, and then no secret in any file it made nor in anything it printed, and no file that others
/// may open.
class TestCliLeaks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { sqlite3_close(m_reader); }
    void findsWhatIsThere();
    void noSecretIsInAnyFile();
    void noSecretIsPrinted();
    void nothingIsOpenToOthers();

private:
    void run(const QStringList& arguments, int exitCode = 0, const QByteArray& input = {});
    void keepTheWal();
    void takePictures();
    void useEverything();
    void learnTheSecrets();
    [[nodiscard]] QString input(const QString& name) const { return m_inputs.path(name); }
    /// What of the secrets is in these bytes, which are those of the file `name`.
    [[nodiscard]] QStringList secretsIn(const QByteArray& bytes, const QString& name = {}) const;

    Desk m_desk;   ///< holds only what the program makes
    Desk m_inputs; ///< pictures, and what is typed
    QByteArray m_told;
    sqlite3* m_reader = nullptr;
    std::vector<Known> m_known;
    std::vector<base::Embedding> m_faces;
    std::vector<QRegularExpression> m_decimals;
};

void TestCliLeaks::run(const QStringList& arguments, int exitCode, const QByteArray& typed)
{
    m_inputs.write(u"typed"_s, typed);
    const auto answer = m_desk.run(atSchool(arguments), {.inputFile = input(u"typed"_s)});
    if (!answer.ended || answer.exitCode != exitCode)
        qFatal("%s: %s", qPrintable(arguments.join(u' ')), answer.told().constData());
    m_told += answer.out + answer.errors.join(u'\n').toUtf8() + '\n';
}

/// A reader of old pages: SQLite moves nothing out of the WAL and never begins it anew, so all that was ever written
/// stays in it.
void TestCliLeaks::keepTheWal()
{
    sqlite3_open(QFile::encodeName(m_desk.path(kSchool)).constData(), &m_reader);
    if (sqlite3_exec(m_reader, "BEGIN; SELECT count(*) FROM users", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_reader));
}

void TestCliLeaks::takePictures()
{
    const auto portraits = portraitsOf(m_inputs, 1);
    if (portraits.size() < kStudents)
        qFatal("the sample shows fewer people than it did");
    for (int i = 1; i <= kStudents; ++i) {
        const auto& portrait = portraits[static_cast<std::size_t>(i - 1)];
        m_inputs.makeFolder(u"photos/"_s % email(i));
        writePicture(m_inputs, u"photos/%1/a.png"_s.arg(email(i)), portrait);
        writePicture(m_inputs, u"photos/%1/b.png"_s.arg(email(i)), withLight(portrait, 0.9));
        writePicture(m_inputs, u"now%1.jpg"_s.arg(i), withLight(portrait, 0.8));
    }
}

void TestCliLeaks::useEverything()
{
    m_inputs.write(u"password"_s, kPassword + '\n');
    m_inputs.write(u"passphrase"_s, kPassphrase + '\n');
    run({u"user"_s, u"add"_s, u"--name"_s, u"Head"_s, u"--email"_s, u"head@example.org"_s, u"--role"_s, u"admin"_s,
         u"--password-file"_s, input(u"password"_s)});
    run({u"pin"_s, u"set"_s, u"--student"_s, email(1)}, 0, kPin + '\n');
    run({u"pin"_s, u"set"_s, u"--student"_s, email(2)}, 0, kPin + '\n');
    run({u"face"_s, u"enroll-folder"_s, input(u"photos"_s)});
    run({u"checkin"_s, u"--session"_s, u"1"_s, u"--images"_s, input(u"now1.jpg"_s), input(u"now2.jpg"_s)});
    run({u"checkin"_s, u"--session"_s, u"1"_s, u"--student"_s, email(3), u"--images"_s, input(u"now1.jpg"_s)});
    run({u"checkin"_s, u"--session"_s, u"1"_s, u"--pin"_s, u"--student"_s, u"4"_s}, 0, kPin + '\n');
    run({u"checkin"_s, u"--session"_s, u"1"_s, u"--pin"_s, u"--student"_s, u"3"_s}, 0, kPin + '\n');
    run({u"calibrate"_s, u"--dry-run"_s}, 1);
    run({u"backup"_s, u"create"_s, u"--dir"_s, u"."_s});
    QTest::qWait(1100); // a backup is named by its second
    run({u"backup"_s, u"create"_s, u"--passphrase-file"_s, input(u"passphrase"_s)});
    run({u"export"_s, u"csv"_s, u"--out"_s, u"marks.csv"_s});
    run({u"person"_s, u"export"_s, QString::number(kErased), u"--out"_s, u"person.json"_s});
    run({u"person"_s, u"export"_s, QString::number(kErased), u"--json"_s});
    run({u"attempts"_s, u"list"_s, u"--json"_s});
    run({u"face"_s, u"list"_s, u"--json"_s});
}

void TestCliLeaks::learnTheSecrets()
{
    addText(m_known, u"the PIN"_s, kPin);
    addText(m_known, u"the password"_s, kPassword);
    addText(m_known, u"the passphrase"_s, kPassphrase);
    const auto master = take(security::loadKeyFile(m_desk.path(kSchoolKey)));
    addKey(m_known, u"the master key"_s, master.secret, kSchoolKey);
    auto database = take(storage::Database::open(m_desk.path(kSchool)));
    const auto samples = take(storage::TemplateTable(database).all());
    for (const auto& face : take(storage::PersonTable(database).sealedFaces(std::nullopt))) {
        const auto key = take(security::unwrap(master, face.personId, face.wrappedKey));
        addKey(m_known, u"a person's key"_s, key.secret);
        m_faces.push_back(take(security::open(key, face.personId, samples.front().modelId, face.sealed)));
        for (const auto& sample : samples)
            if (sample.personId == face.personId)
                m_faces.push_back(take(security::open(key, face.personId, sample.modelId, sample.sealed)));
    }
    for (const auto& face : m_faces) {
        addNumbers(m_known, u"a face"_s, face);
        const auto decimals = decimalsOf(face);
        m_decimals.insert(m_decimals.end(), decimals.begin(), decimals.end());
    }
}

void TestCliLeaks::initTestCase()
{
    ::umask(S_IWGRP | S_IWOTH); // as most systems have it
    takePictures();
    // All that the libraries can be made to tell; OpenCV tells it where the program's answers go.
    qputenv("QT_LOGGING_RULES", "*=true");
    qputenv("QT_LOGGING_TO_CONSOLE", "1");
    qputenv("OPENCV_LOG_LEVEL", "VERBOSE");
    makeSchool(m_desk, kStudents);
    QVERIFY(QFile::remove(m_desk.path(u"people.csv"_s)));
    keepTheWal();
    useEverything();
    learnTheSecrets();
    // A mean and two samples each; not everybody on the sample looks straight enough.
    QVERIFY2(m_faces.size() >= 2 * 3, qPrintable(QString::number(m_faces.size())));
    run({u"person"_s, u"erase"_s, QString::number(kErased), u"--reason"_s, u"paper"_s, u"--yes"_s});
    run({u"verify"_s});
}

QStringList TestCliLeaks::secretsIn(const QByteArray& bytes, const QString& name) const
{
    QStringList found;
    for (const auto& known : m_known)
        if (bytes.contains(known.bytes) && (known.belongs.isEmpty() || known.belongs != name))
            found << known.what;
    const auto text = QString::fromLatin1(bytes);
    for (const auto& decimals : m_decimals)
        if (text.contains(decimals))
            found << u"a face in decimals"_s;
    found.removeDuplicates();
    return found;
}

/// A search that overlooks them would prove nothing.
void TestCliLeaks::findsWhatIsThere()
{
    for (const auto& known : m_known)
        QVERIFY2(secretsIn("before" + known.bytes + "after").contains(known.what), qPrintable(known.what));
    QStringList decimals;
    for (const float value : m_faces.front())
        decimals << QString::number(value, 'g', 7);
    QVERIFY(secretsIn(decimals.join(u",\n   "_s).toLatin1()).contains(u"a face in decimals"_s));
    // `inspect` prints the numbers of a face: that is what it is for.
    const auto inspected =
        m_desk.mustRun({u"inspect"_s, u"--json"_s, m_inputs.path(u"photos/%1/a.png"_s.arg(email(2)))});
    QCOMPARE(secretsIn(inspected.out), QStringList{u"a face in decimals"_s});
}

void TestCliLeaks::noSecretIsInAnyFile()
{
    const auto files = m_desk.files();
    const QStringList expected{kSchool,        kSchoolKey,      kSchool % u"-wal"_s, kSchool % u"-shm"_s,
                               u"marks.csv"_s, u"person.json"_s};
    for (const auto& name : expected)
        QVERIFY2(files.contains(name), qPrintable(files.join(u' ')));
    QCOMPARE(files.filter(u".backup"_s).size(), 2);
    // The faces were written and destroyed while the WAL was kept.
    QVERIFY(QFileInfo(m_desk.path(kSchool + u"-wal"_s)).size() > 100'000);
    for (const auto& name : files) {
        const auto secrets = secretsIn(m_desk.read(name), name);
        QVERIFY2(secrets.isEmpty(), qPrintable(QString(name % u": " % secrets.join(u", "_s))));
    }
}

void TestCliLeaks::noSecretIsPrinted()
{
    QVERIFY(m_told.contains("checked in Student 1"));
    const auto secrets = secretsIn(m_told);
    QVERIFY2(secrets.isEmpty(), qPrintable(secrets.join(u", "_s)));
}

void TestCliLeaks::nothingIsOpenToOthers()
{
    const auto open = m_desk.openToOthers();
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u' ')));
}

QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_cli_leaks.moc"
