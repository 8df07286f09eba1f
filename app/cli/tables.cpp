#include "app/cli/tables.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMachineLetters = 12;

QString distanceText(std::optional<double> distance)
{
    return distance ? QString::number(*distance, 'f', 3) : QString();
}

template <class Id>
QString idText(const std::optional<Id>& id)
{
    return id ? QString::number(id->value) : QString();
}

} // namespace

std::vector<QStringList> markRows(const std::vector<storage::MarkRow>& marks)
{
    std::vector<QStringList> rows;
    for (const auto& row : marks)
        rows.push_back({QString::number(row.mark.id.value), QString::number(row.mark.sessionId.value), row.studentName,
                        row.courseCode, domain::toText(row.mark.status), domain::toText(row.mark.method),
                        distanceText(row.mark.faceDistance), base::toIso(row.mark.markedAt)});
    return rows;
}

QStringList registerHeader()
{
    return {u"number"_s, u"name"_s,   u"status"_s,    u"method"_s,   u"distance"_s,
            u"by"_s,     u"reason"_s, u"marked at"_s, u"to review"_s};
}

std::vector<QStringList> registerRows(const std::vector<storage::RegisterRow>& students)
{
    std::vector<QStringList> rows;
    for (const auto& row : students) {
        const auto& mark = row.mark;
        rows.push_back(
            {QString::number(row.studentId.value), row.name, mark ? domain::toText(mark->status) : u"not marked"_s,
             mark ? domain::toText(mark->method) : QString(), mark ? distanceText(mark->faceDistance) : QString(),
             row.markedByName, mark ? mark->reason : QString(), mark ? base::toIso(mark->markedAt) : QString(),
             row.openReviews > 0 ? QString::number(row.openReviews) : QString()});
    }
    return rows;
}

std::vector<QStringList> attemptRows(const std::vector<domain::Attempt>& attempts)
{
    std::vector<QStringList> rows;
    for (const auto& attempt : attempts)
        rows.push_back(
            {QString::number(attempt.id.value), idText(attempt.sessionId), idText(attempt.studentId),
             attempt.success ? u"yes"_s : u"no"_s, attempt.reason ? domain::toText(*attempt.reason) : QString(),
             distanceText(attempt.faceDistance), domain::toText(attempt.liveness), base::toIso(attempt.createdAt)});
    return rows;
}

QStringList markHeader()
{
    return {u"id"_s, u"session"_s, u"student"_s, u"course"_s, u"status"_s, u"method"_s, u"distance"_s, u"marked at"_s};
}

QStringList attemptHeader()
{
    return {u"id"_s,     u"session"_s,  u"student"_s,  u"success"_s,
            u"reason"_s, u"distance"_s, u"liveness"_s, u"created at"_s};
}

QString machineText(const QString& hash)
{
    return hash.left(kMachineLetters);
}

QString outcomeText(const services::CheckInOutcome& outcome)
{
    const auto& attempt = outcome.attempt;
    const QString distance =
        attempt.faceDistance ? u", distance %1"_s.arg(*attempt.faceDistance, 0, 'f', 3) : QString();
    const QString who = outcome.person ? outcome.person->name % u", "_s : QString();
    const QString liveness =
        attempt.method == domain::Method::Face ? u" (liveness "_s % domain::toText(attempt.liveness) % u")"_s : u""_s;
    if (outcome.mark)
        return u"checked in "_s % who % domain::toText(outcome.mark->status) % distance % u", at "_s %
               base::toIso(outcome.mark->markedAt) % liveness;
    QString text = u"refused: "_s % who % domain::toText(*attempt.reason) % distance;
    if (outcome.refusedUntil)
        text += u", until "_s % base::toIso(*outcome.refusedUntil);
    if (outcome.hint)
        text += u" ("_s % base::errorName(*outcome.hint) % u")"_s;
    return text;
}

} // namespace rollcall::cli
