#pragma once

#include "core/base/result.h"
#include "core/domain/person.h"
#include "core/storage/page.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace rollcall::storage {

class Database;

struct PersonFilter
{
    std::optional<domain::Role> role;
    QString text; ///< part of the name or the email, ASCII letters in either case; empty: everybody
    std::optional<base::CourseId> notIn{}; ///< nobody who is enrolled in this course or was erased
};

enum class PersonOrder { Name, Email, Department, Role, RegisteredAt };

/// What is needed to open one person's mean template: the sealed bytes and the wrapped key they are sealed with.
struct SealedFace
{
    base::PersonId personId;
    QByteArray sealed;
    QByteArray wrappedKey;

    bool operator==(const SealedFace&) const = default;
};

/// The table `users`. Same thread as the Database. Every call may fail with the Database... codes and DiskFull.
class PersonTable final
{
public:
    explicit PersonTable(Database& database) : m_database(database) {}

    /// Stores a person without a face; `person.id` and `person.faceRegistered` are not looked at. An empty hash lets
    /// nobody sign in. Fails with AlreadyExists when the email is taken.
    [[nodiscard]] base::Result<base::PersonId> insert(const domain::Person& person, const QString& passwordHash);

    [[nodiscard]] base::Result<std::optional<domain::Person>> find(base::PersonId id);

    /// Letter for letter: emails are stored in lower case.
    [[nodiscard]] base::Result<std::optional<domain::Person>> findByEmail(const QString& email);

    /// Equals in order of name.
    [[nodiscard]] base::Result<std::vector<domain::Person>> list(const PersonFilter& filter, Page page,
                                                                 PersonOrder order = PersonOrder::Name,
                                                                 Qt::SortOrder direction = Qt::AscendingOrder);

    [[nodiscard]] base::Result<qint64> count(const PersonFilter& filter);

    /// The emails of everybody.
    [[nodiscard]] base::Result<std::vector<QString>> emails();

    /// Names by id, of those of them who are there.
    [[nodiscard]] base::Result<std::vector<std::pair<base::PersonId, QString>>>
    names(std::span<const base::PersonId> ids);

    /// Stores name, email, department and role. Fails with NotFound, and with AlreadyExists when the email is taken.
    [[nodiscard]] base::Result<void> update(const domain::Person& person);

    /// Removes the person with consents, templates, key and PIN. Fails with NotFound, and with StillInUse while
    /// courses, enrolments, sessions, marks or staff attendance name the person.
    [[nodiscard]] base::Result<void> remove(base::PersonId id);

    /// Puts these in place of the name and the email and empties department and password hash. Fails with NotFound, and
    /// with AlreadyExists when the email is taken.
    [[nodiscard]] base::Result<void> rename(base::PersonId id, const QString& name, const QString& email);

    /// The highest id that was ever given in this file; 0 where there was nobody.
    [[nodiscard]] base::Result<base::PersonId> lastId();

    /// From now on ids above this one are given. Never lowers them.
    [[nodiscard]] base::Result<void> skipIdsTo(base::PersonId id);

    /// All four fail with NotFound. Nobody must change a password until that is set.
    [[nodiscard]] base::Result<QString> passwordHash(base::PersonId id);
    [[nodiscard]] base::Result<void> setPasswordHash(base::PersonId id, const QString& hash);
    [[nodiscard]] base::Result<bool> mustChangePassword(base::PersonId id);
    [[nodiscard]] base::Result<void> setMustChangePassword(base::PersonId id, bool mustChange);

    /// Stores the sealed mean template (not empty) and sets `face_registered`. Fails with NotFound, and with
    /// ConsentMissing unless the person has a given consent.
    [[nodiscard]] base::Result<void> setFace(base::PersonId id, const QByteArray& sealedMean);

    /// Removes the sealed mean template, if there is one. Fails with NotFound.
    [[nodiscard]] base::Result<void> clearFace(base::PersonId id);

    /// Nothing when no face is registered. Fails with NotFound.
    [[nodiscard]] base::Result<std::optional<QByteArray>> sealedFace(base::PersonId id);

    /// Everybody with a face and a key, or only those enrolled in one course; in order of id.
    [[nodiscard]] base::Result<std::vector<SealedFace>> sealedFaces(std::optional<base::CourseId> enrolledIn);

private:
    Database& m_database;
};

} // namespace rollcall::storage
