#pragma once

#include "core/base/embedding.h"
#include "core/vision/model_store.h"

#include <oneapi/dnnl/dnnl.hpp>
#include <opencv2/core.hpp>

#include <array>
#include <unordered_map>
#include <vector>

namespace rollcall::vision {

/// The ResNet that computes a face's descriptor, on oneDNN, which takes half as long for it as OpenCV's dnn module
/// (docs/recognition.md). The layers are those of models/importer/face_recognition.cpp, the weights the model's. Holds
/// buffers; used from one thread at a time, which it stays on.
class DescriptorNet final
{
public:
    /// Two of them, for two threads. Fails with ModelFailed where the bytes cannot be read or are another network's.
    [[nodiscard]] static base::Result<std::array<DescriptorNet, 2>> createTwo(const Model& model);

    /// The net's output for a CV_8UC3 BGR picture. Requires 150 x 150. Fails with ModelFailed.
    [[nodiscard]] base::Result<base::Embedding> run(const cv::Mat& chip);

private:
    class Builder;

    struct Step
    {
        dnnl::primitive primitive;
        std::unordered_map<int, dnnl::memory> arguments;
    };

    struct Program
    {
        dnnl::stream stream;
        std::vector<dnnl::memory> buffers; ///< what arguments of the steps look at
        std::vector<Step> steps;
        dnnl::memory input;  ///< NCHW, RGB
        dnnl::memory output; ///< one row
    };

    DescriptorNet(QString id, Program program);

    QString m_id;
    Program m_program;
};

} // namespace rollcall::vision
