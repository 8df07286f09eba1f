#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rollcall::base;

namespace {

constexpr uid_t kNobody = 65534;
constexpr rlim_t kDiskBytes = 4096;

/// Files of this process may not grow over kDiskBytes while it lives: what writing to a full disk looks like.
class SmallDisk final
{
public:
    SmallDisk()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{kDiskBytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
    sighandler_t m_handler = SIG_DFL;
};

/// File modes bind the process while it lives, also where the tests run as root.
class NotRoot final
{
public:
    NotRoot() : m_before(geteuid()) { m_changed = m_before == 0 && seteuid(kNobody) == 0; }
    ~NotRoot()
    {
        if (m_changed && seteuid(m_before) != 0)
            qFatal("cannot become root again");
        // A process that changed its user may not be traced any more; the leak checker traces its own at the end.
        prctl(PR_SET_DUMPABLE, 1);
    }
    Q_DISABLE_COPY_MOVE(NotRoot)

private:
    uid_t m_before;
    bool m_changed = false;
};

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsWholeFile_data();
    void readsWholeFile();
    void readFails_data();
    void readFails();
    void readsNothingItMayNot();
    void writesWholeFile_data();
    void writesWholeFile();
    void writeFails_data();
    void writeFails();
    void writesNothingWhereItMayNot();
    void fullDiskLeavesTheEarlierFile_data();
    void fullDiskLeavesTheEarlierFile();
    void modeFollowsAccess_data();
    void modeFollowsAccess();

private:
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_folder->path()).filePath(name); }
    void put(const QString& name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
}

void TestFiles::cleanup()
{
    m_folder.reset();
}

void TestFiles::put(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestFiles::readsWholeFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("limit");
    QTest::newRow("one byte") << QByteArray("x") << qint64(1000);
    QTest::newRow("zero bytes and line ends inside") << QByteArray("a\0\r\n\xff", 5) << qint64(1000);
    QTest::newRow("as large as the limit") << QByteArray(1000, 'x') << qint64(1000);
    QTest::newRow("larger than any buffer") << QByteArray(300'000, 'x') << qint64(1'000'000);
}

void TestFiles::readsWholeFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, limit);
    put(u"picture.jpg"_s, bytes);
    const auto read = readFile(path(u"picture.jpg"_s), limit);
    QVERIFY(read);
    QCOMPARE(*read, bytes);
}

void TestFiles::readFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"missing.csv"_s << ErrorCode::FileNotFound;
    QTest::newRow("missing folder") << u"missing/people.csv"_s << ErrorCode::FileNotFound;
    QTest::newRow("link to nothing") << u"dangling.csv"_s << ErrorCode::FileNotFound;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::FileIsFolder;
    QTest::newRow("empty") << u"empty.csv"_s << ErrorCode::FileEmpty;
    QTest::newRow("one byte too large") << u"large.csv"_s << ErrorCode::FileTooLarge;
    QTest::newRow("larger than its size says") << u"/dev/zero"_s << ErrorCode::FileTooLarge;
    QTest::newRow("opens but cannot be read") << u"/proc/self/mem"_s << ErrorCode::FileUnreadable;
}

void TestFiles::readFails()
{
    QFETCH(const QString, name);
    QFETCH(const ErrorCode, code);
    put(u"empty.csv"_s, {});
    put(u"large.csv"_s, QByteArray(101, 'x'));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(path(u"missing.csv"_s), path(u"dangling.csv"_s)));
    const auto read = readFile(path(name), 100);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().detail, path(name));
}

void TestFiles::readsNothingItMayNot()
{
    put(u"secret.key"_s, "key");
    QVERIFY(QFile::setPermissions(path(u"secret.key"_s), QFile::WriteOwner));
    const NotRoot user;
    const auto read = readFile(path(u"secret.key"_s), 100);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileUnreadable);
}

void TestFiles::writesWholeFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zero bytes and line ends inside") << QByteArray("a\0\r\n\xff", 5);
    QTest::newRow("shorter than the earlier file") << QByteArray("short");
    QTest::newRow("larger than any buffer") << QByteArray(300'000, 'x');
}

void TestFiles::writesWholeFile()
{
    QFETCH(const QByteArray, bytes);
    put(u"report.csv"_s, "an earlier report");
    for (const QString& name : {u"report.csv"_s, u"new.csv"_s}) {
        QVERIFY(writeFile(path(name), bytes));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
}

void TestFiles::writeFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder that does not exist") << u"missing/report.csv"_s;
    QTest::newRow("file taken for a folder") << u"file/report.csv"_s;
    QTest::newRow("a folder's own name") << u"folder"_s;
    QTest::newRow("name too long") << QString(300, u'x');
}

void TestFiles::writeFails()
{
    QFETCH(const QString, name);
    put(u"file"_s, "x");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const auto written = writeFile(path(name), "report");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(written.error().detail, path(name));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList({u"file"_s, u"folder"_s}));
}

void TestFiles::writesNothingWhereItMayNot()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
    {
        const NotRoot user;
        const auto written = writeFile(path(u"report.csv"_s), "report");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
}

void TestFiles::fullDiskLeavesTheEarlierFile_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("found at the last flush") << qsizetype(kDiskBytes) + 1;
    QTest::newRow("found while writing") << qsizetype(300'000);
}

void TestFiles::fullDiskLeavesTheEarlierFile()
{
    QFETCH(const qsizetype, size);
    put(u"report.csv"_s, "an earlier report");
    {
        const SmallDisk disk;
        const auto written = writeFile(path(u"report.csv"_s), QByteArray(size, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QCOMPARE(written.error().detail, path(u"report.csv"_s));
    }
    QCOMPARE(readFile(path(u"report.csv"_s), 100).value_or(QByteArray()), "an earlier report");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"report.csv"_s));
}

void TestFiles::modeFollowsAccess_data()
{
    QTest::addColumn<FileAccess>("access");
    QTest::addColumn<bool>("replacesEarlier");
    QTest::addColumn<mode_t>("mode");
    QTest::newRow("everybody") << FileAccess::Everybody << false << mode_t(0644);
    QTest::newRow("owner only") << FileAccess::OwnerOnly << false << mode_t(0600);
    QTest::newRow("owner only, in place of an open file") << FileAccess::OwnerOnly << true << mode_t(0600);
}

void TestFiles::modeFollowsAccess()
{
    QFETCH(const FileAccess, access);
    QFETCH(const bool, replacesEarlier);
    QFETCH(const mode_t, mode);
    const mode_t maskBefore = umask(022);
    if (replacesEarlier)
        put(u"master.key"_s, "an earlier key");
    const auto written = writeFile(path(u"master.key"_s), "key", access);
    umask(maskBefore);
    QVERIFY(written);
    struct stat status
    {};
    QCOMPARE(stat(qUtf8Printable(path(u"master.key"_s)), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode);
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
