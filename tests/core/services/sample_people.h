#pragma once

#include "core/services/demo_people.h"
#include "core/vision/distortion.h"
#include "core/vision/face_reader.h"
#include "core/vision/frame_p.h"
#include "core/vision/model_store.h"
#include "tests/core/services/support.h"

#include <opencv2/imgcodecs.hpp>

/// The networks and real faces. ROLLCALL_MODEL_DIR is the build's model folder, with the model package's sample
/// pictures below it.
namespace rollcall::services {

inline vision::FaceReader builtReader()
{
    return take(vision::FaceReader::create(take(vision::ModelStore::open(QStringLiteral(ROLLCALL_MODEL_DIR)))));
}

/// A folder with some of the sample pictures, named by their numbers, 1 to 6: groups of three to five people.
struct SampleFolder
{
    QTemporaryDir folder;

    explicit SampleFolder(const QList<int>& numbers)
    {
        const QDir samples(QStringLiteral(ROLLCALL_MODEL_DIR) % u"/samples");
        for (const int number : numbers) {
            const auto name = u"sample%1.jpg"_s.arg(number);
            if (!QFile::copy(samples.filePath(name), folder.filePath(name)))
                qFatal("no %s", qPrintable(samples.filePath(name)));
        }
    }

    [[nodiscard]] QString path() const { return folder.path(); }
};

/// Portraits of the people in some sample pictures, from left to right, small enough for quick tests.
inline std::vector<vision::Frame> portraits(vision::FaceReader& reader, const QList<int>& samples)
{
    constexpr double kSidePx = 360;
    std::vector<vision::Frame> result;
    for (const auto& person : take(findDemoPeople(reader, SampleFolder(samples).path(), {})).people)
        result.push_back(vision::scaled(person.portrait, kSidePx / person.portrait.width()));
    return result;
}

/// A picture without anybody.
inline vision::Frame wall()
{
    return vision::toFrame(cv::Mat(360, 360, CV_8UC3, cv::Scalar(150, 140, 130)));
}

inline void savePicture(const vision::Frame& frame, const QString& path)
{
    if (!cv::imwrite(path.toStdString(), vision::asMat(frame)))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace rollcall::services
