#include "core/services/demo_people.h"

#include "core/vision/distortion.h"
#include "core/vision/gallery.h"
#include "core/vision/picture_file.h"

#include <QFileInfo>

#include <algorithm>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;

// A face about a quarter of the picture's height, as at arm's length from a webcam.
constexpr float kPortraitToFace = 2.6F;

vision::Box portraitBox(const vision::Box& face)
{
    const float side = std::max(face.width, face.height) * kPortraitToFace;
    const auto centre = face.centre();
    return {centre.x - side / 2, centre.y - side / 2, side, side};
}

vision::Frame cutOut(const vision::Frame& picture, const std::vector<vision::Detection>& faces, std::size_t index)
{
    vision::Frame alone = picture;
    for (std::size_t other = 0; other < faces.size(); ++other)
        if (other != index)
            alone = vision::covered(alone, faces[other].box);
    return vision::cropped(alone, portraitBox(faces[index].box));
}

} // namespace

base::Result<DemoPeople> findDemoPeople(vision::FaceReader& reader, const QString& folder, const Progress& progress)
{
    const auto paths = vision::picturesIn(folder);
    if (!paths)
        return base::propagate(paths);
    DemoPeople result;
    vision::Gallery known;
    int done = 0;
    for (const auto& path : *paths) {
        if (!goesOn(progress, done++, static_cast<int>(paths->size())))
            return base::fail(base::ErrorCode::Cancelled);
        const auto picture = vision::readPicture(path);
        if (!picture)
            return base::propagate(picture);
        auto faces = reader.find(*picture);
        if (!faces)
            return base::propagate(faces);
        std::ranges::sort(*faces, {}, [](const vision::Detection& face) { return face.box.x; });
        for (std::size_t i = 0; i < faces->size(); ++i) {
            const auto face = reader.examine(*picture, (*faces)[i]);
            if (!face)
                return base::propagate(face);
            const auto embedding = reader.embed(*face);
            if (!embedding)
                return base::propagate(embedding);
            const auto nearest = known.search(*embedding).best;
            if (nearest && nearest->distance <= reader.thresholds().distance) {
                ++result.seenAgain;
                continue;
            }
            known.add({static_cast<qint64>(known.size()) + 1}, *embedding);
            result.people.push_back(
                {u"%1, face %2"_s.arg(QFileInfo(path).fileName()).arg(i + 1), cutOut(*picture, *faces, i)});
        }
    }
    (void)goesOn(progress, done, done);
    return result;
}

} // namespace rollcall::services
