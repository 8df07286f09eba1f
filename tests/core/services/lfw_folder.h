#pragma once

#include "tests/core/services/support.h"

#include <QDir>

/// Labeled Faces in the Wild, where it is at hand: ROLLCALL_DATA_DIR, else the folder shared/data beside the
/// repository.
namespace rollcall::services {

/// The folder with images/<person>/<person>_NNNN.jpg and pairs.txt.
inline QDir lfwFolder()
{
    const auto standard = QStringLiteral(ROLLCALL_SOURCE_DIR "/../shared/data");
    return QDir(QDir(qEnvironmentVariable("ROLLCALL_DATA_DIR", standard)).filePath(u"lfw-dev"_s));
}

/// Skips a test without the pictures.
#define ROLLCALL_NEED_LFW()                                                                                            \
    if (!lfwFolder().exists(u"images"_s))                                                                              \
    QSKIP("no Labeled Faces in the Wild: set ROLLCALL_DATA_DIR to the folder that holds lfw-dev")

} // namespace rollcall::services
