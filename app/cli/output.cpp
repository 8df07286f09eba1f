#include "app/cli/output.h"

#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/messages.h"

#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

void print(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Qt escapes the control characters below the blank; a terminal obeys some above it, too.
QString escaped(const QString& json)
{
    QString result;
    for (const auto character : json) {
        if (character.category() == QChar::Other_Control && character != u'\n')
            result += u"\\u%1"_s.arg(ushort(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += character;
    }
    return result;
}

QString padded(const QStringList& cells, const std::vector<qsizetype>& widths)
{
    QStringList result;
    for (qsizetype i = 0; i < cells.size(); ++i)
        result << app::oneLine(cells[i]).leftJustified(widths[static_cast<std::size_t>(i)]);
    return result.join(u"  "_s).trimmed();
}

} // namespace

void Output::line(const QString& text) const
{
    if (!m_json)
        print(stdout, app::tamed(text));
}

void Output::drawing(const QString& drawn) const
{
    if (!m_json)
        print(stdout, drawn);
}

void Output::table(const QStringList& header, const std::vector<QStringList>& rows, const QString& empty) const
{
    if (rows.empty()) {
        line(empty);
        return;
    }
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < header.size(); ++column) {
        qsizetype widest = header[column].size();
        for (const auto& row : rows)
            widest = std::max(widest, row[column].size());
        widths.push_back(widest);
    }
    line(padded(header, widths));
    for (const auto& row : rows)
        line(padded(row, widths));
}

void Output::report(const exchange::ReportTable& report) const
{
    line(report.title.text());
    for (const auto& remark : report.remarks)
        line(remark.text());
    QStringList header;
    for (const auto& column : report.columns)
        header << column.title;
    std::vector<QStringList> rows;
    for (const auto& cells : report.rows)
        std::ranges::transform(cells, std::back_inserter(rows.emplace_back()), exchange::cellText);
    table(header, rows, u"No rows."_s);
}

void Output::json(const QJsonDocument& document) const
{
    if (m_json)
        print(stdout, escaped(QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed()));
}

void Output::warn(const QString& text) const
{
    clearProgressBar();
    print(stderr, u"rollcallctl: "_s % app::tamed(text));
}

void Output::complain(const base::Error& error) const
{
    warn(app::sentence(error));
}

ExitCode Output::fail(const base::Error& error) const
{
    complain(error);
    json(QJsonDocument(QJsonObject{{u"error"_s, toJson(error)}}));
    return exitCodeOf(error.code);
}

} // namespace rollcall::cli
