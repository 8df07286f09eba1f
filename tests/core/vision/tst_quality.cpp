#include "core/vision/quality.h"
#include "tests/core/vision/support.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;
using base::ErrorCode;

namespace {

constexpr int kChipSide = 150;

Frame greyChip(int level)
{
    return plain(kChipSide, kChipSide, cv::Scalar::all(level));
}

/// The chip with its middle half in another grey.
Frame chipWithInside(int outside, int inside)
{
    cv::Mat chip(kChipSide, kChipSide, CV_8UC3, cv::Scalar::all(outside));
    chip(cv::Rect(kChipSide / 4, kChipSide / 4, kChipSide / 2, kChipSide / 2)) = cv::Scalar::all(inside);
    return toFrame(chip);
}

Frame drawnChip(double gain = 1, double sigmaPx = 0)
{
    cv::Mat chip = asMat(drawn(golden::Motif::Portrait, kChipSide)).clone();
    chip.convertTo(chip, CV_8UC3, gain);
    if (sigmaPx > 0)
        cv::GaussianBlur(chip, chip, {}, sigmaPx);
    return toFrame(chip);
}

/// Eyes 30 px wide, their lids `opening` apart, centred on the two points; all other landmarks are zero.
Landmarks eyesAt(Point left, Point right, float leftOpening, float rightOpening)
{
    Landmarks landmarks{};
    const auto place = [&landmarks](std::size_t first, Point centre, float opening) {
        const std::array<Point, 6> eye{Point{-15, 0}, {-5, -opening / 2}, {5, -opening / 2},
                                       {15, 0},       {5, opening / 2},   {-5, opening / 2}};
        for (std::size_t i = 0; i < eye.size(); ++i)
            landmarks[first + i] = {centre.x + eye[i].x, centre.y + eye[i].y};
    };
    place(36, left, leftOpening);
    place(42, right, rightOpening);
    return landmarks;
}

Quality measured(const Frame& chip, const Landmarks& landmarks = eyesAt({100, 100}, {160, 100}, 9, 9))
{
    return measureQuality(plain(320, 240, cv::Scalar::all(0)), landmarks, chip);
}

/// Good by every limit of kLimits; a row of the tables spoils it.
Quality good()
{
    return {.eyeDistancePx = 50,
            .sharpness = 100,
            .brightness = 0.5,
            .clippedShare = 0,
            .eyeOpenness = 0.3,
            .pose = {.yawDeg = 0, .pitchDeg = 0, .rollDeg = 0}};
}

constexpr QualityLimits kLimits{.eyeDistancePxMin = 24,
                                .sharpnessMin = 12,
                                .brightnessMin = 0.125,
                                .brightnessMax = 0.875,
                                .clippedShareMax = 0.25,
                                .eyeOpennessMin = 0.125,
                                .yawDegMax = 40,
                                .pitchDegMax = 30,
                                .rollDegMax = 20};

QString fault(const Quality& quality, const QualityLimits& limits = kLimits)
{
    const auto code = qualityFault(quality, limits);
    return code ? base::errorName(*code) : u"none"_s;
}

using Change = std::function<void(Quality&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestQuality : public QObject
{
    Q_OBJECT

private slots:
    void measuresBrightness_data();
    void measuresBrightness();
    void weighsColoursAsTheEyeDoes();
    void measuresSharpness();
    void measuresTheClippedShare_data();
    void measuresTheClippedShare();
    void onlyTheInsideIsClipped();
    void measuresTheEyes_data();
    void measuresTheEyes();
    void measuresThePose();
    void drawnChips_data();
    void drawnChips();
    void namesTheFirstFault_data();
    void namesTheFirstFault();
    void limitsAreExact_data();
    void limitsAreExact();
    void defaultLimitsRefuseNothing();
    void enrolmentIsStricter();
    void scores_data();
    void scores();
    void scoreIsWithinBounds();
};

void TestQuality::measuresBrightness_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<double>("brightness");
    QTest::newRow("black") << 0 << 0.0;
    QTest::newRow("dark") << 51 << 0.2;
    QTest::newRow("grey") << 153 << 0.6;
    QTest::newRow("white") << 255 << 1.0;
}

void TestQuality::measuresBrightness()
{
    QFETCH(const int, level);
    QFETCH(const double, brightness);
    QCOMPARE(measured(greyChip(level)).brightness, brightness);
    QCOMPARE(measured(greyChip(level)).sharpness, 0.0);
}

void TestQuality::weighsColoursAsTheEyeDoes()
{
    const auto brightness = [](const cv::Scalar& bgr) { return measured(plain(kChipSide, kChipSide, bgr)).brightness; };
    QVERIFY(std::abs(brightness({255, 0, 0}) - 0.114) < 0.01);
    QVERIFY(std::abs(brightness({0, 255, 0}) - 0.587) < 0.01);
    QVERIFY(std::abs(brightness({0, 0, 255}) - 0.299) < 0.01);
}

void TestQuality::measuresSharpness()
{
    const double sharp = measured(drawnChip()).sharpness;
    double before = sharp;
    for (const double sigmaPx : {0.7, 1.5, 3.0, 6.0}) {
        const double blurred = measured(drawnChip(1, sigmaPx)).sharpness;
        QVERIFY2(blurred < before * 0.8, qPrintable(u"%1 after %2"_s.arg(blurred).arg(before)));
        before = blurred;
    }
    QVERIFY(before >= 0);
    QVERIFY(before < sharp / 10);
}

void TestQuality::measuresTheClippedShare_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<double>("share");
    QTest::newRow("black") << 0 << 1.0;
    QTest::newRow("nearly black") << 5 << 1.0;
    QTest::newRow("dark") << 6 << 0.0;
    QTest::newRow("grey") << 127 << 0.0;
    QTest::newRow("bright") << 249 << 0.0;
    QTest::newRow("nearly white") << 250 << 1.0;
    QTest::newRow("white") << 255 << 1.0;
}

