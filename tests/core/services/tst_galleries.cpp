#include "core/services/galleries.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

QString peopleOf(const vision::Gallery& gallery)
{
    QStringList ids;
    for (const auto id : gallery.people())
        ids.append(QString::number(id.value));
    return ids.join(u' ');
}

/// Marie (1) teaches PH101, where Ada (2) and Bob (3) are; Cid (4) is in another course; Dora (5) is in PH101 without a
/// face. Everybody else has one at the person's id.
struct Classroom : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId cid = add(u"Cid"_s);
    base::PersonId dora = add(u"Dora"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, marie);

    Classroom()
    {
        for (const auto id : {ada, bob, dora})
            enrol(physics, id);
        enrol(chemistry, cid);
        enrol(chemistry, ada);
        for (const auto id : {marie, ada, bob, cid})
            giveFace(id, straight(static_cast<float>(id.value)));
    }

    [[nodiscard]] ClassGalleries open(const QString& model = kModel)
    {
        return take(openClassGalleries(school, physics, model));
    }
};

} // namespace

class GalleriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRosterIsApart()
    {
        Classroom place;
        const auto galleries = place.open();
        QCOMPARE(peopleOf(galleries.roster), u"2 3"_s);
        QCOMPARE(peopleOf(galleries.others), u"1 4"_s);
        QCOMPARE(galleries.unreadable, 0);
        QCOMPARE(peopleOf(take(openClassGalleries(place.school, place.chemistry, kModel)).roster), u"2 4"_s);
    }

    void templatesComeBackToTheBit()
    {
        Classroom place;
        const auto galleries = place.open();
        QCOMPARE(galleries.roster.distanceTo(place.bob, straight(3)), 0.0);
        QCOMPARE(galleries.others.distanceTo(place.cid, straight(3)), 1.0);
    }

    void withoutACourseEverybodyIsAnother()
    {
        Classroom place;
        const auto galleries = take(openClassGalleries(place.school, std::nullopt, kModel));
        QCOMPARE(peopleOf(galleries.roster), QString());
        QCOMPARE(peopleOf(galleries.others), u"1 2 3 4"_s);
        QCOMPARE(peopleOf(take(openClassGalleries(place.school, base::CourseId{99}, kModel)).others), u"1 2 3 4"_s);
        QCOMPARE(peopleOf(take(openGallery(place.school, kModel))), u"1 2 3 4"_s);
    }

    void unreadableTemplatesAreCounted_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("roster");
        QTest::addColumn<QString>("others");
        QTest::addColumn<int>("unreadable");
        const auto row = [](const char* name, const QByteArray& damage, const QString& roster, const QString& others,
                            int unreadable) { QTest::newRow(name) << damage << roster << others << unreadable; };
        row("nothing", "SELECT 1", u"2 3"_s, u"1 4"_s, 0);
        row("a template cut short", "UPDATE users SET face_encoding = substr(face_encoding, 1, 500) WHERE id = 2",
            u"3"_s, u"1 4"_s, 1);
        row("a template changed",
            "UPDATE users SET face_encoding = CAST(substr(face_encoding, 1, 552) || x'00' AS BLOB) WHERE id IN (2, 4)",
            u"3"_s, u"1"_s, 2);
        row("a key changed", "UPDATE person_keys SET wrapped_key = x'00' WHERE person_id = 4", u"2 3"_s, u"1"_s, 1);
        row("another's template and key",
            "UPDATE users SET face_encoding = (SELECT face_encoding FROM users WHERE id = 3) WHERE id = 2;"
            "UPDATE person_keys SET wrapped_key = (SELECT wrapped_key FROM person_keys WHERE person_id = 3)"
            " WHERE person_id = 2",
            u"3"_s, u"1 4"_s, 1);
    }
    void unreadableTemplatesAreCounted()
    {
        QFETCH(const QByteArray, damage);
        QFETCH(const QString, roster);
        QFETCH(const QString, others);
        QFETCH(const int, unreadable);
        Classroom place;
        place.alter(damage);
        const auto galleries = place.open();
        QCOMPARE(peopleOf(galleries.roster), roster);
        QCOMPARE(peopleOf(galleries.others), others);
        QCOMPARE(galleries.unreadable, unreadable);
    }

    void templatesOfAnotherModelAreUnreadable()
    {
        Classroom place;
        place.giveFace(place.dora, straight(5), u"another model"_s);
        QCOMPARE(place.open().unreadable, 1);
        const auto galleries = place.open(u"another model"_s);
        QCOMPARE(peopleOf(galleries.roster), u"5"_s);
        QCOMPARE(galleries.unreadable, 4);
    }

    void anotherSchoolsKeyOpensNothing()
    {
        Classroom place;
        NewSchool other;
        const auto key = School::keyPathOf(place.path);
        QVERIFY(QFile::remove(key));
        QVERIFY(QFile::copy(School::keyPathOf(other.path), key));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(openClassGalleries(school, place.physics, kModel)), u"KeyForeign"_s);
        // A school of an earlier version has not noted which key is its own.
        place.alter("DELETE FROM settings WHERE name = 'key.id'");
        const auto galleries = take(openClassGalleries(school, place.physics, kModel));
        QCOMPARE(galleries.unreadable, 4);
        QCOMPARE(galleries.roster.size() + galleries.others.size(), std::size_t(0));
    }

    void facesNeedTheKey()
    {
        Classroom place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(openClassGalleries(school, place.physics, kModel)), u"KeyMissing"_s);
        QCOMPARE(outcome(openGallery(school, kModel)), u"KeyMissing"_s);
    }

    void aSchoolWithoutFacesNeedsNoKey()
    {
        NewSchool place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        QCOMPARE(take(openClassGalleries(place.school, base::CourseId{1}, kModel)).others.size(), std::size_t(0));
        QCOMPARE(take(openGallery(place.school, kModel)).size(), std::size_t(0));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::GalleriesTest)
#include "tst_galleries.moc"
