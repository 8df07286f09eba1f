#pragma once

#include "core/domain/attempt.h"
#include "core/domain/consent.h"
#include "core/domain/mark.h"
#include "core/domain/session.h"
#include "core/storage/consent_table.h"
#include "core/storage/course_table.h"
#include "core/storage/database.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/person_key_table.h"
#include "core/storage/person_table.h"
#include "core/storage/session_table.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>
#include <utility>

/// What the tests of core/storage share.
namespace rollcall::storage {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

/// The value of a result that must have one.
template <class T>
T take(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorName(result.error().code)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The name of a result's error, or "ok": reads well in a failed QCOMPARE.
template <class T>
QString outcome(const Result<T>& result)
{
    return result ? u"ok"_s : base::errorName(result.error().code);
}

inline base::UtcTime at(const QString& iso)
{
    return base::fromIso(iso).value();
}

inline const base::UtcTime kMorning = at(u"2026-03-09T08:15:00.250Z"_s);

/// Another program on the file: SQLite alone, without core/storage.
class Sqlite final
{
public:
    explicit Sqlite(const QString& path, int busyMs = 5000)
    {
        sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
        sqlite3_busy_timeout(m_handle, busyMs);
        run("PRAGMA foreign_keys = ON");
    }
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;
    ~Sqlite() { sqlite3_close_v2(m_handle); }

    /// Returns the extended result code.
    int run(const QByteArray& sql) { return sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); }

    /// The first column of every row, joined by commas; the message when it fails.
    QString read(const QByteArray& sql)
    {
        QStringList values;
        const auto add = [](void* list, int, char** columns, char**) {
            static_cast<QStringList*>(list)->append(QString::fromUtf8(columns[0]));
            return 0;
        };
        const int code = sqlite3_exec(m_handle, sql.constData(), add, &values, nullptr);
        return code == SQLITE_OK ? values.join(u',') : message();
    }

    [[nodiscard]] QString message() const { return QString::fromUtf8(sqlite3_errmsg(m_handle)); }

private:
    sqlite3* m_handle = nullptr;
};

/// Runs the function in a child process and returns the name of its error or "ok"; "died" when it was killed.
template <class Function>
QString inChild(Function function)
{
    constexpr int kOk = 255;
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
        const std::optional<ErrorCode> code = function();
        _exit(code ? static_cast<int>(*code) : kOk);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status))
        return u"died"_s;
    return WEXITSTATUS(status) == kOk ? u"ok"_s : base::errorName(static_cast<ErrorCode>(WEXITSTATUS(status)));
}

template <class T>
std::optional<ErrorCode> codeOf(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// For a child: root may write everywhere, nobody may not.
inline void becomeNobody()
{
    constexpr uid_t kNobody = 65534;
    if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
        _exit(1);
}

/// For a child: no file grows beyond this, as on a full disk.
inline void limitFileSize(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

inline void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline domain::Person somebody(const QString& name, domain::Role role = domain::Role::Student)
{
    return {.id = {},
            .name = name,
            .email = name.toLower() % u"@example.org",
            .department = u"Physics"_s,
            .role = role,
            .faceRegistered = false,
            .registeredAt = kMorning};
}

inline domain::Consent consentOf(base::PersonId person)
{
    return {.id = {},
            .personId = person,
            .givenBy = u"Parent of Ada"_s,
            .byGuardian = true,
            .textVersion = u"2026-01"_s,
            .language = u"es"_s,
            .givenAt = kMorning,
            .withdrawnAt = std::nullopt};
}

/// A new database in a folder of its own, with a teacher, two students of whom Ada is enrolled, a course and a session.
struct School
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"rollcall.db"_s);
    Database database = take(Database::create(path));
    base::PersonId teacher = add(u"Marie"_s, domain::Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId course = take(CourseTable(database).insert({.id = {},
                                                               .code = u"PH101"_s,
                                                               .title = u"Mechanics"_s,
                                                               .section = u"A"_s,
                                                               .teacherId = teacher,
                                                               .createdAt = kMorning}));
    base::EnrolmentId enrolment = take(EnrolmentTable(database).insert(course, ada, kMorning));
    base::SessionId session = take(SessionTable(database).insert(lesson()));

    base::PersonId add(const QString& name, domain::Role role = domain::Role::Student)
    {
        return take(PersonTable(database).insert(somebody(name, role), u"hash"_s));
    }

    [[nodiscard]] domain::Session lesson() const
    {
        return {.id = {},
                .title = u"Lesson 1"_s,
                .courseCode = u"PH101"_s,
                .room = u"R2"_s,
                .courseId = course,
                .teacherId = teacher,
                .startsAt = kMorning,
                .endsAt = kMorning + std::chrono::minutes(90),
                .isActive = true,
                .createdAt = kMorning};
    }

    [[nodiscard]] domain::Mark mark(base::PersonId student) const
    {
        return {.id = {},
                .sessionId = session,
                .studentId = student,
                .markedAt = kMorning,
                .point = domain::GeoPoint{40.5, -3.25},
                .faceDistance = 0.375,
                .device = {u"d1"_s, u"192.0.2.1"_s, u"Rollcall/1"_s},
                .status = domain::MarkStatus::Late,
                .method = domain::Method::Face,
                .markedBy = std::nullopt};
    }

    [[nodiscard]] domain::Attempt attempt(std::optional<base::PersonId> student) const
    {
        return {.id = {},
                .sessionId = session,
                .studentId = student,
                .success = false,
                .reason = domain::Reason::OutsideCampus,
                .point = domain::GeoPoint{40.5, -3.25},
                .faceDistance = 0.375,
                .device = {u"d1"_s, QString(), u"Rollcall/1"_s},
                .method = domain::Method::Face,
                .liveness = domain::Liveness::Live,
                .createdAt = kMorning};
    }

    /// A given consent, a key and a registered face.
    base::ConsentId giveFace(base::PersonId person, const QByteArray& sealed = "sealed")
    {
        const auto consent = take(ConsentTable(database).insert(consentOf(person)));
        take(PersonKeyTable(database).insert(person, "wrapped"));
        take(PersonTable(database).setFace(person, sealed));
        return consent;
    }
};

} // namespace rollcall::storage