void TestQuality::measuresTheClippedShare()
{
    QFETCH(const int, level);
    QFETCH(const double, share);
    QCOMPARE(measured(greyChip(level)).clippedShare, share);
}

void TestQuality::onlyTheInsideIsClipped()
{
    // Outside the picture the chip is black: that is no fault of the light.
    QCOMPARE(measured(chipWithInside(0, 127)).clippedShare, 0.0);
    QCOMPARE(measured(chipWithInside(255, 127)).clippedShare, 0.0);
    QCOMPARE(measured(chipWithInside(127, 255)).clippedShare, 1.0);

    cv::Mat half = asMat(greyChip(127)).clone();
    half.rowRange(0, kChipSide / 2) = cv::Scalar::all(255);
    QVERIFY(std::abs(measured(toFrame(half)).clippedShare - 0.5) < 0.02);
}

void TestQuality::measuresTheEyes_data()
{
    QTest::addColumn<Landmarks>("landmarks");
    QTest::addColumn<double>("distancePx");
    QTest::addColumn<double>("openness");
    QTest::newRow("open") << eyesAt({100, 100}, {160, 100}, 9, 9) << 60.0 << 0.3;
    QTest::newRow("closed") << eyesAt({100, 100}, {160, 100}, 3, 3) << 60.0 << 0.1;
    QTest::newRow("shut") << eyesAt({100, 100}, {160, 100}, 0, 0) << 60.0 << 0.0;
    QTest::newRow("one closed") << eyesAt({100, 100}, {160, 100}, 9, 3) << 60.0 << 0.2;
    QTest::newRow("tilted") << eyesAt({100, 100}, {130, 140}, 9, 9) << 50.0 << 0.3;
    QTest::newRow("swapped") << eyesAt({160, 100}, {100, 100}, 9, 9) << 60.0 << 0.3;
    QTest::newRow("no eyes") << Landmarks{} << 0.0 << 0.0;
}

