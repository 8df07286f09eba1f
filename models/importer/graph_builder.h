#pragma once

#include "models/importer/tensor.h"

#include <QByteArray>

#include <onnx/onnx_pb.h>

#include <string>

namespace rollcall::importer {

/// TensorFlow's two ways to pad. Same: the output has ceil(input / stride) rows; an odd row of padding goes to the end.
enum class Padding { Valid, Same };

struct Convolution
{
    Tensor weights; ///< [out, in / groups, rows, columns]
    Tensor bias;    ///< [out]
    int stride = 1;
    Padding padding = Padding::Same;
    int groups = 1;
};

/// Writes one ONNX graph (opset 9: the last whose Clip and Pad OpenCV 4.6 reads) layer by layer. A layer takes the
/// values it reads and returns the one it makes. Equal calls give equal bytes.
class GraphBuilder final
{
public:
    using Value = std::string;

    explicit GraphBuilder(const std::string& name);

    /// A float input. An extent of 0 is left open to the caller of the network.
    [[nodiscard]] Value input(const std::string& name, const Shape& shape);
    /// Makes `value` an output under `name`. An extent of 0 follows from the input.
    void output(const Value& value, const std::string& name, const Shape& shape);

    [[nodiscard]] Value convolution(const Value& x, const Convolution& layer);
    [[nodiscard]] Value relu(const Value& x);
    /// Values below 0 become 0, above 6 become 6.
    [[nodiscard]] Value relu6(const Value& x);
    [[nodiscard]] Value add(const Value& x, const Value& y);
    /// Square pooling without padding.
    [[nodiscard]] Value maxPool(const Value& x, int size, int stride);
    [[nodiscard]] Value averagePool(const Value& x, int size, int stride);
    /// The mean of each channel, as [1, channels].
    [[nodiscard]] Value channelMeans(const Value& x);
    /// Appends zeros: channels after the last, rows below and columns to the right.
    [[nodiscard]] Value appendZeros(const Value& x, int channels, int rows, int columns);
    /// weights * x + bias, with weights [out, in] and bias [out].
    [[nodiscard]] Value fullyConnected(const Value& x, const Tensor& weights, const Tensor& bias);

    [[nodiscard]] QByteArray bytes() const;

private:
    /// Adds a layer and names its output after it.
    onnx::NodeProto& addNode(const std::string& type, const std::vector<Value>& inputs);
    [[nodiscard]] Value constant(const std::string& name, const Tensor& tensor);

    onnx::ModelProto m_model;
};

} // namespace rollcall::importer
