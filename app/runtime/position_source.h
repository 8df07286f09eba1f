#pragma once

#include "core/base/result.h"
#include "core/domain/place.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace rollcall::runtime {

enum class PositionState {
    Stopped,
    Starting, ///< being opened, or open and without a position yet
    Running,  ///< the position is known
    Unsure,   ///< the receiver reports a place it cannot have reached; it must report one place for a while first
    Lost,     ///< cut off, or without a position for ten seconds; it is opened again by itself, with growing pauses
};

struct PositionFix
{
    domain::Position position; ///< with a valid point and an accuracy that is finite
    std::chrono::milliseconds age{};
};

/// Where the machine stands. start() and stop() belong to one thread whose event loop must run; current() may be called
/// from any thread.
class PositionSource
{
public:
    /// The error is given with Lost. Called in the thread of start(), each change once.
    using OnState = std::function<void(PositionState, const std::optional<base::Error>&)>;

    virtual ~PositionSource() = default;

    /// Begins, and tells Starting at once. Requires that the source is stopped; `onState` may be empty.
    virtual void start(OnState onState) = 0;
    virtual void stop() = 0;

    /// The newest trusted position, never one older than ten seconds. Nothing while there is none.
    [[nodiscard]] virtual std::optional<PositionFix> current() const = 0;
};

/// The source that a text names; nothing is opened before start():
///   fixed:<lat>,<lon>         a surveyed place in degrees: WGS 84, north and east positive; accuracy 0 m, age 0
///   serial:<device>[?<baud>]  a receiver that writes NMEA 0183 on a serial port, 9600 baud unless said
///   nmea:<file>               a recording, replayed by its time stamps; again ten seconds after its end
///   tcp:<host>:<port>         a server that sends NMEA 0183; the only form that opens a network connection
/// Accuracy is 1 sigma: horizontal dilution of precision times a user equivalent range error of 5.1 m (GPS Standard
/// Positioning Service, 1 sigma), so a receiver must report the dilution (sentences GGA or GSA). Fails with
/// InvalidArgument; the detail says what is wrong and what is allowed.
[[nodiscard]] base::Result<std::unique_ptr<PositionSource>> openPosition(const QString& uri);

} // namespace rollcall::runtime
