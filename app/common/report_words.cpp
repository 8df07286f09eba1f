#include "app/common/report_words.h"

#include <QCoreApplication>

#include <array>

namespace rollcall::app {
namespace {

using domain::MarkStatus;
using namespace Qt::StringLiterals;

/// What core/services/reports.h says, for lupdate to find.
[[maybe_unused]] constexpr std::array kWords{
    QT_TRANSLATE_NOOP("Reports", "Attendance by course"),
    QT_TRANSLATE_NOOP("Reports", "Students under %1 %"),
    QT_TRANSLATE_NOOP("Reports", "At least %1 absences in a row"),
    QT_TRANSLATE_NOOP("Reports", "From %1 to %2."),
    QT_TRANSLATE_NOOP("Reports", "From %1."),
    QT_TRANSLATE_NOOP("Reports", "Up to %1."),
    QT_TRANSLATE_NOOP("Reports",
                      "Attended: present and late, of the sessions held while enrolled; excused ones are left out."),
    QT_TRANSLATE_NOOP("Reports", "Name"),
    QT_TRANSLATE_NOOP("Reports", "Email"),
    QT_TRANSLATE_NOOP("Reports", "Course"),
    QT_TRANSLATE_NOOP("Reports", "Section"),
    QT_TRANSLATE_NOOP("Reports", "Title"),
    QT_TRANSLATE_NOOP("Reports", "Session"),
    QT_TRANSLATE_NOOP("Reports", "Sessions"),
    QT_TRANSLATE_NOOP("Reports", "Date"),
    QT_TRANSLATE_NOOP("Reports", "Starts at"),
    QT_TRANSLATE_NOOP("Reports", "Present"),
    QT_TRANSLATE_NOOP("Reports", "Late"),
    QT_TRANSLATE_NOOP("Reports", "Excused"),
    QT_TRANSLATE_NOOP("Reports", "Absent"),
    QT_TRANSLATE_NOOP("Reports", "Attended (%)"),
    QT_TRANSLATE_NOOP("Reports", "Status"),
    QT_TRANSLATE_NOOP("Reports", "Marked on"),
    QT_TRANSLATE_NOOP("Reports", "Marked at"),
    QT_TRANSLATE_NOOP("Reports", "Absences in a row"),
    QT_TRANSLATE_NOOP("Reports", "Last attended"),
};

const char* textOf(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        return QT_TRANSLATE_NOOP("Reports", "present");
    case MarkStatus::Late:
        return QT_TRANSLATE_NOOP("Reports", "late");
    case MarkStatus::Absent:
        return QT_TRANSLATE_NOOP("Reports", "absent");
    case MarkStatus::Excused:
        return QT_TRANSLATE_NOOP("Reports", "excused");
    }
    Q_UNREACHABLE();
}

QString translated(const QString& text)
{
    return QCoreApplication::translate("Reports", text.toUtf8().constData());
}

void replaceName(exchange::Cell& cell)
{
    if (const auto* const status = std::get_if<MarkStatus>(&cell))
        cell = QCoreApplication::translate("Reports", textOf(*status));
}

} // namespace

exchange::ReportTable inWords(exchange::ReportTable table)
{
    table.title.pattern = translated(table.title.pattern);
    for (auto& remark : table.remarks)
        remark.pattern = translated(remark.pattern);
    for (auto& column : table.columns)
        column.title = translated(column.title);
    for (auto& row : table.rows)
        for (auto& cell : row)
            replaceName(cell);
    return table;
}

} // namespace rollcall::app
