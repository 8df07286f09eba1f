#include "core/services/verification_evaluation.h"
#include "tests/core/services/lfw_folder.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {
namespace {

/// A pairs file with the first `perKind` pairs of each kind of the first two folds.
QByteArray shortened(const QByteArray& pairs, int perKind)
{
    const auto lines = pairs.split('\n');
    const int whole = lines.front().simplified().split(' ').last().toInt();
    QByteArray text = "2 " + QByteArray::number(perKind) + "\n";
    for (const int first : {1, whole + 1, 2 * whole + 1, 3 * whole + 1})
        for (int i = 0; i < perKind; ++i)
            text += lines.at(first + i) + "\n";
    return text;
}

} // namespace

class VerificationEvaluationTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    QTemporaryDir m_pictures;

    [[nodiscard]] PairFolds foldsOfWalls() const
    {
        const PicturePair same{u"wall.png"_s, u"other.png"_s, true};
        const PicturePair different{u"wall.png"_s, u"other.png"_s, false};
        return {{same, different}, {different, different}};
    }

private slots:
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        savePicture(vision::scaled(wall(), 0.3), m_pictures.filePath(u"wall.png"_s));
        savePicture(vision::scaled(wall(), 0.4), m_pictures.filePath(u"other.png"_s));
    }

    void pairsWithoutAFaceCountAsTwoPeople()
    {
        const auto report = take(evaluateVerification(*m_reader, m_pictures.path(), foldsOfWalls(), {}));
        QCOMPARE(report.pairs, 4);
        QCOMPARE(report.undetected, 2);
        QCOMPARE(report.accuracy, 0.75);
        QCOMPARE(report.accuracyAtCeiling, 0.75);
        QCOMPARE(report.falseAcceptsAtCeiling, 0);
        QCOMPARE(report.tarAtFar1e3, 0.0);
    }

    void oneFoldIsTooFew()
    {
        for (const PairFolds& folds : {PairFolds{}, PairFolds{foldsOfWalls().front()}})
            QCOMPARE(outcome(evaluateVerification(*m_reader, m_pictures.path(), folds, {})), u"InvalidArgument"_s);
    }

    void everyPictureIsNeeded()
    {
        auto folds = foldsOfWalls();
        folds[1][0].second = u"missing.png"_s;
        const auto report = evaluateVerification(*m_reader, m_pictures.path(), folds, {});
        QCOMPARE(outcome(report), u"FileNotFound"_s);
        QVERIFY(detail(report).contains(u"missing.png"_s));
    }

    void everyPictureIsReadOnce()
    {
        QList<std::pair<int, int>> steps;
        const auto progress = [&steps](int done, int total) {
            steps.append({done, total});
            return true;
        };
        take(evaluateVerification(*m_reader, m_pictures.path(), foldsOfWalls(), progress));
        QCOMPARE(steps, (QList<std::pair<int, int>>{{0, 2}, {1, 2}, {2, 2}}));
    }

    void cancelEndsIt()
    {
        int calls = 0;
        const auto progress = [&calls](int done, int) {
            ++calls;
            return done < 1;
        };
        QCOMPARE(outcome(evaluateVerification(*m_reader, m_pictures.path(), foldsOfWalls(), progress)), u"Cancelled"_s);
        QCOMPARE(calls, 2);
    }

    void theSubjectIsInTheMiddle()
    {
        const auto people = portraits(*m_reader, {6});
        const auto wide = vision::sideBySide(people[3], people[2]);
        const auto leftInTheMiddle =
            vision::cropped(wide, {-0.5F * static_cast<float>(people[3].width()), 0,
                                   2.0F * static_cast<float>(people[3].width()), static_cast<float>(wide.height())});
        const auto subject = take(embedSubject(*m_reader, leftInTheMiddle)).value();
        QVERIFY(vision::embeddingDistance(subject, take(embedSubject(*m_reader, people[3])).value()) < 0.3);
        QVERIFY(vision::embeddingDistance(subject, take(embedSubject(*m_reader, people[2])).value()) > 0.5);
        QCOMPARE(take(embedSubject(*m_reader, wall())), std::nullopt);
    }

    void fortyPairsOfLfw()
    {
        ROLLCALL_NEED_LFW();
        constexpr int kPairsOfEachKind = 10;
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"pairs.txt"_s);
        write(path, shortened(contents(lfwFolder().filePath(u"pairs.txt"_s)), kPairsOfEachKind));
        const auto folds = take(parseLfwPairs(contents(path)));
        const auto report = take(evaluateVerification(*m_reader, lfwFolder().filePath(u"images"_s), folds, {}));
        QCOMPARE(report.pairs, 4 * kPairsOfEachKind);
        QVERIFY(report.undetected <= 1);
        QVERIFY2(report.accuracy >= 0.95, qPrintable(QString::number(report.accuracy)));
        QVERIFY2(report.accuracyAtCeiling >= 0.95, qPrintable(QString::number(report.accuracyAtCeiling)));
        QVERIFY(report.falseAcceptsAtCeiling <= 2);
        QVERIFY2(report.tarAtFar1e3 >= 0.9, qPrintable(QString::number(report.tarAtFar1e3)));
        QVERIFY(report.threshold > 0.4);
        QVERIFY(report.threshold < 0.7);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::VerificationEvaluationTest)
#include "tst_verification_evaluation.moc"
