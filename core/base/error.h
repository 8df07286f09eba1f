#pragma once

#include <QObject>
#include <QString>

namespace rollcall::base {
Q_NAMESPACE

/// Every way in which a call can fail that a caller or a person can act on. docs/errors.md gives each one's cause and
/// what staff should do; a test holds the two together. Names are stable: scripts read them from `--json`.
enum class ErrorCode {
    // input
    InvalidArgument,
    NotFound,
    AlreadyExists,
    StillInUse,
    ChangedMeanwhile,
    TimeTaken,
    Cancelled,
    // files
    FileNotFound,
    FileIsFolder,
    FileUnreadable,
    FileEmpty,
    FileTooLarge,
    FileNotWritable,
    DiskFull,
    CsvInvalid,
    // pictures and video
    PictureUnsupported,
    PictureDamaged,
    PictureSize,
    VideoUnreadable,
    VideoEndsEarly,
    // camera and receiver
    CameraMissing,
    CameraLost,
    PositionMissing,
    // models
    ModelMissing,
    ModelDamaged,
    ModelManifestInvalid,
    ModelFailed,
    // faces
    FaceNotFound,
    FaceNotAlone,
    FaceTooSmall,
    FaceBlurred,
    FaceTooDark,
    FaceTooBright,
    FaceTurnedAway,
    FaceEyesClosed,
    FaceSamplesDisagree,
    FaceOfAnotherPerson,
    ConsentMissing,
    // database
    DatabaseMissing,
    DatabaseForeign,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFailed,
    // security
    PermissionDenied,
    KeyMissing,
    KeyDamaged,
    KeyExposed,
    KeyLocked,
    KeyForeign,
    KeyringFailed,
    SealBroken,
    PasswordWeak,
    PasswordHashInvalid,
    PinWeak,
    TooManyTries,
    SignInRefused,
    CodeNeeded,
    CodeWrong,
    // calibration
    FacesTooFew,
    // backups
    BackupForeign,
    BackupNewer,
    BackupDamaged,
    BackupLocked,
};
Q_ENUM_NS(ErrorCode)

/// A failure: the code that callers branch on, and a detail for the reader (a file, a table, what was found). The
/// sentence a person sees is made from both in app/common.
struct Error
{
    ErrorCode code;
    QString detail;

    bool operator==(const Error&) const = default;
};

/// The code's name as written above, for `--json` and logs.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace rollcall::base
