#include "app/office/fit_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::CalibrationAdvice;
using services::CalibrationGoal;
using services::CalibrationReport;

constexpr int kDistanceDecimals = 3;
constexpr int kRateDecimals = 5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::RecognitionFit)
};

QString thresholdsText(const vision::MatchThresholds& thresholds)
{
    return Words::tr("%1, margin %2").arg(distanceText(thresholds.distance), distanceText(thresholds.margin));
}

} // namespace

QString distanceText(double distance)
{
    return QLocale().toString(distance, 'f', kDistanceDecimals);
}

QStringList linesOf(const CalibrationReport& report)
{
    const auto& distances = report.distances;
    QStringList lines{
        Words::tr("Measured: the faces of %n person(s), from %L1 pictures.", nullptr, report.people)
            .arg(report.samples),
        Words::tr("Wanted: of %L1 strangers before a class of %L2, one at most passes for a member.")
            .arg(std::llround(1 / report.goal.rate))
            .arg(report.goal.classSize),
        Words::tr("Threshold: %1 (now %2).").arg(thresholdsText(report.chosen), thresholdsText(report.before)),
        Words::tr("Expected share of strangers who pass: %1.")
            .arg(QLocale().toString(report.modelRate, 'f', kRateDecimals)),
        Words::tr(
            "Seen in classes played with these faces: %L1 of %L2 strangers passed, %L3 of %L4 members were refused.")
            .arg(report.strangersPassed)
            .arg(distances.strangerTries)
            .arg(report.membersRefused)
            .arg(std::ssize(distances.members))};
    if (report.unreadable > 0)
        lines += Words::tr("Left out: %n person(s) whose face does not open. Register them again.", nullptr,
                           report.unreadable);
    return lines;
}

QString wordsOf(CalibrationAdvice advice)
{
    switch (advice) {
    case CalibrationAdvice::NeverCalibrated:
        return Words::tr("The threshold has not been fitted to this school's faces. Fit it.");
    case CalibrationAdvice::SchoolHasGrown:
        return Words::tr("The school has grown since its threshold was chosen. Fit it again.");
    case CalibrationAdvice::ModelChanged:
        return Words::tr("The school's threshold was chosen for another face model and is not used. Fit it again.");
    }
    Q_UNREACHABLE();
}

base::Result<CalibrationGoal> goalOf(const QString& strangers, const QString& members)
{
    const CalibrationGoal goal{.rate = 1.0 / QLocale().toInt(strangers.trimmed()),
                               .classSize = QLocale().toInt(members.trimmed())};
    if (const auto valid = services::validated(goal); !valid)
        return base::propagate(valid);
    return goal;
}

} // namespace rollcall::office
