#include "core/services/identification_metrics.h"

#include "core/services/share.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace rollcall::services {
namespace {

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool namesTheRightPerson(const IdentificationTry& attempt)
{
    return attempt.truth && attempt.candidates.best && attempt.candidates.best->person == *attempt.truth;
}

} // namespace

IdentificationRates ratesAt(std::span<const IdentificationTry> tries, const AcceptRule& rule, double distanceMax)
{
    std::size_t strangers = 0;
    std::size_t strangersTaken = 0;
    std::size_t members = 0;
    std::size_t membersMissed = 0;
    for (const auto& attempt : tries) {
        const bool taken = rule(attempt.candidates, distanceMax);
        if (attempt.truth) {
            ++members;
            membersMissed += taken && namesTheRightPerson(attempt) ? 0 : 1;
        } else {
            ++strangers;
            strangersTaken += taken ? 1 : 0;
        }
    }
    return {share(strangersTaken, strangers), share(membersMissed, members)};
}

double rankOneRate(std::span<const IdentificationTry> tries)
{
    const auto members = std::ranges::count_if(tries, [](const auto& attempt) { return attempt.truth.has_value(); });
    const auto right = std::ranges::count_if(tries, namesTheRightPerson);
    return share(static_cast<std::size_t>(right), static_cast<std::size_t>(members));
}

double fnirAtFpir(std::span<const IdentificationTry> tries, const AcceptRule& rule, double fpir)
{
    std::vector<double> strangers;
    std::size_t strangerTries = 0;
    for (const auto& attempt : tries) {
        if (attempt.truth)
            continue;
        ++strangerTries;
        if (rule(attempt.candidates, std::numeric_limits<double>::infinity()))
            strangers.push_back(attempt.candidates.best->distance);
    }
    std::ranges::sort(strangers);
    const auto allowed = countOf(fpir, strangerTries);
    const double limit =
        allowed < strangers.size() ? std::nextafter(strangers[allowed], -1.0) : std::numeric_limits<double>::infinity();
    return ratesAt(tries, rule, limit).fnir;
}

} // namespace rollcall::services
