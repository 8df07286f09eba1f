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
const QString kPackage = kModels % u"/node_modules/@vladmandic/face-api";

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

/// A package of its own that may be spoilt: links to the real files, until one is replaced.
class Workplace
{
public:
    Workplace()
    {
        QDir(m_folder.path()).mkpath(u"package/model"_s);
        const QDir model(kPackage % u"/model");
        const auto names = model.entryList(QDir::Files);
        for (const auto& name : names)
            QFile::link(model.filePath(name), path(u"package/model/"_s % name));
        QFile::copy(kModels % u"/manifest.json", path(u"manifest.json"_s));
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList results() const { return QDir(path(u"out"_s)).entryList(QDir::Files); }

    void replace(const QString& name, const QByteArray& bytes) const
    {
        QFile::remove(path(name));
        write(path(name), bytes);
    }

    [[nodiscard]] Answer import() const
    {
        QProcess program;
        program.start(QStringLiteral(ROLLCALL_IMPORTER), {u"--package"_s, path(u"package"_s), u"--manifest"_s,
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
        QCOMPARE(models.size(), 3);
        for (const auto& model : models) {
            const QByteArray onnx = contents(workplace.path(u"out/"_s % model[u"file"_s].toString()));
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(onnx, QCryptographicHash::Sha256).toHex()),
                     model[u"sha256"_s].toString());
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
        const QString weights = u"package/model/ssd_mobilenetv1_model.bin"_s;
        row("weights changed by a byte", u"ssd_mobilenetv1_model.bin"_s, [weights](const Workplace& place) {
            QByteArray bytes = contents(place.path(weights));
            bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
            place.replace(weights, bytes);
        });
        row("weights missing", u"ssd_mobilenetv1_model.bin"_s,
            [weights](const Workplace& place) { QFile::remove(place.path(weights)); });
        row("weights empty", u"ssd_mobilenetv1_model.bin"_s,
            [weights](const Workplace& place) { place.replace(weights, {}); });
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
