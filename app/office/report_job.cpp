#include "app/office/report_job.h"

#include "core/exchange/report_xlsx.h"

namespace rollcall::office {
namespace {

using base::Result;
using exchange::ReportTable;
using services::Reports;

Result<ReportTable> tableOf(Reports& reports, const ReportChoice& choice, const services::Progress& progress)
{
    switch (choice.kind) {
    case ReportKind::Course:
        return reports.course(*choice.course, choice.period);
    case ReportKind::CourseGrid:
        return reports.courseGrid(*choice.course, choice.period);
    case ReportKind::Period:
        return reports.period(choice.period, progress);
    case ReportKind::Low:
        return reports.low(choice.course, choice.period, choice.limit, progress);
    case ReportKind::Absences:
        return reports.absences(choice.course, choice.period, choice.limit, progress);
    case ReportKind::Session:
        return reports.session(*choice.session);
    case ReportKind::Student:
        return reports.student(*choice.student, choice.period);
    case ReportKind::StudentSessions:
        return reports.studentSessions(*choice.student, choice.period);
    }
    Q_UNREACHABLE();
}

bool isOfCourse(ReportKind kind)
{
    return kind == ReportKind::Course || kind == ReportKind::CourseGrid;
}

} // namespace

bool isComplete(const ReportChoice& choice)
{
    switch (choice.kind) {
    case ReportKind::Course:
    case ReportKind::CourseGrid:
        return choice.course.has_value();
    case ReportKind::Session:
        return choice.session.has_value();
    case ReportKind::Student:
    case ReportKind::StudentSessions:
        return choice.student.has_value();
    case ReportKind::Period:
    case ReportKind::Low:
    case ReportKind::Absences:
        return true;
    }
    Q_UNREACHABLE();
}

Result<MadeReport> makeReport(services::School& school, const services::Actor& actor, const ReportChoice& choice,
                              const services::Progress& progress)
{
    Reports reports(school, actor);
    auto table = tableOf(reports, choice, progress);
    if (!table)
        return base::propagate(table);
    MadeReport made{.table = std::move(*table)};
    if (isOfCourse(choice.kind) || choice.kind == ReportKind::Period) {
        auto weeks = reports.weeks(choice.course, choice.period, progress);
        if (!weeks)
            return base::propagate(weeks);
        made.weeks = std::move(*weeks);
    }
    if (isOfCourse(choice.kind)) {
        const auto spread = reports.distribution(*choice.course, choice.period);
        if (!spread)
            return base::propagate(spread);
        made.spread = *spread;
    }
    return made;
}

Result<QByteArray> toFile(const ReportTable& table, ReportFormat format, const pdf::PdfLook& look)
{
    switch (format) {
    case ReportFormat::Csv:
        return exchange::toCsv(table);
    case ReportFormat::Xlsx:
        return exchange::toXlsx(table, look.direction == Qt::RightToLeft);
    case ReportFormat::Pdf:
        return pdf::toPdf(table, look);
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office