void TestQuality::measuresTheEyes()
{
    QFETCH(const Landmarks, landmarks);
    QFETCH(const double, distancePx);
    QFETCH(const double, openness);
    const Quality quality = measured(greyChip(127), landmarks);
    QVERIFY2(std::abs(quality.eyeDistancePx - distancePx) < 1e-4, qPrintable(QString::number(quality.eyeDistancePx)));
    QVERIFY2(std::abs(quality.eyeOpenness - openness) < 1e-4, qPrintable(QString::number(quality.eyeOpenness)));
}

void TestQuality::measuresThePose()
{
    // A plain face, far from any angle of its own: what matters is that it is estimatePose() of this picture's size.
    Landmarks landmarks{};
    landmarks[30] = {170, 125};
    landmarks[8] = {160, 190};
    landmarks[36] = {115, 85};
    landmarks[45] = {205, 90};
    landmarks[48] = {130, 152};
    landmarks[54] = {188, 155};
    const Pose expected = estimatePose(landmarks, 320, 240);
    const Pose found = measured(greyChip(127), landmarks).pose;
    QVERIFY(std::abs(expected.yawDeg) > 1);
    QCOMPARE(found.yawDeg, expected.yawDeg);
    QCOMPARE(found.pitchDeg, expected.pitchDeg);
    QCOMPARE(found.rollDeg, expected.rollDeg);
}

void TestQuality::drawnChips_data()
{
    QTest::addColumn<Frame>("chip");
    QTest::addColumn<QString>("atEnrolment");
    QTest::newRow("as drawn") << drawnChip() << u"none"_s;
    QTest::newRow("at dusk") << drawnChip(0.05) << u"FaceTooDark"_s;
    QTest::newRow("in the dark") << greyChip(0) << u"FaceTooDark"_s;
    QTest::newRow("in the sun") << drawnChip(3) << u"FaceTooBright"_s;
    QTest::newRow("half in the sun") << chipWithInside(0, 252) << u"FaceTooBright"_s;
    QTest::newRow("out of focus") << drawnChip(1, 6) << u"FaceBlurred"_s;
}

void TestQuality::drawnChips()
{
    QFETCH(const Frame, chip);
    QFETCH(const QString, atEnrolment);
    Quality quality = measured(chip);
    quality.pose = {};
    QCOMPARE(fault(quality, QualityLimits::forEnrolment()), atEnrolment);
}

void TestQuality::namesTheFirstFault_data()
{
    QTest::addColumn<Change>("spoil");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Change spoil, const QString& expected) {
        QTest::newRow(name) << std::move(spoil) << expected;
    };
    row(
        "good", [](Quality&) {}, u"none"_s);
    row(
        "far away", [](Quality& q) { q.eyeDistancePx = 10; }, u"FaceTooSmall"_s);
    row(
        "dark", [](Quality& q) { q.brightness = 0.1; }, u"FaceTooDark"_s);
    row(
        "bright", [](Quality& q) { q.brightness = 0.9; }, u"FaceTooBright"_s);
    row(
        "clipped and dark", [](Quality& q) { q.clippedShare = 0.5, q.brightness = 0.3; }, u"FaceTooDark"_s);
    row(
        "clipped and bright", [](Quality& q) { q.clippedShare = 0.5, q.brightness = 0.7; }, u"FaceTooBright"_s);
    row(
        "clipped, a little dark", [](Quality& q) { q.clippedShare = 0.5, q.brightness = 0.499; }, u"FaceTooDark"_s);
    row(
        "clipped, a little bright", [](Quality& q) { q.clippedShare = 0.5, q.brightness = 0.501; }, u"FaceTooBright"_s);
    row(
        "blurred", [](Quality& q) { q.sharpness = 3; }, u"FaceBlurred"_s);
    row(
        "looks right", [](Quality& q) { q.pose.yawDeg = 41; }, u"FaceTurnedAway"_s);
    row(
        "looks left", [](Quality& q) { q.pose.yawDeg = -41; }, u"FaceTurnedAway"_s);
    row(
        "looks up", [](Quality& q) { q.pose.pitchDeg = 31; }, u"FaceTurnedAway"_s);
    row(
        "looks down", [](Quality& q) { q.pose.pitchDeg = -31; }, u"FaceTurnedAway"_s);
    row(
        "tilted", [](Quality& q) { q.pose.rollDeg = 21; }, u"FaceTurnedAway"_s);
    row(
        "tilted the other way", [](Quality& q) { q.pose.rollDeg = -21; }, u"FaceTurnedAway"_s);
    row(
        "eyes closed", [](Quality& q) { q.eyeOpenness = 0.1; }, u"FaceEyesClosed"_s);
    row(
        "nothing measured", [](Quality& q) { q = {}; }, u"FaceTooSmall"_s);
    row(
        "small before dark", [](Quality& q) { q.eyeDistancePx = 10, q.brightness = 0; }, u"FaceTooSmall"_s);
    row(
        "dark before blurred", [](Quality& q) { q.brightness = 0, q.sharpness = 0; }, u"FaceTooDark"_s);
    row(
        "bright before blurred", [](Quality& q) { q.brightness = 1, q.sharpness = 0; }, u"FaceTooBright"_s);
    row(
        "blurred before turned", [](Quality& q) { q.sharpness = 0, q.pose.yawDeg = 80; }, u"FaceBlurred"_s);
    row(
        "turned before closed", [](Quality& q) { q.pose.yawDeg = 80, q.eyeOpenness = 0; }, u"FaceTurnedAway"_s);
}

