#include "tests/app/cli/school.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace rollcall::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPortraitToFace = 2;

cv::Rect portraitAround(const QJsonArray& box, const cv::Size& picture)
{
    const double x = box[0].toDouble();
    const double y = box[1].toDouble();
    const double width = box[2].toDouble();
    const double height = box[3].toDouble();
    const double side = std::max(width, height) * kPortraitToFace;
    const cv::Rect around(cvRound(x + width / 2 - side / 2), cvRound(y + height / 2 - side / 2), cvRound(side),
                          cvRound(side));
    return around & cv::Rect({0, 0}, picture);
}

} // namespace

std::vector<cv::Mat> portraitsOf(const Desk& desk, int sample)
{
    const QString path = samplePicture(sample);
    const cv::Mat picture = cv::imread(path.toStdString());
    const auto answer = desk.mustRun({u"inspect"_s, u"--json"_s, path});
    std::vector<cv::Rect> places;
    for (const auto& face : answer.array()[0][u"faces"_s].toArray())
        places.push_back(portraitAround(face[u"box"_s].toArray(), picture.size()));
    std::ranges::sort(places, {}, &cv::Rect::x);
    std::vector<cv::Mat> portraits;
    for (const auto& place : places)
        portraits.push_back(picture(place).clone());
    return portraits;
}

cv::Mat withLight(const cv::Mat& picture, double factor)
{
    cv::Mat changed;
    picture.convertTo(changed, -1, factor);
    return changed;
}

void writePicture(const Desk& desk, const QString& name, const cv::Mat& picture)
{
    if (!cv::imwrite(desk.path(name).toStdString(), picture))
        qFatal("cannot write %s", qPrintable(name));
}

QString email(int student)
{
    return u"student%1@example.org"_s.arg(student);
}

void makeSchool(const Desk& desk, int students, const QStringList& initOptions)
{
    QByteArray people = "name,email,department,role\nDemo Teacher,teacher@example.org,Mathematics,teacher\n";
    QStringList emails;
    for (int i = 1; i <= students; ++i) {
        emails << email(i);
        people += "Student " + QByteArray::number(i) + "," + email(i).toLatin1() + ",Physics,\n";
    }
    desk.write(u"people.csv"_s, people);
    desk.mustRun(atSchool({u"init"_s}) + initOptions);
    desk.mustRun(atSchool({u"user"_s, u"import"_s, u"people.csv"_s}));
    desk.mustRun(atSchool({u"course"_s, u"add"_s, u"--code"_s, u"MATH-1"_s, u"--title"_s, u"Algebra"_s, u"--teacher"_s,
                           u"teacher@example.org"_s}));
    desk.mustRun(atSchool(QStringList{u"enroll"_s, u"--course"_s, u"MATH-1"_s, u"--student"_s} + emails));
    for (const auto& student : emails)
        desk.mustRun(atSchool({u"consent"_s, u"add"_s, u"--student"_s, student}));
    (void)startSession(desk);
}

Snapshot::Snapshot(const Desk& desk) : m_database(desk.read(kSchool)), m_key(desk.read(kSchoolKey)) {}

std::unique_ptr<Desk> Snapshot::desk() const
{
    auto desk = std::make_unique<Desk>();
    desk->write(kSchool, m_database);
    desk->write(kSchoolKey, m_key);
    for (const auto& name : {kSchool, kSchoolKey})
        QFile::setPermissions(desk->path(name), QFile::ReadOwner | QFile::WriteOwner);
    return desk;
}

QString startSession(const Desk& desk)
{
    const auto answer = desk.mustRun(atSchool({u"session"_s, u"start"_s, u"--course"_s, u"MATH-1"_s, u"--json"_s}));
    return QString::number(answer.object()[u"id"_s].toInt());
}

QStringList atSchool(const QStringList& arguments)
{
    return QStringList{u"--db"_s, kSchool} + arguments;
}

} // namespace rollcall::cli
