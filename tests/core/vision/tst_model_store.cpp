#include "core/vision/model_store.h"
#include "tests/core/vision/test_models.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

const QByteArray kNetBytes = "stands for a network";

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject goodEntry()
{
    return {{u"id"_s, u"net"_s},
            {u"file"_s, u"net.onnx"_s},
            {u"sha256"_s, hashOf(kNetBytes)},
            {u"licence"_s, u"MIT"_s},
            {u"input"_s, QJsonObject{{u"width"_s, 150}, {u"height"_s, 112}}},
            {u"thresholds"_s, QJsonObject{{u"distance"_s, 0.5}, {u"margin"_s, 0.25}}}};
}

QByteArray manifestOf(const QJsonArray& entries)
{
    return QJsonDocument(QJsonObject{{u"models"_s, entries}}).toJson();
}

QByteArray manifestWith(const QString& key, const QJsonValue& value)
{
    auto entry = goodEntry();
    entry.insert(key, value);
    return manifestOf({entry});
}

QByteArray manifestWithout(const QString& key)
{
    auto entry = goodEntry();
    entry.remove(key);
    return manifestOf({entry});
}

} // namespace

class TestModelStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }
    void loadsTheBuiltModels();
    void readsTheManifest();
    void loadsVerifiedBytes();
    void thresholdsAreOptional();
    void refusesAManifest_data();
    void refusesAManifest();
    void failsWithoutAManifest_data();
    void failsWithoutAManifest();
    void refusesAModel_data();
    void refusesAModel();
    void failsWithoutAModel_data();
    void failsWithoutAModel();
    void verifiesAtEveryLoad();

private:
    [[nodiscard]] QString path(const QString& name) const { return QDir(m_folder->path()).filePath(name); }
    [[nodiscard]] ModelStore store() const { return take(ModelStore::open(m_folder->path())); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestModelStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(path(u"manifest.json"_s), manifestOf({goodEntry()}));
    write(path(u"net.onnx"_s), kNetBytes);
}

void TestModelStore::loadsTheBuiltModels()
{
    const auto models = builtModels();
    QStringList ids;
    for (const auto& info : models.models()) {
        ids.append(info.id);
        const auto model = take(models.load(info.id));
        QCOMPARE(hashOf(model.onnx), QString::fromLatin1(info.sha256));
        QCOMPARE(model.info.licence, info.id == u"blaze_face_front"_s ? u"Apache-2.0"_s : u"MIT"_s);
    }
    QCOMPARE(ids,
             QStringList({u"ssd_mobilenetv1"_s, u"blaze_face_front"_s, u"face_landmark_68"_s, u"face_recognition"_s}));
}

void TestModelStore::readsTheManifest()
{
    auto other = goodEntry();
    other.insert(u"id"_s, u"other"_s);
    write(path(u"manifest.json"_s), manifestOf({goodEntry(), other}));
    const auto models = store().models();
    QCOMPARE(models.size(), std::size_t{2});
    const ModelInfo& info = models.front();
    QCOMPARE(info.id, u"net"_s);
    QCOMPARE(info.file, u"net.onnx"_s);
    QCOMPARE(QString::fromLatin1(info.sha256), hashOf(kNetBytes));
    QCOMPARE(info.licence, u"MIT"_s);
    QCOMPARE(info.inputWidth, 150);
    QCOMPARE(info.inputHeight, 112);
    QCOMPARE(info.threshold(u"distance"_s, 9), 0.5);
    QCOMPARE(info.threshold(u"margin"_s, 9), 0.25);
    QCOMPARE(info.threshold(u"score"_s, 9), 9.0);
    QCOMPARE(models.back().id, u"other"_s);
}

void TestModelStore::loadsVerifiedBytes()
{
    const auto model = take(store().load(u"net"_s));
    QCOMPARE(model.onnx, kNetBytes);
    QCOMPARE(model.info.id, u"net"_s);
    QCOMPARE(model.info.threshold(u"distance"_s, 9), 0.5);
}

void TestModelStore::thresholdsAreOptional()
{
    write(path(u"manifest.json"_s), manifestWithout(u"thresholds"_s));
    QCOMPARE(store().models().front().threshold(u"distance"_s, 0.125), 0.125);
    QCOMPARE(take(store().load(u"net"_s)).onnx, kNetBytes);
}

