#include "core/attendance/geofence.h"
#include "core/services/setting_catalogue.h"
#include "core/services/source_names.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;
using services::SourceKind;

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

bool isWhole(const services::SerialReceiver& named)
{
    return !named.device.isEmpty() && named.baud > 0;
}

bool isWhole(const services::Recording& named)
{
    return !named.path.isEmpty();
}

bool isWhole(const services::PositionServer& named)
{
    return !named.host.isEmpty() && named.port > 0;
}

} // namespace

/// What a text names is whole, and a setting takes no text that names nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size).trimmed();
    const auto source = services::readSourceName(text);
    const auto position = services::readPositionName(text);
    if (source)
        fuzz::require(source->kind == SourceKind::Camera || !source->what.isEmpty());
    if (position)
        fuzz::require(std::visit([](const auto& named) { return isWhole(named); }, *position));
    if (mayBeSet(QStringLiteral("kiosk.source"), text))
        fuzz::require(source.has_value());
    if (!text.isEmpty() && mayBeSet(QStringLiteral("kiosk.position"), text))
        fuzz::require(position.has_value());
    return 0;
}
