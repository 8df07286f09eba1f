#include "core/services/setup.h"

#include "core/services/writes_p.h"
#include "core/storage/transaction.h"

#include <QFile>
#include <QLocale>

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

std::vector<SettingText> settingsOf(const SetupAnswers& answers)
{
    const auto toText = [](double degrees) { return QString::number(degrees, 'f', QLocale::FloatingPointShortest); };
    std::vector<SettingText> texts{{u"school.name"_s, answers.schoolName}, {u"kiosk.room"_s, answers.room}};
    if (answers.place)
        texts.push_back({u"kiosk.position"_s, u"fixed:%1,%2"_s.arg(toText(answers.place->latitudeDeg),
                                                                   toText(answers.place->longitudeDeg))});
    if (!answers.source.isEmpty())
        texts.push_back({u"kiosk.source"_s, answers.source});
    return texts;
}

Result<bool> isEmpty(School& school)
{
    const auto people = storage::PersonTable(school.database()).list({}, {.limit = 1, .offset = 0});
    if (!people)
        return base::propagate(people);
    return people->empty();
}

Result<void> write(School& school, const Actor& actor, const SetupAnswers& answers)
{
    if (answers.geofence)
        if (auto written = writeGeofence(school, actor, *answers.geofence); !written)
            return written;
    if (auto written = writeSettings(school, actor, settingsOf(answers)); !written)
        return written;
    if (!answers.administrator)
        return {};
    const auto& [name, email, password] = *answers.administrator;
    const auto added =
        writePerson(school, actor, {.name = name, .email = email, .role = domain::Role::Admin, .password = password});
    return added ? Result<void>() : base::propagate(added);
}

Result<void> furnish(School& school, const Actor& actor, const SetupAnswers& answers)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto nobody = isEmpty(school);
    if (!nobody)
        return base::propagate(nobody);
    if (!*nobody)
        return base::fail(ErrorCode::AlreadyExists, school.database().path());
    if (auto written = write(school, actor, answers); !written)
        return written;
    return transaction->commit();
}

/// The school is gone, and with it the connection, when this returns with an error.
Result<School> furnished(Result<School> school, const Actor& actor, const SetupAnswers& answers)
{
    if (!school)
        return school;
    if (const auto done = furnish(*school, actor, answers); !done)
        return base::propagate(done);
    return school;
}

Result<School> completed(const QString& path, const base::Clock& clock, const Actor& actor, const SetupAnswers& answers)
{
    auto school = School::open(path, clock);
    if (!school)
        return school;
    if (const auto key = school->masterKey(); !key && key.error().code != ErrorCode::KeyLocked)
        return base::propagate(key);
    return furnished(std::move(school), actor, answers);
}

} // namespace

Result<bool> needsSetup(const QString& path, const base::Clock& clock)
{
    if (!QFile::exists(path))
        return true;
    auto school = School::open(path, clock);
    if (!school)
        return base::propagate(school);
    return isEmpty(*school);
}

Result<School> setUpSchool(const QString& path, const base::Clock& clock, const Actor& actor,
                           const SetupAnswers& answers)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    if (answers.administrator && QFile::exists(path))
        return completed(path, clock, actor, answers);
    auto created = School::create(path, clock);
    if (!created)
        return created;
    auto school = furnished(std::move(created), actor, answers);
    if (!school)
        School::removeFiles(path);
    return school;
}

} // namespace rollcall::services
