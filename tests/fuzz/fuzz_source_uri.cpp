#include "app/runtime/source_names_p.h"
#include "core/attendance/geofence.h"
#include "core/services/setting_catalogue.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;
using runtime::SourceKind;

namespace {

bool mayBeSet(const QString& name, const QString& text)
{
    const auto setting = services::settingNamed(name);
    fuzz::require(setting.has_value());
    return services::checkedText(*setting, text).has_value();
}

bool isWhole(const domain::GeoPoint& point)
{
    return attendance::isValid(point);
}

bool isWhole(const runtime::SerialReceiver& named)
{
    return !named.device.isEmpty() && named.baud > 0;
}

bool isWhole(const runtime::Recording& named)
{
    return !named.path.isEmpty();
}

bool isWhole(const runtime::PositionServer& named)
{
    return !named.host.isEmpty() && named.port > 0;
}

} // namespace

/// What a text names is whole, and a setting takes no text that names nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size).trimmed();
    const auto source = runtime::readSourceName(text);
    const auto position = runtime::readPositionName(text);
    if (source)
        fuzz::require(source->kind == SourceKind::Camera || !source->what.isEmpty());
    if (position)
        fuzz::require(std::visit([](const auto& named) { return isWhole(named); }, *position));
    if (mayBeSet(QStringLiteral("kiosk.source"), text))
        fuzz::require(source.has_value());
    // A baud rate is not looked at before the receiver is opened.
    if (!text.isEmpty() && !text.contains(u'?') && mayBeSet(QStringLiteral("kiosk.position"), text))
        fuzz::require(position.has_value());
    return 0;
}
