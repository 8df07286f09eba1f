#include "core/services/face_registry.h"
#include "core/services/galleries.h"
#include "core/services/records.h"
#include "core/services/verification_evaluation.h"
#include "core/storage/consent_table.h"
#include "core/storage/person_key_table.h"
#include "core/storage/template_table.h"
#include "tests/core/services/sample_people.h"

#include <array>
#include <cstring>

namespace rollcall::services {
namespace {

/// Ada and Bob have consented; Eve has not. Marie is a teacher.
struct Classroom : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::PersonId eve = add(u"Eve"_s);

    Classroom() { consent(ada); }

    /// Rows of templates, keys, and people with a face.
    [[nodiscard]] QString stored() const
    {
        return query("SELECT (SELECT count(*) FROM templates) || ' ' || (SELECT count(*) FROM person_keys) || ' ' ||"
                     " (SELECT count(*) FROM users WHERE face_registered AND face_encoding IS NOT NULL)");
    }

    [[nodiscard]] QByteArray sealedMean(base::PersonId id)
    {
        return take(storage::PersonTable(school.database()).sealedFace(id)).value_or(QByteArray());
    }

    [[nodiscard]] QByteArray key(base::PersonId id)
    {
        return take(storage::PersonKeyTable(school.database()).find(id)).value_or(QByteArray());
    }

    [[nodiscard]] double distanceTo(base::PersonId id, const base::Embedding& probe)
    {
        return take(openGallery(school, kModel)).distanceTo(id, probe).value_or(99);
    }
};

QStringList refusals(const FaceEnrolment& enrolment)
{
    QStringList names;
    for (const auto& sample : enrolment.samples)
        names.append(sample.refused ? base::errorName(sample.refused->code) : u"ok"_s);
    return names;
}

} // namespace

class FaceRegistryTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    vision::Frame m_ada;
    vision::Frame m_bob;
    base::Embedding m_adaEmbedding{};

    [[nodiscard]] NamedFrame ada() const { return {u"ada"_s, m_ada}; }
    [[nodiscard]] NamedFrame darkAda() const { return {u"darker"_s, vision::withLight(m_ada, 0.7)}; }
    [[nodiscard]] NamedFrame bob() const { return {u"bob"_s, m_bob}; }

    base::Result<FaceEnrolment> enrol(NewSchool& place, base::PersonId person, const std::vector<NamedFrame>& pictures,
                                      const EnrolOptions& options = {})
    {
        return FaceRegistry(place.school, place.admin, *m_reader).enrol(person, pictures, options);
    }

    static EnrolOptions overriding(const QString& reason)
    {
        EnrolOptions options;
        options.overrideReason = reason;
        return options;
    }

