#pragma once

#include "core/domain/place.h"
#include "core/services/actor.h"
#include "core/services/school.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace rollcall::services {

/// How the text of a setting is read.
enum class SettingKind {
    Line,        ///< at most 255 characters, none of them a control character
    Choice,      ///< one of `choices`
    WholeNumber, ///< `least`..`most`, and 0 where `orZero`
    TimeOfDay,   ///< "22:30", or empty
    Folder,      ///< an absolute path, or empty; it need not be there
    Source,      ///< where pictures come from: "camera:", "camera:NAME", "file:PATH", "dir:FOLDER", "rtsp://HOST/PATH"
    Place,       ///< "", "fixed:LAT,LON" in degrees, "serial:DEVICE", "tcp:HOST:PORT"
};

/// One setting that people change by name. It is kept as a text; what is not kept has the default.
struct Setting
{
    QStringView name;
    SettingKind kind;
    QStringView defaultText;
    QStringView meaning;       ///< one line for people, in English; a window translates it in the context "Setting"
    QStringView choices = u""; ///< of a Choice, divided by "|"; the first may be empty
    int least = 0;             ///< of a WholeNumber
    int most = 0;
    bool orZero = false;

    [[nodiscard]] QStringList choiceList() const;
    /// What may be written, for people: "0 to 180", "auto, light, dark".
    [[nodiscard]] QString range() const;
};

struct SettingText
{
    QString name;
    QString text;

    bool operator==(const SettingText&) const = default;
};

/// Every setting, in order of name. Any thread.
[[nodiscard]] std::span<const Setting> allSettings();

/// Fails with NotFound, naming it.
[[nodiscard]] base::Result<Setting> settingNamed(const QString& name);

/// The text as it is kept: trimmed, times and numbers in one form. Fails with InvalidArgument, naming the setting, the
/// text and the range.
[[nodiscard]] base::Result<QString> checkedText(const Setting& setting, const QString& text);

/// The place of "fixed:LAT,LON"; nothing for any other text.
[[nodiscard]] std::optional<domain::GeoPoint> fixedPlace(const QString& text);

/// What is kept, else the default. Fails with NotFound (no such setting), with DatabaseDamaged where the kept text is
/// out of its range, or with the database codes.
[[nodiscard]] base::Result<QString> settingText(School& school, const QString& name);

/// The same of a whole number.
[[nodiscard]] base::Result<int> settingNumber(School& school, const QString& name);

/// Administrators only. Writes those that differ from what holds, all or nothing, one staff action for each. Fails with
/// PermissionDenied, NotFound, InvalidArgument (also where two settings would contradict each other) or the database
/// codes.
[[nodiscard]] base::Result<void> setSettings(School& school, const Actor& actor,
                                             const std::vector<SettingText>& changes);

/// Administrators only. The default holds again. Fails as setSettings().
[[nodiscard]] base::Result<void> resetSetting(School& school, const Actor& actor, const QString& name);

} // namespace rollcall::services
