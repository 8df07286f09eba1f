#include "core/vision/model_store.h"

#include "core/base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace rollcall::vision {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr qint64 kManifestBytesMax = 1'000'000;
constexpr qint64 kModelBytesMax = 500'000'000;

std::optional<ModelInfo> readInfo(const QJsonObject& entry)
{
    const auto input = entry["input"_L1].toObject();
    ModelInfo info{.id = entry["id"_L1].toString(),
                   .file = entry["file"_L1].toString(),
                   .sha256 = entry["sha256"_L1].toString().toLatin1(),
                   .licence = entry["licence"_L1].toString(),
                   .inputWidth = input["width"_L1].toInt(),
                   .inputHeight = input["height"_L1].toInt(),
                   .thresholds = {}};
    const auto thresholds = entry["thresholds"_L1].toObject();
    for (auto it = thresholds.begin(); it != thresholds.end(); ++it)
        info.thresholds.insert(it.key(), it.value().toDouble());
    // The file name is joined to the folder, so it must not lead out of it.
    const bool isComplete = !info.id.isEmpty() && !info.file.isEmpty() && !info.file.contains(u'/') &&
                            info.sha256.size() == 64 && info.inputWidth > 0 && info.inputHeight > 0;
    return isComplete ? std::optional(info) : std::nullopt;
}

} // namespace

ModelStore::ModelStore(QString folder, std::vector<ModelInfo> models)
    : m_folder(std::move(folder))
    , m_models(std::move(models))
{}

base::Result<ModelStore> ModelStore::open(const QString& folder)
{
    const QString path = QDir(folder).filePath(u"manifest.json"_s);
    const auto bytes = base::readFile(path, kManifestBytesMax);
    if (!bytes)
        return base::fail(bytes.error().code == ErrorCode::FileEmpty ? ErrorCode::ModelManifestInvalid
                                                                     : ErrorCode::ModelMissing,
                          path);
    const auto document = QJsonDocument::fromJson(*bytes);
    std::vector<ModelInfo> models;
    const auto entries = document.object()["models"_L1].toArray();
    for (const auto& entry : entries) {
        auto info = readInfo(entry.toObject());
        if (!info)
            return base::fail(ErrorCode::ModelManifestInvalid, path);
        models.push_back(std::move(*info));
    }
    if (models.empty())
        return base::fail(ErrorCode::ModelManifestInvalid, path);
    return ModelStore(folder, std::move(models));
}

base::Result<Model> ModelStore::load(const QString& id) const
{
    const auto info = std::ranges::find(m_models, id, &ModelInfo::id);
    if (info == m_models.end())
        return base::fail(ErrorCode::ModelMissing, id);
    const QString path = QDir(m_folder).filePath(info->file);
    auto bytes = base::readFile(path, kModelBytesMax);
    if (!bytes)
        return base::fail(
            bytes.error().code == ErrorCode::FileEmpty ? ErrorCode::ModelDamaged : ErrorCode::ModelMissing, path);
    if (QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != info->sha256)
        return base::fail(ErrorCode::ModelDamaged, path);
    return Model{*info, std::move(*bytes)};
}

} // namespace rollcall::vision
