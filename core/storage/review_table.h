#pragma once

#include "core/base/result.h"
#include "core/domain/review_item.h"
#include "core/storage/old_rows.h"
#include "core/storage/page.h"

#include <optional>
#include <vector>

namespace rollcall::storage {

class Database;

/// An item, open or not, and what staff made of it.
struct ReviewRecord
{
    domain::ReviewItem item;
    QString resolution;

    bool operator==(const ReviewRecord&) const = default;
};

/// The fields that are set must all hold.
struct ReviewFilter
{
    bool isOpen = true; ///< else those that are resolved
    std::optional<domain::ReviewKind> kind{};
    std::optional<base::CourseId> course{};
    std::optional<base::PersonId> teacher{}; ///< of the course
};

/// An item with what a list shows beside it; empty where it is about no student, session or attempt, or that is gone.
struct ReviewRow
{
    ReviewRecord record;
    QString studentName;
    QString studentEmail;
    QString courseCode; ///< as the session has it
    QString section;
    QString sessionTitle;
    std::optional<base::UtcTime> sessionStartsAt;
    std::optional<domain::Reason> attemptReason; ///< why the attempt was refused
    std::optional<base::UtcTime> attemptAt;
    std::optional<double> attemptDistance; ///< of the attempt's face, Euclidean
    QString resolvedByName;                ///< empty while open, and where no account resolved it

    bool operator==(const ReviewRow&) const = default;
};

/// The table `review_items`: what a teacher should look at. At most one item of a kind is open for a student and a
/// session. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class ReviewTable final
{
public:
    explicit ReviewTable(Database& database) : m_database(database) {}

    /// `item.id` and `item.resolvedAt` are not looked at: a new item is open. Fails with AlreadyExists where one of
    /// this kind is open, and with NotFound when there is no such session or student.
    [[nodiscard]] base::Result<base::ReviewItemId> insert(const domain::ReviewItem& item);

    /// The same, but where one of this kind is open that one stays as it is.
    [[nodiscard]] base::Result<void> insertUnlessOpen(const domain::ReviewItem& item);

    /// The student's open items of this kind, the oldest first.
    [[nodiscard]] base::Result<std::vector<domain::ReviewItem>> openOf(base::PersonId student, domain::ReviewKind kind);

    /// The open ones, the oldest first; or the resolved ones, the latest resolved first.
    [[nodiscard]] base::Result<std::vector<ReviewRow>> list(const ReviewFilter& filter, Page page);

    [[nodiscard]] base::Result<std::optional<ReviewRow>> find(base::ReviewItemId id);

    /// `by` is nothing where no account did it. Fails with NotFound when there is no such open item.
    [[nodiscard]] base::Result<void> resolve(base::ReviewItemId id, const QString& resolution,
                                             std::optional<base::PersonId> by, base::UtcTime at);

    /// Everything about the student, the oldest first.
    [[nodiscard]] base::Result<std::vector<ReviewRecord>> ofStudent(base::PersonId student);

    /// Returns how many there were.
    [[nodiscard]] base::Result<qint64> removeOfStudent(base::PersonId student);

    /// Items of before `before`; both by the time of the answer or, where there is none, of the item.
    [[nodiscard]] base::Result<OldRows> older(base::UtcTime before);
    [[nodiscard]] base::Result<qint64> removeOlder(base::UtcTime before);

private:
    Database& m_database;
};

} // namespace rollcall::storage