void TestQuality::namesTheFirstFault()
{
    QFETCH(const Change, spoil);
    QFETCH(const QString, expected);
    Quality quality = good();
    spoil(quality);
    QCOMPARE(fault(quality), expected);
}

void TestQuality::limitsAreExact_data()
{
    QTest::addColumn<Change>("atLimit");
    QTest::addColumn<Change>("beyond");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, double Quality::*figure, double limit, double step, const QString& expected) {
        QTest::newRow(name) << Change([=](Quality& q) { q.*figure = limit; })
                            << Change([=](Quality& q) { q.*figure = limit + step; }) << expected;
    };
    row("eye distance", &Quality::eyeDistancePx, 24, -1e-9, u"FaceTooSmall"_s);
    row("sharpness", &Quality::sharpness, 12, -1e-9, u"FaceBlurred"_s);
    row("too dark", &Quality::brightness, 0.125, -1e-9, u"FaceTooDark"_s);
    row("too bright", &Quality::brightness, 0.875, 1e-9, u"FaceTooBright"_s);
    row("clipped", &Quality::clippedShare, 0.25, 1e-9, u"FaceTooBright"_s);
    row("eyes", &Quality::eyeOpenness, 0.125, -1e-9, u"FaceEyesClosed"_s);
    const auto poseRow = [](const char* name, double Pose::*angle, double limit, double step) {
        QTest::newRow(name) << Change([=](Quality& q) { q.pose.*angle = limit; })
                            << Change([=](Quality& q) { q.pose.*angle = limit + step; }) << u"FaceTurnedAway"_s;
    };
    poseRow("right", &Pose::yawDeg, 40, 1e-9);
    poseRow("left", &Pose::yawDeg, -40, -1e-9);
    poseRow("up", &Pose::pitchDeg, 30, 1e-9);
    poseRow("down", &Pose::pitchDeg, -30, -1e-9);
    poseRow("clockwise", &Pose::rollDeg, 20, 1e-9);
    poseRow("counter-clockwise", &Pose::rollDeg, -20, -1e-9);
}

void TestQuality::limitsAreExact()
{
    QFETCH(const Change, atLimit);
    QFETCH(const Change, beyond);
    QFETCH(const QString, expected);
    Quality quality = good();
    atLimit(quality);
    QCOMPARE(fault(quality), u"none"_s);
    beyond(quality);
    QCOMPARE(fault(quality), expected);
}

