#pragma once

#include "core/vision/face_detector.h"
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
#include <QTest>

#include <algorithm>
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

using Spoil = std::function<void(ModelFolder&)>;

/// Rows of ways to spoil the network of this id, for failsToLoad().
inline void addSpoiledNetworks(const QString& id)
{
    const QString file = id + QStringLiteral(".onnx");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("expected");
    QTest::newRow("missing") << Spoil([file](ModelFolder& f) { f.remove(file); }) << QStringLiteral("ModelMissing");
    QTest::newRow("damaged") << Spoil([file](ModelFolder& f) { f.damage(file, "text"); })
                             << QStringLiteral("ModelDamaged");
    QTest::newRow("not a network") << Spoil([id](ModelFolder& f) { f.replaceNetwork(id, "text"); })
                                   << QStringLiteral("ModelFailed");
}

/// Calls `create` with the store of a model folder spoilt as the row says.
template <class Create>
void failsToLoad(const Create& create)
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, expected);
    ModelFolder folder;
    spoil(folder);
    QCOMPARE(outcome(create(folder.store())), expected);
}

/// Rows of the samples and how many faces are in them.
inline void addSamples()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<std::size_t>("faces");
    int number = 1;
    for (const std::size_t faces : {3, 3, 3, 4, 5, 4}) {
        QTest::addRow("sample %d", number) << number << faces;
        ++number;
    }
}

/// Detections for a failed test to show.
inline QString text(const std::vector<Detection>& detections)
{
    QStringList lines;
    for (const auto& [box, score] : detections)
        lines.append(QStringLiteral("%1 at (%2, %3) %4x%5")
                         .arg(double{score}, 0, 'f', 3)
                         .arg(double{box.x}, 0, 'f', 0)
                         .arg(double{box.y}, 0, 'f', 0)
                         .arg(double{box.width}, 0, 'f', 0)
                         .arg(double{box.height}, 0, 'f', 0));
    return lines.join(QStringLiteral("; "));
}

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

/// Verifies that the detector finds the subject of at least this share of the first 200 of them. Skips where they are
/// missing.
inline void findsSubjectsOfLfw(FaceDetector& detector, double share)
{
    constexpr qsizetype kPictures = 200;
    const auto paths = lfwPictures();
    if (paths.size() < kPictures)
        QSKIP("The pictures of Labeled Faces in the Wild are not there; ROLLCALL_DATA_DIR names the folder with "
              "lfw-dev.");
    const auto isFound = [&detector](const QString& path) {
        const Frame frame = take(readPicture(path));
        const Point centre{static_cast<float>(frame.width()) / 2, static_cast<float>(frame.height()) / 2};
        return std::ranges::any_of(take(detector.detect(frame)), [centre](const Detection& d) {
            return distance(d.box.centre(), centre) < 0.3F * d.box.height;
        });
    };
    const auto found = std::ranges::count_if(paths.first(kPictures), isFound);
    QVERIFY2(static_cast<double>(found) >= share * kPictures, qPrintable(QString::number(found)));
}

} // namespace rollcall::vision
