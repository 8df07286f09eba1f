#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

/// Runs the real rollcallctl, as a person or a script does.
namespace rollcall::cli {

/// What a run was answered.
struct Answer
{
    bool ended = false; ///< by itself, and not by a signal or a test's patience
    int exitCode = -1;
    QByteArray out;
    QStringList errors; ///< the lines of the standard error

    /// The standard output as one JSON document; null where it is anything else.
    [[nodiscard]] QJsonDocument json() const;
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray array() const { return json().array(); }

    /// Everything, for a failed test's message.
    [[nodiscard]] QByteArray told() const;
};

/// Leaves the test function, showing what the program said, unless it ended by itself with this exit code.
#define VERIFY_EXIT(answer, code)                                                                                      \
    do {                                                                                                               \
        const Answer& verified = (answer);                                                                             \
        QVERIFY2(verified.ended&& verified.exitCode == (code), verified.told().constData());                           \
    } while (false)

/// Like VERIFY_EXIT, and it complained in exactly one line, which contains `text`.
#define VERIFY_COMPLAINT(answer, code, text)                                                                           \
    do {                                                                                                               \
        const Answer& verified = (answer);                                                                             \
        QVERIFY2(verified.ended&& verified.exitCode == (code) && verified.errors.size() == 1 &&                        \
                     verified.errors.front().contains(text),                                                           \
                 verified.told().constData());                                                                         \
    } while (false)

/// How a run differs from an ordinary one.
struct Circumstances
{
    std::optional<qint64> fileBytesMax{};   ///< no file grows beyond this, as on a full disk
    bool withoutPrivilege = false;          ///< permissions of files hold for root too
    std::optional<int> terminal{};          ///< descriptor of a terminal for the standard input; the run's own
    std::optional<int> terminalForErrors{}; ///< the same for the standard error
    QString inputFile{};                    ///< what the standard input is read from; nothing otherwise
    QString answerFile{};                   ///< where the standard output goes in place of Answer::out
    QStringList under{};                    ///< a program, with its arguments, that runs the run
    QString program{};                      ///< in place of rollcallctl
};

/// A folder of its own with the program at hand. Every run starts in that folder; what the program might leave in the
/// home folder or among temporary files shows in files().
class Desk final
{
public:
    Desk();

    [[nodiscard]] Answer run(const QStringList& arguments, const Circumstances& circumstances = {}) const;
    /// Runs `arguments --json`.
    [[nodiscard]] Answer runJson(const QStringList& arguments) const;
    /// Like run, but stops the test program unless the exit code is 0: for what a test only builds upon.
    Answer mustRun(const QStringList& arguments) const;

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments,
                                                  const Circumstances& circumstances = {}) const;
    [[nodiscard]] static Answer finish(QProcess& process);

    [[nodiscard]] QString path(const QString& name = {}) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const QString& name) const;
    void makeFolder(const QString& name) const;

    /// Every file at any depth, relative to the folder, sorted.
    [[nodiscard]] QStringList files() const;
    /// Every file and folder in it that somebody else than the owner may use in any way.
    [[nodiscard]] QStringList openToOthers() const;

private:
    QTemporaryDir m_folder;
};

/// A command as typed; "" is an empty word.
[[nodiscard]] QStringList words(const QString& command);

/// The folder of the models that the program uses by itself.
[[nodiscard]] QString modelFolder();
/// The sample picture of that number, 1 to 6, that the model package brings.
[[nodiscard]] QString samplePicture(int number);

/// SQLite itself on the file: the cells of every row joined by "|", the rows by a newline; the message where it fails.
QString sqlite(const QString& path, const QByteArray& sql);
/// How many rows each table of the database has: "users 3, courses 1". Without `rate_limits`: a try counts whatever
/// comes of it.
[[nodiscard]] QString rowCounts(const QString& path);

/// The keys of an object, sorted.
[[nodiscard]] QStringList keysOf(const QJsonValue& object);
/// What every object of an array has under the key, as text; nothing for null.
[[nodiscard]] QStringList valuesOf(const QJsonArray& objects, const QString& key);
/// Whether it is a time as the tables hold it: UTC with milliseconds.
[[nodiscard]] bool isTime(const QJsonValue& value);
/// The columns of a table, sorted.
[[nodiscard]] QStringList columnsOf(const QString& path, const QByteArray& table);

} // namespace rollcall::cli
