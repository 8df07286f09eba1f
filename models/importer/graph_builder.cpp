#include "models/importer/graph_builder.h"

#include <QtEndian>

#include <algorithm>

namespace rollcall::importer {

namespace {

constexpr std::int64_t kIrVersion = 4;
constexpr std::int64_t kOpset = 9;

onnx::AttributeProto& addAttribute(onnx::NodeProto& node, const std::string& name,
                                   onnx::AttributeProto::AttributeType type)
{
    onnx::AttributeProto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(type);
    return attribute;
}

void setIntegers(onnx::NodeProto& node, const std::string& name, const std::vector<std::int64_t>& values)
{
    onnx::AttributeProto& attribute = addAttribute(node, name, onnx::AttributeProto::INTS);
    for (const std::int64_t value : values)
        attribute.add_ints(value);
}

void setInteger(onnx::NodeProto& node, const std::string& name, std::int64_t value)
{
    addAttribute(node, name, onnx::AttributeProto::INT).set_i(value);
}

void setFloat(onnx::NodeProto& node, const std::string& name, float value)
{
    addAttribute(node, name, onnx::AttributeProto::FLOAT).set_f(value);
}

void setText(onnx::NodeProto& node, const std::string& name, const std::string& value)
{
    addAttribute(node, name, onnx::AttributeProto::STRING).set_s(value);
}

void setPool(onnx::NodeProto& node, int size, int stride)
{
    setIntegers(node, "kernel_shape", {size, size});
    setIntegers(node, "strides", {stride, stride});
}

void describe(onnx::ValueInfoProto& info, const std::string& name, const Shape& shape)
{
    info.set_name(name);
    onnx::TypeProto::Tensor& type = *info.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        onnx::TensorShapeProto::Dimension& dimension = *type.mutable_shape()->add_dim();
        if (shape[axis] == 0)
            dimension.set_dim_param(name + "_" + std::to_string(axis));
        else
            dimension.set_dim_value(shape[axis]);
    }
}

} // namespace

GraphBuilder::GraphBuilder(const std::string& name)
{
    m_model.set_ir_version(kIrVersion);
    m_model.set_producer_name("rollcall-import-models");
    m_model.add_opset_import()->set_version(kOpset);
    m_model.mutable_graph()->set_name(name);
}

GraphBuilder::Value GraphBuilder::input(const std::string& name, const Shape& shape)
{
    describe(*m_model.mutable_graph()->add_input(), name, shape);
    return name;
}

void GraphBuilder::output(const Value& value, const std::string& name, const Shape& shape)
{
    for (onnx::NodeProto& node : *m_model.mutable_graph()->mutable_node()) {
        std::replace(node.mutable_input()->begin(), node.mutable_input()->end(), value, name);
        std::replace(node.mutable_output()->begin(), node.mutable_output()->end(), value, name);
    }
    describe(*m_model.mutable_graph()->add_output(), name, shape);
}

GraphBuilder::Value GraphBuilder::convolution(const Value& x, const Convolution& layer)
{
    onnx::NodeProto& node = addNode("Conv", {x});
    node.add_input(constant(node.name() + "_weights", layer.weights));
    node.add_input(constant(node.name() + "_bias", layer.bias));
    setText(node, "auto_pad", layer.padding == Padding::Same ? "SAME_UPPER" : "VALID");
    setInteger(node, "group", layer.groups);
    setIntegers(node, "kernel_shape", {layer.weights.shape[2], layer.weights.shape[3]});
    setIntegers(node, "strides", {layer.stride, layer.stride});
    return node.output(0);
}

GraphBuilder::Value GraphBuilder::relu(const Value& x)
{
    return addNode("Relu", {x}).output(0);
}

GraphBuilder::Value GraphBuilder::relu6(const Value& x)
{
    onnx::NodeProto& node = addNode("Clip", {x});
    setFloat(node, "min", 0.0F);
    setFloat(node, "max", 6.0F);
    return node.output(0);
}

GraphBuilder::Value GraphBuilder::add(const Value& x, const Value& y)
{
    return addNode("Add", {x, y}).output(0);
}

GraphBuilder::Value GraphBuilder::maxPool(const Value& x, int size, int stride)
{
    onnx::NodeProto& node = addNode("MaxPool", {x});
    setPool(node, size, stride);
    return node.output(0);
}

GraphBuilder::Value GraphBuilder::averagePool(const Value& x, int size, int stride)
{
    onnx::NodeProto& node = addNode("AveragePool", {x});
    setPool(node, size, stride);
    return node.output(0);
}

GraphBuilder::Value GraphBuilder::channelMeans(const Value& x)
{
    const Value means = addNode("GlobalAveragePool", {x}).output(0);
    return addNode("Flatten", {means}).output(0);
}

GraphBuilder::Value GraphBuilder::appendZeros(const Value& x, int channels, int rows, int columns)
{
    onnx::NodeProto& node = addNode("Pad", {x});
    setIntegers(node, "pads", {0, 0, 0, 0, 0, channels, rows, columns});
    return node.output(0);
}

GraphBuilder::Value GraphBuilder::fullyConnected(const Value& x, const Tensor& weights, const Tensor& bias)
{
    onnx::NodeProto& node = addNode("Gemm", {x});
    node.add_input(constant(node.name() + "_weights", weights));
    node.add_input(constant(node.name() + "_bias", bias));
    setInteger(node, "transB", 1);
    return node.output(0);
}

QByteArray GraphBuilder::bytes() const
{
    return QByteArray::fromStdString(m_model.SerializeAsString());
}

onnx::NodeProto& GraphBuilder::addNode(const std::string& type, const std::vector<Value>& inputs)
{
    onnx::GraphProto& graph = *m_model.mutable_graph();
    onnx::NodeProto& node = *graph.add_node();
    node.set_op_type(type);
    node.set_name(type + std::to_string(graph.node_size()));
    node.add_output(node.name());
    for (const Value& input : inputs)
        node.add_input(input);
    return node;
}

GraphBuilder::Value GraphBuilder::constant(const std::string& name, const Tensor& tensor)
{
    onnx::TensorProto& proto = *m_model.mutable_graph()->add_initializer();
    proto.set_name(name);
    proto.set_data_type(onnx::TensorProto::FLOAT);
    for (const std::int64_t extent : tensor.shape)
        proto.add_dims(extent);
    std::string& raw = *proto.mutable_raw_data();
    raw.resize(tensor.values.size() * sizeof(float));
    qToLittleEndian<float>(tensor.values.data(), static_cast<qsizetype>(tensor.values.size()), raw.data());
    return name;
}

} // namespace rollcall::importer