private slots:
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        const auto people = portraits(*m_reader, {6});
        QVERIFY(people.size() >= 4);
        m_ada = people[3];
        m_bob = people[1];
        m_adaEmbedding = take(embedSubject(*m_reader, m_ada)).value();
    }

    void noTemplateWithoutConsent()
    {
        Classroom place;
        const auto refused = enrol(place, place.eve, {ada()});
        QCOMPARE(outcome(refused), u"ConsentMissing"_s);
        QCOMPARE(detail(refused), u"eve@example.org"_s);
        FaceRegistry registry(place.school, place.admin, *m_reader);
        QCOMPARE(outcome(registry.enrolFiles(place.eve, {u"no such file"_s}, {})), u"ConsentMissing"_s);
        take(Consents(place.school, place.admin).withdraw(place.ada));
        QCOMPARE(outcome(enrol(place, place.ada, {ada()})), u"ConsentMissing"_s);
        QCOMPARE(place.stored(), u"0 0 0"_s);
    }

    void nobodyUnknownIsEnrolled()
    {
        Classroom place;
        QCOMPARE(outcome(enrol(place, {99}, {ada()})), u"NotFound"_s);
    }

    void aFaceIsEnrolled()
    {
        Classroom place;
        place.clock.set(kMorning + 1h);
        const auto enrolment = take(enrol(place, place.ada, {ada(), darkAda()}));
        QCOMPARE(enrolment.used, 2);
        QCOMPARE(refusals(enrolment), (QStringList{u"ok"_s, u"ok"_s}));
        QCOMPARE(place.stored(), u"2 1 1"_s);
        QCOMPARE(place.person(place.ada).faceRegistered, true);
        QCOMPARE(place.actions().last(), u"face.enrol user %1"_s.arg(place.ada.value));

        const auto samples = take(storage::TemplateTable(place.school.database()).ofPerson(place.ada));
        const auto consent = take(storage::ConsentTable(place.school.database()).given(place.ada)).value();
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QCOMPARE(samples[i].consentId, consent.id);
            QCOMPARE(samples[i].modelId, m_reader->modelId());
            QCOMPARE(samples[i].capturedAt, kMorning + 1h);
            QCOMPARE(samples[i].quality, enrolment.samples[i].quality.score());
        }
        const std::array embeddings{*enrolment.samples[0].embedding, *enrolment.samples[1].embedding};
        QCOMPARE(place.distanceTo(place.ada, vision::meanEmbedding(embeddings)), 0.0);
    }

    void registeredFacesAreListed()
    {
        Classroom place;
        const auto enrolment = take(enrol(place, place.ada, {darkAda(), ada()}));
        place.giveFace(place.bob, straight(1));
        const auto faces = take(registeredFaces(place.school, place.actor(place.marie), {}));
        QCOMPARE(faces.size(), std::size_t(2));
        QCOMPARE(faces[0].person, place.person(place.ada));
        QCOMPARE(faces[0].samples, qint64(2));
        QCOMPARE(faces[0].modelId, m_reader->modelId());
        QCOMPARE(faces[0].bestQuality,
                 std::max(enrolment.samples[0].quality.score(), enrolment.samples[1].quality.score()));
        QCOMPARE(faces[0].capturedAt, kMorning);
        QCOMPARE(faces[1].person.id, place.bob);
        QCOMPARE(faces[1].samples, qint64(1));
        const auto second = take(registeredFaces(place.school, place.admin, {.limit = 1, .offset = 1}));
        QCOMPARE(second, std::vector{faces[1]});
    }

    void enrollingAgainReplaces()
    {
        Classroom place;
        take(enrol(place, place.ada, {ada(), darkAda()}));
        const auto key = place.key(place.ada);
        const NamedFrame mirrored{u"mirrored"_s, vision::mirrored(m_ada)};
        const auto again = take(enrol(place, place.ada, {mirrored}));
        QCOMPARE(again.used, 1);
        QCOMPARE(place.stored(), u"1 1 1"_s);
        QCOMPARE(place.key(place.ada), key);
        QCOMPARE(place.distanceTo(place.ada, *again.samples[0].embedding), 0.0);
    }

    void unreadablePicturesKeepTheOldTemplate()
    {
        Classroom place;
        take(enrol(place, place.ada, {ada(), darkAda()}));
        const auto mean = place.sealedMean(place.ada);
        const auto actions = place.actions();
        const auto again =
            take(enrol(place, place.ada, {{u"wall"_s, wall()}, {u"blurred"_s, vision::blurred(m_ada, 3)}}));
        QCOMPARE(again.used, 0);
        QCOMPARE(refusals(again), (QStringList{u"FaceNotFound"_s, u"FaceBlurred"_s}));
        QCOMPARE(take(enrol(place, place.ada, {})).used, 0);
        QCOMPARE(place.sealedMean(place.ada), mean);
        QCOMPARE(place.stored(), u"2 1 1"_s);
        QCOMPARE(place.actions(), actions);
    }

    void picturesOfSomebodyElseAreRefused()
    {
        Classroom place;
        const auto enrolment = take(enrol(place, place.ada, {ada(), bob(), darkAda()}));
        QCOMPARE(enrolment.used, 2);
        QCOMPARE(refusals(enrolment), (QStringList{u"ok"_s, u"FaceSamplesDisagree"_s, u"ok"_s}));
        QCOMPARE(take(enrol(place, place.ada, {ada(), bob()})).used, 0);
        QCOMPARE(place.stored(), u"2 1 1"_s);
        QVERIFY(place.distanceTo(place.ada, m_adaEmbedding) < 0.1);
    }

    void aFaceOfAnotherPersonIsRefused_data()
    {
        QTest::addColumn<float>("distance");
        QTest::addColumn<bool>("refused");
        QTest::newRow("the same") << 0.0F << true;
        QTest::newRow("within the threshold") << 0.43F << true;
        QTest::newRow("beyond it") << 0.44F << false;
    }
    void aFaceOfAnotherPersonIsRefused()
    {
        QFETCH(const float, distance);
        QFETCH(const bool, refused);
        QCOMPARE(m_reader->thresholds().distance, 0.435);
        Classroom place;
        place.giveFace(place.bob, near(m_adaEmbedding, distance));
        const auto enrolment = enrol(place, place.ada, {ada()});
        QCOMPARE(outcome(enrolment), refused ? u"FaceOfAnotherPerson"_s : u"ok"_s);
        QCOMPARE(place.stored(), refused ? u"1 1 1"_s : u"2 2 2"_s);
        if (refused)
            QVERIFY2(detail(enrolment).startsWith(u"bob@example.org"_s), qPrintable(detail(enrolment)));
    }

    // The nearest template is Ada's own; the next one counts all the same.
    void aLookalikeBehindTheOwnTemplateIsFound()
    {
        Classroom place;
        take(enrol(place, place.ada, {ada()}));
        place.giveFace(place.bob, near(m_adaEmbedding, 0.25F));
        const auto mean = place.sealedMean(place.ada);
        QCOMPARE(outcome(enrol(place, place.ada, {ada()})), u"FaceOfAnotherPerson"_s);
        QCOMPARE(place.sealedMean(place.ada), mean);
    }

    void anAdministratorMayOverride()
    {
        Classroom place;
        place.giveFace(place.bob, m_adaEmbedding);
        const auto actions = place.actions();
        FaceRegistry teacher(place.school, place.actor(place.marie), *m_reader);
        const std::array pictures{ada()};
        QCOMPARE(outcome(teacher.enrol(place.ada, pictures, overriding(u"twins"_s))), u"PermissionDenied"_s);
        QCOMPARE(outcome(teacher.enrol(place.ada, pictures, {})), u"FaceOfAnotherPerson"_s);
        QCOMPARE(place.stored(), u"1 1 1"_s);
        QCOMPARE(place.actions(), actions);
        QCOMPARE(take(enrol(place, place.ada, {ada()}, overriding(u"twins"_s))).used, 1);
        QCOMPARE(place.stored(), u"2 2 2"_s);
        QCOMPARE(place.actions().last(), u"face.enrol user %1 twins"_s.arg(place.ada.value));
        QCOMPARE(place.query("SELECT actor_name FROM staff_actions ORDER BY id DESC LIMIT 1"), place.admin.name);
    }

    void picturesComeFromFiles()
    {
        Classroom place;
        const auto good = place.folder.filePath(u"ada.png"_s);
        const auto text = place.folder.filePath(u"text.jpg"_s);
        const auto missing = place.folder.filePath(u"missing.jpg"_s);
        savePicture(m_ada, good);
        write(text, "not a picture");
        FaceRegistry registry(place.school, place.actor(place.marie), *m_reader);
        const auto enrolment = take(registry.enrolFiles(place.ada, {text, good, missing}, {}));
        QCOMPARE(enrolment.used, 1);
        QCOMPARE(refusals(enrolment), (QStringList{u"PictureUnsupported"_s, u"ok"_s, u"FileNotFound"_s}));
        QCOMPARE(enrolment.samples[1].source, good);
        QCOMPARE(place.distanceTo(place.ada, m_adaEmbedding), 0.0);
    }

    void aFolderIsEnrolled()
    {
        Classroom place;
        place.consent(place.add(u"Cid"_s));
        const QDir dir(place.folder.filePath(u"faces"_s));
        for (const auto& name : {u"Ada@Example.org"_s, u"cid@example.org"_s, u"eve@example.org"_s, u"nobody"_s})
            QVERIFY(dir.mkpath(name));
        savePicture(m_ada, dir.filePath(u"Ada@Example.org/1.png"_s));
        savePicture(m_bob, dir.filePath(u"eve@example.org/1.png"_s));
        write(dir.filePath(u"notes.txt"_s), "not a folder");

        QStringList told;
        QList<std::pair<int, int>> steps;
        const auto each = [&told](const FolderEnrolment& one) {
            told.append(one.email % u' ' % (one.outcome ? QString::number(one.outcome->used) : outcome(one.outcome)));
        };
        const auto progress = [&steps](int done, int total) {
            steps.append({done, total});
            return true;
        };
        FaceRegistry registry(place.school, place.actor(place.marie), *m_reader);
        take(registry.enrolFolder(dir.path(), {}, each, progress));
        QCOMPARE(told, (QStringList{u"Ada@Example.org 1"_s, u"cid@example.org FileEmpty"_s,
                                    u"eve@example.org ConsentMissing"_s, u"nobody NotFound"_s}));
        QCOMPARE(steps, (QList<std::pair<int, int>>{{0, 4}, {1, 4}, {2, 4}, {3, 4}, {4, 4}}));
        QCOMPARE(place.stored(), u"1 1 1"_s);
    }

    void aFolderEnrolmentIsCancelled()
    {
        Classroom place;
        const QDir dir(place.folder.filePath(u"faces"_s));
        for (const auto& name : {u"ada@example.org"_s, u"bob@example.org"_s, u"eve@example.org"_s})
            QVERIFY(dir.mkpath(name));
        savePicture(m_ada, dir.filePath(u"ada@example.org/1.png"_s));
        int told = 0;
        FaceRegistry registry(place.school, place.admin, *m_reader);
        const auto result = registry.enrolFolder(
            dir.path(), {}, [&told](const FolderEnrolment&) { ++told; }, [](int done, int) { return done < 1; });
        QCOMPARE(outcome(result), u"Cancelled"_s);
        QCOMPARE(told, 1);
        QCOMPARE(place.stored(), u"1 1 1"_s);
    }

    void aFolderMustHoldFolders()
    {
        Classroom place;
        const auto ignore = [](const FolderEnrolment&) {};
        FaceRegistry registry(place.school, place.admin, *m_reader);
        QCOMPARE(outcome(registry.enrolFolder(place.folder.filePath(u"faces"_s), {}, ignore, {})), u"FileNotFound"_s);
        QVERIFY(QDir(place.folder.path()).mkdir(u"faces"_s));
        QCOMPARE(outcome(registry.enrolFolder(place.folder.filePath(u"faces"_s), {}, ignore, {})), u"FileEmpty"_s);
    }

    void aFaceIsRemoved()
    {
        Classroom place;
        place.giveFace(place.bob, straight(1));
        take(enrol(place, place.ada, {ada()}));
        const auto key = place.key(place.ada);
        take(removeFace(place.school, place.actor(place.marie), place.ada));
        QCOMPARE(place.stored(), u"1 1 1"_s);
        QCOMPARE(place.person(place.ada).faceRegistered, false);
        QCOMPARE(place.key(place.ada), QByteArray());
        QVERIFY(take(Consents(place.school, place.admin).given(place.ada)).has_value());
        QCOMPARE(place.actions().last(), u"face.remove user %1"_s.arg(place.ada.value));
        QCOMPARE(outcome(removeFace(place.school, place.admin, place.ada)), u"NotFound"_s);
        QCOMPARE(outcome(removeFace(place.school, place.admin, {99})), u"NotFound"_s);
        take(enrol(place, place.ada, {ada()}));
        QVERIFY(place.key(place.ada) != key);
        QCOMPARE(place.stored(), u"2 2 2"_s);
    }

    void enrolmentIsOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("failing");
        QTest::newRow("the key") << QByteArray("INSERT ON person_keys");
        QTest::newRow("the second sample")
            << QByteArray("INSERT ON templates WHEN (SELECT count(*) FROM templates) = 1");
        QTest::newRow("the mean") << QByteArray("UPDATE OF face_encoding ON users");
        QTest::newRow("the record") << QByteArray("INSERT ON staff_actions");
    }
    void enrolmentIsOneTransaction()
    {
        QFETCH(const QByteArray, failing);
        Classroom place;
        place.alter("CREATE TRIGGER broken BEFORE " + failing + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!enrol(place, place.ada, {ada(), darkAda()}));
        QCOMPARE(place.stored(), u"0 0 0"_s);
    }

    void enrolmentNeedsTheKey()
    {
        Classroom place;
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        const std::array pictures{ada()};
        FaceRegistry registry(school, place.admin, *m_reader);
        QCOMPARE(outcome(registry.enrol(place.ada, pictures, {})), u"KeyMissing"_s);
        QCOMPARE(place.stored(), u"0 0 0"_s);
    }

    void twentyTriesAnHourAreTaken()
    {
        Classroom place;
        place.consent(place.bob);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(take(enrol(place, place.ada, {})).used, 0);
        const auto refused = enrol(place, place.ada, {ada()});
        QCOMPARE(outcome(refused), u"TooManyTries"_s);
        QCOMPARE(detail(refused), base::toIso(kMorning + 1h));
        QCOMPARE(place.stored(), u"0 0 0"_s);
        QCOMPARE(take(enrol(place, place.bob, {bob()})).used, 1);
        place.clock.set(kMorning + 1h - 1ms);
        QCOMPARE(outcome(enrol(place, place.ada, {ada()})), u"TooManyTries"_s);
        place.clock.set(kMorning + 1h);
        QCOMPARE(take(enrol(place, place.ada, {ada()})).used, 1);
    }

    void triesThatAreNotAllowedAreNotCounted()
    {
        Classroom place;
        FaceRegistry student(place.school, place.actor(place.eve), *m_reader);
        QCOMPARE(outcome(student.enrol(place.ada, {}, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(enrol(place, place.eve, {})), u"ConsentMissing"_s);
        QCOMPARE(place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
    }

    void theTriesOutliveTheProgram()
    {
        Classroom place;
        for (int i = 0; i < 10; ++i)
            take(enrol(place, place.ada, {}));
        auto other = take(School::open(place.path, place.clock));
        FaceRegistry registry(other, place.admin, *m_reader);
        for (int i = 0; i < 10; ++i)
            take(registry.enrolFiles(place.ada, {u"no such file"_s}, {}));
        QCOMPARE(outcome(registry.enrolFiles(place.ada, {u"no such file"_s}, {})), u"TooManyTries"_s);
        QCOMPARE(outcome(enrol(place, place.ada, {})), u"TooManyTries"_s);
    }

    void aClockSetBackKeepsTheTries()
    {
        Classroom place;
        for (int i = 0; i < 20; ++i)
            take(enrol(place, place.ada, {}));
        place.clock.set(kMorning - 24h * 365);
        QCOMPARE(detail(enrol(place, place.ada, {})), base::toIso(kMorning - 24h * 365 + 1h));
        place.clock.set(kMorning - 24h * 365 + 1h);
        QCOMPARE(outcome(enrol(place, place.ada, {})), u"ok"_s);
        place.clock.set(kMorning + 24h);
        QCOMPARE(outcome(enrol(place, place.ada, {})), u"ok"_s);
    }

    void aStudentMayNothing()
    {
        Classroom place;
        place.giveFace(place.bob, straight(1));
        const auto student = place.actor(place.eve);
        const std::array pictures{ada()};
        FaceRegistry registry(place.school, student, *m_reader);
        QCOMPARE(outcome(registry.enrol(place.ada, pictures, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(registry.enrolFiles(place.ada, {u"x.png"_s}, {})), u"PermissionDenied"_s);
        QCOMPARE(outcome(removeFace(place.school, student, place.bob)), u"PermissionDenied"_s);
        QCOMPARE(outcome(registeredFaces(place.school, student, {})), u"PermissionDenied"_s);
        QCOMPARE(place.stored(), u"1 1 1"_s);
    }

    void aStudentLearnsNothing()
    {
        Classroom place;
        FaceRegistry registry(place.school, place.actor(place.ada), *m_reader);
        QCOMPARE(outcome(registry.enrolFiles(place.eve, {}, {})), u"PermissionDenied"_s);
        QVERIFY(QDir(place.folder.path()).mkpath(u"faces/bob@example.org"_s));
        const auto ignore = [](const FolderEnrolment&) {};
        QCOMPARE(outcome(registry.enrolFolder(place.folder.filePath(u"faces"_s), {}, ignore, {})),
                 u"PermissionDenied"_s);
    }

    // Neither the numbers of a face nor the key stand anywhere on the disk in plain.
    void plainBytesAreNowhere()
    {
        Classroom place;
        const auto enrolment = take(enrol(place, place.ada, {ada(), darkAda()}));
        const auto course = place.addCourse(u"PH101"_s, place.marie);
        place.mark(place.startSession(course), place.ada);
        const auto csv = place.folder.filePath(u"marks.csv"_s);
        take(Records(place.school, place.admin).exportCsv({}, csv));

        const std::array samples{*enrolment.samples[0].embedding, *enrolment.samples[1].embedding};
        QList<QByteArray> secrets{
            {reinterpret_cast<const char*>(take(place.school.masterKey())->secret.bytes().data()), 32}};
        for (const auto& embedding : {samples[0], samples[1], vision::meanEmbedding(samples)}) {
            constexpr qsizetype kPiece = 16;
            const QByteArray bytes(reinterpret_cast<const char*>(embedding.data()), sizeof embedding);
            for (qsizetype at = 0; at + kPiece <= bytes.size(); at += kPiece)
                secrets.append(bytes.mid(at, kPiece));
            const std::array<double, 2> wide{embedding[0], embedding[1]};
            secrets.append({reinterpret_cast<const char*>(wide.data()), sizeof wide});
            secrets.append(QByteArray::number(embedding[0], 'g', 6));
        }
        const auto sealed = place.sealedMean(place.ada);
        for (const bool isWritten : {false, true}) {
            if (isWritten)
                place.alter("PRAGMA wal_checkpoint(TRUNCATE)");
            QByteArray all;
            for (const auto& name : filesIn(place.folder.path()))
                if (name != u"rollcall.db.key")
                    all.append(contents(place.folder.filePath(name)));
            QVERIFY(all.contains(sealed));
            QVERIFY(all.contains("student_email"));
            for (const auto& secret : secrets)
                QVERIFY2(!all.contains(secret), secret.toHex().constData());
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::FaceRegistryTest)
#include "tst_face_registry.moc"
