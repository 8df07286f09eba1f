#include "app/common/messages.h"

#include <QCoreApplication>

namespace rollcall::app {
namespace {

using base::ErrorCode;
using domain::Reason;
using exchange::PeopleFault;
using services::CalibrationAdvice;
using namespace Qt::StringLiterals;

/// Sentences with %1 where the detail goes.
const char* textOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return QT_TRANSLATE_NOOP("Errors", "This value cannot be used: %1.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Errors", "There is no %1.");
    case ErrorCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("Errors", "This exists already: %1.");
    case ErrorCode::StillInUse:
        return QT_TRANSLATE_NOOP("Errors", "This is still in use and was left as it is: %1.");
    case ErrorCode::ChangedMeanwhile:
        return QT_TRANSLATE_NOOP("Errors", "This was changed meanwhile: %1. Look at it again.");
    case ErrorCode::TimeTaken:
        return QT_TRANSLATE_NOOP("Errors", "This time is taken: %1.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Errors", "Cancelled.");
    case ErrorCode::FileNotFound:
        return QT_TRANSLATE_NOOP("Errors", "%1: there is no such file or folder.");
    case ErrorCode::FileIsFolder:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is a folder; name a file.");
    case ErrorCode::FileUnreadable:
        return QT_TRANSLATE_NOOP("Errors", "%1: the file cannot be read.");
    case ErrorCode::FileEmpty:
        return QT_TRANSLATE_NOOP("Errors", "%1: there is nothing in it.");
    case ErrorCode::FileTooLarge:
        return QT_TRANSLATE_NOOP("Errors", "%1: the file is too large.");
    case ErrorCode::FileNotWritable:
        return QT_TRANSLATE_NOOP("Errors", "%1: the file cannot be written.");
    case ErrorCode::DiskFull:
        return QT_TRANSLATE_NOOP("Errors", "%1: the disk is full; nothing was changed.");
    case ErrorCode::CsvInvalid:
        return QT_TRANSLATE_NOOP("Errors", "The CSV file is damaged: %1.");
    case ErrorCode::PictureUnsupported:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is not a JPEG or PNG picture.");
    case ErrorCode::PictureDamaged:
        return QT_TRANSLATE_NOOP("Errors", "%1: the picture is damaged or cut short.");
    case ErrorCode::PictureSize:
        return QT_TRANSLATE_NOOP("Errors", "%1: a picture of this size cannot be used.");
    case ErrorCode::VideoUnreadable:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is not a video that can be read.");
    case ErrorCode::VideoEndsEarly:
        return QT_TRANSLATE_NOOP("Errors", "%1: the video ends early.");
    case ErrorCode::CameraMissing:
        return QT_TRANSLATE_NOOP("Errors", "The camera is not there: %1. Check its cable.");
    case ErrorCode::CameraLost:
        return QT_TRANSLATE_NOOP("Errors", "The camera delivers no picture: %1. Check its cable.");
    case ErrorCode::PositionMissing:
        return QT_TRANSLATE_NOOP("Errors", "The position receiver is silent: %1. Check its cable.");
    case ErrorCode::ModelMissing:
        return QT_TRANSLATE_NOOP("Errors", "The face model %1 is missing; build or install Rollcall again.");
    case ErrorCode::ModelDamaged:
        return QT_TRANSLATE_NOOP("Errors", "The face model %1 is damaged; build or install Rollcall again.");
    case ErrorCode::ModelManifestInvalid:
        return QT_TRANSLATE_NOOP("Errors", "The list of face models is damaged: %1.");
    case ErrorCode::ModelFailed:
        return QT_TRANSLATE_NOOP("Errors", "A face model failed: %1.");
    case ErrorCode::FaceNotFound:
        return QT_TRANSLATE_NOOP("Errors", "%1: no face was found.");
    case ErrorCode::FaceNotAlone:
        return QT_TRANSLATE_NOOP("Errors", "%1: there is more than one face.");
    case ErrorCode::FaceTooSmall:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face is too small; come closer.");
    case ErrorCode::FaceBlurred:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face is blurred; hold still.");
    case ErrorCode::FaceTooDark:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face is too dark; add light.");
    case ErrorCode::FaceTooBright:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face is too bright; lessen the light.");
    case ErrorCode::FaceTurnedAway:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face is turned away; look at the camera.");
    case ErrorCode::FaceEyesClosed:
        return QT_TRANSLATE_NOOP("Errors", "%1: the eyes are closed.");
    case ErrorCode::FaceSamplesDisagree:
        return QT_TRANSLATE_NOOP("Errors", "%1: the face differs from the other pictures of this person.");
    case ErrorCode::FaceOfAnotherPerson:
        return QT_TRANSLATE_NOOP("Errors", "This face belongs to somebody else already (%1); an administrator may "
                                           "override it with a reason.");
    case ErrorCode::ConsentMissing:
        return QT_TRANSLATE_NOOP("Errors", "There is no consent for face recognition: %1. Record it first.");
    case ErrorCode::DatabaseMissing:
        return QT_TRANSLATE_NOOP("Errors", "%1: there is no such database; create it with init.");
    case ErrorCode::DatabaseForeign:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is not a Rollcall database.");
    case ErrorCode::DatabaseNewer:
        return QT_TRANSLATE_NOOP("Errors", "%1: this database was written by a newer Rollcall; update this one.");
    case ErrorCode::DatabaseReadOnly:
        return QT_TRANSLATE_NOOP("Errors", "%1: the database cannot be written.");
    case ErrorCode::DatabaseBusy:
        return QT_TRANSLATE_NOOP("Errors", "%1: the database is in use; try again.");
    case ErrorCode::DatabaseDamaged:
        return QT_TRANSLATE_NOOP("Errors", "The database is damaged (%1); restore a backup.");
    case ErrorCode::DatabaseFailed:
        return QT_TRANSLATE_NOOP("Errors", "The database refused: %1.");
    case ErrorCode::PermissionDenied:
        return QT_TRANSLATE_NOOP("Errors", "%1 may not do this.");
    case ErrorCode::KeyMissing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1: the key of the face templates and sign-in codes is missing; put it back "
                                 "beside the database.");
    case ErrorCode::KeyDamaged:
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1: the key of the face templates and sign-in codes is damaged; restore it.");
    case ErrorCode::KeyExposed:
        return QT_TRANSLATE_NOOP("Errors",
                                 "%1: others can read the key of the face templates and sign-in codes; set its "
                                 "mode to 0600.");
    case ErrorCode::KeyLocked:
        return QT_TRANSLATE_NOOP("Errors", "%1: the key of the face templates is locked; unlock the keyring, or give "
                                           "the right passphrase (--key-passphrase-file).");
    case ErrorCode::KeyForeign:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is not the key the face templates are sealed with; put back the "
                                           "right one.");
    case ErrorCode::KeyringFailed:
        return QT_TRANSLATE_NOOP("Errors", "The keyring of the desktop failed: %1. Keep the key in a file, or start "
                                           "the keyring.");
    case ErrorCode::SealBroken:
        return QT_TRANSLATE_NOOP("Errors",
                                 "A sealed secret was changed (%1); register the face, or set the authenticator up, "
                                 "again.");
    case ErrorCode::PasswordWeak:
        return QT_TRANSLATE_NOOP("Errors", "The password is too short; use at least %1 characters.");
    case ErrorCode::PasswordHashInvalid:
        return QT_TRANSLATE_NOOP("Errors", "The stored password cannot be read (%1); set a new one.");
    case ErrorCode::PinWeak:
        return QT_TRANSLATE_NOOP("Errors", "The PIN is not usable (%1); use 4 to 8 digits that are no row.");
    case ErrorCode::TooManyTries:
        return QT_TRANSLATE_NOOP("Errors", "Too many tries; try again after %1.");
    case ErrorCode::SignInRefused:
        return QT_TRANSLATE_NOOP("Errors", "Email or password is not right.");
    case ErrorCode::CodeNeeded:
        return QT_TRANSLATE_NOOP("Errors",
                                 "This account asks for a code of its authenticator app, or a recovery code.");
    case ErrorCode::CodeWrong:
        return QT_TRANSLATE_NOOP("Errors", "The code is not right, or was used before.");
    case ErrorCode::FacesTooFew:
        return QT_TRANSLATE_NOOP("Errors", "Too few people have a face for the school's own threshold: %1.");
    case ErrorCode::BackupForeign:
        return QT_TRANSLATE_NOOP("Errors", "%1: this is not a Rollcall backup.");
    case ErrorCode::BackupNewer:
        return QT_TRANSLATE_NOOP("Errors", "%1: this backup was made by a newer Rollcall; update this one.");
    case ErrorCode::BackupDamaged:
        return QT_TRANSLATE_NOOP("Errors", "%1: the backup is damaged or cut short; use another one.");
    case ErrorCode::BackupLocked:
        return QT_TRANSLATE_NOOP("Errors", "%1: the backup does not open with this key or passphrase.");
    }
    Q_UNREACHABLE();
}

