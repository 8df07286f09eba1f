#include "tests/app/cli/classroom.h"
#include "tests/app/cli/pseudo_terminal.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

namespace {

constexpr int kPatienceMs = 60'000;

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// The commands `face` and `inspect` on real pictures.
class TestCliFaces final : public ClassroomTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeClassroom(); }
    void init() { openClassroom(); }
    void cleanup() { verifyNoPictureStays(); }
    void enrolsAFolder();
    void showsHowFarAFolderIsAndStopsWhenTold();
    void listsRegisteredFaces();
    void keepsTheFaceWhereNoPictureIsGood();
    void enrolsWhatCanBeReadAndNamesTheRest();
    void registersAFaceForOnePerson();
    void registersNoFaceWithoutConsent();
    void destroysAFace();
    void inspectsEveryFace();
};

void TestCliFaces::enrolsAFolder()
{
    const Desk photos;
    const auto add = [&photos](int student, const QString& name, const cv::Mat& picture) {
        photos.makeFolder(email(student));
        writePicture(photos, email(student) % u'/' % name, picture);
    };
    add(1, u"a.png"_s, withLight(portrait(1), 0.9));
    add(1, u"b.jpg"_s, withLight(portrait(1), 1.2));
    add(1, u"dark.png"_s, withLight(portrait(1), 0.25));
    add(2, u"nobody.png"_s, cv::Mat(300, 300, CV_8UC3, cv::Scalar::all(90)));
    add(3, u"a.png"_s, portrait(3));
    add(3, u"somebody-else.png"_s, portrait(1));
    mustRun({u"consent"_s, u"withdraw"_s, u"--student"_s, email(4)});
    add(4, u"a.png"_s, portrait(4));
    photos.makeFolder(u"x@example.org"_s);

    const auto answer = runJson({u"face"_s, u"enroll-folder"_s, photos.path()});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"registered"_s], QJsonValue(1));
    const auto people = answer.object()[u"people"_s].toArray();
    QCOMPARE(valuesOf(people, u"email"_s), (QStringList{email(1), email(2), email(3), email(4), u"x@example.org"_s}));
    QCOMPARE(valuesOf(people, u"used"_s), (QStringList{u"2"_s, u"0"_s, u"0"_s, QString(), QString()}));
    // One line for each refused picture or person, which says why.
    const QStringList said{u"dark.png: the face is too dark"_s,
                           u"nobody.png: no face"_s,
                           u"a.png: the face differs"_s,
                           u"somebody-else.png: the face differs"_s,
                           u"no consent for face recognition: student4@example.org."_s,
                           u"no x@example.org."_s};
    QVERIFY2(answer.errors.size() == said.size(), answer.told().constData());
    for (qsizetype i = 0; i < said.size(); ++i)
        QVERIFY2(answer.errors[i].contains(said[i]), qPrintable(answer.errors[i]));
    QCOMPARE(sql("SELECT person_id, count(*) FROM templates GROUP BY person_id"),
             u"2|2\n3|1\n4|1\n6|1"_s); // the teacher is person 1
}

void TestCliFaces::showsHowFarAFolderIsAndStopsWhenTold()
{
    PseudoTerminal terminal;
    const auto process = desk().start(atSchool({u"face"_s, u"enroll-folder"_s, photos()}),
                                      {.terminalForErrors = terminal.programsEnd()});
    const bool hasBegun = QTest::qWaitFor([&] { return terminal.shown().contains("] 0 of 5"); }, kPatienceMs);
    kill(static_cast<pid_t>(process->processId()), SIGINT);
    const auto answer = Desk::finish(*process);
    QVERIFY2(hasBegun, terminal.shown().constData());
    VERIFY_EXIT(answer, 130);
    QVERIFY2(terminal.shown().contains("Cancelled."), terminal.shown().constData());
    QCOMPARE(sql("SELECT count(*) FROM templates"), u"5"_s);
}

void TestCliFaces::listsRegisteredFaces()
{
    const auto answer = runJson({u"face"_s, u"list"_s});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.array().size(), kStudents);
    QCOMPARE(keysOf(answer.array()[0]), (QStringList{u"best_quality"_s, u"captured_at"_s, u"email"_s, u"model_id"_s,
                                                     u"person_id"_s, u"samples"_s}));
    QCOMPARE(sorted(valuesOf(answer.array(), u"email"_s)),
             (QStringList{email(1), email(2), email(3), email(4), email(5)}));
    const auto people = runJson({u"user"_s, u"list"_s, u"--role"_s, u"student"_s}).array();
    QCOMPARE(valuesOf(people, u"face_registered"_s), QStringList(kStudents, u"true"_s));
}

