#pragma once

#include <QString>

namespace rollcall::app {

/// The folder of the face models beside the program's own, as the build and the package lay them out. Requires a
/// QCoreApplication.
[[nodiscard]] QString installedModelFolder();

} // namespace rollcall::app