const char* textOf(Reason reason)
{
    switch (reason) {
    case Reason::NotAuthenticated:
        return QT_TRANSLATE_NOOP("Reasons", "nobody was recognised");
    case Reason::NotAStudent:
        return QT_TRANSLATE_NOOP("Reasons", "the account is not a student's");
    case Reason::FaceNotRegistered:
        return QT_TRANSLATE_NOOP("Reasons", "no face is registered");
    case Reason::SessionNotFound:
        return QT_TRANSLATE_NOOP("Reasons", "there is no such session");
    case Reason::NotEnrolled:
        return QT_TRANSLATE_NOOP("Reasons", "not in this class");
    case Reason::SessionInactive:
        return QT_TRANSLATE_NOOP("Reasons", "the session is not running");
    case Reason::OutsideCampus:
        return QT_TRANSLATE_NOOP("Reasons", "the device is outside the campus");
    case Reason::PositionUnknown:
        return QT_TRANSLATE_NOOP("Reasons", "the position is unknown");
    case Reason::DuplicateMark:
        return QT_TRANSLATE_NOOP("Reasons", "already marked");
    case Reason::NoFace:
        return QT_TRANSLATE_NOOP("Reasons", "no readable face");
    case Reason::MultipleFaces:
        return QT_TRANSLATE_NOOP("Reasons", "more than one face");
    case Reason::ReplayedFrames:
        return QT_TRANSLATE_NOOP("Reasons", "these frames were shown before");
    case Reason::LivenessFailed:
        return QT_TRANSLATE_NOOP("Reasons", "not a live face");
    case Reason::FaceMismatch:
        return QT_TRANSLATE_NOOP("Reasons", "the face matches nobody");
    case Reason::TooManyTries:
        return QT_TRANSLATE_NOOP("Reasons", "too many tries");
    }
    Q_UNREACHABLE();
}

