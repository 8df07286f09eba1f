#include "core/vision/check_in_zone.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rollcall::vision;

namespace {

constexpr int kWidth = 1000;
constexpr int kHeight = 500;

/// A face written as its centre and height.
struct Person
{
    float x;
    float y;
    float height;
};
using People = std::vector<Person>;

std::vector<Detection> detectionsOf(const People& people)
{
    std::vector<Detection> detections;
    for (const auto& [x, y, height] : people)
        detections.push_back({{x - height / 4, y - height / 2, height / 2, height}, 0.9F});
    return detections;
}

/// The positions in `people` of the detections, as "2 0".
QString positions(const std::vector<Detection>& found, const People& people)
{
    const auto all = detectionsOf(people);
    QStringList list;
    for (const auto& detection : found) {
        const auto at = std::ranges::find(all, detection.box, [](const Detection& d) { return d.box; });
        list.append(QString::number(at - all.begin()));
    }
    return list.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(People)

class TestCheckInZone : public QObject
{
    Q_OBJECT

private slots:
    void findsFacesInZone_data();
    void findsFacesInZone();
    void limitsAreExact_data();
    void limitsAreExact();
    void keepsTheScore();
    void findsTheNearestToTheCentre_data();
    void findsTheNearestToTheCentre();
};

void TestCheckInZone::findsFacesInZone_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody") << People{} << u""_s;
    QTest::newRow("one in the middle") << People{{500, 250, 200}} << u"0"_s;
    QTest::newRow("one alone, however small") << People{{500, 250, 20}} << u"0"_s;
    QTest::newRow("larger than the picture") << People{{500, 250, 900}} << u"0"_s;
    QTest::newRow("too far left") << People{{79, 250, 200}} << u""_s;
    QTest::newRow("not too far left") << People{{81, 250, 200}} << u"0"_s;
    QTest::newRow("too far right") << People{{921, 250, 200}} << u""_s;
    QTest::newRow("not too far right") << People{{919, 250, 200}} << u"0"_s;
    QTest::newRow("too far up") << People{{500, 39, 200}} << u""_s;
    QTest::newRow("not too far up") << People{{500, 41, 200}} << u"0"_s;
    QTest::newRow("too far down") << People{{500, 461, 200}} << u""_s;
    QTest::newRow("not too far down") << People{{500, 459, 200}} << u"0"_s;
    QTest::newRow("outside the picture") << People{{-50, 250, 200}, {1100, 250, 200}} << u""_s;
    QTest::newRow("nearest to the centre first")
        << People{{800, 250, 200}, {480, 250, 200}, {600, 300, 200}} << u"1 2 0"_s;
    QTest::newRow("somebody behind") << People{{500, 250, 200}, {700, 250, 105}} << u"0"_s;
    QTest::newRow("somebody a little behind") << People{{500, 250, 200}, {700, 250, 115}} << u"0 1"_s;
    QTest::newRow("in front beside, behind in the middle") << People{{500, 250, 90}, {700, 250, 200}} << u"1"_s;
    QTest::newRow("behind both") << People{{500, 250, 100}, {300, 250, 200}, {650, 250, 180}} << u"2 1"_s;
    QTest::newRow("a large face outside hides nobody") << People{{20, 250, 400}, {500, 250, 100}} << u"1"_s;
}

void TestCheckInZone::findsFacesInZone()
{
    QFETCH(const People, people);
    QFETCH(const QString, expected);
    const auto faces = splitByZone(detectionsOf(people), kWidth, kHeight);
    QCOMPARE(positions(faces.inZone, people), expected);
    QCOMPARE(faces.inZone.size() + faces.bystanders.size(), static_cast<std::size_t>(people.size()));
    for (const auto& bystander : faces.bystanders)
        QVERIFY(std::ranges::find(faces.inZone, bystander.box, &Detection::box) == faces.inZone.end());
}

void TestCheckInZone::limitsAreExact_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<QString>("expected");
    // With an eighth and a half, no figure is rounded.
    QTest::newRow("on the left limit") << People{{125, 250, 100}} << u"0"_s;
    QTest::newRow("on the right limit") << People{{875, 250, 100}} << u"0"_s;
    QTest::newRow("on the upper limit") << People{{500, 62.5F, 100}} << u"0"_s;
    QTest::newRow("on the lower limit") << People{{500, 437.5F, 100}} << u"0"_s;
    QTest::newRow("left of the limit") << People{{124.9F, 250, 100}} << u""_s;
    QTest::newRow("right of the limit") << People{{875.1F, 250, 100}} << u""_s;
    QTest::newRow("half as high") << People{{500, 250, 200}, {600, 250, 100}} << u"0 1"_s;
    QTest::newRow("less than half as high") << People{{500, 250, 200}, {600, 250, 99.9F}} << u"0"_s;
}

void TestCheckInZone::limitsAreExact()
{
    QFETCH(const People, people);
    QFETCH(const QString, expected);
    const CheckInZone zone{.edgeShare = 0.125F, .bystanderShare = 0.5F};
    QCOMPARE(positions(facesInZone(detectionsOf(people), kWidth, kHeight, zone), people), expected);
}

void TestCheckInZone::keepsTheScore()
{
    const std::vector<Detection> detections{{{450, 200, 100, 100}, 0.625F}};
    QCOMPARE(facesInZone(detections, kWidth, kHeight).at(0).score, 0.625F);
    QCOMPARE(nearestToCentre(detections, kWidth, kHeight).value().score, 0.625F);
}

void TestCheckInZone::findsTheNearestToTheCentre_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody") << People{} << u""_s;
    QTest::newRow("one in a corner") << People{{5, 5, 20}} << u"0"_s;
    QTest::newRow("first") << People{{510, 250, 20}, {600, 250, 200}} << u"0"_s;
    QTest::newRow("last, though small") << People{{600, 250, 200}, {300, 250, 200}, {510, 250, 20}} << u"2"_s;
    QTest::newRow("distance counts in both directions") << People{{560, 310, 100}, {500, 180, 100}} << u"1"_s;
}

void TestCheckInZone::findsTheNearestToTheCentre()
{
    QFETCH(const People, people);
    QFETCH(const QString, expected);
    const auto found = nearestToCentre(detectionsOf(people), kWidth, kHeight);
    QCOMPARE(positions(found ? std::vector{*found} : std::vector<Detection>{}, people), expected);
}

QTEST_APPLESS_MAIN(TestCheckInZone)
#include "tst_check_in_zone.moc"
