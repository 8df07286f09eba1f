#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace rollcall::vision {

/// One entry of models/manifest.json.
struct ModelInfo
{
    QString id;
    QString file;      ///< name inside the model folder
    QByteArray sha256; ///< of the file, 64 hex digits
    QString licence;
    int inputWidth = 0;
    int inputHeight = 0;
    QHash<QString, double> thresholds;

    /// The named threshold, or `fallback` where the manifest has none.
    [[nodiscard]] double threshold(const QString& name, double fallback) const
    {
        return thresholds.value(name, fallback);
    }
};

/// A verified model: what the manifest says, and the bytes whose SHA-256 it names.
struct Model
{
    ModelInfo info;
    QByteArray onnx;
};

/// The folder with manifest.json and the imported networks. Nothing is loaded whose checksum is not the manifest's.
/// Immutable; may be used from any thread.
class ModelStore final
{
public:
    /// Reads the manifest. Fails with ModelMissing (no folder or manifest) or ModelManifestInvalid; the detail names
    /// the file.
    [[nodiscard]] static base::Result<ModelStore> open(const QString& folder);

    /// Reads and verifies one model. Fails with ModelMissing or ModelDamaged; the detail names the file.
    [[nodiscard]] base::Result<Model> load(const QString& id) const;

    [[nodiscard]] const std::vector<ModelInfo>& models() const { return m_models; }

private:
    ModelStore(QString folder, std::vector<ModelInfo> models);

    QString m_folder;
    std::vector<ModelInfo> m_models;
};

} // namespace rollcall::vision
