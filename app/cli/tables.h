#pragma once

#include "core/services/check_in.h"
#include "core/storage/mark_table.h"

#include <QStringList>

#include <vector>

namespace rollcall::cli {

/// The tables of marks, registers and attempts as people see them.
[[nodiscard]] QStringList markHeader();
[[nodiscard]] std::vector<QStringList> markRows(const std::vector<storage::MarkRow>& marks);
[[nodiscard]] QStringList registerHeader();
[[nodiscard]] std::vector<QStringList> registerRows(const std::vector<storage::RegisterRow>& students);
[[nodiscard]] QStringList attemptHeader();
[[nodiscard]] std::vector<QStringList> attemptRows(const std::vector<domain::Attempt>& attempts);

/// The beginning of a machine's hash, enough to tell a school's machines apart.
[[nodiscard]] QString machineText(const QString& hash);

/// What a try came to, in one line.
[[nodiscard]] QString outcomeText(const services::CheckInOutcome& outcome);

} // namespace rollcall::cli
