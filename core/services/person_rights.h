#pragma once

#include "core/domain/person.h"
#include "core/services/actor.h"
#include "core/services/school.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::services {

/// What erasing a person destroys and what stays without the name.
struct ErasurePlan
{
    domain::Person person;
    // goes
    bool hasFace = false; ///< mean template, samples and the key that opens them, wherever a copy of them is
    qint64 faceSamples = 0;
    bool hasPin = false;
    bool hasPassword = false;
    qint64 enrolments = 0;
    qint64 devices = 0;
    qint64 reviewItems = 0;
    // stays, of "user <id>"
    qint64 consents = 0; ///< ended, without the name of who gave them
    qint64 marks = 0;    ///< without the reasons staff gave
    qint64 attempts = 0;
    qint64 courses = 0; ///< taught
    /// Staff actions that name the person by email. The log is never changed: such a row, of an earlier version, stays.
    qint64 actionsNaming = 0;
    /// Copies of the database beside it, which hold the person as before: remove them.
    QStringList copies;
};

struct Erasure
{
    ErasurePlan done;
    /// The bytes are gone from the database and its WAL. False while another program was reading: then they go when the
    /// last program closes the database.
    bool isWalEmpty = false;
};

/// All that is stored of one person as one document: account, courses, consents, marks, attempts, review items,
/// devices, lookalikes, staff actions by and about them, and whether there are templates, a PIN, a password; never
/// templates, hashes or keys. Keys are the columns' names, times are UTC. Recorded as a staff action. For
/// administrators. Fails with PermissionDenied, NotFound or the database codes.
[[nodiscard]] base::Result<QJsonObject> exportPerson(School& school, const Actor& actor, base::PersonId person);

/// Only tells what erasePerson() would do. Fails as it does.
[[nodiscard]] base::Result<ErasurePlan> planErasure(School& school, const Actor& actor, base::PersonId person);

/// Destroys what ErasurePlan says goes, in one transaction, and leaves an account named "Erased <id>" that cannot sign
/// in or check in, so that attendance can still be counted; a tombstone has the person erased again when an older
/// backup is restored. Nothing is stored anew under the number: editing, enrolling, a password, a PIN or a consent
/// fails with NotFound. For administrators. `reason` is kept in the tombstone: one line, not empty, without the
/// person's name and email. Fails with PermissionDenied, NotFound, AlreadyExists (erased before), InvalidArgument (the
/// reason) or the database codes.
[[nodiscard]] base::Result<Erasure> erasePerson(School& school, const Actor& actor, base::PersonId person,
                                                const QString& reason);

} // namespace rollcall::services
