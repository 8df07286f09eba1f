#include "core/attendance/check_in_rules.h"

#include "core/attendance/session_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall::attendance {
namespace {

using namespace Qt::StringLiterals;
using domain::Liveness;
using domain::Method;
using domain::Reason;
using Facts = const CheckInFacts&;
using Face = const FaceEvidence&;
using Policy = const CheckInPolicy&;

/// One line of a table: the reason, and whether it applies.
template <class Seen>
struct Row
{
    Reason reason;
    bool (*applies)(Seen, Policy);
};

template <class Rows, class Seen>
std::optional<Reason> firstFault(const Rows& rows, const Seen& seen, Policy policy)
{
    const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row.applies(seen, policy); });
    return found == rows.end() ? std::nullopt : std::optional(found->reason);
}

bool isAuthenticated(Facts facts)
{
    return facts.person && (facts.method == Method::Face || (facts.method == Method::Pin && facts.pinAccepted));
}

bool isNotLive(Liveness liveness, bool required)
{
    return liveness == Liveness::Attack || (required && liveness != Liveness::Live);
}

// Every comparison is written so that a NaN does not match; std::min and std::max hand on a NaN given first.
bool isFurtherBy(double margin, std::optional<double> rival, double distance)
{
    return !rival || *rival - distance >= margin;
}

bool matches(Face face, Policy policy)
{
    const double limit = std::min(policy.acceptDistance, base::kDistanceCeiling);
    if (!face.distance || !(*face.distance >= 0 && *face.distance <= limit))
        return false;
    const double margin = std::max(policy.margin, 0.0);
    return isFurtherBy(margin, face.runnerUpDistance, *face.distance) &&
           isFurtherBy(margin + kLookalikeMargin, face.lookalikeDistance, *face.distance);
}

// Rows 1 to 8. A row may rely on those above it: the person is there from row 2 on, the session from row 5 on.
constexpr std::array kRows{
    Row<Facts>{Reason::NotAuthenticated, [](Facts f, Policy) { return !isAuthenticated(f); }},
    Row<Facts>{Reason::NotAStudent, [](Facts f, Policy) { return f.person->role != domain::Role::Student; }},
    Row<Facts>{Reason::FaceNotRegistered,
               [](Facts f, Policy) { return f.method == Method::Face && !f.person->faceRegistered; }},
    Row<Facts>{Reason::SessionNotFound, [](Facts f, Policy) { return !f.session; }},
    Row<Facts>{Reason::NotEnrolled, [](Facts f, Policy) { return !f.enrolled; }},
    Row<Facts>{Reason::SessionInactive, [](Facts f, Policy) { return !isOpen(*f.session, f.now); }},
    Row<Facts>{Reason::OutsideCampus,
               [](Facts f, Policy p) { return p.geofenceOn && f.whereabouts == Whereabouts::Outside; }},
    Row<Facts>{Reason::PositionUnknown,
               [](Facts f, Policy p) { return p.geofenceOn && f.whereabouts == Whereabouts::Unknown; }},
    Row<Facts>{Reason::DuplicateMark, [](Facts f, Policy) { return f.alreadyMarked; }},
};

// Rows 9 to 12.
constexpr std::array kFaceRows{
    Row<Face>{Reason::NoFace, [](Face f, Policy) { return f.facesInZone < 1; }},
    Row<Face>{Reason::MultipleFaces, [](Face f, Policy) { return f.facesInZone > 1; }},
    Row<Face>{Reason::ReplayedFrames, [](Face f, Policy) { return f.isReplayed; }},
    Row<Face>{Reason::LivenessFailed, [](Face f, Policy p) { return isNotLive(f.liveness, p.livenessRequired); }},
    Row<Face>{Reason::FaceMismatch, [](Face f, Policy p) { return !matches(f, p); }},
};

std::optional<Reason> fault(Facts facts, Policy policy)
{
    if (const auto reason = firstFault(kRows, facts, policy))
        return reason;
    return facts.method == Method::Face ? readFault(facts.face.value_or(FaceEvidence{}), policy) : std::nullopt;
}

} // namespace

base::Result<CheckInPolicy> validated(const CheckInPolicy& policy)
{
    if (!(policy.acceptDistance > 0 && policy.acceptDistance <= base::kDistanceCeiling))
        return base::fail(base::ErrorCode::InvalidArgument, u"accept distance"_s);
    if (!std::isfinite(policy.margin) || policy.margin < 0)
        return base::fail(base::ErrorCode::InvalidArgument, u"margin"_s);
    if (policy.grace < std::chrono::minutes::zero())
        return base::fail(base::ErrorCode::InvalidArgument, u"grace"_s);
    return policy;
}

std::optional<Reason> readFault(const FaceEvidence& face, const CheckInPolicy& policy)
{
    return firstFault(kFaceRows, face, policy);
}

Decision decide(const CheckInFacts& facts, const CheckInPolicy& policy)
{
    if (const auto reason = fault(facts, policy))
        return {.refused = reason};
    return {.refused = std::nullopt, .status = statusAt(*facts.session, facts.now, policy.grace)};
}

} // namespace rollcall::attendance
