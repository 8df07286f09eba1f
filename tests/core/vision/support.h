#pragma once

#include "core/base/result.h"
#include "core/vision/frame.h"
#include "core/vision/frame_p.h"
#include "core/vision/geometry.h"
#include "tests/core/vision/golden/synthetic_pictures.h"

#include <QFile>
#include <QString>

#include <opencv2/imgproc.hpp>

#include <utility>

/// What the tests of core/vision share.
namespace rollcall::vision {

/// The value of a result that must have one.
template <class T>
T take(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorName(result.error().code)), qPrintable(result.error().detail));
    return std::move(*result);
}

/// The name of a result's error, or "ok": reads well in a failed QCOMPARE.
template <class T>
QString outcome(const base::Result<T>& result)
{
    return result ? QStringLiteral("ok") : base::errorName(result.error().code);
}

/// What an error says beside its code; empty for a value.
template <class T>
QString detail(const base::Result<T>& result)
{
    return result ? QString() : result.error().detail;
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// A frame of one colour.
inline Frame plain(int width, int height, const cv::Scalar& bgr)
{
    return toFrame(cv::Mat(height, width, CV_8UC3, bgr));
}

/// A drawn picture, as the library holds pictures: blue, green, red.
inline Frame drawn(golden::Motif motif, int size)
{
    golden::Picture picture = golden::draw(motif, size);
    cv::Mat bgr;
    cv::cvtColor(cv::Mat(size, size, CV_8UC3, picture.rgb.data()), bgr, cv::COLOR_RGB2BGR);
    return toFrame(bgr);
}

/// A frame with red and blue swapped: what a forgotten conversion would hand on.
inline Frame swapped(const Frame& frame)
{
    cv::Mat rgb;
    cv::cvtColor(asMat(frame), rgb, cv::COLOR_BGR2RGB);
    return toFrame(rgb);
}

/// Mean difference of two pictures of one size, in grey levels; 255 where the sizes differ.
inline double difference(const Frame& a, const Frame& b)
{
    if (a.width() != b.width() || a.height() != b.height())
        return 255;
    return cv::norm(asMat(a), asMat(b), cv::NORM_L1) / (3.0 * a.width() * a.height());
}

inline bool isSame(const Frame& a, const Frame& b)
{
    return difference(a, b) == 0;
}

/// Blue, green and red of one pixel, as "b,g,r".
inline QString pixel(const Frame& frame, int x, int y)
{
    const auto* p = frame.row(y) + std::ptrdiff_t{x} * 3;
    return QStringLiteral("%1,%2,%3").arg(p[0]).arg(p[1]).arg(p[2]);
}

} // namespace rollcall::vision
