#pragma once

#include "core/vision/gallery.h"

#include <functional>
#include <optional>
#include <span>

namespace rollcall::services {

/// One try before a class: who was found nearest, and who it was; nobody for a stranger. No candidates at all where the
/// picture had no face.
struct IdentificationTry
{
    vision::Candidates candidates;
    std::optional<base::PersonId> truth;
};

/// Whether the nearest person is taken to be the person seen, given the candidates and a distance limit.
using AcceptRule = std::function<bool(const vision::Candidates&, double distanceMax)>;

/// Shares of 0..1, after ISO/IEC 19795-1: FPIR, strangers taken for somebody; FNIR, members not recognised (refused, or
/// taken for another).
struct IdentificationRates
{
    double fpir = 0;
    double fnir = 0;
};

[[nodiscard]] IdentificationRates ratesAt(std::span<const IdentificationTry> tries, const AcceptRule& rule,
                                          double distanceMax);

/// Share of members' tries whose nearest person is the right one, whatever the distance.
[[nodiscard]] double rankOneRate(std::span<const IdentificationTry> tries);

/// FNIR at the largest distance limit that keeps FPIR at `fpir` or below.
[[nodiscard]] double fnirAtFpir(std::span<const IdentificationTry> tries, const AcceptRule& rule, double fpir);

} // namespace rollcall::services
