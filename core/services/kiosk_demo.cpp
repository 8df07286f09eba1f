#include "core/services/kiosk_demo.h"

#include "core/services/demo_school_p.h"
#include "core/services/furnish_p.h"
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

base::Result<int> furnish(School& school, const std::vector<DemoPerson>& people, vision::FaceReader& reader,
                          const DemoListener& listener)
{
    const auto actor = Actor::machineAdministrator();
    const auto teacher = addMadeUpTeacher(school, actor);
    if (!teacher)
        return base::propagate(teacher);
    const auto course = addMadeUpCourse(school, actor, u"DEMO-1"_s, u"The demonstration"_s, *teacher);
    if (!course)
        return base::propagate(course);
    const auto otherCourse = addMadeUpCourse(school, actor, u"DEMO-2"_s, u"Another course"_s, *teacher);
    if (!otherCourse)
        return base::propagate(otherCourse);
    int enrolled = 0;
    const auto count = static_cast<int>(people.size());
    // The last face stays unknown; the one before belongs to the other course.
    for (int i = 0; i + 1 < count; ++i) {
        if (!goesOn(listener.progress, i, count))
            return base::fail(ErrorCode::Cancelled);
        const auto& person = people[static_cast<std::size_t>(i)];
        const auto hasFace =
            addMadeUpStudent(school, actor, reader, i + 2 == count ? *otherCourse : *course,
                             {u"student%1"_s.arg(i + 1, 2, 10, QLatin1Char('0')), person.source, person.portrait});
        if (!hasFace)
            return base::propagate(hasFace);
        enrolled += *hasFace ? 1 : 0;
    }
    if (const auto session = startMadeUpSession(school, actor, *course); !session)
        return base::propagate(session);
    return enrolled;
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
    const auto enrolled = furnish(*school, found->people, reader, listener);
    if (!enrolled) {
        School::removeFiles(demo.databasePath);
        return base::propagate(enrolled);
    }
    demo.enrolled = *enrolled;
    if (const auto written = writeQueue(found->people, demo.queueFolder); !written)
        return base::propagate(written);
    return demo;
}

} // namespace rollcall::services
