#pragma once

#include "core/attendance/guidance.h"
#include "core/base/error.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/vision/geometry.h"

#include <QString>

#include <optional>
#include <vector>

namespace rollcall::kiosk {

using attendance::Guidance;

/// The one screen the kiosk shows.
enum class Screen {
    Starting,        ///< models and database are being opened
    NoSession,       ///< nothing runs in this room; the next session is shown
    ChooseSession,   ///< several sessions run in this room
    Idle,            ///< nobody is in front of the camera
    Look,            ///< somebody is there and not read yet
    Adjust,          ///< somebody must do something to be read: see Guidance
    Verifying,       ///< evidence gathers
    Confirmed,       ///< marked present or late
    AlreadyMarked,   ///< marked earlier in this session
    NotInThisClass,  ///< known to the school, not enrolled here
    Refused,         ///< anything else: see KioskResult::reason
    Pin,             ///< the PIN pad is open
    MyAttendance,    ///< a student reads the own record
    CameraTrouble,   ///< see CameraFault
    FacesOff,        ///< no key or no models: by PIN only
    Outside,         ///< the kiosk stands outside the geofence
    PositionUnknown, ///< the geofence is on and the position not known
    StorageTrouble,  ///< the database cannot be read or written
};

/// Why the camera's picture is of no use.
enum class CameraFault {
    None,
    Absent, ///< never seen since the start
    Lost,   ///< it was there
    Frozen,
    Black,
    Covered,
    White,
};

/// How a try ended, for the result card. Texts are as stored, not translated.
struct KioskResult
{
    QString personName{};                                    ///< empty where nobody is named
    QString courseTitle{};                                   ///< of the session tried
    base::UtcTime at{};                                      ///< of the try; of the mark for AlreadyMarked
    domain::MarkStatus status = domain::MarkStatus::Present; ///< looked at for Confirmed only
    std::optional<domain::Reason> reason{};                  ///< why not, unless Confirmed
    domain::Method method = domain::Method::Face;            ///< how it was tried
    bool offersPin = false;                                  ///< a face was refused: the PIN does the same

    bool operator==(const KioskResult&) const = default;
};

/// Faces of one frame in its pixels, for the preview.
struct FacesInPicture
{
    int width = 0;
    int height = 0;
    std::optional<vision::Box> face;     ///< of the one person being read
    std::vector<vision::Box> bystanders; ///< never read
};

/// All that the window shows of the present moment, apart from board and picture. A plain value.
struct KioskView
{
    Screen screen = Screen::Starting;
    Guidance guidance = Guidance::None;
    double progress = 0; ///< of the evidence ring, 0..1
    CameraFault camera = CameraFault::None;
    std::optional<KioskResult> result{};  ///< set for Confirmed, AlreadyMarked, NotInThisClass and Refused
    std::optional<base::Error> trouble{}; ///< behind FacesOff, StorageTrouble and a lock of tries

    bool operator==(const KioskView&) const = default;
};

} // namespace rollcall::kiosk
