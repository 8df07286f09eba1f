#include "tests/app/cli/program.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr int kPairsOfEachKind = 10;
constexpr int kPeople = 12;
constexpr int kPicturesEach = 3;
constexpr int kClassSize = 5;
constexpr int kRounds = 10; ///< how often the program shuffles the people into classes

/// The folder with pictures of real people, which is not part of the project.
QDir facesFolder()
{
    const QString standard = QStringLiteral(ROLLCALL_SOURCE_DIR "/../shared/data");
    return QDir(QDir(qEnvironmentVariable("ROLLCALL_DATA_DIR", standard)).absoluteFilePath(u"lfw-dev"_s));
}

bool isShare(const QJsonValue& value)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
}

} // namespace

/// The measurements, on a small part of Labeled Faces in the Wild.
class TestCliEval final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verificationGivesItsFigures();
    void verificationRefuses_data();
    void verificationRefuses();
    void identificationGivesItsFigures();
    void identificationIsTheSameForTheSameSeed();
    void identificationNeedsAFullClass();

private:
    [[nodiscard]] QStringList verification(const QString& pairs, const QStringList& options = {}) const;
    [[nodiscard]] QStringList identification(const QStringList& options) const;
    void writePairs() const;
    void linkPeople() const;

    Desk m_desk;
    QDir m_faces = facesFolder();
    QJsonObject m_identified;
};

void TestCliEval::initTestCase()
{
    if (!m_faces.exists(u"images"_s) || !m_faces.exists(u"pairs.txt"_s))
        QSKIP(qPrintable(u"needs the pictures in ROLLCALL_DATA_DIR: no "_s % m_faces.path()));
    writePairs();
    linkPeople();
    m_identified =
        m_desk.mustRun(identification({u"--json"_s, u"--class-size"_s, QString::number(kClassSize)})).object();
}

