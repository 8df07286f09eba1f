#include "core/exchange/people_csv.h"

#include "core/exchange/csv.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace rollcall::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kColumns{"name"_L1, "email"_L1, "department"_L1, "role"_L1};
constexpr auto kOptionalColumn = "role"_L1;
constexpr qsizetype kFoundLimit = 80;

// The shape alone: something, @, a domain with a dot. Whether mail arrives there is nobody's business here.
bool looksLikeEmail(const QString& text)
{
    static const QRegularExpression shape(
        uR"(\A[^\s\p{C}@"(),:;<>[\]\\]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}\z)"_s);
    return shape.match(text).hasMatch();
}

bool hasControls(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Reads rows one after another and remembers all that is wrong with them.
class Reader final
{
public:
    PeopleFile read(const std::vector<CsvRow>& rows)
    {
        if (readHeader(rows.front()))
            std::for_each(rows.begin() + 1, rows.end(), [this](const CsvRow& row) { readRow(row); });
        if (!m_file.problems.empty())
            m_file.people.clear();
        return std::move(m_file);
    }

private:
    void report(int line, const QString& column, PeopleFault fault, const QString& found = {})
    {
        m_file.problems.push_back({line, column, fault, found.left(kFoundLimit)});
    }

    /// Whether the header names every column that is needed.
    bool readHeader(const CsvRow& header)
    {
        for (const auto& cell : header.cells) {
            const auto column = cell.trimmed().toLower();
            if (std::ranges::find(kColumns, column) == kColumns.end())
                report(header.line, column, PeopleFault::ColumnUnknown, cell);
            else if (m_columns.contains(column))
                report(header.line, column, PeopleFault::ColumnRepeated, cell);
            m_columns.append(column);
        }
        bool isComplete = true;
        for (const auto column : kColumns) {
            if (column == kOptionalColumn || m_columns.contains(column))
                continue;
            report(header.line, column, PeopleFault::ColumnMissing);
            isComplete = false;
        }
        return isComplete;
    }

    void readRow(const CsvRow& row)
    {
        if (row.cells.size() != m_columns.size()) {
            const bool fewer = row.cells.size() < m_columns.size();
            report(row.line, {}, fewer ? PeopleFault::CellsMissing : PeopleFault::CellsTooMany,
                   row.cells.join(u", "_s));
            return;
        }
        PersonRow person{.line = row.line,
                         .name = textOf(row, u"name"_s, true),
                         .email = emailOf(row),
                         .department = textOf(row, u"department"_s, false),
                         .role = roleOf(row)};
        m_file.people.push_back(std::move(person));
    }

    [[nodiscard]] QString cell(const CsvRow& row, const QString& column) const
    {
        return row.cells.value(m_columns.indexOf(column)).simplified();
    }

    QString textOf(const CsvRow& row, const QString& column, bool required)
    {
        auto text = cell(row, column);
        if (required && text.isEmpty())
            report(row.line, column, PeopleFault::TextMissing);
        else if (text.size() > kPersonTextLimit)
            report(row.line, column, PeopleFault::TextTooLong, text);
        else if (hasControls(text))
            report(row.line, column, PeopleFault::TextUnreadable, text);
        return text;
    }

    QString emailOf(const CsvRow& row)
    {
        const auto before = m_file.problems.size();
        auto email = textOf(row, u"email"_s, true).toLower();
        if (m_file.problems.size() != before)
            return email;
        if (!looksLikeEmail(email))
            report(row.line, u"email"_s, PeopleFault::EmailInvalid, email);
        else if (m_emails.contains(email))
            report(row.line, u"email"_s, PeopleFault::EmailRepeated, email);
        m_emails.insert(email);
        return email;
    }

    domain::Role roleOf(const CsvRow& row)
    {
        const auto text = cell(row, kOptionalColumn);
        if (text.isEmpty())
            return domain::Role::Student;
        const auto role = domain::roleFromText(text.toLower());
        if (!role)
            report(row.line, kOptionalColumn, PeopleFault::RoleUnknown, text);
        return role.value_or(domain::Role::Student);
    }

    QStringList m_columns;
    QSet<QString> m_emails;
    PeopleFile m_file;
};

} // namespace

QString faultName(PeopleFault fault)
{
    return QString::fromLatin1(QMetaEnum::fromType<PeopleFault>().valueToKey(static_cast<int>(fault)));
}

base::Result<PeopleFile> readPeople(const QByteArray& bytes)
{
    const auto rows = parseCsv(bytes);
    if (!rows)
        return base::propagate(rows);
    if (rows->empty())
        return base::fail(base::ErrorCode::CsvInvalid, u"no header row"_s);
    return Reader().read(*rows);
}

base::Result<PersonRow> checkedPerson(const QString& name, const QString& email, const QString& department,
                                      domain::Role role)
{
    const CsvRow header{.line = 1, .cells = {u"name"_s, u"email"_s, u"department"_s}};
    auto file = Reader().read({header, {.line = 2, .cells = {name, email, department}}});
    if (!file.problems.empty()) {
        const auto& problem = file.problems.front();
        return base::fail(base::ErrorCode::InvalidArgument,
                          problem.found.isEmpty() ? problem.column : problem.column % u" "_s % problem.found);
    }
    file.people.front().role = role;
    return std::move(file.people.front());
}

} // namespace rollcall::exchange
