#include "core/attendance/geofence.h"
#include "core/services/source_names.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;
using services::SourceKind;

namespace {

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

/// Whatever a text names is whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size).trimmed();
    const auto source = services::readSourceName(text);
    const auto position = services::readPositionName(text);
    if (source)
        fuzz::require(source->kind == SourceKind::Camera || !source->what.isEmpty());
    if (position)
        fuzz::require(std::visit([](const auto& named) { return isWhole(named); }, *position));
    return 0;
}