void TestCliFaces::keepsTheFaceWhereNoPictureIsGood()
{
    const QString before = sql("SELECT hex(sealed) FROM templates");
    const auto answer = run({u"face"_s, u"enroll"_s, u"--student"_s, email(1), samplePicture(1)});
    VERIFY_COMPLAINT(answer, 1, QString(samplePicture(1) % u": there is more than one face."_s));
    QVERIFY2(answer.out.contains("nothing was changed"), answer.told().constData());
    QCOMPARE(sql("SELECT hex(sealed) FROM templates"), before);
}

void TestCliFaces::enrolsWhatCanBeReadAndNamesTheRest()
{
    const auto answer = runJson({u"face"_s, u"enroll"_s, u"--student"_s, email(1), u"missing.jpg"_s, now(1)});
    VERIFY_COMPLAINT(answer, 3, u"missing.jpg"_s);
    QCOMPARE(answer.object()[u"email"_s].toString(), email(1));
    QCOMPARE(answer.object()[u"used"_s], QJsonValue(1));
    const auto samples = answer.object()[u"samples"_s].toArray();
    QCOMPARE(valuesOf(samples, u"source"_s), (QStringList{u"missing.jpg"_s, now(1)}));
    QCOMPARE(valuesOf(samples, u"used"_s), (QStringList{u"false"_s, u"true"_s}));
}

void TestCliFaces::registersAFaceForOnePerson()
{
    const QStringList enrol{u"face"_s, u"enroll"_s, u"--student"_s, email(1), now(2)};
    VERIFY_COMPLAINT(run(enrol), 1, email(2));
    VERIFY_EXIT(run(enrol + QStringList{u"--override"_s, u"they are twins"_s}), 0);
    QCOMPARE(sql("SELECT detail FROM staff_actions WHERE action = 'face.enrol' ORDER BY id DESC LIMIT 1"),
             u"they are twins"_s);
}

void TestCliFaces::registersNoFaceWithoutConsent()
{
    mustRun({u"consent"_s, u"withdraw"_s, u"--student"_s, email(1)});
    QCOMPARE(sql("SELECT count(*) FROM templates WHERE person_id = 2"), u"0"_s);
    VERIFY_COMPLAINT(run({u"face"_s, u"enroll"_s, u"--student"_s, email(1), now(1)}), 1, email(1));
    QCOMPARE(sql("SELECT count(*) FROM templates WHERE person_id = 2"), u"0"_s);
    const auto answer = runJson(checkIn({now(1)}));
    QCOMPARE(valuesOf(answer.object()[u"tries"_s].toArray(), u"reason"_s), QStringList{u"Face mismatch"_s});
}

void TestCliFaces::destroysAFace()
{
    const auto answer = runJson({u"face"_s, u"remove"_s, u"--student"_s, email(2)});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(), (QJsonObject{{u"removed"_s, email(2)}}));
    QCOMPARE(sql("SELECT count(*) FROM templates WHERE person_id = 3"), u"0"_s);
    QCOMPARE(sql("SELECT count(*) FROM person_keys WHERE person_id = 3"), u"0"_s);
    QCOMPARE(sql("SELECT state FROM consents WHERE person_id = 3"), u"given"_s);
    QCOMPARE(runJson({u"face"_s, u"list"_s}).array().size(), kStudents - 1);
}

void TestCliFaces::inspectsEveryFace()
{
    const auto answer = desk().runJson({u"inspect"_s, samplePicture(1), now(1)});
    VERIFY_EXIT(answer, 0);
    QCOMPARE(valuesOf(answer.array(), u"file"_s), (QStringList{samplePicture(1), now(1)}));
    QCOMPARE(answer.array()[0][u"faces"_s].toArray().size(), 3);
    QCOMPARE(answer.array()[1][u"faces"_s].toArray().size(), 1);
    const auto face = answer.array()[1][u"faces"_s][0].toObject();
    QCOMPARE(keysOf(face), (QStringList{u"box"_s, u"descriptor"_s, u"landmarks"_s, u"quality"_s, u"score"_s}));
    QCOMPARE(face[u"box"_s].toArray().size(), 4);
    QCOMPARE(face[u"descriptor"_s].toArray().size(), 128);
    QCOMPARE(face[u"landmarks"_s].toArray().size(), 68);
    QCOMPARE(face[u"landmarks"_s][67].toArray().size(), 2);
    QVERIFY(face[u"score"_s].toDouble() > 0.5);
    QVERIFY(face[u"quality"_s].isObject());
    // It works without a school, and makes none.
    QCOMPARE(desk().files(), (QStringList{kSchool, kSchoolKey}));
}

QTEST_GUILESS_MAIN(TestCliFaces)
#include "tst_cli_faces.moc"