const char* textOf(CalibrationAdvice advice)
{
    switch (advice) {
    case CalibrationAdvice::NeverCalibrated:
        return QT_TRANSLATE_NOOP("Calibration", "The threshold has not been fitted to this school's faces; run "
                                                "rollcallctl calibrate.");
    case CalibrationAdvice::SchoolHasGrown:
        return QT_TRANSLATE_NOOP("Calibration", "The school has grown since its threshold was chosen; run rollcallctl "
                                                "calibrate.");
    case CalibrationAdvice::ModelChanged:
        return QT_TRANSLATE_NOOP("Calibration", "The school's threshold was chosen for another face model and is not "
                                                "used; run rollcallctl calibrate.");
    }
    Q_UNREACHABLE();
}

const char* textOf(PeopleFault fault)
{
    switch (fault) {
    case PeopleFault::ColumnUnknown:
        return QT_TRANSLATE_NOOP("PeopleFile", "this column is not known");
    case PeopleFault::ColumnMissing:
        return QT_TRANSLATE_NOOP("PeopleFile", "this column is missing");
    case PeopleFault::ColumnRepeated:
        return QT_TRANSLATE_NOOP("PeopleFile", "this column stands there twice");
    case PeopleFault::CellsMissing:
        return QT_TRANSLATE_NOOP("PeopleFile", "the row has fewer cells than the header");
    case PeopleFault::CellsTooMany:
        return QT_TRANSLATE_NOOP("PeopleFile", "the row has more cells than the header");
    case PeopleFault::TextMissing:
        return QT_TRANSLATE_NOOP("PeopleFile", "this must not be empty");
    case PeopleFault::TextTooLong:
        return QT_TRANSLATE_NOOP("PeopleFile", "this is longer than 255 characters");
    case PeopleFault::TextUnreadable:
        return QT_TRANSLATE_NOOP("PeopleFile", "this holds characters that cannot be shown");
    case PeopleFault::EmailInvalid:
        return QT_TRANSLATE_NOOP("PeopleFile", "this is not an email address");
    case PeopleFault::EmailRepeated:
        return QT_TRANSLATE_NOOP("PeopleFile", "this email stands on an earlier line");
    case PeopleFault::RoleUnknown:
        return QT_TRANSLATE_NOOP("PeopleFile", "the role must be student, teacher or admin");
    case PeopleFault::EmailTaken:
        return QT_TRANSLATE_NOOP("PeopleFile", "somebody has this email already");
    }
    Q_UNREACHABLE();
}

