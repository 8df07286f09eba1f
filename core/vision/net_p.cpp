#include "core/vision/net_p.h"

#include <utility>

namespace rollcall::vision {

using base::ErrorCode;

Net::Net(QString id, cv::dnn::Net net) : m_id(std::move(id)), m_net(std::move(net)) {}

base::Result<Net> Net::create(const Model& model)
{
    try {
        auto net = cv::dnn::readNetFromONNX(model.onnx.constData(), static_cast<std::size_t>(model.onnx.size()));
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return Net(model.info.id, std::move(net));
    } catch (const cv::Exception& error) {
        return base::fail(ErrorCode::ModelFailed, model.info.id % u": " % QString::fromStdString(error.err));
    }
}

base::Result<std::vector<cv::Mat>> Net::run(const cv::Mat& blob, const std::vector<std::string>& outputs)
{
    try {
        m_net.setInput(blob);
        std::vector<cv::Mat> results;
        m_net.forward(results, outputs);
        return results;
    } catch (const cv::Exception& error) {
        return base::fail(ErrorCode::ModelFailed, m_id % u": " % QString::fromStdString(error.err));
    }
}

base::Result<std::vector<LayerWeights>> readWeights(const Model& model)
{
    try {
        auto net = cv::dnn::readNetFromONNX(model.onnx.constData(), static_cast<std::size_t>(model.onnx.size()));
        std::vector<LayerWeights> weights;
        for (const auto& name : net.getLayerNames()) {
            const auto& blobs = net.getLayer(name)->blobs;
            if (blobs.size() == 2)
                weights.push_back({blobs[0], blobs[1]});
        }
        return weights;
    } catch (const cv::Exception& error) {
        return base::fail(ErrorCode::ModelFailed, model.info.id % u": " % QString::fromStdString(error.err));
    }
}

} // namespace rollcall::vision
