#pragma once

#include "core/vision/model_store.h"
#include "core/vision/picture_file.h"
#include "tests/core/vision/support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

/// The models and pictures of the tests that run networks. ROLLCALL_MODEL_DIR is the build's model folder,
/// ROLLCALL_SOURCE_DIR the top of the repository.
namespace rollcall::vision {

inline QString modelFolder()
{
    return QStringLiteral(ROLLCALL_MODEL_DIR);
}

inline ModelStore builtModels()
{
    return take(ModelStore::open(modelFolder()));
}

/// One of the model package's sample pictures, 1 to 6: groups of people, 1920 px wide.
inline Frame sample(int number)
{
    return take(readPicture(QDir(modelFolder()).filePath(QStringLiteral("samples/sample%1.jpg").arg(number))));
}

/// A model folder to spoil: a copy of the built manifest, and links to the built networks.
class ModelFolder final
{
public:
    ModelFolder()
    {
        write(path(QStringLiteral("manifest.json")),
              contents(QDir(modelFolder()).filePath(QStringLiteral("manifest.json"))));
        const auto built = builtModels();
        for (const auto& info : built.models()) {
            if (!QFile::link(QDir(modelFolder()).filePath(info.file), path(info.file)))
                qFatal("cannot link %s", qPrintable(path(info.file)));
        }
    }

    [[nodiscard]] QString path(const QString& name) const { return QDir(m_folder.path()).filePath(name); }
    [[nodiscard]] ModelStore store() const { return take(ModelStore::open(m_folder.path())); }

    void remove(const QString& file) { QFile::remove(path(file)); }

    /// Other bytes for a file, which the manifest knows nothing of.
    void damage(const QString& file, const QByteArray& bytes)
    {
        remove(file);
        write(path(file), bytes);
    }

    /// Other bytes for the network, with their hash in the manifest.
    void replaceNetwork(const QString& id, const QByteArray& bytes)
    {
        change(id, [&](QJsonObject& entry) {
            const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            entry.insert(QStringLiteral("sha256"), QString::fromLatin1(hash));
            damage(entry.value(QStringLiteral("file")).toString(), bytes);
        });
    }

    /// Changes the entry of one model in the manifest.
    void change(const QString& id, const std::function<void(QJsonObject&)>& edit)
    {
        const QString manifest = path(QStringLiteral("manifest.json"));
        auto root = QJsonDocument::fromJson(contents(manifest)).object();
        auto entries = root.value(QStringLiteral("models")).toArray();
        for (auto entry : entries) {
            auto object = entry.toObject();
            if (object.value(QStringLiteral("id")) == id)
                edit(object);
            entry = object;
        }
        root.insert(QStringLiteral("models"), entries);
        write(manifest, QJsonDocument(root).toJson());
    }

private:
    QTemporaryDir m_folder;
};

/// The pictures of Labeled Faces in the Wild, sorted by path, each with its subject in the middle; none where the
/// folder is missing.
inline QStringList lfwPictures()
{
    const QString standard = QStringLiteral(ROLLCALL_SOURCE_DIR "/../shared/data");
    const QDir data(qEnvironmentVariable("ROLLCALL_DATA_DIR", standard));
    QStringList paths;
    for (QDirIterator it(data.filePath(QStringLiteral("lfw-dev/images")), {QStringLiteral("*.jpg")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        paths.append(it.next());
    paths.sort();
    return paths;
}

} // namespace rollcall::vision
