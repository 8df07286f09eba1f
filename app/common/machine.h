#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace rollcall::app {

/// What a measurement ran on: processor, cores, memory, system, and whether the program was built for speed.
[[nodiscard]] QJsonObject machineJson();

/// The same in one line.
[[nodiscard]] QString machineText();

/// The most memory this process has held so far, in MB; 0 where the system does not say.
[[nodiscard]] double peakMemoryMb();

/// What it holds now, likewise.
[[nodiscard]] double presentMemoryMb();

/// How long this process has been running, to 10 ms; 0 where the system does not say.
[[nodiscard]] std::chrono::milliseconds processAge();

} // namespace rollcall::app
