#include "core/attendance/geofence.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using domain::GeoPoint;

Q_DECLARE_METATYPE(rollcall::attendance::Whereabouts)
Q_DECLARE_METATYPE(rollcall::domain::GeoPoint)
Q_DECLARE_METATYPE(std::optional<double>)

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr GeoPoint kHere{0, 0};
constexpr GeoPoint kNear{0, 0.0005}; // 55.66 m east of kHere
constexpr double kNearM = 6378137.0 * 0.0005 * 3.14159265358979323846 / 180;

} // namespace

class TestGeofence : public QObject
{
    Q_OBJECT

private slots:
    void pointIsValid_data();
    void pointIsValid();
    void validatesFence_data();
    void validatesFence();
    void measuresGeodesicDistance_data();
    void measuresGeodesicDistance();
    void locates_data();
    void locates();
    void edgeIsExact();
    void noPositionIsUnknown();
    void fenceThatIsNotValidKnowsNothing_data();
    void fenceThatIsNotValidKnowsNothing();
};

void TestGeofence::pointIsValid_data()
{
    QTest::addColumn<double>("latitudeDeg");
    QTest::addColumn<double>("longitudeDeg");
    QTest::addColumn<bool>("valid");
    QTest::newRow("zero") << 0.0 << 0.0 << true;
    QTest::newRow("north pole") << 90.0 << 0.0 << true;
    QTest::newRow("south pole") << -90.0 << 0.0 << true;
    QTest::newRow("date line east") << 0.0 << 180.0 << true;
    QTest::newRow("date line west") << 0.0 << -180.0 << true;
    QTest::newRow("past the north pole") << std::nextafter(90.0, 91.0) << 0.0 << false;
    QTest::newRow("past the south pole") << std::nextafter(-90.0, -91.0) << 0.0 << false;
    QTest::newRow("past the date line east") << 0.0 << std::nextafter(180.0, 181.0) << false;
    QTest::newRow("past the date line west") << 0.0 << std::nextafter(-180.0, -181.0) << false;
    QTest::newRow("latitude NaN") << kNaN << 0.0 << false;
    QTest::newRow("longitude NaN") << 0.0 << kNaN << false;
    QTest::newRow("latitude infinite") << kInfinity << 0.0 << false;
    QTest::newRow("longitude infinite") << 0.0 << -kInfinity << false;
}

void TestGeofence::pointIsValid()
{
    QFETCH(const double, latitudeDeg);
    QFETCH(const double, longitudeDeg);
    QFETCH(const bool, valid);
    const GeoPoint point{latitudeDeg, longitudeDeg};
    QCOMPARE(isValid(point), valid);
    QCOMPARE(validated(Geofence{.centre = point}).has_value(), valid);
    QCOMPARE(locate({.centre = kHere, .radiusM = 1e9}, domain::Position{point, {}}),
             valid ? Whereabouts::Inside : Whereabouts::Unknown);
}

void TestGeofence::validatesFence_data()
{
    QTest::addColumn<GeoPoint>("centre");
    QTest::addColumn<double>("radiusM");
    QTest::addColumn<QString>("fault");
    QTest::newRow("school") << GeoPoint{40.4, -3.7} << 100.0 << QString();
    QTest::newRow("smallest radius") << kHere << std::numeric_limits<double>::denorm_min() << QString();
    QTest::newRow("radius 0") << kHere << 0.0 << u"geofence radius"_s;
    QTest::newRow("radius below 0") << kHere << -1.0 << u"geofence radius"_s;
    QTest::newRow("radius NaN") << kHere << kNaN << u"geofence radius"_s;
    QTest::newRow("radius infinite") << kHere << kInfinity << u"geofence radius"_s;
    QTest::newRow("centre") << GeoPoint{91, 0} << 100.0 << u"geofence centre"_s;
}

void TestGeofence::validatesFence()
{
    QFETCH(const GeoPoint, centre);
    QFETCH(const double, radiusM);
    QFETCH(const QString, fault);
    const Geofence fence{centre, radiusM};
    const auto result = validated(fence);
    QCOMPARE(result.has_value(), fault.isEmpty());
    if (result)
        QCOMPARE(*result, fence);
    else
        QCOMPARE(result.error(), (base::Error{base::ErrorCode::InvalidArgument, fault}));
}

void TestGeofence::measuresGeodesicDistance_data()
{
    QTest::addColumn<GeoPoint>("from");
    QTest::addColumn<GeoPoint>("to");
    QTest::addColumn<double>("metres");
    QTest::addColumn<double>("toleranceM");
    QTest::newRow("same point") << GeoPoint{40.4, -3.7} << GeoPoint{40.4, -3.7} << 0.0 << 0.0;
    // The equator is a circle of the ellipsoid's major radius, 6378137 m.
    QTest::newRow("one degree on the equator") << kHere << GeoPoint{0, 1} << 111319.491 << 0.001;
    QTest::newRow("across the date line") << GeoPoint{0, 179.5} << GeoPoint{0, -179.5} << 111319.491 << 0.001;
    // A degree of the meridian is shorter there: the meridian's radius at the equator is a (1 - e^2).
    QTest::newRow("one degree north of the equator") << kHere << GeoPoint{1, 0} << 110574.389 << 0.001;
    // The quarter meridian of WGS 84.
    QTest::newRow("equator to pole") << GeoPoint{0, 10} << GeoPoint{90, -100} << 10001965.729 << 0.001;
}

