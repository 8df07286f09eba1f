#include "tests/app/cli/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <linux/capability.h>
#include <sqlite3.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPatienceMs = 240'000;
const QString kProgram = QStringLiteral(ROLLCALLCTL);

QProcessEnvironment environment(const QString& home, const Circumstances& circumstances)
{
    auto result = QProcessEnvironment::systemEnvironment();
    result.remove(u"ROLLCALL_DB"_s);
    for (const auto& name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        result.insert(name, home);
    // So that the keyring of whoever runs the test is not met.
    result.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    // A coverage build writes its counts at exit, which these would cut short and complain of.
    if (circumstances.fileBytesMax || circumstances.withoutPrivilege)
        for (const auto& name : {u"GCOV_PREFIX"_s, u"GCOV_ERROR_FILE"_s})
            result.insert(name, u"/dev/null"_s);
    // The leak sanitizer stops where another program traces.
    if (!circumstances.under.isEmpty())
        result.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return result;
}

/// In the child, between fork and exec.
void bringAbout(const Circumstances& circumstances)
{
    if (circumstances.fileBytesMax) {
        const rlimit limit{static_cast<rlim_t>(*circumstances.fileBytesMax),
                           static_cast<rlim_t>(*circumstances.fileBytesMax)};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (circumstances.withoutPrivilege && geteuid() == 0)
        if (prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE) != 0 || prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH) != 0)
            _exit(EXIT_FAILURE);
    if (circumstances.terminal) {
        setsid();
        ioctl(*circumstances.terminal, TIOCSCTTY, 0);
        dup2(*circumstances.terminal, STDIN_FILENO);
    }
    if (circumstances.terminalForErrors)
        dup2(*circumstances.terminalForErrors, STDERR_FILENO);
}

QStringList linesOf(const QByteArray& text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QJsonDocument Answer::json() const
{
    return QJsonDocument::fromJson(out);
}

QByteArray Answer::told() const
{
    const QByteArray end = ended ? "exit code " + QByteArray::number(exitCode) : QByteArray("it crashed");
    return end + "\n" + errors.join(u'\n').toUtf8() + "\n" + out.left(2000);
}

Desk::Desk()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

std::unique_ptr<QProcess> Desk::start(const QStringList& arguments, const Circumstances& circumstances) const
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(m_folder.path());
    process->setProcessEnvironment(environment(m_folder.path(), circumstances));
    process->setChildProcessModifier([circumstances] { bringAbout(circumstances); });
    if (!circumstances.inputFile.isEmpty())
        process->setStandardInputFile(circumstances.inputFile);
    if (!circumstances.answerFile.isEmpty())
        process->setStandardOutputFile(circumstances.answerFile);
    const QString program = circumstances.program.isEmpty() ? kProgram : circumstances.program;
    const QStringList line = circumstances.under + QStringList{program} + arguments;
    process->start(line.front(), line.mid(1), QIODevice::ReadOnly);
    if (!process->waitForStarted())
        qFatal("%s: %s", qPrintable(line.front()), qPrintable(process->errorString()));
    return process;
}

Answer Desk::finish(QProcess& process)
{
    const bool inTime = process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs);
    if (!inTime) {
        process.kill();
        process.waitForFinished();
    }
    return {.ended = inTime && process.exitStatus() == QProcess::NormalExit,
            .exitCode = process.exitCode(),
            .out = process.readAllStandardOutput(),
            .errors = linesOf(process.readAllStandardError())};
}

Answer Desk::run(const QStringList& arguments, const Circumstances& circumstances) const
{
    return finish(*start(arguments, circumstances));
}

Answer Desk::runJson(const QStringList& arguments) const
{
    return run(arguments + QStringList{u"--json"_s});
}

Answer Desk::mustRun(const QStringList& arguments) const
{
    auto answer = run(arguments);
    if (!answer.ended || answer.exitCode != 0)
        qFatal("%s: %s", qPrintable(arguments.join(u' ')), answer.told().constData());
    return answer;
}

void Desk::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray Desk::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void Desk::makeFolder(const QString& name) const
{
    if (!QDir().mkpath(path(name)))
        qFatal("cannot make %s", qPrintable(name));
}

QStringList Desk::files() const
{
    const QDir root(m_folder.path());
    QStringList names;
    for (QDirIterator it(root.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();)
        names << root.relativeFilePath(it.next());
    names.sort();
    return names;
}

QStringList Desk::openToOthers() const
{
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList names;
    for (QDirIterator it(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QFileInfo entry(it.next());
        if (!entry.isSymLink() && (entry.permissions() & kOthers) != 0)
            names << entry.filePath();
    }
    return names;
}

QStringList words(const QString& command)
{
    auto result = command.split(u' ', Qt::SkipEmptyParts);
    return result.replaceInStrings(u"\"\""_s, QString());
}

QString modelFolder()
{
    return QDir::cleanPath(QFileInfo(kProgram).dir().filePath(u"../models"_s));
}

QString samplePicture(int number)
{
    return QDir(modelFolder()).filePath(u"samples/sample%1.jpg"_s.arg(number));
}

QString sqlite(const QString& path, const QByteArray& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    QStringList rows;
    const auto add = [](void* list, int count, char** columns, char**) {
        QStringList cells;
        for (int i = 0; i < count; ++i)
            cells << QString::fromUtf8(columns[i]);
        static_cast<QStringList*>(list)->append(cells.join(u'|'));
        return 0;
    };
    const bool done = sqlite3_exec(handle, sql.constData(), add, &rows, nullptr) == SQLITE_OK;
    const QString message = QString::fromUtf8(sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return done ? rows.join(u'\n') : message;
}

QString rowCounts(const QString& path)
{
    const auto tables = sqlite(path, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                     "AND name NOT IN ('sqlite_sequence', 'rate_limits') ORDER BY name");
    QStringList counts;
    for (const auto& table : tables.split(u'\n'))
        counts << table % u' ' % sqlite(path, "SELECT count(*) FROM " + table.toLatin1());
    return counts.join(u", "_s);
}

QStringList keysOf(const QJsonValue& object)
{
    return object.toObject().keys();
}

QStringList valuesOf(const QJsonArray& objects, const QString& key)
{
    QStringList values;
    for (const auto& object : objects)
        values << object[key].toVariant().toString();
    return values;
}

bool isTime(const QJsonValue& value)
{
    static const QRegularExpression form(u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\z"_s);
    return form.match(value.toString()).hasMatch();
}

QStringList columnsOf(const QString& path, const QByteArray& table)
{
    auto columns = sqlite(path, "SELECT name FROM pragma_table_info('" + table + "')").split(u'\n');
    columns.sort();
    return columns;
}

} // namespace rollcall::cli
