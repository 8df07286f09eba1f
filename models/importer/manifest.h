#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace rollcall::importer {

/// A file of a package: path below the folder of all packages, SHA-256 in lower-case hexadecimal.
struct SourceFile
{
    QString path;
    QString sha256;
};

/// What models/manifest.json says of one model as far as its import needs it.
struct ModelEntry
{
    QString id;
    QString file;
    QString sha256;
    SourceFile weights;               ///< an ONNX file, or, where there is a layout, the binary of TensorFlow.js
    std::optional<SourceFile> layout; ///< the list of weights of TensorFlow.js
};

/// The models of the manifest `json`, in its order. `name` is for the error alone.
/// Fails with ModelManifestInvalid when the text is no manifest or one of these fields is missing.
[[nodiscard]] base::Result<QList<ModelEntry>> readManifest(const QByteArray& json, const QString& name);

/// SHA-256 in lower-case hexadecimal.
[[nodiscard]] QString sha256(const QByteArray& bytes);

} // namespace rollcall::importer
