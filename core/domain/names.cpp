#include "core/domain/names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace rollcall::domain {
namespace {

using namespace Qt::StringLiterals;

template <class Value>
struct Name
{
    Value value;
    QLatin1StringView text;
};
template <class Value>
Name(Value, QLatin1StringView) -> Name<Value>; // clang 14, which fuzzes, deduces none for aggregates

constexpr std::array kRoles{Name{Role::Student, "student"_L1}, Name{Role::Teacher, "teacher"_L1},
                            Name{Role::Admin, "admin"_L1}};
constexpr std::array kStatuses{Name{MarkStatus::Present, "present"_L1}, Name{MarkStatus::Late, "late"_L1},
                               Name{MarkStatus::Absent, "absent"_L1}, Name{MarkStatus::Excused, "excused"_L1}};
constexpr std::array kMethods{Name{Method::Face, "face"_L1}, Name{Method::Pin, "pin"_L1},
                              Name{Method::Manual, "manual"_L1}};
constexpr std::array kLiveness{Name{Liveness::Live, "live"_L1}, Name{Liveness::Attack, "attack"_L1},
                               Name{Liveness::Unsure, "unsure"_L1}, Name{Liveness::NotChecked, "not checked"_L1}};
constexpr std::array kReviewKinds{Name{ReviewKind::Question, "question"_L1}, Name{ReviewKind::Face, "face"_L1}};
constexpr std::array kClockEvidence{Name{ClockEvidence::StoredTimes, "stored times"_L1},
                                    Name{ClockEvidence::RunningClock, "running clock"_L1}};
constexpr std::array kReasons{Name{Reason::NotAuthenticated, "Not authenticated"_L1},
                              Name{Reason::NotAStudent, "Not a student"_L1},
                              Name{Reason::FaceNotRegistered, "Face not registered"_L1},
                              Name{Reason::SessionNotFound, "Session not found"_L1},
                              Name{Reason::NotEnrolled, "Not enrolled"_L1},
                              Name{Reason::SessionInactive, "Session inactive"_L1},
                              Name{Reason::OutsideCampus, "Outside campus"_L1},
                              Name{Reason::PositionUnknown, "Position unknown"_L1},
                              Name{Reason::DuplicateMark, "Duplicate mark"_L1},
                              Name{Reason::NoFace, "No face"_L1},
                              Name{Reason::MultipleFaces, "Multiple faces"_L1},
                              Name{Reason::ReplayedFrames, "Replayed frames"_L1},
                              Name{Reason::LivenessFailed, "Liveness failed"_L1},
                              Name{Reason::FaceMismatch, "Face mismatch"_L1},
                              Name{Reason::TooManyTries, "Too many tries"_L1}};

template <class Names, class Value>
QString textOf(const Names& names, Value value)
{
    return std::ranges::find(names, value, &Names::value_type::value)->text;
}

template <class Names>
auto valueOf(const Names& names, const QString& text) -> std::optional<decltype(names.front().value)>
{
    const auto found = std::ranges::find_if(names, [&text](const auto& name) { return name.text == text; });
    return found == std::end(names) ? std::nullopt : std::optional(found->value);
}

} // namespace

QString toText(Role role)
{
    return textOf(kRoles, role);
}

QString toText(MarkStatus status)
{
    return textOf(kStatuses, status);
}

QString toText(Method method)
{
    return textOf(kMethods, method);
}

QString toText(Liveness liveness)
{
    return textOf(kLiveness, liveness);
}

QString toText(ReviewKind kind)
{
    return textOf(kReviewKinds, kind);
}

QString toText(ClockEvidence evidence)
{
    return textOf(kClockEvidence, evidence);
}

QString toText(Reason reason)
{
    return textOf(kReasons, reason);
}

std::optional<Role> roleFromText(const QString& text)
{
    return valueOf(kRoles, text);
}

std::optional<MarkStatus> markStatusFromText(const QString& text)
{
    return valueOf(kStatuses, text);
}

std::optional<Method> methodFromText(const QString& text)
{
    return valueOf(kMethods, text);
}

std::optional<Liveness> livenessFromText(const QString& text)
{
    return valueOf(kLiveness, text);
}

std::optional<ReviewKind> reviewKindFromText(const QString& text)
{
    return valueOf(kReviewKinds, text);
}

std::optional<ClockEvidence> clockEvidenceFromText(const QString& text)
{
    return valueOf(kClockEvidence, text);
}

std::optional<Reason> reasonFromText(const QString& text)
{
    return valueOf(kReasons, text);
}

} // namespace rollcall::domain
