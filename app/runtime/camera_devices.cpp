#include "app/runtime/camera_devices_p.h"
#include "app/runtime/source_uri.h"

#include <QMediaDevices>

#include <algorithm>
#include <ranges>
#include <tuple>

namespace rollcall::runtime {
namespace {

constexpr int kWantedPixels = 1280 * 720;
constexpr float kFrameRateMin = 20;

/// Larger is better.
auto rankOf(const QCameraFormat& format)
{
    const int pixels = format.resolution().width() * format.resolution().height();
    return std::tuple{format.maxFrameRate() >= kFrameRateMin, pixels <= kWantedPixels ? pixels : -pixels,
                      format.pixelFormat() != QVideoFrameFormat::Format_Jpeg, format.maxFrameRate()};
}

} // namespace

QCameraDevice cameraNamed(const QString& description)
{
    const auto devices = QMediaDevices::videoInputs();
    const QString wanted = description.isEmpty() && !devices.isEmpty() ? devices.front().description() : description;
    for (const auto& device : std::views::reverse(devices))
        if (device.description() == wanted)
            return device;
    return {};
}

QCameraFormat bestFormat(const QList<QCameraFormat>& formats)
{
    const auto best = std::ranges::max_element(formats, {}, rankOf);
    return best == formats.end() ? QCameraFormat() : *best;
}

QStringList cameraNames()
{
    QStringList names;
    for (const auto& device : QMediaDevices::videoInputs())
        names.append(device.description());
    names.removeDuplicates();
    return names;
}

} // namespace rollcall::runtime
