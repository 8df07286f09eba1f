#pragma once

#include "core/domain/session.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/lookalike_table.h"
#include "core/storage/mark_table.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rollcall::services {

struct MarkStep;

struct RegisterCounts
{
    int present = 0;
    int late = 0;
    int excused = 0;
    int absent = 0;
    int notMarked = 0; ///< without those who joined later: they miss nothing

    bool operator==(const RegisterCounts&) const = default;
};

/// The register of one session, as it was at one moment.
struct Register
{
    domain::Session session;
    QString section; ///< of its course
    QString teacherName;
    std::vector<storage::RegisterRow> students; ///< in order of name
    RegisterCounts counts;
    storage::DataVersion version;
};

/// What became of one student's mark; nothing stands for "not marked".
struct MarkChange
{
    base::PersonId student;
    std::optional<domain::Mark> before;
    std::optional<domain::Mark> after;

    bool operator==(const MarkChange&) const = default;
};

/// One change of a register, made as a whole; undo() takes it back.
struct RegisterChange
{
    base::SessionId session;
    std::vector<MarkChange> marks;
    std::optional<storage::LookalikePair> lookalikes; ///< a pair that was first noted by this change

    bool operator==(const RegisterChange&) const = default;
};

struct Headcount
{
    int counted = 0; ///< people in the room
    int marked = 0;  ///< present or late

    /// Above 0: so many are in the room without a mark; below 0: so many are marked who are not there.
    [[nodiscard]] int difference() const { return counted - marked; }
};

/// The register of one session, to be watched and changed by hand. Administrators; a teacher for own courses. Used from
/// one thread.
///
/// Every change is made whole or not at all, with a staff action for each student in the same transaction: what the
/// mark is now, what it was, who or what had made it and when, and the reason. `expected` is the mark as the caller
/// last saw it, nothing for none. Every call fails with PermissionDenied, NotFound (no such session) or the database
/// codes; every change also with
///   ChangedMeanwhile  a mark is not as expected any more; the detail says who made the present one and when
///   InvalidArgument   the reason is missing, is no line of text or names the student (it is kept), the student is not
///                     in the course, or the session has not started or was called off
class LiveRegister final
{
public:
    LiveRegister(School& school, Actor actor, base::SessionId session);

    /// Runs the same few statements whatever the number of students.
    [[nodiscard]] base::Result<Register> load();

    /// Whether anything at all was written since; cheap enough to be asked every second. `seen` was loaded through this
    /// school.
    [[nodiscard]] base::Result<bool> hasChangedSince(const Register& seen);

    /// Marks by hand, now. The reason may be empty where a student without a mark becomes present or late. A student
    /// may be excused before the session starts. Fails also with NotFound (no such student).
    [[nodiscard]] base::Result<RegisterChange> setMark(base::PersonId student,
                                                       const std::optional<domain::Mark>& expected,
                                                       domain::MarkStatus status, const QString& reason);

    /// Takes the mark away; the attempts stay.
    [[nodiscard]] base::Result<RegisterChange> clearMark(const domain::Mark& expected, const QString& reason);

    /// Marks these students, none of whom has a mark: after a power cut, say. The reason is not empty.
    [[nodiscard]] base::Result<RegisterChange> markAll(std::span<const base::PersonId> students,
                                                       domain::MarkStatus status, const QString& reason);

    /// The same for all who have no mark, without those who joined later; for nobody where all are marked.
    [[nodiscard]] base::Result<RegisterChange> markUnmarked(domain::MarkStatus status, const QString& reason);

    /// Somebody was marked in place of somebody else: gives the mark with its time and status to `really`, who has
    /// none, as one made by hand. Where a face had made it, the two need attendance::kLookalikeMargin between them from
    /// then on. The reason may be empty. Fails also with NotFound (no such student) and AlreadyExists (`really` has a
    /// mark).
    [[nodiscard]] base::Result<RegisterChange> moveMark(const domain::Mark& expected, base::PersonId really,
                                                        const QString& reason);

    /// Takes a change of this register back, as long as every mark is as the change left it. What it returns undoes the
    /// undoing; a pair of lookalikes stays forgotten.
    [[nodiscard]] base::Result<RegisterChange> undo(const RegisterChange& change);

    /// Records how many people were counted in the room, beside how many are marked. Requires counted >= 0.
    [[nodiscard]] base::Result<Headcount> recordHeadcount(int counted);

private:
    /// Makes the change inside a transaction; gets the session, which the actor may change.
    using Change = std::function<base::Result<RegisterChange>(const domain::Session&)>;
    [[nodiscard]] base::Result<RegisterChange> change(const Change& body);
    [[nodiscard]] base::Result<RegisterChange> markEach(const domain::Session& session,
                                                        std::span<const base::PersonId> students,
                                                        domain::MarkStatus status, const QString& reason);
    [[nodiscard]] base::Result<MarkStep> stepTo(const domain::Session& session, base::PersonId student,
                                                const std::optional<domain::Mark>& expected, domain::MarkStatus status,
                                                const QString& reason);

    School& m_school;
    Actor m_actor;
    base::SessionId m_session;
};

} // namespace rollcall::services
