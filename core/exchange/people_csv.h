#pragma once

#include "core/base/result.h"
#include "core/domain/names.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <vector>

namespace rollcall::exchange {
Q_NAMESPACE

inline constexpr qsizetype kPersonTextLimit = 255; ///< characters of a name, an email, a department

/// One person of the file, ready to be stored. Name and department without surplus spaces, the email in lower case.
struct PersonRow
{
    int line = 0;
    QString name;
    QString email;
    QString department; ///< may be empty
    domain::Role role = domain::Role::Student;

    bool operator==(const PersonRow&) const = default;
};

enum class PeopleFault {
    ColumnUnknown,
    ColumnMissing,
    ColumnRepeated,
    CellsMissing, ///< the row has fewer cells than the header
    CellsTooMany,
    TextMissing, ///< a name or an email
    TextTooLong,
    TextUnreadable, ///< holds control characters
    EmailInvalid,
    EmailRepeated, ///< the same email on an earlier line
    RoleUnknown,
    EmailTaken, ///< somebody of the school has it; not for readPeople() to find
};
Q_ENUM_NS(PeopleFault)

/// One thing to put right in the file.
struct PeopleProblem
{
    int line = 0;
    QString column; ///< as in the header, lower case; empty where the row as a whole is wrong
    PeopleFault fault;
    QString found; ///< the cell's text, cut to 80 characters

    bool operator==(const PeopleProblem&) const = default;
};

/// All people of the file, or all that is wrong with it, by line: when `problems` is not empty, `people` is.
/// Rows are looked at as soon as the header names every column that is needed.
struct PeopleFile
{
    std::vector<PersonRow> people;
    std::vector<PeopleProblem> problems;
};

/// The fault's name as written above, for `--json` and logs.
[[nodiscard]] QString faultName(PeopleFault fault);

/// Reads a people import: CSV (see csv.h) with a header row of name, email, department and role, in any order and case;
/// the role column may be absent and a role cell empty, which means student. Pure; any thread. Fails with CsvInvalid
/// when the bytes are not CSV or hold no header row; everything else that is wrong is in `problems`.
[[nodiscard]] base::Result<PeopleFile> readPeople(const QByteArray& bytes);

/// The same checks for one person who is not in a file; what comes back is trimmed like a row. Fails with
/// InvalidArgument naming the column and what was found there.
[[nodiscard]] base::Result<PersonRow> checkedPerson(const QString& name, const QString& email,
                                                    const QString& department, domain::Role role);

} // namespace rollcall::exchange