const char* textOf(services::EnrolFault fault)
{
    switch (fault) {
    case services::EnrolFault::NoSuchPerson:
        return QT_TRANSLATE_NOOP("PeopleFile", "there is no person of this email");
    case services::EnrolFault::NotAStudent:
        return QT_TRANSLATE_NOOP("PeopleFile", "this person is not a student");
    }
    Q_UNREACHABLE();
}

bool turnsItsNeighbours(QChar character)
{
    return (character >= QChar(0x202A) && character <= QChar(0x202E)) ||
           (character >= QChar(0x2066) && character <= QChar(0x2069));
}

} // namespace

QString tamed(QString text)
{
    text.removeIf(turnsItsNeighbours);
    for (auto& character : text)
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = u' ';
    return text;
}

QString oneLine(const QString& text)
{
    return tamed(text).replace(u'\n', u' ').trimmed();
}

QString sentence(const base::Error& error)
{
    const QString text = QCoreApplication::translate("Errors", textOf(error.code));
    return oneLine(text.contains("%1"_L1) ? text.arg(error.detail) : text);
}

QString sentence(Reason reason)
{
    return QCoreApplication::translate("Reasons", textOf(reason));
}

QString sentence(services::CalibrationAdvice advice)
{
    return QCoreApplication::translate("Calibration", textOf(advice));
}

QString sentence(const exchange::PeopleProblem& problem)
{
    const QString what = QCoreApplication::translate("PeopleFile", textOf(problem.fault));
    const QString where =
        problem.column.isEmpty()
            ? QCoreApplication::translate("PeopleFile", "line %1").arg(problem.line)
            : QCoreApplication::translate("PeopleFile", "line %1, %2").arg(problem.line).arg(problem.column);
    const QString found = problem.found.isEmpty() ? QString() : u" (%1)"_s.arg(problem.found);
    return oneLine(where % u": "_s % what % found);
}

QString sentence(const services::EnrolProblem& problem)
{
    const QString where =
        QCoreApplication::translate("PeopleFile", "line %1, %2").arg(QString::number(problem.line), problem.email);
    return oneLine(where % u": "_s % QCoreApplication::translate("PeopleFile", textOf(problem.fault)));
}

} // namespace rollcall::app
