#pragma once

#include "core/exchange/report_table.h"
#include "core/pdf/report_pdf.h"
#include "core/services/reports.h"

#include <optional>
#include <vector>

namespace rollcall::office {

enum class ReportKind {
    Course,          ///< the students of a course
    CourseGrid,      ///< the same with a column for each session
    Period,          ///< the courses
    Low,             ///< who is under a limit, of a course or all
    Absences,        ///< who missed so many in a row, of a course or all
    Session,         ///< the register of a session
    Student,         ///< the courses of a student
    StudentSessions, ///< the sessions of a student
};

/// Which report, for whom, of which days, as far as the kind asks for it.
struct ReportChoice
{
    ReportKind kind = ReportKind::Course;
    std::optional<base::CourseId> course{}; ///< nothing: all, where the kind takes them
    std::optional<base::SessionId> session{};
    std::optional<base::PersonId> student{};
    services::ReportPeriod period{};
    int limit = 0; ///< percent, or absences
};

/// Whether nothing that the kind needs is missing.
[[nodiscard]] bool isComplete(const ReportChoice& choice);

/// A report, and what its charts are drawn from; nothing where the kind has no such chart.
struct MadeReport
{
    exchange::ReportTable table;
    std::optional<std::vector<services::WeekShare>> weeks{};
    std::optional<services::PercentageCounts> spread{};
};

/// Requires isComplete(). Fails as services::Reports; with Cancelled where `progress` says so. The school's thread.
[[nodiscard]] base::Result<MadeReport> makeReport(services::School& school, const services::Actor& actor,
                                                  const ReportChoice& choice, const services::Progress& progress);

enum class ReportFormat { Csv, Xlsx, Pdf };

/// The report as a file. Any thread. Fails as exchange::toXlsx().
[[nodiscard]] base::Result<QByteArray> toFile(const exchange::ReportTable& table, ReportFormat format,
                                              const pdf::PdfLook& look);

} // namespace rollcall::office
