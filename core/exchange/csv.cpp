#include "core/exchange/csv.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <utility>

namespace rollcall::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";

QString atLine(int line, const QString& what)
{
    return u"line %1: %2"_s.arg(line).arg(what);
}

/// QString's own would take a byte order mark, which is one only at the beginning of a file, from every cell.
QString fromUtf8(QByteArrayView text)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(text);
}

/// The length of the first line, its line break included: CRLF, LF or CR.
qsizetype firstLineLength(QByteArrayView text)
{
    const auto end = std::ranges::find_if(text, [](char c) { return c == '\n' || c == '\r'; });
    const auto length = end - text.begin();
    if (length == text.size())
        return length;
    return length + (text.sliced(length).startsWith("\r\n") ? 2 : 1);
}

/// Collects what libcsv finds. It is fed line by line, so that every row and every fault has a line number.
class Collector final
{
public:
    explicit Collector(const CsvLimits& limits) : m_limits(limits) {}

    base::Result<std::vector<CsvRow>> parse(QByteArrayView text)
    {
        csv_parser parser;
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
            return base::fail(base::ErrorCode::CsvInvalid, u"the parser does not start"_s);
        const auto release = qScopeGuard([&parser] { csv_free(&parser); });
        while (!text.empty() && m_fault.isEmpty()) {
            ++m_line;
            const auto length = firstLineLength(text);
            feed(parser, text.first(length));
            text = text.sliced(length);
        }
        if (m_fault.isEmpty() && csv_fini(&parser, onField, onRowEnd, this) != 0)
            m_fault = atLine(m_rowEnd + 1, u"a quote is never closed"_s);
        if (!m_fault.isEmpty())
            return base::fail(base::ErrorCode::CsvInvalid, m_fault);
        return std::move(m_rows);
    }

private:
    void feed(csv_parser& parser, QByteArrayView line)
    {
        const auto size = static_cast<std::size_t>(line.size());
        if (!line.isValidUtf8())
            m_fault = atLine(m_line, u"not UTF-8"_s);
        else if (line.contains('\0'))
            m_fault = atLine(m_line, u"a zero byte"_s);
        else if (csv_parse(&parser, line.data(), size, onField, onRowEnd, this) != size)
            m_fault = atLine(m_line, u"a quote out of place"_s);
        // libcsv passes over empty lines without a word.
        if (m_rowEnd == m_line - 1 && line.trimmed().empty())
            m_rowEnd = m_line;
    }

    static void onField(void* text, std::size_t size, void* self)
    {
        const auto length = static_cast<qsizetype>(size);
        static_cast<Collector*>(self)->addField(QByteArrayView(static_cast<const char*>(text), length));
    }

    static void onRowEnd(int, void* self) { static_cast<Collector*>(self)->endRow(); }

    void addField(QByteArrayView text)
    {
        if (!m_fault.isEmpty())
            return;
        if (text.size() > m_limits.fieldBytes)
            m_fault = atLine(m_line, u"a cell longer than %1 bytes"_s.arg(m_limits.fieldBytes));
        else if (m_row.cells.size() == m_limits.columns)
            m_fault = atLine(m_line, u"more than %1 columns"_s.arg(m_limits.columns));
        else if (std::ssize(m_rows) == m_limits.rows)
            m_fault = atLine(m_line, u"more than %1 rows"_s.arg(m_limits.rows));
        m_row.line = m_rowEnd + 1;
        m_row.cells.append(fromUtf8(text));
    }

    void endRow()
    {
        m_rows.push_back(std::exchange(m_row, {}));
        m_rowEnd = m_line;
    }

    CsvLimits m_limits;
    int m_line = 0;   ///< the line being read
    int m_rowEnd = 0; ///< the last line of the row before
    QString m_fault;
    CsvRow m_row;
    std::vector<CsvRow> m_rows;
};

void appendQuoted(QByteArray& out, const QString& cell)
{
    const auto text = neutralised(cell).toUtf8();
    const auto size = static_cast<std::size_t>(text.size());
    const auto before = out.size();
    const auto needed = csv_write(nullptr, 0, text.constData(), size);
    out.resize(before + static_cast<qsizetype>(needed));
    csv_write(out.data() + before, needed, text.constData(), size);
}

} // namespace

base::Result<std::vector<CsvRow>> parseCsv(const QByteArray& bytes, const CsvLimits& limits)
{
    QByteArrayView text(bytes);
    if (text.startsWith(kByteOrderMark))
        text = text.sliced(kByteOrderMark.size());
    return Collector(limits).parse(text);
}

QString neutralised(const QString& cell)
{
    static const QRegularExpression number(uR"(\A[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?\z)"_s);
    const bool formula = !cell.isEmpty() && u"=+-@\t\r\n"_s.contains(cell.front());
    return formula && !number.match(cell).hasMatch() ? QString(u'\'' + cell) : cell;
}

QByteArray toCsv(const std::vector<QStringList>& rows)
{
    QByteArray out = kByteOrderMark.toByteArray();
    for (const auto& row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column > 0)
                out.append(',');
            appendQuoted(out, row[column]);
        }
        out.append("\r\n");
    }
    return out;
}

} // namespace rollcall::exchange
