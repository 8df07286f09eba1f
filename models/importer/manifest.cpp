#include "models/importer/manifest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

ModelEntry readEntry(const QJsonObject& model)
{
    const QJsonObject source = model.value(u"source"_s).toObject();
    const auto text = [](const QJsonObject& object, const QString& key) { return object.value(key).toString(); };
    return {.id = text(model, u"id"_s),
            .file = text(model, u"file"_s),
            .sha256 = text(model, u"sha256"_s),
            .weights = {text(source, u"weights"_s), text(source, u"sha256"_s)},
            .layout = {text(source, u"layout"_s), text(source, u"layout_sha256"_s)}};
}

bool isComplete(const ModelEntry& entry)
{
    const QStringList fields{entry.id,           entry.file,           entry.sha256,
                             entry.weights.path, entry.weights.sha256, entry.layout.path,
                             entry.layout.sha256};
    return !fields.contains(QString());
}

} // namespace

base::Result<QList<ModelEntry>> readManifest(const QByteArray& json, const QString& name)
{
    const QJsonArray models = QJsonDocument::fromJson(json).object().value(u"models"_s).toArray();
    if (models.isEmpty())
        return base::fail(base::ErrorCode::ModelManifestInvalid, name % u": no list of models"_s);
    QList<ModelEntry> entries;
    for (const auto& model : models) {
        entries.append(readEntry(model.toObject()));
        if (!isComplete(entries.last()))
            return base::fail(
                base::ErrorCode::ModelManifestInvalid,
                u"%1: model %2 '%3' lacks a field"_s.arg(name).arg(entries.size()).arg(entries.last().id));
    }
    return entries;
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace rollcall::importer