void TestGeofence::measuresGeodesicDistance()
{
    QFETCH(const GeoPoint, from);
    QFETCH(const GeoPoint, to);
    QFETCH(const double, metres);
    QFETCH(const double, toleranceM);
    QVERIFY(std::abs(distanceM(from, to) - metres) <= toleranceM);
    QVERIFY(std::abs(distanceM(to, from) - metres) <= toleranceM);
}

void TestGeofence::locates_data()
{
    QTest::addColumn<double>("radiusM");
    QTest::addColumn<std::optional<double>>("accuracyM");
    QTest::addColumn<Whereabouts>("whereabouts");
    using Accuracy = std::optional<double>;
    QTest::newRow("no accuracy, inside") << 56.0 << Accuracy() << Whereabouts::Inside;
    QTest::newRow("no accuracy, outside") << 55.0 << Accuracy() << Whereabouts::Outside;
    QTest::newRow("accuracy 0, inside") << 56.0 << Accuracy(0.0) << Whereabouts::Inside;
    QTest::newRow("surely inside") << 100.0 << Accuracy(44.0) << Whereabouts::Inside;
    QTest::newRow("perhaps outside") << 100.0 << Accuracy(45.0) << Whereabouts::Unknown;
    QTest::newRow("surely outside") << 50.0 << Accuracy(5.0) << Whereabouts::Outside;
    QTest::newRow("perhaps inside") << 50.0 << Accuracy(6.0) << Whereabouts::Unknown;
    QTest::newRow("hardly known at all") << 100.0 << Accuracy(5000.0) << Whereabouts::Unknown;
    QTest::newRow("accuracy NaN") << 100.0 << Accuracy(kNaN) << Whereabouts::Unknown;
    QTest::newRow("accuracy infinite") << 100.0 << Accuracy(kInfinity) << Whereabouts::Unknown;
    QTest::newRow("accuracy below 0") << 100.0 << Accuracy(-1.0) << Whereabouts::Unknown;
    QTest::newRow("accuracy below 0 by far, else outside") << 10.0 << Accuracy(-1000.0) << Whereabouts::Unknown;
}

void TestGeofence::locates()
{
    QFETCH(const double, radiusM);
    QFETCH(const std::optional<double>, accuracyM);
    QFETCH(const Whereabouts, whereabouts);
    QVERIFY(std::abs(distanceM(kHere, kNear) - kNearM) < 1e-6);
    QCOMPARE(locate({kHere, radiusM}, domain::Position{kNear, accuracyM}), whereabouts);
}

void TestGeofence::edgeIsExact()
{
    const double metres = distanceM(kHere, kNear);
    const domain::Position position{kNear, {}};
    QCOMPARE(locate({kHere, metres}, position), Whereabouts::Inside);
    QCOMPARE(locate({kHere, std::nextafter(metres, 0)}, position), Whereabouts::Outside);

    const domain::Position vague{kNear, 16.0};
    QCOMPARE(locate({kHere, metres + 16}, vague), Whereabouts::Inside);
    QCOMPARE(locate({kHere, std::nextafter(metres + 16, 0)}, vague), Whereabouts::Unknown);
    QCOMPARE(locate({kHere, metres - 16}, vague), Whereabouts::Unknown);
    QCOMPARE(locate({kHere, std::nextafter(metres - 16, 0)}, vague), Whereabouts::Outside);
}

void TestGeofence::noPositionIsUnknown()
{
    QCOMPARE(locate({kHere, 1e9}, std::nullopt), Whereabouts::Unknown);
}

void TestGeofence::fenceThatIsNotValidKnowsNothing_data()
{
    QTest::addColumn<GeoPoint>("centre");
    QTest::addColumn<double>("radiusM");
    QTest::newRow("radius infinite") << kHere << kInfinity;
    QTest::newRow("radius NaN") << kHere << kNaN;
    QTest::newRow("radius below 0") << kHere << -1.0;
    QTest::newRow("centre NaN") << GeoPoint{kNaN, 0} << 100.0;
}

void TestGeofence::fenceThatIsNotValidKnowsNothing()
{
    QFETCH(const GeoPoint, centre);
    QFETCH(const double, radiusM);
    QCOMPARE(locate({centre, radiusM}, domain::Position{kNear, {}}), Whereabouts::Unknown);
}

QTEST_APPLESS_MAIN(TestGeofence)
#include "tst_geofence.moc"
