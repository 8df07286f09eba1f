#pragma once

#include "core/base/result.h"
#include "core/domain/attempt.h"
#include "core/domain/mark.h"
#include "core/domain/staff_action.h"

#include <functional>
#include <memory>

namespace rollcall::storage {

class Database;

/// Rows that were written.
struct BulkRows
{
    qint64 marks = 0;
    qint64 attempts = 0;
    qint64 staffActions = 0;
};

/// Writes millions of marks, attempts and staff actions, many times as fast as the tables' own classes and into
/// the same bytes, chained. Meant for a file that is being made and thrown away where making it fails: until finish() a
/// power cut may damage it, neither references nor CHECK constraints are held to, and its indexes are missing.
///
/// Between create() and finish() nobody else has the file open, and nobody else writes attempts or staff actions;
/// transactions are the caller's. Same thread as the Database, which must outlive it. Every call may fail with the
/// Database... codes and DiskFull.
class BulkWriter final
{
public:
    /// Returning false cancels; see services::Progress.
    using Progress = std::function<bool(int done, int total)>;

    /// Not inside a transaction.
    [[nodiscard]] static base::Result<BulkWriter> create(Database& database);

    BulkWriter(BulkWriter&& other) noexcept;
    BulkWriter& operator=(BulkWriter&&) = delete;
    ~BulkWriter();

    /// The ids of the rows are not looked at. Fails also with AlreadyExists where the student has a mark in the
    /// session.
    [[nodiscard]] base::Result<void> add(const domain::Mark& mark);

    /// In order of time: a date before that of the row before would begin a new daily head.
    [[nodiscard]] base::Result<base::AttemptId> add(const domain::Attempt& attempt);
    [[nodiscard]] base::Result<void> add(const domain::StaffAction& action);

    /// Makes the indexes and what keeps the file safe again. Not inside a transaction. Fails also with Cancelled.
    [[nodiscard]] base::Result<void> finish(const Progress& progress = {});

    [[nodiscard]] const BulkRows& added() const;

private:
    struct Private;

    explicit BulkWriter(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::storage