/// The first ten pairs of each kind of the two folds.
void TestCliEval::writePairs() const
{
    QFile file(m_faces.filePath(u"pairs.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    const int ofEachKind = lines[0].simplified().split(' ').last().toInt();
    QByteArray pairs = "2\t" + QByteArray::number(kPairsOfEachKind) + "\n";
    for (int fold = 0; fold < 2; ++fold)
        for (int kind = 0; kind < 2; ++kind)
            for (int i = 0; i < kPairsOfEachKind; ++i)
                pairs += lines[1 + (2 * fold + kind) * ofEachKind + i] + '\n';
    m_desk.write(u"pairs.txt"_s, pairs);
}

/// The first people with enough pictures, each with as many.
void TestCliEval::linkPeople() const
{
    const QDir images(m_faces.filePath(u"images"_s));
    int people = 0;
    for (const auto& name : images.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir person(images.filePath(name));
        const auto pictures = person.entryList({u"*.jpg"_s}, QDir::Files, QDir::Name);
        if (pictures.size() < kPicturesEach || people == kPeople)
            continue;
        ++people;
        m_desk.makeFolder(u"people/"_s % name);
        for (int i = 0; i < kPicturesEach; ++i)
            QVERIFY(QFile::link(person.filePath(pictures[i]), m_desk.path(u"people/%1/%2"_s.arg(name, pictures[i]))));
    }
    QCOMPARE(people, kPeople);
}

QStringList TestCliEval::verification(const QString& pairs, const QStringList& options) const
{
    return QStringList{u"eval"_s, u"verification"_s, u"--images"_s, m_faces.filePath(u"images"_s), u"--pairs"_s,
                       pairs} +
           options;
}

QStringList TestCliEval::identification(const QStringList& options) const
{
    return QStringList{u"eval"_s, u"identification"_s, u"--images"_s, u"people"_s, u"--gallery"_s, u"2"_s} + options;
}

void TestCliEval::verificationGivesItsFigures()
{
    const auto answer = m_desk.runJson(verification(u"pairs.txt"_s, {u"--folds"_s, u"1-2"_s}));
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    const auto report = answer.object();
    QCOMPARE(keysOf(report), (QStringList{u"accuracy"_s, u"accuracy_at_0_6"_s, u"false_accepts_at_0_6"_s, u"pairs"_s,
                                          u"tar_at_far_1e3"_s, u"threshold"_s, u"undetected"_s}));
    QCOMPARE(report[u"pairs"_s], QJsonValue(4 * kPairsOfEachKind));
    QCOMPARE(report[u"undetected"_s], QJsonValue(0));
    QVERIFY(report[u"false_accepts_at_0_6"_s].isDouble());
    for (const auto& key : {u"accuracy"_s, u"accuracy_at_0_6"_s, u"tar_at_far_1e3"_s, u"threshold"_s})
        QVERIFY2(isShare(report[key]), qPrintable(key));
    QVERIFY2(report[u"accuracy"_s].toDouble() >= 0.95, answer.told().constData());
    QVERIFY2(report[u"accuracy_at_0_6"_s].toDouble() >= 0.95, answer.told().constData());
}

void TestCliEval::verificationRefuses_data()
{
    QTest::addColumn<QByteArray>("pairs");
    QTest::addColumn<QString>("folds");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const QByteArray good = "2 1\nA 1 2\nA 1 B 1\nA 1 2\nA 1 B 1\n";
    for (const auto& folds : {u"0-1"_s, u"2-1"_s, u"1-3"_s, u"1"_s, u"one-two"_s, u"1-2-3"_s, u"-1-2"_s})
        QTest::addRow("folds %s", qPrintable(folds)) << good << folds << 3 << folds;
    QTest::addRow("a single fold") << good << u"1-1"_s << 3 << u"two folds"_s;
    QTest::addRow("no counts") << QByteArray("A 1 2\n") << QString() << 3 << u"damaged.txt: line 1"_s;
    QTest::addRow("a negative count") << QByteArray("2 -1\n") << QString() << 3 << u"damaged.txt: line 1"_s;
    QTest::addRow("a word missing") << QByteArray("2 1\nA 1 2\nA 1 B\nA 1 2\nA 1 B 1\n") << QString() << 3
                                    << u"damaged.txt: line 3"_s;
    QTest::addRow("a number that is none")
        << QByteArray("2 1\nA 1 2\nA 1 B 1\nA 1 two\nA 1 B 1\n") << QString() << 3 << u"damaged.txt: line 4"_s;
    QTest::addRow("a way out of the folder")
        << QByteArray("2 1\n../A 1 2\nA 1 B 1\nA 1 2\nA 1 B 1\n") << QString() << 3 << u"damaged.txt: line 2"_s;
    QTest::addRow("lines missing") << QByteArray("2 1\nA 1 2\nA 1 B 1\nA 1 2\n") << QString() << 3
                                   << u"damaged.txt: line 5"_s;
    QTest::addRow("empty") << QByteArray() << QString() << 3 << u"damaged.txt: "_s;
    QTest::addRow("a person who is not there") << good << u"1-2"_s << 3 << u"A/A_0001.jpg: "_s;
}

void TestCliEval::verificationRefuses()
{
    QFETCH(QByteArray, pairs);
    QFETCH(QString, folds);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    m_desk.write(u"damaged.txt"_s, pairs);
    const QStringList options = folds.isEmpty() ? QStringList() : QStringList{u"--folds="_s % folds};
    VERIFY_COMPLAINT(m_desk.run(verification(u"damaged.txt"_s, options)), exitCode, said);
}

void TestCliEval::identificationGivesItsFigures()
{
    const QByteArray told = QJsonDocument(m_identified).toJson();
    for (const auto& key :
         {u"rank1"_s, u"fpir"_s, u"fnir"_s, u"threshold"_s, u"margin"_s, u"fnir_at_fpir_1e2"_s, u"fnir_at_fpir_1e3"_s})
        QVERIFY2(isShare(m_identified[key]), qPrintable(key));
    constexpr int kClasses = kRounds * (kPeople / kClassSize);
    QCOMPARE(m_identified[u"class_size"_s], QJsonValue(kClassSize));
    QCOMPARE(m_identified[u"classes"_s], QJsonValue(kClasses));
    QCOMPARE(m_identified[u"member_tries"_s], QJsonValue(kClasses * kClassSize));
    QCOMPARE(m_identified[u"stranger_tries"_s], QJsonValue(kClasses * (kPeople - kClassSize) * kPicturesEach));
    QVERIFY2(m_identified[u"rank1"_s].toDouble() >= 0.95, told.constData());
    QVERIFY2(m_identified[u"fpir"_s].toDouble() <= 0.05, told.constData());
}

void TestCliEval::identificationIsTheSameForTheSameSeed()
{
    const QStringList options{u"--class-size"_s, QString::number(kClassSize), u"--seed"_s};
    const auto same = m_desk.runJson(identification(options + QStringList{u"1"_s}));
    VERIFY_EXIT(same, 0);
    QCOMPARE(same.object(), m_identified);
}

void TestCliEval::identificationNeedsAFullClass()
{
    VERIFY_COMPLAINT(m_desk.run(identification({u"--class-size"_s, u"13"_s})), 3, u"fewer than 13 people"_s);
}

QTEST_GUILESS_MAIN(TestCliEval)
#include "tst_cli_eval.moc"
