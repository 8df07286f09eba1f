#pragma once

#include "app/runtime/source_uri.h"
#include "app/runtime/thread_source_p.h"

namespace rollcall::runtime {

/// What the threads of the sources without a camera of their own do; source_uri.h and docs/cameras.md say how they
/// behave.

/// Failed where the file is no video; one that ends early counts as one that ends.
[[nodiscard]] ThreadSource::Work videoFileWork(const QString& path, const SourceOptions& options);

/// Pictures that cannot be read are left out; Failed where that is all of them.
[[nodiscard]] ThreadSource::Work pictureFolderWork(const QString& folder, const SourceOptions& options);

/// Never gives up: Lost, then Starting again after a pause.
[[nodiscard]] ThreadSource::Work networkWork(const QString& url);

} // namespace rollcall::runtime
