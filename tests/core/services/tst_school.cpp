#include "core/services/school.h"
#include "core/storage/setting_table.h"
#include "tests/core/services/support.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::services {
namespace {

QByteArray bytesOf(const security::MasterKey* key)
{
    const auto bytes = key->secret.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// For a child: at most this many more files can be opened.
void limitHandles(int more)
{
    const int next = dup(STDIN_FILENO);
    close(next);
    const auto most = static_cast<rlim_t>(next + more);
    const rlimit limit{most, most};
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// A folder without a school.
struct Folder
{
    QTemporaryDir folder;
    QString database = folder.filePath(u"rollcall.db"_s);
    QString key = database % u".key";
    ManualClock clock;

    [[nodiscard]] QStringList files() const { return filesIn(folder.path()); }
};

} // namespace

class SchoolTest final : public QObject
{
    Q_OBJECT

private slots:
    void createMakesADatabaseAndAKey()
    {
        const Folder place;
        {
            auto school = take(School::create(place.database, place.clock));
            QCOMPARE(school.database().path(), place.database);
            take(storage::SettingTable(school.database()).set(u"greeting"_s, u"hello"_s));
            QVERIFY(isOwnerOnly(place.database));
            QVERIFY(isOwnerOnly(place.key));
            for (const auto& file : place.files())
                QVERIFY2(isOwnerOnly(place.folder.filePath(file)), qPrintable(file));
        }
        QCOMPARE(place.files(), (QStringList{u"rollcall.db"_s, u"rollcall.db.key"_s}));
        auto school = take(School::open(place.database, place.clock));
        QCOMPARE(take(storage::SettingTable(school.database()).value(u"greeting"_s)), u"hello"_s);
        QCOMPARE(School::keyPathOf(place.database), place.key);
    }

    void theKeyStaysTheSame()
    {
        const Folder place;
        auto created = take(School::create(place.database, place.clock));
        auto opened = take(School::open(place.database, place.clock));
        const auto bytes = bytesOf(take(created.masterKey()));
        QCOMPARE(bytes.count('\0') < bytes.size(), true);
        QCOMPARE(bytesOf(take(created.masterKey())), bytes);
        QCOMPARE(bytesOf(take(opened.masterKey())), bytes);
        const Folder elsewhere;
        auto another = take(School::create(elsewhere.database, elsewhere.clock));
        QVERIFY(bytesOf(take(another.masterKey())) != bytes);
    }

    void anExistingFileIsLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("database") << u"rollcall.db"_s;
        QTest::newRow("key") << u"rollcall.db.key"_s;
    }
    void anExistingFileIsLeftAlone()
    {
        QFETCH(const QString, name);
        const Folder place;
        const auto path = place.folder.filePath(name);
        write(path, "somebody else's");
        const auto school = School::create(place.database, place.clock);
        QCOMPARE(outcome(school), u"AlreadyExists"_s);
        QCOMPARE(detail(school), path);
        QCOMPARE(place.files(), QStringList{name});
        QCOMPARE(contents(path), QByteArray("somebody else's"));
    }

    void aSchoolIsNotMadeTwice()
    {
        const Folder place;
        take(School::create(place.database, place.clock));
        const auto database = contents(place.database);
        const auto key = contents(place.key);
        QCOMPARE(outcome(School::create(place.database, place.clock)), u"AlreadyExists"_s);
        QFile::remove(place.key);
        QCOMPARE(outcome(School::create(place.database, place.clock)), u"AlreadyExists"_s);
        QCOMPARE(place.files(), QStringList{u"rollcall.db"_s});
        QCOMPARE(contents(place.database), database);
        QVERIFY(!key.isEmpty());
    }

    // A link to nowhere is no file yet takes the name: the database is made before that is found out.
    void aKeyThatCannotBeMadeTakesTheDatabaseAway()
    {
        const Folder place;
        QVERIFY(QFile::link(place.folder.filePath(u"nowhere"_s), place.key));
        QCOMPARE(outcome(School::create(place.database, place.clock)), u"AlreadyExists"_s);
        QCOMPARE(place.files(), QStringList{u"rollcall.db.key"_s});
        QVERIFY(QFileInfo(place.key).isSymLink());
    }

    void aMissingFolderIsNotMade()
    {
        const Folder place;
        const auto path = place.folder.filePath(u"sub/rollcall.db"_s);
        QCOMPARE(outcome(School::create(path, place.clock)), u"FileNotFound"_s);
        QCOMPARE(place.files(), QStringList{});
    }

    void aFolderThatCannotBeWritten()
    {
        const Folder place;
        const auto result = storage::inChild([&place] {
            storage::becomeNobody();
            return storage::codeOf(School::create(place.database, place.clock));
        });
        QCOMPARE(result, u"DatabaseReadOnly"_s);
        QCOMPARE(place.files(), QStringList{});
    }

    void aFullDiskLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int kib : {0, 4, 64, 160})
            QTest::addRow("%d KiB", kib) << kib * 1024;
    }
    void aFullDiskLeavesNothingBehind()
    {
        QFETCH(const int, bytes);
        const Folder place;
        const auto result = storage::inChild([&] {
            storage::limitFileSize(static_cast<rlim_t>(bytes));
            return storage::codeOf(School::create(place.database, place.clock));
        });
        QCOMPARE(result, u"DiskFull"_s);
        QCOMPARE(place.files(), QStringList{});
    }

    // With few file handles left one step after the other fails, from making the file to writing the key.
    void tooFewFileHandlesLeaveNothingBehind()
    {
        constexpr int kEnough = 12;
        const NewSchool readied; // the database driver is loaded
        int failures = 0;
        for (int handles = 0; handles <= kEnough; ++handles) {
            const Folder place;
            const auto result = storage::inChild([&] {
                limitHandles(handles);
                return storage::codeOf(School::create(place.database, place.clock));
            });
            const QStringList whole{u"rollcall.db"_s, u"rollcall.db.key"_s};
            QVERIFY2(result != u"died", qPrintable(u"%1 handles"_s.arg(handles)));
            QVERIFY2(place.files() == (result == u"ok" ? whole : QStringList{}),
                     qPrintable(u"%1 handles: %2, %3"_s.arg(handles).arg(result, place.files().join(u' '))));
            failures += result == u"ok" ? 0 : 1;
        }
        QVERIFY(failures > 2);
        QVERIFY(failures < kEnough);
    }

    void openNeedsADatabaseOfRollcall()
    {
        const Folder place;
        QCOMPARE(outcome(School::open(place.database, place.clock)), u"DatabaseMissing"_s);
        QCOMPARE(place.files(), QStringList{});
        write(place.database, "a text of somebody else, long enough to hold a header of one hundred bytes: ........."
                              "....................");
        QCOMPARE(outcome(School::open(place.database, place.clock)), u"DatabaseForeign"_s);
    }

    void withoutAKeyOnlyTheKeyIsMissing()
    {
        const Folder place;
        take(School::create(place.database, place.clock));
        QVERIFY(QFile::rename(place.key, place.folder.filePath(u"kept"_s)));
        auto school = take(School::open(place.database, place.clock));
        const auto key = school.masterKey();
        QCOMPARE(outcome(key), u"KeyMissing"_s);
        QCOMPARE(detail(key), place.key);
        take(People(school, Actor::machineAdministrator())
                 .add({.name = u"Ada"_s, .email = u"ada@example.org"_s, .password = {}}));
        QVERIFY(!QFile::exists(place.key));
        QVERIFY(QFile::rename(place.folder.filePath(u"kept"_s), place.key));
        QCOMPARE(outcome(school.masterKey()), u"ok"_s);
    }

    void aBadKeyIsRefused()
    {
        const Folder place;
        take(School::create(place.database, place.clock));
        auto school = take(School::open(place.database, place.clock));
        QVERIFY(QFile::setPermissions(place.key, QFile::permissions(place.key) | QFile::ReadGroup));
        QCOMPARE(outcome(school.masterKey()), u"KeyExposed"_s);
        QVERIFY(QFile::setPermissions(place.key, QFile::ReadOwner | QFile::WriteOwner));
        const auto good = contents(place.key);
        write(place.key, good.chopped(1));
        QCOMPARE(outcome(school.masterKey()), u"KeyDamaged"_s);
        write(place.key, good);
        QCOMPARE(outcome(school.masterKey()), u"ok"_s);
    }

    void aMovedSchoolKeepsItsPlace()
    {
        NewSchool place;
        storage::Database& database = place.school.database();
        School moved(std::move(place.school));
        QCOMPARE(&moved.database(), &database);
        QCOMPARE(outcome(moved.masterKey()), u"ok"_s);
    }

    void theDeviceIsStable()
    {
        const Folder place;
        const auto device = take(School::create(place.database, place.clock)).device();
        static const QRegularExpression digits(u"\\A[0-9a-f]{64}\\z"_s);
        QVERIFY(digits.match(device.hash).hasMatch());
        QCOMPARE(device.ipAddress, QString());
        static const QRegularExpression agent(u"\\ARollcall/[0-9]+\\.[0-9]+\\.[0-9]+ \\(.+; .+\\)\\z"_s);
        QVERIFY2(agent.match(device.userAgent).hasMatch(), qPrintable(device.userAgent));
        QCOMPARE(take(School::open(place.database, place.clock)).device(), device);
        const Folder elsewhere;
        const auto other = take(School::create(elsewhere.database, elsewhere.clock)).device();
        QVERIFY(other.hash != device.hash);
        QCOMPARE(other.userAgent, device.userAgent);
    }

    void theTimeIsTheClocks()
    {
        NewSchool place;
        QCOMPARE(place.school.now(), kMorning);
        place.clock.set(kMorning + 5min);
        QCOMPARE(place.school.now(), kMorning + 5min);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SchoolTest)
#include "tst_school.moc"
