#include "core/services/face_trial.h"
#include "core/storage/lookalike_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

constexpr vision::MatchThresholds kShipped{0.435, 0.04};

/// Faces on a line: Ada at 0, others beside her.
struct Faces : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);

    Faces() { giveFace(ada, straight(0)); }

    base::PersonId at(const QString& name, float distance)
    {
        const auto id = add(name);
        giveFace(id, straight(distance));
        return id;
    }

    base::Result<FaceTrial> open(base::PersonId person)
    {
        return FaceTrial::open(school, admin, person, kModel, kShipped);
    }
};

} // namespace

class FaceTrialTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysHowWellAFaceIsRecognised_data()
    {
        QTest::addColumn<float>("probe");
        QTest::addColumn<Likeness>("likeness");
        QTest::newRow("the same") << 0.0F << Likeness::Sure;
        QTest::newRow("near") << -0.39F << Likeness::Sure;
        QTest::newRow("near the limit") << -0.42F << Likeness::Barely;
        QTest::newRow("beyond the limit") << -0.44F << Likeness::Not;
        QTest::newRow("nearer than Bob, without the margin") << 0.29F << Likeness::Barely;
        QTest::newRow("nearer to Bob") << 0.31F << Likeness::Not;
    }
    void saysHowWellAFaceIsRecognised()
    {
        QFETCH(const float, probe);
        QFETCH(const Likeness, likeness);
        Faces faces;
        faces.at(u"Bob"_s, 0.6F);
        const auto trial = take(faces.open(faces.ada));
        const auto reading = trial.read(straight(probe));
        QCOMPARE(reading.likeness, likeness);
        QVERIFY(std::abs(reading.distance - std::abs(static_cast<double>(probe))) < 1e-5);
    }

    void listsWhoIsNear()
    {
        Faces faces;
        const auto bob = faces.at(u"Bob"_s, 0.45F);
        const auto eve = faces.at(u"Eve"_s, 0.3F);
        const auto far = faces.at(u"Far"_s, 0.9F);
        faces.at(u"Further"_s, 0.48F);
        take(storage::LookalikeTable(faces.school.database()).insertUnlessThere({far, faces.ada}, faces.school.now()));
        const auto near = take(take(faces.open(faces.ada)).nearFaces(faces.school, straight(0)));
        QCOMPARE(near.size(), 3U);
        QCOMPARE(near[0].person.id, far);
        QVERIFY(near[0].isNoted);
        QCOMPARE(near[1].person.id, eve);
        QVERIFY(!near[1].isNoted);
        QCOMPARE(near[2].person.id, bob);
    }

    void listsFiveAtMost()
    {
        Faces faces;
        for (int i = 1; i <= 7; ++i)
            faces.at(u"P%1"_s.arg(i), 0.05F * static_cast<float>(i));
        const auto near = take(take(faces.open(faces.ada)).nearFaces(faces.school, straight(0)));
        QCOMPARE(near.size(), 5U);
        QCOMPARE(near.front().person.name, u"P1"_s);
    }

    void needsARegisteredFace()
    {
        Faces faces;
        const auto bob = faces.add(u"Bob"_s);
        QCOMPARE(outcome(faces.open(bob)), u"NotFound"_s);
        QCOMPARE(outcome(faces.open(base::PersonId{99})), u"NotFound"_s);
    }

    void isForStaff()
    {
        Faces faces;
        QCOMPARE(outcome(FaceTrial::open(faces.school, faces.actor(faces.ada), faces.ada, kModel, kShipped)),
                 u"PermissionDenied"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::FaceTrialTest)
#include "tst_face_trial.moc"
