#pragma once

#include "core/vision/model_store.h"

#include <opencv2/dnn.hpp>

#include <string>
#include <vector>

namespace rollcall::vision {

/// The seed's networks were trained on RGB minus these means, over 255 (face-api.js, `NetInput` normalisation).
inline const cv::Scalar kFaceNetMeanRgb(122.782, 117.001, 104.298);

/// An ONNX network in OpenCV's dnn module, on the CPU, with one input. Not thread-safe.
class Net final
{
public:
    /// Fails with ModelFailed where OpenCV cannot read the bytes.
    [[nodiscard]] static base::Result<Net> create(const Model& model);

    /// Runs on an NCHW blob and returns the named outputs. Fails with ModelFailed.
    [[nodiscard]] base::Result<std::vector<cv::Mat>> run(const cv::Mat& blob, const std::vector<std::string>& outputs);

private:
    Net(QString id, cv::dnn::Net net);

    QString m_id;
    cv::dnn::Net m_net;
};

} // namespace rollcall::vision
