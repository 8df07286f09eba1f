#include "app/cli/calibration_advice.h"
#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "core/services/face_registry.h"
#include "core/services/people.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::FaceRegistry;
using services::School;

QJsonObject toJson(const services::FaceEnrolment& enrolment)
{
    QJsonArray samples;
    for (const auto& sample : enrolment.samples)
        samples.append(
            QJsonObject{{u"source"_s, sample.source},
                        {u"used"_s, !sample.refused},
                        {u"error"_s, sample.refused ? QJsonValue(cli::toJson(*sample.refused)) : QJsonValue()},
                        {u"quality"_s, cli::toJson(sample.quality)}});
    return {{u"used"_s, enrolment.used}, {u"samples"_s, samples}};
}

void complainOfRefused(const services::FaceEnrolment& enrolment, const Output& output)
{
    for (const auto& sample : enrolment.samples)
        if (sample.refused)
            output.complain(*sample.refused);
}

/// A picture that cannot be read is wrong input; one whose face is not good enough is a refusal.
ExitCode exitCodeOf(const services::FaceEnrolment& enrolment)
{
    ExitCode code = enrolment.used > 0 ? ExitCode::Done : ExitCode::Refused;
    for (const auto& sample : enrolment.samples)
        if (sample.refused && cli::exitCodeOf(sample.refused->code) == ExitCode::Input)
            code = ExitCode::Input;
    return code;
}

struct EnrolOptions
{
    std::string student;
    std::vector<std::string> images;
    std::optional<std::string> overrideReason;
};

ExitCode enrol(const Context& context, const EnrolOptions& options, School& school, const Output& output)
{
    const auto student = services::People(school, context.actor).byEmail(toQString(options.student));
    if (!student)
        return output.fail(student.error());
    auto reader = context.openReader();
    if (!reader)
        return output.fail(reader.error());
    services::EnrolOptions enrolOptions;
    enrolOptions.overrideReason = toQString(options.overrideReason);
    const auto enrolment =
        FaceRegistry(school, context.actor, *reader).enrolFiles(student->id, toQStrings(options.images), enrolOptions);
    if (!enrolment)
        return output.fail(enrolment.error());
    complainOfRefused(*enrolment, output);
    output.line(enrolment->used > 0
                    ? u"Registered the face of %1 from %2 of %3 pictures. No picture was kept."_s.arg(
                          student->email, QString::number(enrolment->used), QString::number(enrolment->samples.size()))
                    : u"No picture of %1 was good enough; nothing was changed."_s.arg(student->email));
    QJsonObject answer = toJson(*enrolment);
    answer[u"email"_s] = student->email;
    output.json(QJsonDocument(answer));
    adviseOnCalibration(school, output);
    return exitCodeOf(*enrolment);
}

ExitCode enrolFolder(const Context& context, const std::string& dir, School& school, const Output& output)
{
    auto reader = context.openReader();
    if (!reader)
        return output.fail(reader.error());
    int registered = 0;
    bool hasUnreadable = false;
    QJsonArray people;
    const auto each = [&](const services::FolderEnrolment& one) {
        QJsonObject answer =
            one.outcome ? toJson(*one.outcome) : QJsonObject{{u"error"_s, cli::toJson(one.outcome.error())}};
        answer[u"email"_s] = one.email;
        people.append(answer);
        if (!one.outcome) {
            const auto& [code, detail] = one.outcome.error();
            output.complain({code, detail.contains(one.email) ? detail : one.email % u": "_s % detail});
            return;
        }
        complainOfRefused(*one.outcome, output);
        registered += one.outcome->used > 0 ? 1 : 0;
        hasUnreadable = hasUnreadable || exitCodeOf(*one.outcome) == ExitCode::Input;
    };
    const auto done = FaceRegistry(school, context.actor, *reader).enrolFolder(toQString(dir), {}, each, progressBar());
    if (!done)
        return output.fail(done.error());
    output.line(u"Registered %1 of %2 people. No picture was kept."_s.arg(registered).arg(people.size()));
    output.json(QJsonDocument(QJsonObject{{u"registered"_s, registered}, {u"people"_s, people}}));
    adviseOnCalibration(school, output);
    if (hasUnreadable)
        return ExitCode::Input;
    return registered > 0 ? ExitCode::Done : ExitCode::Refused;
}

ExitCode list(const Context& context, School& school, const Output& output)
{
    const auto faces = services::registeredFaces(school, context.actor, storage::kAllRows);
    if (!faces)
        return output.fail(faces.error());
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const auto& face : *faces) {
        rows.push_back({QString::number(face.person.id.value), face.person.email, QString::number(face.samples),
                        QString::number(face.bestQuality, 'f', 2), face.modelId, base::toIso(face.capturedAt)});
        array.append(QJsonObject{{u"person_id"_s, face.person.id.value},
                                 {u"email"_s, face.person.email},
                                 {u"samples"_s, face.samples},
                                 {u"best_quality"_s, face.bestQuality},
                                 {u"model_id"_s, face.modelId},
                                 {u"captured_at"_s, base::toIso(face.capturedAt)}});
    }
    output.table({u"id"_s, u"email"_s, u"samples"_s, u"quality"_s, u"model"_s, u"captured at"_s}, rows,
                 u"No face is registered. Register one with: rollcallctl face enroll."_s);
    output.json(QJsonDocument(array));
    return ExitCode::Done;
}

ExitCode remove(const Context& context, const std::string& email, School& school, const Output& output)
{
    const auto student = services::People(school, context.actor).byEmail(toQString(email));
    if (!student)
        return output.fail(student.error());
    if (const auto removed = services::removeFace(school, context.actor, student->id); !removed)
        return output.fail(removed.error());
    output.line(u"Destroyed the face templates of %1."_s.arg(student->email));
    output.json(QJsonDocument(QJsonObject{{u"removed"_s, student->email}}));
    return ExitCode::Done;
}

void addEnrolling(CLI::App* face, Context& context)
{
    auto* one = face->add_subcommand("enroll", "Register a face from pictures");
    const auto options = std::make_shared<EnrolOptions>();
    one->add_option("--student", options->student, "Email of the person")->required();
    one->add_option("images", options->images, "JPEG or PNG pictures, three or more for a good template")->required();
    one->add_option("--override", options->overrideReason,
                    "Reason for registering a face that looks like somebody else's");
    one->footer("Example:\n  rollcallctl face enroll --student student@example.org front.jpg left.jpg right.jpg");
    onRun(one, context, options, enrol);

    auto* folder = face->add_subcommand("enroll-folder", "Register faces from DIR/<email>/*.jpg");
    const auto dir = std::make_shared<std::string>();
    folder->add_option("dir", *dir, "Folder with one folder per person, named by the email")->required();
    folder->footer("Example:\n  rollcallctl face enroll-folder photos");
    onRun(folder, context, dir, enrolFolder);
}

} // namespace

void addFaceCommands(CLI::App& app, Context& context)
{
    auto* face = app.add_subcommand("face", "Faces: enroll, enroll-folder, list, remove");
    face->require_subcommand(1);
    addEnrolling(face, context);
    auto* listing = face->add_subcommand("list", "List registered faces");
    listing->footer("Example:\n  rollcallctl face list --db school.db");
    onRun(listing, context, list);
    auto* removing = face->add_subcommand("remove", "Destroy the templates of a person");
    const auto email = std::make_shared<std::string>();
    removing->add_option("--student", *email, "Email of the person")->required();
    removing->footer("Example:\n  rollcallctl face remove --student student@example.org");
    onRun(removing, context, email, remove);
}

} // namespace rollcall::cli
