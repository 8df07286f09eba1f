#include "core/services/setting_catalogue.h"

#include "core/services/source_names.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/services/writes_p.h"
#include "core/storage/setting_table.h"

#include <QDir>
#include <QRegularExpression>
#include <QTime>
#include <QUrl>

#include <algorithm>
#include <array>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

constexpr qsizetype kToldLength = 255;
constexpr QStringView kEvidenceNeeded = u"checkin.evidence_needed";
constexpr QStringView kEvidenceAmong = u"checkin.evidence_among";

std::optional<QString> wholeNumber(const Setting& setting, const QString& text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    const bool isIn = (value >= setting.least && value <= setting.most) || (setting.orZero && value == 0);
    return ok && isIn ? std::optional(QString::number(value)) : std::nullopt;
}

std::optional<QString> timeOfDay(const QString& text)
{
    if (text.isEmpty())
        return text;
    const auto time = QTime::fromString(text, u"H:mm"_s);
    return time.isValid() ? std::optional(time.toString(u"HH:mm"_s)) : std::nullopt;
}

std::optional<QString> normalized(const Setting& setting, const QString& text)
{
    const auto textIf = [&](bool isRight) { return isRight ? std::optional(text) : std::nullopt; };
    if (!checkLine(setting.name.toString(), text))
        return std::nullopt;
    switch (setting.kind) {
    case SettingKind::Line:
        return text;
    case SettingKind::Choice:
        return textIf(setting.choiceList().contains(text));
    case SettingKind::WholeNumber:
        return wholeNumber(setting, text);
    case SettingKind::TimeOfDay:
        return timeOfDay(text);
    case SettingKind::Folder:
        return textIf(text.isEmpty() || QDir::isAbsolutePath(text));
    case SettingKind::Source:
        return textIf(readSourceName(text).has_value());
    case SettingKind::Place:
        return textIf(text.isEmpty() || readPositionName(text).has_value());
    }
    Q_UNREACHABLE();
}

/// What was typed, as far as a sentence may repeat it: whatever may be kept is told whole.
QString inShort(const QString& text)
{
    return text.size() <= kToldLength ? text : QString(text.left(kToldLength) % u'…');
}

/// A text as the staff actions may tell it: without the password of a network camera.
QString told(const Setting& setting, const QString& text)
{
    const bool mayHoldPassword = setting.kind == SettingKind::Source && text.contains(u"://");
    return u"\""_s % inShort(mayHoldPassword ? QUrl(text).toString(QUrl::RemoveUserInfo) : text) % u"\""_s;
}

/// What is kept or holds by default, whether or not it is in its range.
Result<QString> heldText(School& school, const Setting& setting)
{
    const auto kept = storage::SettingTable(school.database()).value(setting.name.toString());
    if (!kept)
        return base::propagate(kept);
    return kept->value_or(setting.defaultText.toString());
}

Result<void> checkTogether(School& school)
{
    std::array<int, 2> counts{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto setting = settingNamed((i == 0 ? kEvidenceNeeded : kEvidenceAmong).toString());
        const auto text = setting.and_then([&](const Setting& found) { return heldText(school, found); });
        if (!text)
            return base::propagate(text);
        counts.at(i) = text->toInt();
    }
    if (counts[0] <= counts[1])
        return {};
    return base::fail(
        ErrorCode::InvalidArgument,
        u"%1 (%2) is more than %3 (%4)"_s.arg(kEvidenceNeeded).arg(counts[0]).arg(kEvidenceAmong).arg(counts[1]));
}

Result<void> record(School& school, const Actor& actor, const QString& action, const Setting& setting,
                    const QString& before, const QString& after)
{
    return recordAction(school, actor, action, u"setting "_s % setting.name,
                        told(setting, before) % u" -> "_s % told(setting, after));
}

Result<void> write(School& school, const Actor& actor, const Setting& setting, const QString& text)
{
    const auto before = heldText(school, setting);
    if (!before)
        return base::propagate(before);
    if (*before == text)
        return {};
    if (auto kept = storage::SettingTable(school.database()).set(setting.name.toString(), text); !kept)
        return kept;
    return record(school, actor, u"settings.set"_s, setting, *before, text);
}

