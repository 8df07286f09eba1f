#include "core/vision/picture_file.h"

#include "core/base/files.h"
#include "core/vision/frame_p.h"
#include "core/vision/picture_header.h"

#include <QDir>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace rollcall::vision {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr qint64 kFileBytesMax = 100'000'000;

bool isWithinLimits(const PictureHeader& header)
{
    const auto [shorter, longer] = std::minmax(header.width, header.height);
    return shorter >= kPictureSideMin && longer <= kPictureSideMax &&
           qint64{header.width} * header.height <= kPicturePixelsMax;
}

cv::Mat decode(const QByteArray& bytes)
{
    try {
        const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.constData()));
        return cv::imdecode(raw, cv::IMREAD_COLOR);
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

base::Result<Frame> readPicture(const QString& path)
{
    const auto bytes = base::readFile(path, kFileBytesMax);
    if (!bytes)
        return base::propagate(bytes);
    const auto header = readPictureHeader(*bytes);
    if (!header)
        return base::fail(header.error().code, path);
    if (!isWithinLimits(*header))
        return base::fail(ErrorCode::PictureSize,
                          u"%1 (%2x%3)"_s.arg(path, QString::number(header->width), QString::number(header->height)));
    cv::Mat picture = decode(*bytes);
    if (picture.empty())
        return base::fail(ErrorCode::PictureDamaged, path);
    return toFrame(std::move(picture));
}

base::Result<void> writePicture(const QString& path, const Frame& frame)
{
    std::vector<uchar> png;
    if (frame.isEmpty() || !cv::imencode(".png", asMat(frame), png))
        return base::fail(ErrorCode::PictureSize, path);
    return base::writeFile(path, QByteArray(reinterpret_cast<const char*>(png.data()), std::ssize(png)));
}

base::Result<QStringList> picturesIn(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return base::fail(ErrorCode::FileNotFound, folder);
    QStringList paths;
    // A link may lead to a device or a pipe, of which reading never ends.
    for (const auto& entry : dir.entryInfoList({u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s}, QDir::Files, QDir::Name))
        if (entry.isFile())
            paths.append(entry.filePath());
    if (paths.isEmpty())
        return base::fail(ErrorCode::FileEmpty, folder);
    return paths;
}

} // namespace rollcall::vision
