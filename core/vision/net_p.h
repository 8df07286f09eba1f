#pragma once

#include "core/vision/model_store.h"

#include <opencv2/dnn.hpp>

#include <string>
#include <vector>

namespace rollcall::vision {

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

/// What a layer was trained to: filters [out, in, height, width] or a matrix [out, in], and a number for each output.
struct LayerWeights
{
    cv::Mat weights;
    cv::Mat bias;
};

/// The weights of an ONNX network's convolutions and matrices, in the order of its layers. Fails with ModelFailed where
/// OpenCV cannot read the bytes.
[[nodiscard]] base::Result<std::vector<LayerWeights>> readWeights(const Model& model);

} // namespace rollcall::vision
