#include "core/services/calibration.h"

#include "core/services/calibration_distances.h"
#include "core/services/lookup_p.h"
#include "core/storage/template_table.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr std::size_t kLookalikesMax = 50;

base::Result<std::vector<Lookalikes>> findLookalikes(School& school, const FaceCollection& faces, double distance)
{
    std::vector<Lookalikes> lookalikes;
    for (const auto& pair : nearestPairs(faces, distance, kLookalikesMax)) {
        const auto first = personWith(school.database(), pair.first);
        if (!first)
            return base::propagate(first);
        const auto second = personWith(school.database(), pair.second);
        if (!second)
            return base::propagate(second);
        lookalikes.push_back({*first, *second, pair.distance});
    }
    return lookalikes;
}

/// All but the model, the thresholds before and the lookalikes.
CalibrationReport reportOf(const OpenedFaces& opened, SchoolDistances distances, const vision::MatchThresholds& chosen,
                           const CalibrationGoal& goal)
{
    CalibrationReport report;
    report.goal = goal;
    report.people = static_cast<int>(opened.faces.size());
    report.samples = static_cast<int>(opened.faces.sampleCount());
    report.unreadable = opened.unreadable;
    report.chosen = chosen;
    report.modelRate = modelRate(distances.impostor, chosen.distance, goal.classSize);
    report.strangersPassed = strangersPassing(distances.nearStrangers, chosen);
    report.membersRefused = membersRefused(distances.members, chosen);
    report.distances = std::move(distances);
    return report;
}

} // namespace

base::Result<CalibrationReport> calibrate(School& school, const Actor& actor, const QString& modelId,
                                          const vision::MatchThresholds& shipped, const CalibrationGoal& goal,
                                          const Progress& progress)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    if (const auto valid = validated(goal); !valid)
        return base::propagate(valid);
    const auto settings = loadSettings(school, modelId, shipped);
    if (!settings)
        return base::propagate(settings);
    const auto opened = openFaces(school, modelId);
    if (!opened)
        return base::propagate(opened);
    const auto& faces = opened->faces;
    if (std::ssize(faces.means()) < kCalibrationPeopleMin)
        return base::fail(ErrorCode::FacesTooFew,
                          u"%1 of the %2 needed"_s.arg(faces.size()).arg(kCalibrationPeopleMin));
    auto distances = measureDistances(faces, goal.classSize, progress);
    if (!distances)
        return base::propagate(distances);
    const auto chosen = chooseThresholds(*distances, goal, shipped);
    if (!chosen)
        return base::propagate(chosen);
    auto lookalikes = findLookalikes(school, faces, chosen->distance + chosen->margin);
    if (!lookalikes)
        return base::propagate(lookalikes);
    auto report = reportOf(*opened, std::move(*distances), *chosen, goal);
    report.modelId = modelId;
    report.before = {.distance = settings->policy.acceptDistance, .margin = settings->policy.margin};
    report.lookalikes = std::move(*lookalikes);
    return report;
}

base::Result<void> applyCalibration(School& school, const Actor& actor, const CalibrationReport& report)
{
    // Counted as the advice counts: a template that does not open is no growth later.
    const auto models = storage::TemplateTable(school.database()).models();
    if (!models)
        return base::propagate(models);
    const auto own = std::ranges::find(*models, report.modelId, &storage::ModelUse::modelId);
    return setMatchCalibration(school, actor,
                               {.thresholds = report.chosen,
                                .modelId = report.modelId,
                                .people = own == models->end() ? 0 : static_cast<int>(own->people),
                                .goal = report.goal,
                                .at = school.now()});
}

base::Result<std::optional<CalibrationAdvice>> calibrationAdvice(School& school)
{
    const auto models = storage::TemplateTable(school.database()).models();
    if (!models)
        return base::propagate(models);
    const auto calibration = loadMatchCalibration(school);
    if (!calibration)
        return base::propagate(calibration);
    if (models->empty() || models->front().people < kCalibrationPeopleMin)
        return std::nullopt;
    if (!*calibration)
        return CalibrationAdvice::NeverCalibrated;
    const auto& [modelId, people] = models->front();
    if ((*calibration)->modelId != modelId)
        return CalibrationAdvice::ModelChanged;
    if (people * 4 > static_cast<qint64>((*calibration)->people) * 5)
        return CalibrationAdvice::SchoolHasGrown;
    return std::nullopt;
}

} // namespace rollcall::services
