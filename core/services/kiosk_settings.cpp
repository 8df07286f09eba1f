#include "core/services/kiosk_settings.h"

#include "core/services/school_settings.h"
#include "core/services/setting_catalogue.h"

#include <map>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

const QString kRoom = u"kiosk.room"_s;
const QString kSource = u"kiosk.source"_s;
const QString kPosition = u"kiosk.position"_s;
const QString kNames = u"kiosk.names"_s;
const QString kAutomatic = u"sessions.automatic"_s;
const QString kSounds = u"kiosk.sounds"_s;
const QString kLook = u"kiosk.look"_s;
const QString kDimFrom = u"kiosk.dim_from"_s;
const QString kDimTo = u"kiosk.dim_to"_s;
const QString kGrace = u"checkin.grace_min"_s;
const QString kEvidenceNeeded = u"checkin.evidence_needed"_s;
const QString kEvidenceAmong = u"checkin.evidence_among"_s;
const QString kLanguage = u"kiosk.language"_s;
const QString kSchoolName = u"school.name"_s;

const QStringList kAll{kRoom,    kSource, kPosition, kNames,          kAutomatic,     kSounds,   kLook,
                       kDimFrom, kDimTo,  kGrace,    kEvidenceNeeded, kEvidenceAmong, kLanguage, kSchoolName};

const QStringList kNamesTexts{u"full"_s, u"first"_s, u"none"_s};
const QStringList kLookTexts{u"auto"_s, u"light"_s, u"dark"_s};
const QString kTimeForm = u"HH:mm"_s;

QString onOff(bool isOn)
{
    return isOn ? u"on"_s : u"off"_s;
}

/// Requires every text to be in its range.
KioskSettings fromTexts(const std::map<QString, QString>& texts)
{
    KioskSettings settings;
    settings.room = texts.at(kRoom);
    settings.source = texts.at(kSource);
    settings.position = texts.at(kPosition);
    settings.names = static_cast<NamesShown>(kNamesTexts.indexOf(texts.at(kNames)));
    settings.automaticSessions = texts.at(kAutomatic) == onOff(true);
    settings.sounds = texts.at(kSounds) == onOff(true);
    settings.look = static_cast<Look>(kLookTexts.indexOf(texts.at(kLook)));
    settings.dimFrom = QTime::fromString(texts.at(kDimFrom), kTimeForm);
    settings.dimTo = QTime::fromString(texts.at(kDimTo), kTimeForm);
    settings.grace = std::chrono::minutes(texts.at(kGrace).toInt());
    settings.evidence.needed = texts.at(kEvidenceNeeded).toUInt();
    settings.evidence.among = texts.at(kEvidenceAmong).toUInt();
    settings.language = texts.at(kLanguage);
    settings.schoolName = texts.at(kSchoolName);
    return settings;
}

} // namespace

Result<KioskSettings> loadKioskSettings(School& school)
{
    std::map<QString, QString> texts;
    for (const auto& name : kAll) {
        const auto text = settingText(school, name);
        if (!text)
            return base::propagate(text);
        texts.emplace(name, *text);
    }
    auto settings = fromTexts(texts);
    if (settings.evidence.needed > settings.evidence.among)
        return base::fail(ErrorCode::DatabaseDamaged, kEvidenceNeeded);
    return settings;
}

Result<std::optional<domain::Position>> fixedPosition(School& school, const KioskSettings& settings)
{
    if (const auto place = fixedPlace(settings.position))
        return domain::Position{*place, {}};
    if (!settings.position.isEmpty())
        return std::nullopt;
    const auto geofence = loadGeofence(school);
    if (!geofence)
        return base::propagate(geofence);
    if (!*geofence)
        return std::nullopt;
    return domain::Position{(*geofence)->centre, {}};
}

} // namespace rollcall::services
