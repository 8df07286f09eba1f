#pragma once

#include "core/services/actor.h"
#include "core/services/consents.h"
#include "core/services/courses.h"
#include "core/services/face_vault_p.h"
#include "core/services/people.h"
#include "core/services/school.h"
#include "core/services/sessions.h"
#include "core/storage/mark_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

/// What the tests of core/services share.
namespace rollcall::services {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;
using domain::Role;
using storage::contents;
using storage::kMorning;
using storage::outcome;
using storage::Sqlite;
using storage::take;
using storage::write;

inline const QString kModel = u"face_recognition"_s;

/// What an error says beside its code; empty for a value.
template <class T>
QString detail(const base::Result<T>& result)
{
    return result ? QString() : result.error().detail;
}

/// Stands still until it is told.
class ManualClock final : public base::Clock
{
public:
    [[nodiscard]] base::UtcTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds running() const override { return m_running; }
    /// As people set a clock.
    void set(base::UtcTime now) { m_now = now; }
    /// As time passes.
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        m_running += time;
    }

private:
    base::UtcTime m_now = kMorning;
    std::chrono::milliseconds m_running{};
};

inline QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// An embedding `distance` away from `other`.
inline base::Embedding near(base::Embedding other, float distance)
{
    other.front() += distance;
    return other;
}

inline base::Embedding straight(float length)
{
    return near({}, length);
}

/// The shortest of three runs, nanoseconds.
template <class Work>
qint64 shortestTimeOf(Work work)
{
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        shortest = std::min(shortest, timer.nsecsElapsed());
    }
    return shortest;
}

/// Whether nobody but the owner may do anything with the file.
inline bool isOwnerOnly(const QString& path)
{
    constexpr auto kOwner =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser; // Qt reports owner and user alike
    return (QFile::permissions(path) & ~kOwner) == 0;
}

/// A new school in a folder of its own, in the morning.
struct NewSchool
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"rollcall.db"_s);
    ManualClock clock;
    School school = take(School::create(path, clock));
    Actor admin = Actor::machineAdministrator();

    base::PersonId add(const QString& name, Role role = Role::Student)
    {
        return take(People(school, admin)
                        .add({.name = name, .email = name.toLower() % u"@example.org", .role = role, .password = {}}));
    }

    [[nodiscard]] domain::Person person(base::PersonId id)
    {
        return take(storage::PersonTable(school.database()).find(id)).value();
    }

    [[nodiscard]] Actor actor(base::PersonId id) { return Actor::signedIn(person(id)); }

    base::CourseId addCourse(const QString& code, base::PersonId teacher, const QString& section = u"A"_s)
    {
        return take(Courses(school, admin)
                        .add({.code = code, .title = u"About "_s % code, .section = section, .teacherId = teacher}));
    }

    void enrol(base::CourseId course, base::PersonId student) { take(Courses(school, admin).enrol(course, student)); }

    /// From now on for an hour.
    base::SessionId startSession(base::CourseId course)
    {
        return take(Sessions(school, admin)
                        .start({.courseId = course,
                                .title = {},
                                .room = u"R2"_s,
                                .startsAt = school.now(),
                                .endsAt = school.now() + 1h}))
            .id;
    }

    base::ConsentId consent(base::PersonId id)
    {
        return take(Consents(school, admin)
                        .add(id, {.givenBy = u"Parent"_s, .textVersion = u"2026-01"_s, .language = u"en"_s}));
    }

    /// A registered face without a picture. The person must have no consent yet.
    void giveFace(base::PersonId id, const base::Embedding& embedding, const QString& model = kModel)
    {
        const auto given = consent(id);
        auto transaction = take(storage::Transaction::begin(school.database()));
        const SampleToStore sample{embedding, 0.5};
        take(storeFace(school, id, given, model, std::span(&sample, 1)));
        take(transaction.commit());
    }

    base::MarkId mark(base::SessionId session, base::PersonId student)
    {
        return take(storage::MarkTable(school.database())
                        .insert({.id = {},
                                 .sessionId = session,
                                 .studentId = student,
                                 .markedAt = school.now(),
                                 .point = {},
                                 .faceDistance = 0.25,
                                 .device = school.device(),
                                 .status = domain::MarkStatus::Present,
                                 .method = domain::Method::Face,
                                 .markedBy = {}}));
    }

    /// What staff did, as "action subject detail".
    [[nodiscard]] QStringList actions()
    {
        QStringList texts;
        for (const auto& row : take(storage::StaffActionTable(school.database()).list(storage::kAllRows)))
            texts.append(QStringList{row.action, row.subject, row.detail}.join(u' ').trimmed());
        return texts;
    }

    /// One number from the database, by another program.
    [[nodiscard]] QString query(const QByteArray& sql) const { return Sqlite(path).read(sql); }

    /// Changes the database behind the program's back.
    void alter(const QByteArray& sql) const
    {
        Sqlite other(path);
        if (other.run(sql) != 0)
            qFatal("%s: %s", sql.constData(), qPrintable(other.message()));
    }
};

} // namespace rollcall::services
