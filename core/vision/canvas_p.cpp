#include "core/vision/canvas_p.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace rollcall::vision {

const cv::Mat& Canvas::blob(const cv::Mat& picture, int canvasPx, int pictureSidePx, Place place)
{
    const int side = std::max(picture.cols, picture.rows);
    const double scale = static_cast<double>(pictureSidePx) / side;
    const cv::Size size(std::max(1, cvRound(picture.cols * scale)), std::max(1, cvRound(picture.rows * scale)));
    const cv::Point offset =
        place == Place::Centre ? cv::Point((canvasPx - size.width) / 2, (canvasPx - size.height) / 2) : cv::Point();
    m_canvas.create(canvasPx, canvasPx, CV_8UC3);
    m_canvas.setTo(cv::Scalar::all(0));
    cv::resize(picture, m_canvas(cv::Rect(offset, size)), size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::dnn::blobFromImage(m_canvas, m_blob, m_normalisation.factor, {}, m_normalisation.meanRgb, true);
    m_offset = {static_cast<float>(offset.x), static_cast<float>(offset.y)};
    m_picturePxPerCanvasPx = static_cast<float>(side) / static_cast<float>(pictureSidePx);
    return m_blob;
}

Box Canvas::toPicture(const Box& box) const
{
    const Point corner = toPicture(Point{box.x, box.y});
    return {corner.x, corner.y, box.width * m_picturePxPerCanvasPx, box.height * m_picturePxPerCanvasPx};
}

Point Canvas::toPicture(Point point) const
{
    return {(point.x - m_offset.x) * m_picturePxPerCanvasPx, (point.y - m_offset.y) * m_picturePxPerCanvasPx};
}

} // namespace rollcall::vision
