#include "core/services/setting_catalogue.h"
#include "core/storage/audit_cut_table.h"

#include <QtGlobal>

#include <array>

namespace rollcall::services {
namespace {

constexpr QStringView kOnOff = u"on|off";
constexpr int kDaysMost = 36500;
constexpr int kLeastLogDays = static_cast<int>(storage::kLeastAgeOfCut.count());

/// A period of retention in days; 0: for ever.
constexpr Setting keeping(QStringView name, QStringView days, QStringView meaning, int least = 0)
{
    return {.name = name,
            .kind = SettingKind::WholeNumber,
            .defaultText = days,
            .meaning = meaning,
            .choices = {},
            .least = least,
            .most = kDaysMost,
            .orZero = least > 0};
}

constexpr auto kSettings = std::to_array<Setting>({
    {.name = u"backup.every_hours",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"0",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Hours from one backup by the kiosk to the next; 0: none"),
     .least = 0,
     .most = 24 * 31},
    {.name = u"backup.folder",
     .kind = SettingKind::Folder,
     .defaultText = u"",
     .meaning =
         u"" QT_TRANSLATE_NOOP("Setting", "Folder of the kiosk's backups, sealed with the key; best on another disk")},
    {.name = u"backup.keep_days",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"7",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Of how many days the newest backup is kept"),
     .least = 0,
     .most = 3660},
    {.name = u"backup.keep_weeks",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"4",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Of how many weeks the newest backup is kept"),
     .least = 0,
     .most = 520},
    {.name = u"checkin.evidence_among",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"5",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "How many of the last pictures of somebody are looked at"),
     .least = 1,
     .most = 30},
    {.name = u"checkin.evidence_needed",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"3",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "How many of them must agree before somebody is checked in"),
     .least = 1,
     .most = 30},
    {.name = u"checkin.grace_min",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"10",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Minutes after the start of a session before a mark is late"),
     .least = 0,
     .most = 180},
    {.name = u"kiosk.dim_from",
     .kind = SettingKind::TimeOfDay,
     .defaultText = u"",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "From when the screen is dimmed, local time")},
    {.name = u"kiosk.dim_to",
     .kind = SettingKind::TimeOfDay,
     .defaultText = u"",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Until when the screen is dimmed, local time")},
    {.name = u"kiosk.language",
     .kind = SettingKind::Choice,
     .defaultText = u"",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Language of the kiosk; empty: the machine's"),
     .choices = u"|en|es|ar"},
    {.name = u"kiosk.look",
     .kind = SettingKind::Choice,
     .defaultText = u"auto",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Colours of the kiosk; auto: the machine's"),
     .choices = u"auto|light|dark"},
    {.name = u"kiosk.names",
     .kind = SettingKind::Choice,
     .defaultText = u"full",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "How much of a student's name is shown"),
     .choices = u"full|first|none"},
    {.name = u"kiosk.position",
     .kind = SettingKind::Place,
     .defaultText = u"",
     .meaning =
         u"" QT_TRANSLATE_NOOP("Setting", "Where the kiosk is, or its receiver; empty: the centre of the geofence")},
    {.name = u"kiosk.room",
     .kind = SettingKind::Line,
     .defaultText = u"",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "The room whose sessions are shown; empty: every room")},
    {.name = u"kiosk.sounds",
     .kind = SettingKind::Choice,
     .defaultText = u"on",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Whether a check-in is heard"),
     .choices = kOnOff},
    {.name = u"kiosk.source",
     .kind = SettingKind::Source,
     .defaultText = u"camera:",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Where pictures come from; camera: is the first camera")},
    keeping(u"retention.attempts_days", u"365",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a try to check in is kept; 0: for ever"), kLeastLogDays),
    {.name = u"retention.automatic",
     .kind = SettingKind::Choice,
     .defaultText = u"off",
     .meaning =
         u"" QT_TRANSLATE_NOOP("Setting", "Whether the kiosk removes once a night what has been kept long enough"),
     .choices = kOnOff},
    keeping(u"retention.backups_days", u"90",
            u"" QT_TRANSLATE_NOOP(
                "Setting", "Days a backup in backup.folder and a copy beside the database are kept; 0: for ever")),
    keeping(u"retention.consents_days", u"1095",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a withdrawn consent is kept; 0: for ever")),
    keeping(u"retention.devices_days", u"365",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a machine is kept after somebody last used it; 0: for ever")),
    keeping(u"retention.faces_days", u"180",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a face is kept after it was last needed; 0: for ever")),
    keeping(u"retention.mark_details_days", u"365",
            u"" QT_TRANSLATE_NOOP("Setting", "Days place, distance and machine of a mark are kept; 0: for ever")),
    keeping(u"retention.rate_limits_days", u"30",
            u"" QT_TRANSLATE_NOOP("Setting", "Days wrong PINs and passwords are counted; 0: for ever")),
    keeping(u"retention.review_items_days", u"365",
            u"" QT_TRANSLATE_NOOP("Setting",
                                  "Days a question or something to look at is kept after its answer; 0: for ever")),
    keeping(u"retention.sessions_days", u"0",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a session is kept with its marks; 0: for ever")),
    keeping(u"retention.staff_actions_days", u"1095",
            u"" QT_TRANSLATE_NOOP("Setting", "Days a change by staff is kept; 0: for ever"), kLeastLogDays),
    keeping(u"retention.staff_attendance_days", u"0",
            u"" QT_TRANSLATE_NOOP("Setting", "Days the attendance of staff is kept; 0: for ever")),
    {.name = u"school.name",
     .kind = SettingKind::Line,
     .defaultText = u"",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Name of the school")},
    {.name = u"sessions.automatic",
     .kind = SettingKind::Choice,
     .defaultText = u"on",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Whether sessions start and end by themselves at their times"),
     .choices = kOnOff},
    {.name = u"staff.lock_min",
     .kind = SettingKind::WholeNumber,
     .defaultText = u"5",
     .meaning = u"" QT_TRANSLATE_NOOP("Setting", "Minutes without a touch before the staff window locks; 0: never"),
     .least = 0,
     .most = 240},
});

} // namespace

std::span<const Setting> allSettings()
{
    return kSettings;
}

} // namespace rollcall::services
