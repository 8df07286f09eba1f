#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rollcall::exchange {

/// One row of a list of emails.
struct EmailRow
{
    int line = 0;  ///< of the file; from 1
    QString email; ///< trimmed, in lower case; as it stands there otherwise

    bool operator==(const EmailRow&) const = default;
};

/// Reads CSV (see csv.h) with a header row that has a column email, in any case; other columns are passed over. A row
/// without an email has an empty one. Pure; any thread. Fails with CsvInvalid when the bytes are not CSV, hold no
/// header row, or the header has no such column or two.
[[nodiscard]] base::Result<std::vector<EmailRow>> readEmails(const QByteArray& bytes);

} // namespace rollcall::exchange
