#include "core/services/face_collection.h"
#include "tests/core/services/random_faces.h"

namespace rollcall::services {
namespace {

/// Each sample is at a person's id, a sixteenth further for each one after the first.
std::vector<base::Embedding> samplesAt(float place, int samples)
{
    std::vector<base::Embedding> result;
    for (int i = 0; i < samples; ++i)
        result.push_back(straight(place + static_cast<float>(i) / 16));
    return result;
}

/// Ada (1) has one sample, Bob (2) three, Cid (3) no face, Dora (4) two.
struct Classroom : SchoolOfFaces
{
    base::PersonId ada = addFace(u"Ada"_s, samplesAt(1, 1));
    base::PersonId bob = addFace(u"Bob"_s, samplesAt(2, 3));
    base::PersonId cid = add(u"Cid"_s);
    base::PersonId dora = addFace(u"Dora"_s, samplesAt(4, 2));
};

QString peopleOf(const FaceCollection& faces)
{
    QStringList ids;
    for (std::size_t row = 0; row < faces.size(); ++row)
        ids.append(QString::number(faces.person(row).value));
    return ids.join(u' ');
}

} // namespace

class FaceCollectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void samplesComeBackToTheBit()
    {
        Classroom place;
        const auto opened = take(openFaces(place.school, kModel));
        const auto& faces = opened.faces;
        QCOMPARE(opened.unreadable, 0);
        QCOMPARE(peopleOf(faces), u"1 2 4"_s);
        QCOMPARE(faces.sampleCount(), std::size_t(6));
        QVERIFY(std::ranges::equal(faces.samplesOf(0), samplesAt(1, 1)));
        QVERIFY(std::ranges::equal(faces.samplesOf(1), samplesAt(2, 3)));
        QVERIFY(std::ranges::equal(faces.samplesOf(2), samplesAt(4, 2)));
        QCOMPARE(faces.means()[1], straight(2.0625F));
    }

    void whoDoesNotOpenIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("people");
        QTest::addColumn<int>("unreadable");
        const auto row = [](const char* name, const QByteArray& damage, const QString& people, int unreadable) {
            QTest::newRow(name) << damage << people << unreadable;
        };
        row("nothing", "SELECT 1", u"1 2 4"_s, 0);
        row("a sample", "UPDATE templates SET sealed = x'00' WHERE id = 3", u"1 4"_s, 1);
        row("two samples of one person", "UPDATE templates SET sealed = x'00' WHERE person_id = 4", u"1 2"_s, 1);
        row("a mean", "UPDATE users SET face_encoding = x'00' WHERE id = 1", u"2 4"_s, 1);
        row("a key", "UPDATE person_keys SET wrapped_key = x'00'", QString(), 3);
        row("another's sample",
            "UPDATE templates SET sealed = (SELECT sealed FROM templates WHERE id = 1)"
            " WHERE id = 5",
            u"1 2"_s, 1);
    }
    void whoDoesNotOpenIsLeftOut()
    {
        QFETCH(const QByteArray, damage);
        QFETCH(const QString, people);
        QFETCH(const int, unreadable);
        Classroom place;
        place.alter(damage);
        const auto opened = take(openFaces(place.school, kModel));
        QCOMPARE(peopleOf(opened.faces), people);
        QCOMPARE(opened.unreadable, unreadable);
    }

    void templatesOfAnotherModelAreLeftOut()
    {
        Classroom place;
        place.addFace(u"Eve"_s, samplesAt(5, 1), u"another model"_s);
        QCOMPARE(take(openFaces(place.school, kModel)).unreadable, 1);
        QCOMPARE(peopleOf(take(openFaces(place.school, u"another model"_s)).faces), u"5"_s);
    }

    void facesNeedTheKey()
    {
        Classroom place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(openFaces(school, kModel)), u"KeyMissing"_s);
    }

    void aSchoolWithoutFacesNeedsNoKey()
    {
        NewSchool place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        QCOMPARE(take(openFaces(place.school, kModel)).faces.size(), std::size_t(0));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::FaceCollectionTest)
#include "tst_face_collection.moc"