void TestModelStore::refusesAManifest_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("text") << QByteArray("three models\n");
    QTest::newRow("cut in the middle") << manifestOf({goodEntry()}).chopped(20);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("no models") << manifestOf({});
    QTest::newRow("models is no list") << QByteArray(R"({"models": {"id": "net"}})");
    QTest::newRow("an entry is a text") << manifestOf({u"net"_s});
    QTest::newRow("the second entry is empty") << manifestOf({goodEntry(), QJsonObject()});
    QTest::newRow("no id") << manifestWithout(u"id"_s);
    QTest::newRow("no file") << manifestWithout(u"file"_s);
    QTest::newRow("no sha256") << manifestWithout(u"sha256"_s);
    QTest::newRow("no input") << manifestWithout(u"input"_s);
    QTest::newRow("empty id") << manifestWith(u"id"_s, QString());
    QTest::newRow("file in a folder") << manifestWith(u"file"_s, u"nets/net.onnx"_s);
    QTest::newRow("file above the folder") << manifestWith(u"file"_s, u"../net.onnx"_s);
    QTest::newRow("file anywhere") << manifestWith(u"file"_s, u"/etc/hostname"_s);
    QTest::newRow("sha256 one digit short") << manifestWith(u"sha256"_s, hashOf(kNetBytes).chopped(1));
    QTest::newRow("sha256 one digit over") << manifestWith(u"sha256"_s, QString(hashOf(kNetBytes) % u'0'));
    QTest::newRow("sha256 is a number") << manifestWith(u"sha256"_s, 1234);
    QTest::newRow("no width") << manifestWith(u"input"_s, QJsonObject{{u"height"_s, 150}});
    QTest::newRow("height 0") << manifestWith(u"input"_s, QJsonObject{{u"width"_s, 150}, {u"height"_s, 0}});
    QTest::newRow("width negative") << manifestWith(u"input"_s, QJsonObject{{u"width"_s, -1}, {u"height"_s, 150}});
}

void TestModelStore::refusesAManifest()
{
    QFETCH(const QByteArray, manifest);
    write(path(u"manifest.json"_s), manifest);
    const auto opened = ModelStore::open(m_folder->path());
    QCOMPARE(outcome(opened), u"ModelManifestInvalid"_s);
    QVERIFY2(detail(opened).contains(path(u"manifest.json"_s)), qPrintable(detail(opened)));
}

void TestModelStore::failsWithoutAManifest_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("missing folder") << u"missing"_s;
    QTest::newRow("folder without a manifest") << u"empty"_s;
    QTest::newRow("a file for a folder") << u"net.onnx"_s;
}

void TestModelStore::failsWithoutAManifest()
{
    QFETCH(const QString, folder);
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    const auto opened = ModelStore::open(path(folder));
    QCOMPARE(outcome(opened), u"ModelMissing"_s);
    QCOMPARE(detail(opened), path(folder + u"/manifest.json"_s));
}

void TestModelStore::refusesAModel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte changed") << QByteArray(kNetBytes).replace(5, 1, "x");
    QTest::newRow("one bit changed") << QByteArray(kNetBytes).replace(0, 1, "r");
    QTest::newRow("cut") << kNetBytes.chopped(1);
    QTest::newRow("one byte over") << kNetBytes + '\0';
}

void TestModelStore::refusesAModel()
{
    QFETCH(const QByteArray, bytes);
    write(path(u"net.onnx"_s), bytes);
    const auto model = store().load(u"net"_s);
    QCOMPARE(outcome(model), u"ModelDamaged"_s);
    QCOMPARE(detail(model), path(u"net.onnx"_s));
}

void TestModelStore::failsWithoutAModel_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << u"missing.onnx"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("the folder above") << u".."_s;
}

void TestModelStore::failsWithoutAModel()
{
    QFETCH(const QString, file);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    write(path(u"manifest.json"_s), manifestWith(u"file"_s, file));
    const auto model = store().load(u"net"_s);
    QCOMPARE(outcome(model), u"ModelMissing"_s);
    QCOMPARE(detail(model), path(file));
    QCOMPARE(outcome(store().load(u"unknown"_s)), u"ModelMissing"_s);
    QCOMPARE(detail(store().load(u"unknown"_s)), u"unknown"_s);
}

void TestModelStore::verifiesAtEveryLoad()
{
    const auto models = store();
    QCOMPARE(outcome(models.load(u"net"_s)), u"ok"_s);
    write(path(u"net.onnx"_s), "another network now");
    QCOMPARE(outcome(models.load(u"net"_s)), u"ModelDamaged"_s);
    write(path(u"net.onnx"_s), kNetBytes);
    QCOMPARE(outcome(models.load(u"net"_s)), u"ok"_s);
}

QTEST_APPLESS_MAIN(TestModelStore)
#include "tst_model_store.moc"
