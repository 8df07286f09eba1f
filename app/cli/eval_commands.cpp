#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/base/files.h"
#include "core/services/identification_evaluation.h"
#include "core/services/verification_evaluation.h"

#include <QRegularExpression>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPairsBytesMax = 50'000'000;

struct VerificationOptions
{
    std::string images;
    std::string pairs;
    std::optional<std::string> folds;
};

/// "A-B", counted from 1, both included.
base::Result<services::PairFolds> selectFolds(const services::PairFolds& folds, const std::optional<std::string>& range)
{
    if (!range)
        return folds;
    static const QRegularExpression form(u"\\A(\\d{1,6})-(\\d{1,6})\\z"_s);
    const auto match = form.match(toQString(*range));
    const auto first = match.captured(1).toLongLong();
    const auto last = match.captured(2).toLongLong();
    if (!match.hasMatch() || first < 1 || last < first || last > std::ssize(folds))
        return base::fail(base::ErrorCode::InvalidArgument,
                          u"--folds %1; the file has %2 folds"_s.arg(toQString(*range)).arg(folds.size()));
    return services::PairFolds(folds.begin() + (first - 1), folds.begin() + last);
}

base::Result<services::VerificationReport> runVerification(const Context& context, const VerificationOptions& options)
{
    const auto bytes = base::readFile(toQString(options.pairs), kPairsBytesMax);
    if (!bytes)
        return base::propagate(bytes);
    const auto all = services::parseLfwPairs(*bytes);
    if (!all)
        return base::fail(all.error().code, toQString(options.pairs) % u": "_s % all.error().detail);
    const auto folds = selectFolds(*all, options.folds);
    if (!folds)
        return base::propagate(folds);
    auto reader = context.openReader();
    if (!reader)
        return base::propagate(reader);
    return services::evaluateVerification(*reader, toQString(options.images), *folds, progressBar());
}

ExitCode verification(const Context& context, const VerificationOptions& options, const Output& output)
{
    const auto report = runVerification(context, options);
    if (!report)
        return output.fail(report.error());
    output.line(u"pairs                    %1"_s.arg(report->pairs));
    output.line(u"pictures without a face  %1"_s.arg(report->undetected));
    output.line(u"accuracy, k-fold         %1 (mean threshold %2)"_s.arg(report->accuracy, 0, 'f', 4)
                    .arg(report->threshold, 0, 'f', 3));
    output.line(u"accuracy at 0.6          %1 (%2 false accepts)"_s.arg(report->accuracyAtCeiling, 0, 'f', 4)
                    .arg(report->falseAcceptsAtCeiling));
    output.line(u"TAR at FAR 1e-3          %1"_s.arg(report->tarAtFar1e3, 0, 'f', 4));
    output.json(QJsonDocument(QJsonObject{{u"pairs"_s, report->pairs},
                                          {u"undetected"_s, report->undetected},
                                          {u"accuracy"_s, report->accuracy},
                                          {u"accuracy_at_0_6"_s, report->accuracyAtCeiling},
                                          {u"false_accepts_at_0_6"_s, report->falseAcceptsAtCeiling},
                                          {u"tar_at_far_1e3"_s, report->tarAtFar1e3},
                                          {u"threshold"_s, report->threshold}}));
    return ExitCode::Done;
}

struct IdentificationCommandOptions
{
    std::string images;
    services::IdentificationOptions protocol;
};

ExitCode identification(const Context& context, const IdentificationCommandOptions& options, const Output& output)
{
    auto reader = context.openReader();
    if (!reader)
        return output.fail(reader.error());
    const auto report =
        services::evaluateIdentification(*reader, toQString(options.images), options.protocol, progressBar());
    if (!report)
        return output.fail(report.error());
    output.line(u"classes of %1            %2, %3 tries by members, %4 by strangers"_s.arg(report->classSize)
                    .arg(report->classes)
                    .arg(report->memberTries)
                    .arg(report->strangerTries));
    output.line(u"rank 1                   %1"_s.arg(report->rank1, 0, 'f', 4));
    output.line(u"as shipped               FPIR %1, FNIR %2 (threshold %3, margin %4)"_s.arg(report->fpir, 0, 'f', 4)
                    .arg(report->fnir, 0, 'f', 4)
                    .arg(report->threshold)
                    .arg(report->margin));
    output.line(u"FNIR at FPIR 1e-2, 1e-3  %1, %2"_s.arg(report->fnirAtFpir1e2, 0, 'f', 4)
                    .arg(report->fnirAtFpir1e3, 0, 'f', 4));
    output.json(QJsonDocument(QJsonObject{{u"rank1"_s, report->rank1},
                                          {u"fpir"_s, report->fpir},
                                          {u"fnir"_s, report->fnir},
                                          {u"threshold"_s, report->threshold},
                                          {u"margin"_s, report->margin},
                                          {u"class_size"_s, report->classSize},
                                          {u"classes"_s, report->classes},
                                          {u"member_tries"_s, report->memberTries},
                                          {u"fnir_at_fpir_1e2"_s, report->fnirAtFpir1e2},
                                          {u"fnir_at_fpir_1e3"_s, report->fnirAtFpir1e3},
                                          {u"stranger_tries"_s, report->strangerTries}}));
    return ExitCode::Done;
}

void addVerification(CLI::App* eval, Context& context)
{
    auto* command = eval->add_subcommand("verification", "Are these two pictures of one person? (LFW protocol)");
    const auto options = std::make_shared<VerificationOptions>();
    command->add_option("--images", options->images, "Folder with <name>/<name>_0001.jpg")->required();
    command->add_option("--pairs", options->pairs, "Pairs file in the format of LFW")->required();
    command->add_option("--folds", options->folds, "Only folds A-B, counted from 1");
    command->footer("Example:\n  rollcallctl eval verification --images lfw/images --pairs lfw/pairs.txt --folds 1-2");
    onRun(command, context, options, verification);
}

void addIdentification(CLI::App* eval, Context& context)
{
    auto* command = eval->add_subcommand("identification", "Who of the class is this, or a stranger?");
    const auto options = std::make_shared<IdentificationCommandOptions>();
    command->add_option("--images", options->images, "Folder with a folder of pictures per person")->required();
    command->add_option("--gallery", options->protocol.samples, "Pictures enrolled per member")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--class-size", options->protocol.classSize, "Members of a class")
        ->check(CLI::Range(2, 100'000))
        ->capture_default_str();
    command->add_option("--seed", options->protocol.seed, "Seed of the shuffle")->capture_default_str();
    command->footer("Example:\n  rollcallctl eval identification --images lfw/images --class-size 30");
    onRun(command, context, options, identification);
}

} // namespace

void addEvalCommands(CLI::App& app, Context& context)
{
    auto* eval = app.add_subcommand("eval", "Measure recognition on labelled pictures: verification, identification");
    eval->require_subcommand(1);
    addVerification(eval, context);
    addIdentification(eval, context);
}

} // namespace rollcall::cli
