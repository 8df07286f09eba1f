#include "models/importer/manifest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

QString text(const QJsonObject& object, const QString& key)
{
    return object.value(key).toString();
}

/// A file without a path is one whose package or name is missing.
SourceFile readSource(const QJsonObject& source, const QString& key)
{
    const QJsonObject file = source.value(key).toObject();
    const QString package = text(source, u"package"_s);
    const QString name = text(file, u"file"_s);
    const bool isNamed = !package.isEmpty() && !name.isEmpty();
    return {.path = isNamed ? package % u'/' % name : QString(), .sha256 = text(file, u"sha256"_s)};
}

ModelEntry readEntry(const QJsonObject& model)
{
    const QJsonObject source = model.value(u"source"_s).toObject();
    const bool hasLayout = source.contains(u"layout"_s);
    return {.id = text(model, u"id"_s),
            .file = text(model, u"file"_s),
            .sha256 = text(model, u"sha256"_s),
            .weights = readSource(source, u"weights"_s),
            .layout = hasLayout ? std::optional(readSource(source, u"layout"_s)) : std::nullopt};
}

bool isComplete(const ModelEntry& entry)
{
    QStringList fields{entry.id, entry.file, entry.sha256, entry.weights.path, entry.weights.sha256};
    if (entry.layout)
        fields += {entry.layout->path, entry.layout->sha256};
    return std::ranges::none_of(fields, &QString::isEmpty);
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
