#include "core/services/kiosk_demo.h"

#include "core/services/demo_school_p.h"
#include "core/services/furnish_p.h"
#include "core/services/pins.h"
#include "core/vision/distortion.h"
#include "core/vision/picture_file.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using vision::Frame;
using namespace Qt::StringLiterals;

constexpr std::size_t kFewestPeople = 5;
constexpr int kFrameWidth = 640;
constexpr int kFrameHeight = 480;

/// As a camera of the door would see the person: in the middle of a 640 x 480 picture.
Frame staged(const Frame& portrait)
{
    const auto scale = std::min(1.0 * kFrameWidth / portrait.width(), 1.0 * kFrameHeight / portrait.height());
    const auto person = vision::scaled(portrait, scale);
    const auto width = static_cast<float>(kFrameWidth);
    const auto height = static_cast<float>(kFrameHeight);
    return vision::cropped(person, {(static_cast<float>(person.width()) - width) / 2,
                                    (static_cast<float>(person.height()) - height) / 2, width, height});
}

Frame changed(const Frame& portrait, std::size_t which)
{
    switch (which % 4) {
    case 0:
        return vision::withLight(portrait, 0.75);
    case 1:
        return vision::mirrored(portrait);
    case 2:
        return vision::rotated(portrait, 6);
    default:
        return vision::withLight(vision::mirrored(portrait), 1.25);
    }
}

base::Result<void> writeQueue(const std::vector<DemoPerson>& people, const QString& folder)
{
    QDir dir(folder);
    if (!dir.removeRecursively() || !QDir().mkpath(folder))
        return base::fail(ErrorCode::FileNotWritable, folder);
    int number = 0;
    const auto write = [&](const Frame& frame) {
        return vision::writePicture(dir.filePath(u"%1.png"_s.arg(++number, 3, 10, QLatin1Char('0'))), frame);
    };
    const auto room = vision::covered(staged(people.front().portrait), {0, 0, kFrameWidth, kFrameHeight});
    for (std::size_t i = 0; i < people.size(); ++i)
        for (const auto& frame : {staged(changed(people[i].portrait, i)), room})
            if (auto written = write(frame); !written)
                return written;
    return {};
}

/// Fills in what `demo` says of the people.
base::Result<void> furnish(School& school, const std::vector<DemoPerson>& people, vision::FaceReader& reader,
                           const DemoListener& listener, KioskDemo& demo)
{
    const auto actor = Actor::machineAdministrator();
    const auto courses = addDemoCourses(school, actor);
    if (!courses)
        return base::propagate(courses);
    const auto count = static_cast<int>(people.size());
    // The last face stays unknown; the one before belongs to the other course.
    for (int i = 0; i + 1 < count; ++i) {
        if (!goesOn(listener.progress, i, count))
            return base::fail(ErrorCode::Cancelled);
        const auto& person = people[static_cast<std::size_t>(i)];
        const auto enrolment =
            addMadeUpStudent(school, actor, reader, i + 2 == count ? courses->another : courses->demonstration,
                             {.label = u"student%1"_s.arg(i + 1, 2, 10, QLatin1Char('0')),
                              .source = person.source,
                              .portraits = {person.portrait},
                              .name = madeUpName(static_cast<std::size_t>(i))});
        if (!enrolment)
            return base::propagate(enrolment);
        demo.enrolled += enrolment->hasFace ? 1 : 0;
        if (i == 0)
            demo.studentWithPin = enrolment->id;
    }
    const auto pin = Pins(school, actor).generate(demo.studentWithPin);
    if (!pin)
        return base::propagate(pin);
    demo.pin = pin->pin;
    if (const auto session = startMadeUpSession(school, actor, courses->demonstration); !session)
        return base::propagate(session);
    return {};
}

} // namespace

base::Result<KioskDemo> makeKioskDemo(const DemoOptions& options, const base::Clock& clock, vision::FaceReader& reader,
                                      const DemoListener& listener)
{
    const QDir dir(options.dir);
    if (!QDir().mkpath(options.dir))
        return base::fail(ErrorCode::FileNotWritable, options.dir);
    KioskDemo demo{.databasePath = dir.filePath(u"kiosk.db"_s), .queueFolder = dir.filePath(u"queue"_s)};

    listener.step(u"finding the faces in %1"_s.arg(options.pictures));
    const auto found = findDemoPeople(reader, options.pictures, listener.progress);
    if (!found)
        return base::propagate(found);
    if (found->people.size() < kFewestPeople)
        return base::fail(ErrorCode::InvalidArgument,
                          u"%1 people in %2"_s.arg(found->people.size()).arg(options.pictures));
    auto school = replaceDemoSchool(demo.databasePath, clock);
    if (!school)
        return base::propagate(school);
    listener.step(u"enrolling them"_s);
    if (const auto furnished = furnish(*school, found->people, reader, listener, demo); !furnished) {
        School::removeFiles(demo.databasePath);
        return base::propagate(furnished);
    }
    if (const auto written = writeQueue(found->people, demo.queueFolder); !written)
        return base::propagate(written);
    return demo;
}

} // namespace rollcall::services
