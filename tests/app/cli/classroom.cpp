#include "tests/app/cli/classroom.h"

namespace rollcall::cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList kCampus{u"--lat"_s, u"47.3769"_s, u"--lon"_s, u"8.5417"_s, u"--radius"_s, u"100"_s};

/// Whether a coded picture begins anywhere in the bytes.
bool holdsAPicture(const QByteArray& bytes)
{
    return bytes.contains("\x89PNG\r\n\x1A\n") || bytes.contains("\xFF\xD8\xFF\xE0") ||
           bytes.contains("\xFF\xD8\xFF\xE1") || bytes.contains("\xFF\xD8\xFF\xDB");
}

} // namespace

void ClassroomTest::takePictures()
{
    const auto first = portraitsOf(m_camera, 1);
    const auto second = portraitsOf(m_camera, 3);
    const auto third = portraitsOf(m_camera, 6);
    if (first.size() != 3 || second.size() != 3 || third.empty())
        qFatal("the samples show other people than they did");
    m_portraits = {first[0], first[1], second[0], second[1], second[2], first[2], third[0]};
    for (int i = 1; i <= kStranger; ++i)
        writePicture(m_camera, u"now%1.jpg"_s.arg(i), withLight(portrait(i), 0.8));
    for (int i = 1; i <= kStudents; ++i) {
        m_camera.makeFolder(u"photos/"_s % email(i));
        writePicture(m_camera, u"photos/%1/a.png"_s.arg(email(i)), portrait(i));
    }
}

void ClassroomTest::makeClassroom()
{
    takePictures();
    const Desk desk;
    makeSchool(desk, kStudents, kCampus);
    desk.mustRun(atSchool({u"face"_s, u"enroll-folder"_s, photos()}));
    m_school.emplace(desk);
}

void ClassroomTest::verifyNoPictureStays() const
{
    for (const auto& name : m_desk->files()) {
        QVERIFY2((QStringList{kSchool, kSchoolKey, u"out.csv"_s}.contains(name)), qPrintable(name));
        QVERIFY2(!holdsAPicture(m_desk->read(name)), qPrintable(name));
    }
}

QStringList ClassroomTest::checkIn(const QStringList& pictures, const QStringList& options)
{
    return QStringList{u"checkin"_s, u"--session"_s, u"1"_s} + options + QStringList{u"--images"_s} + pictures;
}

} // namespace rollcall::cli
