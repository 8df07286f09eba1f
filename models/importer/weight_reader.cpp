#include "models/importer/weight_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringView>
#include <QtEndian>

#include <onnx/onnx_pb.h>

#include <span>

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

using Bytes = std::span<const char>;

std::vector<float> readFloats(Bytes bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    qFromLittleEndian<float>(bytes.data(), static_cast<qsizetype>(values.size()), values.data());
    return values;
}

std::vector<float> dequantised(Bytes bytes, double scale, double minimum)
{
    std::vector<float> values;
    values.reserve(bytes.size());
    for (const char byte : bytes)
        values.push_back(static_cast<float>(static_cast<unsigned char>(byte) * scale + minimum));
    return values;
}

Shape readShape(const QJsonArray& json)
{
    Shape shape;
    for (const auto& extent : json)
        shape.push_back(extent.toInteger(-1));
    return shape;
}

/// The list of tensors of the first and only group; empty when the text is anything else.
QJsonArray tensorList(const QByteArray& layout)
{
    const QJsonArray groups = QJsonDocument::fromJson(layout).array();
    return groups.size() == 1 ? groups.first().toObject().value(u"weights"_s).toArray() : QJsonArray();
}

QString text(const Shape& shape)
{
    QStringList extents;
    for (const std::int64_t extent : shape)
        extents.append(QString::number(extent));
    return u"["_s % extents.join(u","_s) % u"]"_s;
}

} // namespace

base::Result<WeightReader> WeightReader::fromTensorFlowJs(const QByteArray& layout, const QString& layoutName,
                                                          const QByteArray& binary, const QString& binaryName)
{
    const QJsonArray tensors = tensorList(layout);
    if (tensors.isEmpty())
        return base::fail(base::ErrorCode::ModelDamaged, layoutName % u": not a list of weights"_s);

    WeightReader reader;
    Bytes rest(binary.constData(), static_cast<std::size_t>(binary.size()));
    for (const auto& value : tensors) {
        const QJsonObject tensor = value.toObject();
        const QString name = tensor.value(u"name"_s).toString();
        const QString type = tensor.value(u"dtype"_s).toString();
        const QJsonObject quantisation = tensor.value(u"quantization"_s).toObject();
        const bool eightBit = quantisation.value(u"dtype"_s).toString() == u"uint8"_s;
        if (!quantisation.isEmpty() && !eightBit)
            return base::fail(base::ErrorCode::ModelDamaged, layoutName % u": unknown quantisation of "_s % name);

        const Shape shape = readShape(tensor.value(u"shape"_s).toArray());
        const std::size_t width = eightBit ? 1 : sizeof(float);
        const std::int64_t count = elementCount(shape);
        if (count < 0 || static_cast<std::size_t>(count) > rest.size() / width)
            return base::fail(base::ErrorCode::ModelDamaged, binaryName % u": ends within "_s % name);

        const Bytes bytes = rest.first(static_cast<std::size_t>(count) * width);
        rest = rest.subspan(bytes.size());
        if (type == u"float32"_s)
            reader.m_weights.insert(name,
                                    {shape, eightBit ? dequantised(bytes, quantisation.value(u"scale"_s).toDouble(),
                                                                   quantisation.value(u"min"_s).toDouble())
                                                     : readFloats(bytes)});
    }
    if (!rest.empty())
        return base::fail(base::ErrorCode::ModelDamaged, binaryName % u": longer than "_s % layoutName % u" says"_s);
    return reader;
}

base::Result<WeightReader> WeightReader::fromOnnx(const QByteArray& bytes, const QString& name)
{
    onnx::ModelProto model;
    if (!model.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())) || !model.has_graph())
        return base::fail(base::ErrorCode::ModelDamaged, name % u": not an ONNX graph"_s);

    WeightReader reader;
    for (const onnx::TensorProto& tensor : model.graph().initializer()) {
        if (tensor.data_type() != onnx::TensorProto::FLOAT)
            continue;
        const QString weight = QString::fromStdString(tensor.name());
        const Shape shape(tensor.dims().begin(), tensor.dims().end());
        std::vector<float> values = readFloats(tensor.raw_data());
        if (elementCount(shape) != static_cast<std::int64_t>(values.size()))
            return base::fail(base::ErrorCode::ModelDamaged, name % u": the bytes do not fill "_s % weight);
        reader.m_weights.insert(weight, {shape, std::move(values)});
    }
    return reader;
}

Tensor WeightReader::take(const QString& name, const Shape& shape)
{
    if (Tensor weight = m_weights.take(name); weight.shape == shape && !weight.values.empty())
        return weight;
    if (m_problem.isEmpty())
        m_problem = u"no weight "_s % name % u" of shape "_s % text(shape);
    return {shape, std::vector<float>(static_cast<std::size_t>(elementCount(shape)))};
}

} // namespace rollcall::importer
