#pragma once

#include <QString>

#include <optional>

namespace rollcall::domain {

enum class Role { Student, Teacher, Admin };
enum class MarkStatus { Present, Late, Absent, Excused };
enum class Method { Face, Pin, Manual };
enum class Liveness { Live, Attack, Unsure, NotChecked };

/// What a review item is about: a student's question, or a face check-in that was refused.
enum class ReviewKind { Question, Face };

/// What showed that the clock was moved: times stored before, or a clock that nobody sets.
enum class ClockEvidence { StoredTimes, RunningClock };

/// Why a check-in was refused. The stored text of each is fixed (see `toText`); the first twelve lines of the check-in
/// table of docs/architecture.md name them in the order they are checked.
enum class Reason {
    NotAuthenticated,
    NotAStudent,
    FaceNotRegistered,
    SessionNotFound,
    NotEnrolled,
    SessionInactive,
    OutsideCampus,
    PositionUnknown,
    DuplicateMark,
    NoFace,
    MultipleFaces,
    ReplayedFrames,
    LivenessFailed,
    FaceMismatch,
    TooManyTries, ///< before row 2 of the table: see attendance::kCheckInOfStudent
};

/// The texts kept in the database and printed by `--json`: "student", "late", "not checked", "Duplicate mark".
[[nodiscard]] QString toText(Role role);
[[nodiscard]] QString toText(MarkStatus status);
[[nodiscard]] QString toText(Method method);
[[nodiscard]] QString toText(Liveness liveness);
[[nodiscard]] QString toText(ReviewKind kind);
[[nodiscard]] QString toText(ClockEvidence evidence);
[[nodiscard]] QString toText(Reason reason);

/// The value of a stored text, letter for letter; nothing for any other text.
[[nodiscard]] std::optional<Role> roleFromText(const QString& text);
[[nodiscard]] std::optional<MarkStatus> markStatusFromText(const QString& text);
[[nodiscard]] std::optional<Method> methodFromText(const QString& text);
[[nodiscard]] std::optional<Liveness> livenessFromText(const QString& text);
[[nodiscard]] std::optional<ReviewKind> reviewKindFromText(const QString& text);
[[nodiscard]] std::optional<ClockEvidence> clockEvidenceFromText(const QString& text);
[[nodiscard]] std::optional<Reason> reasonFromText(const QString& text);

} // namespace rollcall::domain
