#include "app/office/face_words.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/camera_step.h"
#include "app/office/words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using runtime::FaceCoach;
using services::Likeness;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::FaceDialog)
};

QString refusalOf(const FaceCoach::RefusedPicture& picture)
{
    const auto pose = services::facePoseFromName(picture.source);
    return app::sentence({picture.why, pose ? wordsOf(*pose) : app::shown(QFileInfo(picture.source).fileName())});
}

QString lineOf(const services::NearFace& near)
{
    const auto name = app::shown(near.person.name);
    return near.isNoted ? Words::tr("%1: the two were taken for one another before").arg(name) : name;
}

} // namespace

QString detailsOf(const FaceCoach::Registration& registration)
{
    QStringList lines;
    for (const auto& picture : registration.refused)
        lines += refusalOf(picture);
    if (registration.nearFault)
        lines += app::sentence(*registration.nearFault);
    if (!registration.nearFaces.empty()) {
        if (!lines.empty())
            lines += QString();
        lines += Words::tr("These faces are so near that one of the two may be refused more often, and then checks in "
                           "by PIN:");
        for (const auto& near : registration.nearFaces)
            lines += lineOf(near);
    }
    return lines.join(u'\n');
}

QString refusalOf(const base::Error& error)
{
    const auto until = base::fromIso(error.detail);
    if (error.code == base::ErrorCode::TooManyTries && until)
        return Words::tr("This face was tried too often within an hour. Try again after %1.")
            .arg(clockText(*until + std::chrono::minutes(1)));
    return app::sentence(error);
}

QString wordsOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Sure:
        return Words::tr("Recognised without doubt.");
    case Likeness::Barely:
        return Words::tr("Recognised, but only just.");
    case Likeness::Not:
        return Words::tr("Not recognised.");
    }
    Q_UNREACHABLE();
}

QString adviceFor(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Sure:
        return Words::tr("The kiosk will know this face.");
    case Likeness::Barely:
        return Words::tr("The kiosk may ask for another look now and then. Register again in the light in which the "
                         "kiosk hangs.");
    case Likeness::Not:
        return Words::tr("Register again, with more light and a face that nothing covers. A PIN always works.");
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office
