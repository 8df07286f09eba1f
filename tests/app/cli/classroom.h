#pragma once

#include "tests/app/cli/school.h"

#include <optional>

namespace rollcall::cli {

inline const QStringList kAtTheDoor{QStringLiteral("--lat"),  QStringLiteral("47.3771"),    QStringLiteral("--lon"),
                                    QStringLiteral("8.5419"), QStringLiteral("--accuracy"), QStringLiteral("5")};

/// Base of the tests with faces, cut out of the model package's samples. Every test has a school of its own with a
/// geofence around the door, five students whose faces are registered, and a running session 1.
class ClassroomTest : public QObject
{
protected:
    static constexpr int kStudents = 5;
    static constexpr int kStudent4Elsewhere = 6; ///< student 4 in another photograph
    static constexpr int kStranger = 7;

    void makeClassroom();
    void openClassroom() { m_desk = m_school->desk(); }
    /// Fails where a picture was left, here or among the temporary files.
    void verifyNoPictureStays() const;

    [[nodiscard]] Answer run(const QStringList& arguments) const { return m_desk->run(atSchool(arguments)); }
    [[nodiscard]] Answer runJson(const QStringList& arguments) const { return m_desk->runJson(atSchool(arguments)); }
    void mustRun(const QStringList& arguments) const { m_desk->mustRun(atSchool(arguments)); }

    /// Checks in to session 1.
    [[nodiscard]] static QStringList checkIn(const QStringList& pictures, const QStringList& options = kAtTheDoor);

    [[nodiscard]] const cv::Mat& portrait(int i) const { return m_portraits[static_cast<std::size_t>(i - 1)]; }
    /// The picture that the camera takes of somebody now: a little darker than the one that was registered.
    [[nodiscard]] QString now(int i) const { return m_camera.path(QStringLiteral("now%1.jpg").arg(i)); }
    /// The folder with a folder of photos for each student.
    [[nodiscard]] QString photos() const { return m_camera.path(QStringLiteral("photos")); }

    [[nodiscard]] const Desk& camera() const { return m_camera; }
    [[nodiscard]] const Desk& desk() const { return *m_desk; }
    [[nodiscard]] QString database() const { return m_desk->path(kSchool); }
    [[nodiscard]] QString sql(const QByteArray& statement) const { return sqlite(database(), statement); }

private:
    void takePictures();

    Desk m_camera;
    std::vector<cv::Mat> m_portraits;
    std::optional<Snapshot> m_school;
    std::unique_ptr<Desk> m_desk;
};

} // namespace rollcall::cli
