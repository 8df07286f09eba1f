#include "core/services/identification_evaluation.h"
#include "tests/core/services/lfw_folder.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {

class IdentificationEvaluationTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    QTemporaryDir m_album;

private slots:
    /// Two people with three pictures each and one with a single one; a person without pictures and a file are passed
    /// over.
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        const auto people = portraits(*m_reader, {6});
        QVERIFY(people.size() >= 4);
        const QDir album(m_album.path());
        for (const auto& name : {u"ada"_s, u"bob"_s, u"cid"_s, u"empty"_s})
            QVERIFY(album.mkdir(name));
        for (const auto& [name, person] : {std::pair{u"ada"_s, people[3]}, {u"bob"_s, people[1]}}) {
            savePicture(person, album.filePath(name % u"/1.png"));
            savePicture(vision::mirrored(person), album.filePath(name % u"/2.png"));
            savePicture(vision::withLight(person, 0.8), album.filePath(name % u"/3.png"));
        }
        savePicture(people[2], album.filePath(u"cid/1.png"_s));
        write(album.filePath(u"readme.txt"_s), "not a person");
    }

    void triesAreCounted()
    {
        QList<int> steps;
        const auto progress = [&steps](int done, int total) {
            steps.append(done);
            return total == 7;
        };
        const auto report = take(evaluateIdentification(
            *m_reader, m_album.path(), {.samples = 1, .classSize = 2, .seed = 7, .rounds = 3}, progress));
        QCOMPARE(steps, (QList{0, 1, 2, 3, 4, 5, 6, 7}));
        QCOMPARE(report.classSize, 2);
        QCOMPARE(report.classes, 3);
        QCOMPARE(report.memberTries, 3 * 4);
        QCOMPARE(report.strangerTries, 3);
        QCOMPARE(report.rank1, 1.0);
        QCOMPARE(report.fnir, 0.0);
        QCOMPARE(report.fpir, 0.0);
        QCOMPARE(report.fnirAtFpir1e2, 0.0);
        QCOMPARE(report.fnirAtFpir1e3, 0.0);
        QCOMPARE(report.threshold, m_reader->thresholds().distance);
        QCOMPARE(report.margin, m_reader->thresholds().margin);
    }

    void aPictureWithoutAFaceIsAMissAndNeverEnrolled()
    {
        const QTemporaryDir album;
        for (const auto& name : {u"ada"_s, u"bob"_s}) {
            QVERIFY(QDir(album.path()).mkdir(name));
            QVERIFY(QFile::copy(m_album.filePath(name % u"/1.png"), album.filePath(name % u"/1.png")));
            savePicture(vision::scaled(wall(), 0.3), album.filePath(name % u"/2.png"));
        }
        const auto report = take(evaluateIdentification(*m_reader, album.path(),
                                                        {.samples = 1, .classSize = 2, .seed = 1, .rounds = 4}, {}));
        QCOMPARE(report.memberTries, 4 * 2);
        QCOMPARE(report.fnir, 1.0);
        QCOMPARE(report.rank1, 0.0);
    }

    // Each of the two has a picture of the other: whom a try is taken for depends on which of them was enrolled.
    void theSeedDecides()
    {
        const QTemporaryDir album;
        for (const auto& [name, other] : {std::pair{u"ada"_s, u"bob"_s}, {u"bob"_s, u"ada"_s}}) {
            QVERIFY(QDir(album.path()).mkdir(name));
            QVERIFY(QFile::copy(m_album.filePath(name % u"/1.png"), album.filePath(name % u"/1.png")));
            QVERIFY(QFile::copy(m_album.filePath(other % u"/2.png"), album.filePath(name % u"/2.png")));
        }
        QSet<double> rates;
        for (const std::uint64_t seed : {1, 2, 3, 4}) {
            const IdentificationOptions options{.samples = 1, .classSize = 2, .seed = seed, .rounds = 3};
            const auto report = take(evaluateIdentification(*m_reader, album.path(), options, {}));
            const auto again = take(evaluateIdentification(*m_reader, album.path(), options, {}));
            QCOMPARE(again.rank1, report.rank1);
            rates.insert(report.rank1);
        }
        QVERIFY(rates.size() > 1);
    }

    void optionsMustMakeSense_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("classSize");
        QTest::addColumn<int>("rounds");
        QTest::newRow("no samples") << 0 << 2 << 1;
        QTest::newRow("a class of one") << 1 << 1 << 1;
        QTest::newRow("no round") << 1 << 2 << 0;
    }
    void optionsMustMakeSense()
    {
        QFETCH(const int, samples);
        QFETCH(const int, classSize);
        QFETCH(const int, rounds);
        const auto report = evaluateIdentification(
            *m_reader, m_album.path(), {.samples = samples, .classSize = classSize, .seed = 1, .rounds = rounds}, {});
        QCOMPARE(outcome(report), u"InvalidArgument"_s);
    }

    void aClassNeedsPeople()
    {
        QCOMPARE(outcome(evaluateIdentification(*m_reader, m_album.path(), {.samples = 1, .classSize = 3}, {})),
                 u"InvalidArgument"_s);
        const QTemporaryDir empty;
        QCOMPARE(outcome(evaluateIdentification(*m_reader, empty.path(), {}, {})), u"FileEmpty"_s);
    }

    void cancelEndsIt()
    {
        int calls = 0;
        const auto progress = [&calls](int done, int) {
            ++calls;
            return done < 2;
        };
        QCOMPARE(outcome(evaluateIdentification(*m_reader, m_album.path(), {.samples = 1, .classSize = 2}, progress)),
                 u"Cancelled"_s);
        QCOMPARE(calls, 3);
    }

    /// Ten people with four pictures each and thirty with one.
    void fortyPeopleOfLfw()
    {
        ROLLCALL_NEED_LFW();
        const QTemporaryDir album;
        const QDir images(lfwFolder().filePath(u"images"_s));
        int members = 0;
        int strangers = 0;
        for (const auto& name : images.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir person(images.filePath(name));
            const auto pictures = person.entryList({u"*.jpg"_s}, QDir::Files, QDir::Name);
            const bool isMember = pictures.size() >= 4 && members < 10;
            if (!isMember && (pictures.size() >= 4 || strangers == 30))
                continue;
            ++(isMember ? members : strangers);
            QVERIFY(QDir(album.path()).mkdir(name));
            for (const auto& picture : pictures.first(isMember ? 4 : 1))
                QVERIFY(QFile::link(person.absoluteFilePath(picture), album.filePath(name % u'/' % picture)));
        }
        const auto report = take(evaluateIdentification(*m_reader, album.path(),
                                                        {.samples = 3, .classSize = 10, .seed = 1, .rounds = 4}, {}));
        QCOMPARE(report.classes, 4);
        QCOMPARE(report.memberTries, 4 * 10);
        QCOMPARE(report.strangerTries, 4 * 30);
        QVERIFY2(report.rank1 >= 0.95, qPrintable(QString::number(report.rank1)));
        QVERIFY2(report.fnir <= 0.1, qPrintable(QString::number(report.fnir)));
        QVERIFY2(report.fpir <= 0.05, qPrintable(QString::number(report.fpir)));
        QVERIFY(report.fnirAtFpir1e3 >= report.fnirAtFpir1e2);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::IdentificationEvaluationTest)
#include "tst_identification_evaluation.moc"