Result<void> removeText(School& school, const Actor& actor, const Setting& setting)
{
    storage::SettingTable table(school.database());
    const auto before = table.value(setting.name.toString());
    if (!before)
        return base::propagate(before);
    if (!*before)
        return {};
    if (auto removed = table.remove(setting.name.toString()); !removed)
        return removed;
    return record(school, actor, u"settings.reset"_s, setting, **before, setting.defaultText.toString());
}

} // namespace

QStringList Setting::choiceList() const
{
    return choices.toString().split(u'|');
}

QString Setting::range() const
{
    switch (kind) {
    case SettingKind::Line:
        return u"text"_s;
    case SettingKind::Choice:
        return choiceList().replaceInStrings(QRegularExpression(u"^$"_s), u"empty"_s).join(u", "_s);
    case SettingKind::WholeNumber:
        return (orZero ? u"0, or %1 to %2"_s : u"%1 to %2"_s).arg(least).arg(most);
    case SettingKind::TimeOfDay:
        return u"HH:MM, or empty"_s;
    case SettingKind::Folder:
        return u"a path from the root, or empty"_s;
    case SettingKind::Source:
        return u"camera:, camera:NAME, file:PATH, dir:FOLDER, rtsp://HOST/PATH"_s;
    case SettingKind::Place:
        return u"fixed:LAT,LON, serial:DEVICE, nmea:FILE, tcp:HOST:PORT, or empty"_s;
    }
    Q_UNREACHABLE();
}

Result<Setting> settingNamed(const QString& name)
{
    const auto settings = allSettings();
    const auto found = std::ranges::find(settings, name, &Setting::name);
    if (found == settings.end())
        return base::fail(ErrorCode::NotFound, u"setting "_s % inShort(name));
    return *found;
}

Result<QString> checkedText(const Setting& setting, const QString& text)
{
    if (const auto kept = normalized(setting, text.trimmed()))
        return *kept;
    return base::fail(ErrorCode::InvalidArgument,
                      setting.name % u": "_s % told(setting, text) % u" (allowed: "_s % setting.range() % u")"_s);
}

std::optional<domain::GeoPoint> fixedPlace(const QString& text)
{
    const auto named = readPositionName(text);
    const auto* point = named ? std::get_if<domain::GeoPoint>(&*named) : nullptr;
    return point ? std::optional(*point) : std::nullopt;
}

Result<QString> settingText(School& school, const QString& name)
{
    const auto setting = settingNamed(name);
    if (!setting)
        return base::propagate(setting);
    const auto text = heldText(school, *setting);
    if (text && !normalized(*setting, *text))
        return base::fail(ErrorCode::DatabaseDamaged, setting->name % u" = "_s % told(*setting, *text));
    return text;
}

Result<int> settingNumber(School& school, const QString& name)
{
    const auto text = settingText(school, name);
    if (!text)
        return base::propagate(text);
    return text->toInt();
}

Result<void> setSettings(School& school, const Actor& actor, const std::vector<SettingText>& changes)
{
    if (auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    if (auto written = writeSettings(school, actor, changes); !written)
        return written;
    return transaction->commit();
}

Result<void> writeSettings(School& school, const Actor& actor, const std::vector<SettingText>& changes)
{
    for (const auto& change : changes) {
        const auto setting = settingNamed(change.name);
        if (!setting)
            return base::propagate(setting);
        const auto text = checkedText(*setting, change.text);
        if (!text)
            return base::propagate(text);
        if (auto written = write(school, actor, *setting, *text); !written)
            return written;
    }
    return checkTogether(school);
}

Result<void> resetSetting(School& school, const Actor& actor, const QString& name)
{
    if (auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    const auto setting = settingNamed(name);
    if (!setting)
        return base::propagate(setting);
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    if (auto removed = removeText(school, actor, *setting); !removed)
        return removed;
    if (auto checked = checkTogether(school); !checked)
        return checked;
    return transaction->commit();
}

} // namespace rollcall::services
