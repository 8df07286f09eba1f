#pragma once

#include <QJsonObject>
#include <QString>

namespace rollcall::cli {

/// What a measurement ran on: processor, cores, memory, system, and whether the program was built for speed.
[[nodiscard]] QJsonObject machineJson();

/// The same in one line.
[[nodiscard]] QString machineText();

/// The most memory this process has held so far, in MB; 0 where the system does not say.
[[nodiscard]] double peakMemoryMb();

} // namespace rollcall::cli
