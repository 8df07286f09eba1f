#include "core/vision/pose.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace rollcall::vision;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

struct Vector
{
    double x;
    double y;
    double z;
};

/// The generic head of the pose estimate: millimetres, x to the picture's right, y down, z away from the camera.
struct HeadPoint
{
    std::size_t landmark;
    Vector position;
};
constexpr std::array kHead{HeadPoint{30, {0, 0, 0}},     HeadPoint{8, {0, 66, 13}},    HeadPoint{36, {-45, -34, 27}},
                           HeadPoint{45, {45, -34, 27}}, HeadPoint{48, {-30, 30, 25}}, HeadPoint{54, {30, 30, 25}}};

/// Nods, then turns, then tilts the head by the angles of Pose.
Vector turned(Vector p, const Pose& pose)
{
    const auto rotate = [](double& a, double& b, double degrees) {
        const double angle = degrees * std::numbers::pi / 180;
        const double before = a;
        a = before * std::cos(angle) - b * std::sin(angle);
        b = before * std::sin(angle) + b * std::cos(angle);
    };
    rotate(p.z, p.y, pose.pitchDeg); // up: the nose, at negative z, goes to negative y
    rotate(p.x, p.z, pose.yawDeg);   // right: the nose goes to positive x
    rotate(p.x, p.y, pose.rollDeg);  // clockwise: the picture's right goes down
    return p;
}

/// What a camera with the picture's longer side as focal length sees of the head with its nose tip at `nose`, the
/// angles measured from the line of sight.
Landmarks seen(const Pose& pose, const Vector& nose = {0, 0, 600})
{
    constexpr double kDegrees = 180 / std::numbers::pi;
    const Pose toCamera{-std::atan2(nose.x, nose.z) * kDegrees,
                        std::atan2(nose.y, std::hypot(nose.x, nose.z)) * kDegrees, 0};
    Landmarks landmarks{};
    for (const auto& [landmark, position] : kHead) {
        const Vector p = turned(turned(position, pose), toCamera);
        const double depth = p.z + nose.z;
        landmarks[landmark] = {static_cast<float>((p.x + nose.x) * kWidth / depth + kWidth / 2.0),
                               static_cast<float>((p.y + nose.y) * kWidth / depth + kHeight / 2.0)};
    }
    return landmarks;
}

Landmarks mirrored(Landmarks landmarks)
{
    for (auto& point : landmarks)
        point.x = kWidth - point.x;
    std::swap(landmarks[36], landmarks[45]);
    std::swap(landmarks[48], landmarks[54]);
    return landmarks;
}

QString text(const Pose& pose)
{
    return u"yaw %1, pitch %2, roll %3"_s.arg(pose.yawDeg, 0, 'f', 1)
        .arg(pose.pitchDeg, 0, 'f', 1)
        .arg(pose.rollDeg, 0, 'f', 1);
}

bool isNear(const Pose& a, const Pose& b)
{
    constexpr double kTolerance = 3;
    return std::abs(a.yawDeg - b.yawDeg) < kTolerance && std::abs(a.pitchDeg - b.pitchDeg) < kTolerance &&
           std::abs(a.rollDeg - b.rollDeg) < kTolerance;
}

} // namespace

class TestPose : public QObject
{
    Q_OBJECT

private slots:
    void lookingRightShowsTheNoseRight();
    void findsTheAngles_data();
    void findsTheAngles();
    void mirrorTurnsYawAndRoll_data();
    void mirrorTurnsYawAndRoll();
    void placeDoesNotMatter_data();
    void placeDoesNotMatter();
    void usesNoOtherLandmark();
    void holdsForPointsThatAreNoFace_data();
    void holdsForPointsThatAreNoFace();
};

/// The signs, from what one sees and without the arithmetic of the other tests.
void TestPose::lookingRightShowsTheNoseRight()
{
    const Landmarks straight = seen({});
    Landmarks right = straight;
    right[30].x += 15;
    QVERIFY2(estimatePose(right, kWidth, kHeight).yawDeg > 5, qPrintable(text(estimatePose(right, kWidth, kHeight))));
    Landmarks up = straight;
    up[30].y -= 15;
    QVERIFY2(estimatePose(up, kWidth, kHeight).pitchDeg > 5, qPrintable(text(estimatePose(up, kWidth, kHeight))));
    Landmarks tilted = straight;
    for (auto& point : tilted)
        point.y += (point.x - kWidth / 2.0F) * 0.2F;
    QVERIFY2(estimatePose(tilted, kWidth, kHeight).rollDeg > 5,
             qPrintable(text(estimatePose(tilted, kWidth, kHeight))));
}

