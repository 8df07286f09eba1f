#pragma once

#include "tests/app/cli/program.h"

#include <opencv2/core.hpp>

#include <vector>

/// A small school, made by the program itself, and faces for it.
namespace rollcall::cli {

/// The files of the school, as named on the command line.
inline const QString kSchool = QStringLiteral("school.db");
inline const QString kSchoolKey = QStringLiteral("school.db.key");

/// The faces of a sample picture, each alone with some of its surroundings, in the order of the program's `inspect`
/// sorted from left to right.
[[nodiscard]] std::vector<cv::Mat> portraitsOf(const Desk& desk, int sample);

/// The picture with its light changed by this factor, so that it is not the enrolled one itself.
[[nodiscard]] cv::Mat withLight(const cv::Mat& picture, double factor);

/// Writes a picture as the kind its name says.
void writePicture(const Desk& desk, const QString& name, const cv::Mat& picture);

/// "student1@example.org" and so on.
[[nodiscard]] QString email(int student);

/// Makes school.db with `init` and these options: one teacher, `students` students who are enrolled in MATH-1 and have
/// consented, and a running session 1.
void makeSchool(const Desk& desk, int students, const QStringList& initOptions = {});

/// A school.db with its key, kept to be put on as many desks as are wanted.
class Snapshot final
{
public:
    explicit Snapshot(const Desk& desk);

    /// A new desk with the school as it was.
    [[nodiscard]] std::unique_ptr<Desk> desk() const;

private:
    QByteArray m_database;
    QByteArray m_key;
};

/// Starts another session of MATH-1; its id.
[[nodiscard]] QString startSession(const Desk& desk);

/// `arguments` on that school.
[[nodiscard]] QStringList atSchool(const QStringList& arguments);

} // namespace rollcall::cli