void TestQuality::defaultLimitsRefuseNothing()
{
    Quality worst;
    QCOMPARE(fault(worst, {}), u"none"_s);
    worst.brightness = 1;
    worst.clippedShare = 1;
    worst.pose = {90, -90, 90};
    QCOMPARE(fault(worst, {}), u"none"_s);
}

void TestQuality::enrolmentIsStricter()
{
    const auto enrolment = QualityLimits::forEnrolment();
    const auto checkIn = QualityLimits::forCheckIn();
    QVERIFY(enrolment.eyeDistancePxMin > checkIn.eyeDistancePxMin);
    QVERIFY(enrolment.sharpnessMin > checkIn.sharpnessMin);
    QVERIFY(enrolment.brightnessMin > checkIn.brightnessMin);
    QVERIFY(enrolment.brightnessMax < checkIn.brightnessMax);
    QVERIFY(enrolment.clippedShareMax < checkIn.clippedShareMax);
    QVERIFY(enrolment.eyeOpennessMin > checkIn.eyeOpennessMin);
    QVERIFY(enrolment.yawDegMax < checkIn.yawDegMax);
    QVERIFY(enrolment.pitchDegMax < checkIn.pitchDegMax);
    QVERIFY(enrolment.rollDegMax < checkIn.rollDegMax);
    QCOMPARE(fault(good(), enrolment), u"none"_s);
    QCOMPARE(fault(good(), checkIn), u"none"_s);
}

void TestQuality::scores_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<double>("score");
    const auto row = [](const char* name, Change change, double score) {
        QTest::newRow(name) << std::move(change) << score;
    };
    row(
        "good", [](Quality&) {}, 1);
    row(
        "better than good", [](Quality& q) { q.eyeDistancePx = 500, q.sharpness = 5000; }, 1);
    row(
        "half the size", [](Quality& q) { q.eyeDistancePx = 30; }, 0.5);
    row(
        "half as sharp", [](Quality& q) { q.sharpness = 50; }, 0.5);
    row(
        "dim", [](Quality& q) { q.brightness = 0.125; }, 0.5);
    row(
        "a quarter clipped", [](Quality& q) { q.clippedShare = 0.25; }, 0.75);
    row(
        "turned by 60 degrees", [](Quality& q) { q.pose.yawDeg = 60; }, 0.5);
    row(
        "turned by 60 degrees, the other way", [](Quality& q) { q.pose.yawDeg = -60; }, 0.5);
    row(
        "nods by 60 degrees", [](Quality& q) { q.pose.pitchDeg = -60; }, 0.5);
    row(
        "faults multiply", [](Quality& q) { q.eyeDistancePx = 30, q.sharpness = 50; }, 0.25);
    row(
        "tiny", [](Quality& q) { q.eyeDistancePx = 5; }, 0);
    row(
        "no contrast", [](Quality& q) { q.sharpness = 0; }, 0);
    row(
        "black", [](Quality& q) { q.brightness = 0; }, 0);
    row(
        "all clipped", [](Quality& q) { q.clippedShare = 1; }, 0);
    row(
        "from the side", [](Quality& q) { q.pose.yawDeg = 90; }, 0);
    row(
        "from behind", [](Quality& q) { q.pose.yawDeg = 150; }, 0);
}

void TestQuality::scores()
{
    QFETCH(const Change, change);
    QFETCH(const double, score);
    Quality quality = good();
    change(quality);
    QVERIFY2(std::abs(quality.score() - score) < 1e-9, qPrintable(QString::number(quality.score())));
}

void TestQuality::scoreIsWithinBounds()
{
    for (const Frame& chip :
         {drawnChip(), drawnChip(0.05), drawnChip(3), drawnChip(1, 6), greyChip(0), greyChip(255)}) {
        const double score = measured(chip).score();
        QVERIFY2(score >= 0 && score <= 1, qPrintable(QString::number(score)));
    }
}

QTEST_APPLESS_MAIN(TestQuality)
#include "tst_quality.moc"
