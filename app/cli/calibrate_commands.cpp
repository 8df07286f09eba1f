#include "app/cli/calibration_advice.h"
#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/calibration.h"

#include <array>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::CalibrationReport;
using services::DistanceStatistics;
using services::School;

constexpr std::array kPercents{0.1, 1.0, 5.0, 50.0};
constexpr double kBinWidth = 0.02;
constexpr int kBins = 150; // up to 3; no two embeddings are further apart

struct CalibrateOptions
{
    services::CalibrationGoal goal;
    bool dryRun = false;
    bool reset = false;
};

struct Bin
{
    double from = 0;
    qint64 genuine = 0;
    qint64 impostor = 0;
};

QString fixed(double value, int decimals = 3)
{
    return QString::number(value, 'f', decimals);
}

double shareOf(qint64 part, qint64 whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Those with a distance in them.
std::vector<Bin> binsOf(const services::SchoolDistances& distances)
{
    std::vector<Bin> bins;
    for (int i = 0; i < kBins; ++i) {
        const double from = i * kBinWidth;
        const Bin bin{from, distances.genuine.countBetween(from, from + kBinWidth),
                      distances.impostor.countBetween(from, from + kBinWidth)};
        if (bin.genuine > 0 || bin.impostor > 0)
            bins.push_back(bin);
    }
    return bins;
}

QString summaryOf(const DistanceStatistics& statistics)
{
    if (statistics.count() == 0)
        return u"none"_s;
    QStringList percentiles;
    for (const double percent : kPercents)
        percentiles << fixed(statistics.quantile(percent / 100));
    return u"%1, mean %2, standard deviation %3, smallest %4; 0.1, 1, 5, 50 % below %5"_s.arg(
        QString::number(statistics.count()), fixed(statistics.mean()), fixed(statistics.standardDeviation()),
        fixed(statistics.smallest()), percentiles.join(u", "_s));
}

QString thresholdsText(const vision::MatchThresholds& thresholds)
{
    return u"%1, margin %2"_s.arg(fixed(thresholds.distance), fixed(thresholds.margin, 2));
}

void print(const CalibrationReport& report, const Output& output)
{
    const auto& distances = report.distances;
    output.line(u"people with a face       %1, %2 samples"_s.arg(report.people).arg(report.samples));
    if (report.unreadable > 0)
        output.line(u"left out                 %1 whose templates did not open; register those faces again"_s.arg(
            report.unreadable));
    output.line(u"between two people       "_s % summaryOf(distances.impostor));
    output.line(u"of one person            "_s % summaryOf(distances.genuine));
    std::vector<QStringList> rows;
    for (const auto& bin : binsOf(distances))
        rows.push_back({fixed(bin.from, 2), QString::number(bin.genuine), QString::number(bin.impostor)});
    output.table({u"distance from"_s, u"of one person"_s, u"between two"_s}, rows, {});
    output.line(
        u"threshold                %1 (was %2)"_s.arg(thresholdsText(report.chosen), thresholdsText(report.before)));
    output.line(u"strangers passing        %1 expected before a class of %2; %3 of %4 seen before classes of %5"_s.arg(
        fixed(report.modelRate, 5), QString::number(report.goal.classSize), QString::number(report.strangersPassed),
        QString::number(distances.strangerTries), QString::number(distances.playedClassSize)));
    output.line(u"members not recognised   %1 (%2 of %3 single pictures)"_s.arg(
        fixed(shareOf(report.membersRefused, std::ssize(distances.members)), 4), QString::number(report.membersRefused),
        QString::number(distances.members.size())));
    rows.clear();
    for (const auto& pair : report.lookalikes)
        rows.push_back({fixed(pair.distance), pair.first.name, pair.first.email, pair.second.name, pair.second.email});
    output.table({u"lookalikes"_s, u"name"_s, u"email"_s, u"name"_s, u"email"_s}, rows, u"No two people look alike."_s);
}

QJsonObject toJson(const DistanceStatistics& statistics)
{
    QJsonObject percentiles;
    for (const double percent : kPercents)
        percentiles[QString::number(percent)] = statistics.quantile(percent / 100);
    return {{u"count"_s, static_cast<qint64>(statistics.count())},
            {u"mean"_s, statistics.mean()},
            {u"standard_deviation"_s, statistics.standardDeviation()},
            {u"smallest"_s, statistics.smallest()},
            {u"percentiles"_s, percentiles}};
}

QJsonObject toJson(const vision::MatchThresholds& thresholds)
{
    return {{u"threshold"_s, thresholds.distance}, {u"margin"_s, thresholds.margin}};
}

QJsonObject toJson(const CalibrationReport& report, bool isStored)
{
    const auto& distances = report.distances;
    QJsonArray histogram;
    for (const auto& bin : binsOf(distances))
        histogram.append(
            QJsonObject{{u"from"_s, bin.from}, {u"genuine"_s, bin.genuine}, {u"impostor"_s, bin.impostor}});
    QJsonArray lookalikes;
    for (const auto& pair : report.lookalikes)
        lookalikes.append(QJsonObject{{u"distance"_s, pair.distance},
                                      {u"first"_s, cli::toJson(pair.first)},
                                      {u"second"_s, cli::toJson(pair.second)}});
    return {{u"model_id"_s, report.modelId},
            {u"rate"_s, report.goal.rate},
            {u"class_size"_s, report.goal.classSize},
            {u"people"_s, report.people},
            {u"samples"_s, report.samples},
            {u"unreadable"_s, report.unreadable},
            {u"impostor"_s, toJson(distances.impostor)},
            {u"genuine"_s, toJson(distances.genuine)},
            {u"histogram"_s, histogram},
            {u"before"_s, toJson(report.before)},
            {u"chosen"_s, toJson(report.chosen)},
            {u"expected_rate"_s, report.modelRate},
            {u"played_class_size"_s, distances.playedClassSize},
            {u"stranger_tries"_s, static_cast<qint64>(distances.strangerTries)},
            {u"strangers_passed"_s, static_cast<qint64>(report.strangersPassed)},
            {u"member_tries"_s, static_cast<qint64>(distances.members.size())},
            {u"members_refused"_s, static_cast<qint64>(report.membersRefused)},
            {u"lookalikes"_s, lookalikes},
            {u"stored"_s, isStored}};
}

ExitCode reset(const Context& context, School& school, const Output& output)
{
    if (const auto removed = services::removeMatchCalibration(school, context.actor); !removed)
        return output.fail(removed.error());
    output.line(u"The school goes by the shipped threshold again."_s);
    output.json(QJsonDocument(QJsonObject{{u"reset"_s, true}}));
    return ExitCode::Done;
}

ExitCode run(const Context& context, const CalibrateOptions& options, School& school, const Output& output)
{
    if (options.reset)
        return reset(context, school, output);
    const auto reader = context.openReader();
    if (!reader)
        return output.fail(reader.error());
    const auto report = services::calibrate(school, context.actor, reader->modelId(), reader->thresholds(),
                                            options.goal, progressBar());
    clearProgressBar();
    if (!report)
        return output.fail(report.error());
    if (!options.dryRun)
        if (const auto applied = services::applyCalibration(school, context.actor, *report); !applied)
            return output.fail(applied.error());
    print(*report, output);
    output.line(options.dryRun ? u"Nothing was stored."_s : u"Check-ins go by this threshold from now on."_s);
    output.json(QJsonDocument(toJson(*report, !options.dryRun)));
    adviseOnCalibration(school, output);
    return ExitCode::Done;
}

} // namespace

void addCalibrateCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("calibrate", "Fit threshold and margin to the faces of this school");
    const auto options = std::make_shared<CalibrateOptions>();
    auto* rate =
        command
            ->add_option("--rate", options->goal.rate, "Largest share of strangers who may pass as a member of a class")
            ->check(CLI::Range(1e-6, 0.5))
            ->capture_default_str();
    auto* classSize = command->add_option("--class-size", options->goal.classSize, "Members of that class")
                          ->check(CLI::Range(2, 100'000))
                          ->capture_default_str();
    auto* dryRun = command->add_flag("--dry-run", options->dryRun, "Report, and store nothing");
    command->add_flag("--reset", options->reset, "Go back to the shipped threshold")
        ->excludes(rate)
        ->excludes(classSize)
        ->excludes(dryRun);
    command->footer("Examples:\n  rollcallctl calibrate --dry-run\n"
                    "  rollcallctl calibrate --rate 0.001 --class-size 40\n"
                    "  rollcallctl calibrate --reset");
    onRun(command, context, options, run);
}

} // namespace rollcall::cli
