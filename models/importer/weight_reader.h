#pragma once

#include "core/base/result.h"
#include "models/importer/tensor.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace rollcall::importer {

/// The named weights of one network: its float tensors; tensors of other types are skipped.
class WeightReader final
{
public:
    /// Of a TensorFlow.js model: `layout` is a JSON list of tensors (name, shape, type, 8-bit quantisation), `binary`
    /// their bytes in that order, little endian. An 8-bit weight stands for `byte * scale + min`. Format: the weights
    /// manifest of TensorFlow.js, tfjs-core/src/io/types.ts. `layoutName` and `binaryName` are for the error alone.
    /// Fails with ModelDamaged when the list cannot be read or does not fill the binary to the byte.
    [[nodiscard]] static base::Result<WeightReader> fromTensorFlowJs(const QByteArray& layout,
                                                                     const QString& layoutName,
                                                                     const QByteArray& binary,
                                                                     const QString& binaryName);

    /// Of an ONNX file: the constants that its graph holds as raw bytes. `name` is for the error alone. Fails with
    /// ModelDamaged when the bytes are no ONNX graph, or a tensor's bytes do not fill its shape.
    [[nodiscard]] static base::Result<WeightReader> fromOnnx(const QByteArray& bytes, const QString& name);

    /// The weight of that name. When it is missing or has another shape, zeros of the asked shape are returned and
    /// problem() names it, so that a network is written down without a check at each of its layers.
    [[nodiscard]] Tensor take(const QString& name, const Shape& shape);

    /// Empty, or what take() could not give.
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    QHash<QString, Tensor> m_weights;
    QString m_problem;
};

} // namespace rollcall::importer
