#include "core/vision/ffmpeg_log_p.h"

#include <QByteArray>

namespace rollcall::vision {

void silenceFfmpeg()
{
    [[maybe_unused]] static const bool isSilent = qputenv("OPENCV_FFMPEG_LOGLEVEL", "-8");
}

} // namespace rollcall::vision
