#include "app/cli/exit_code.h"

namespace rollcall::cli {

using base::ErrorCode;

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileIsFolder:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::CsvInvalid:
    case ErrorCode::PictureUnsupported:
    case ErrorCode::PictureDamaged:
    case ErrorCode::PictureSize:
    case ErrorCode::VideoUnreadable:
    case ErrorCode::VideoEndsEarly:
    case ErrorCode::CameraMissing:
    case ErrorCode::CameraLost:
    case ErrorCode::PositionMissing:
    case ErrorCode::PasswordWeak:
    case ErrorCode::PinWeak:
    case ErrorCode::BackupForeign:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupDamaged:
        return ExitCode::Input;
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelManifestInvalid:
    case ErrorCode::ModelFailed:
        return ExitCode::Models;
    case ErrorCode::StillInUse:
    case ErrorCode::ChangedMeanwhile:
    case ErrorCode::TimeTaken:
    case ErrorCode::FaceNotFound:
    case ErrorCode::FaceNotAlone:
    case ErrorCode::FaceTooSmall:
    case ErrorCode::FaceBlurred:
    case ErrorCode::FaceTooDark:
    case ErrorCode::FaceTooBright:
    case ErrorCode::FaceTurnedAway:
    case ErrorCode::FaceEyesClosed:
    case ErrorCode::FaceSamplesDisagree:
    case ErrorCode::FaceOfAnotherPerson:
    case ErrorCode::ConsentMissing:
    case ErrorCode::FacesTooFew:
        return ExitCode::Refused;
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseForeign:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseFailed:
        return ExitCode::Database;
    case ErrorCode::PermissionDenied:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyDamaged:
    case ErrorCode::KeyExposed:
    case ErrorCode::KeyLocked:
    case ErrorCode::KeyForeign:
    case ErrorCode::KeyringFailed:
    case ErrorCode::SealBroken:
    case ErrorCode::BackupLocked:
    case ErrorCode::PasswordHashInvalid:
    case ErrorCode::TooManyTries:
    case ErrorCode::SignInRefused:
    case ErrorCode::CodeNeeded:
    case ErrorCode::CodeWrong:
        return ExitCode::NotAllowed;
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::cli
