#include "core/exchange/report_table.h"

#include "core/exchange/csv.h"

namespace rollcall::exchange {
namespace {

using namespace Qt::StringLiterals;

struct TextOf
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return text; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(Percent percent) const { return QString::number(percent.value, 'f', 1); }
    QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
    QString operator()(QTime time) const { return time.toString(u"HH:mm"_s); }
    QString operator()(domain::MarkStatus status) const { return domain::toText(status); }
};

} // namespace

QString Phrase::text() const
{
    switch (arguments.size()) {
    case 0:
        return pattern;
    case 1:
        return pattern.arg(arguments[0]);
    case 2:
        return pattern.arg(arguments[0], arguments[1]);
    default:
        return pattern.arg(arguments[0], arguments[1], arguments[2]);
    }
}

QString cellText(const Cell& cell)
{
    return std::visit(TextOf{}, cell);
}

QByteArray toCsv(const ReportTable& table)
{
    std::vector<QStringList> lines(1);
    for (const auto& column : table.columns)
        lines.front().append(column.title);
    for (const auto& row : table.rows) {
        auto& line = lines.emplace_back();
        for (const auto& cell : row)
            line.append(cellText(cell));
    }
    return toCsv(lines);
}

} // namespace rollcall::exchange