void TestPose::findsTheAngles_data()
{
    QTest::addColumn<double>("yaw");
    QTest::addColumn<double>("pitch");
    QTest::addColumn<double>("roll");
    QTest::newRow("straight") << 0.0 << 0.0 << 0.0;
    QTest::newRow("to the picture's right") << 20.0 << 0.0 << 0.0;
    QTest::newRow("to the picture's left") << -20.0 << 0.0 << 0.0;
    QTest::newRow("far right") << 50.0 << 0.0 << 0.0;
    QTest::newRow("up") << 0.0 << 15.0 << 0.0;
    QTest::newRow("down") << 0.0 << -15.0 << 0.0;
    QTest::newRow("far up") << 0.0 << 40.0 << 0.0;
    QTest::newRow("far down") << 0.0 << -40.0 << 0.0;
    QTest::newRow("clockwise") << 0.0 << 0.0 << 25.0;
    QTest::newRow("counter-clockwise") << 0.0 << 0.0 << -25.0;
    QTest::newRow("lying") << 0.0 << 0.0 << 80.0;
    QTest::newRow("right and up") << 25.0 << 15.0 << 0.0;
    QTest::newRow("left and down") << -25.0 << -15.0 << 0.0;
    QTest::newRow("all three") << 20.0 << -10.0 << 15.0;
    QTest::newRow("all three, the other way") << -30.0 << 20.0 << -35.0;
}

void TestPose::findsTheAngles()
{
    QFETCH(const double, yaw);
    QFETCH(const double, pitch);
    QFETCH(const double, roll);
    const Pose expected{yaw, pitch, roll};
    const Pose found = estimatePose(seen(expected), kWidth, kHeight);
    QVERIFY2(isNear(found, expected), qPrintable(text(found)));
}

void TestPose::mirrorTurnsYawAndRoll_data()
{
    findsTheAngles_data();
}

void TestPose::mirrorTurnsYawAndRoll()
{
    QFETCH(const double, yaw);
    QFETCH(const double, pitch);
    QFETCH(const double, roll);
    const Pose found = estimatePose(mirrored(seen({yaw, pitch, roll})), kWidth, kHeight);
    QVERIFY2(isNear(found, {-yaw, pitch, -roll}), qPrintable(text(found)));
}

void TestPose::placeDoesNotMatter_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("z");
    QTest::newRow("near") << 0.0 << 0.0 << 300.0;
    QTest::newRow("far") << 0.0 << 0.0 << 2500.0;
    QTest::newRow("right") << 200.0 << 0.0 << 600.0;
    QTest::newRow("left and up") << -200.0 << -120.0 << 600.0;
    QTest::newRow("cut by the lower edge") << 0.0 << 260.0 << 700.0;
}

void TestPose::placeDoesNotMatter()
{
    QFETCH(const double, x);
    QFETCH(const double, y);
    QFETCH(const double, z);
    for (const Pose& expected : {Pose{0, 0, 0}, Pose{15, -10, 5}, Pose{-30, 10, -20}}) {
        const Pose found = estimatePose(seen(expected, {x, y, z}), kWidth, kHeight);
        QVERIFY2(isNear(found, expected), qPrintable(text(found) % u" for "_s % text(expected)));
    }
}

void TestPose::usesNoOtherLandmark()
{
    Landmarks landmarks = seen({20, -10, 15});
    const Pose before = estimatePose(landmarks, kWidth, kHeight);
    landmarks[0] = {9999, -9999};
    landmarks[67] = {-9999, 9999};
    const Pose after = estimatePose(landmarks, kWidth, kHeight);
    QCOMPARE(text(after), text(before));
}

void TestPose::holdsForPointsThatAreNoFace_data()
{
    QTest::addColumn<Landmarks>("landmarks");
    Landmarks landmarks{};
    QTest::newRow("all in the corner") << landmarks;
    landmarks.fill({300, 200});
    QTest::newRow("all in one place") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i), 200};
    QTest::newRow("on a line") << landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {static_cast<float>(i * 7919 % 640), static_cast<float>(i * 104729 % 480)};
    QTest::newRow("anywhere") << landmarks;
}

void TestPose::holdsForPointsThatAreNoFace()
{
    QFETCH(const Landmarks, landmarks);
    const Pose pose = estimatePose(landmarks, kWidth, kHeight);
    QVERIFY2(std::isfinite(pose.yawDeg) && std::abs(pose.yawDeg) <= 90, qPrintable(text(pose)));
    QVERIFY2(std::isfinite(pose.pitchDeg) && std::abs(pose.pitchDeg) <= 180, qPrintable(text(pose)));
    QVERIFY2(std::isfinite(pose.rollDeg) && std::abs(pose.rollDeg) <= 180, qPrintable(text(pose)));
}

QTEST_APPLESS_MAIN(TestPose)
#include "tst_pose.moc"
