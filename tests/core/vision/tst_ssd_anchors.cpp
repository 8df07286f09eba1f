#include "core/vision/ssd_anchors.h"
#include "tests/core/vision/test_models.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::vision;

namespace {

constexpr int kTrainedPx = 512;

/// Cells of a level along a side of the 512 px net.
int cellsOf(int level)
{
    return kTrainedPx / (16 << level);
}

/// All anchors of the 512 px net in the order of face-api.js: levels, rows, columns, anchors of a cell.
std::vector<Box> allAnchors()
{
    std::vector<Box> anchors;
    for (int level = 0; level < kSsdLevels; ++level) {
        const int cells = cellsOf(level);
        const auto step = static_cast<float>(kTrainedPx) / static_cast<float>(cells);
        for (int cell = 0; cell < cells * cells; ++cell) {
            const Point centre{(static_cast<float>(cell % cells) + 0.5F) * step,
                               (static_cast<float>(cell / cells) + 0.5F) * step};
            for (const auto& size : ssdAnchorSizes(level))
                anchors.push_back(decodeSsdBox(std::array{0.0F, 0.0F, 0.0F, 0.0F}, centre, size));
        }
    }
    return anchors;
}

/// The anchors that face-api.js ships with the detector's weights: (ymin, xmin, ymax, xmax) in 0..1 each.
std::vector<std::array<float, 4>> shippedAnchors()
{
    const QDir package(u"" ROLLCALL_SOURCE_DIR "/models/node_modules/@vladmandic/face-api/model"_s);
    const auto layout = contents(package.filePath(u"ssd_mobilenetv1_model-weights_manifest.json"_s));
    const auto weights = contents(package.filePath(u"ssd_mobilenetv1_model.bin"_s));
    qsizetype position = 0;
    for (const auto& value : QJsonDocument::fromJson(layout).array().first().toObject().value(u"weights"_s).toArray()) {
        const auto tensor = value.toObject();
        qsizetype count = 1;
        for (const auto& extent : tensor.value(u"shape"_s).toArray())
            count *= extent.toInt();
        if (tensor.value(u"name"_s) == u"Output/extra_dim"_s) {
            std::vector<std::array<float, 4>> anchors(static_cast<std::size_t>(count / 4));
            std::memcpy(anchors.data(), weights.constData() + position,
                        static_cast<std::size_t>(count) * sizeof(float));
            return anchors;
        }
        position += tensor.contains(u"quantization"_s) ? count : count * qsizetype{sizeof(float)};
    }
    return {};
}

} // namespace

class TestSsdAnchors : public QObject
{
    Q_OBJECT

private slots:
    void countsPerLevel_data();
    void countsPerLevel();
    void sizes_data();
    void sizes();
    void equalThoseOfTheWeights();
    void decodes_data();
    void decodes();
};

void TestSsdAnchors::countsPerLevel_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<std::size_t>("perCell");
    QTest::addColumn<std::size_t>("inAll");
    QTest::newRow("level 0") << 0 << std::size_t{3} << std::size_t{3072};
    QTest::newRow("level 1") << 1 << std::size_t{6} << std::size_t{1536};
    QTest::newRow("level 2") << 2 << std::size_t{6} << std::size_t{384};
    QTest::newRow("level 3") << 3 << std::size_t{6} << std::size_t{96};
    QTest::newRow("level 4") << 4 << std::size_t{6} << std::size_t{24};
    QTest::newRow("level 5") << 5 << std::size_t{6} << std::size_t{6};
}

void TestSsdAnchors::countsPerLevel()
{
    QFETCH(const int, level);
    QFETCH(const std::size_t, perCell);
    QFETCH(const std::size_t, inAll);
    const auto sizes = ssdAnchorSizes(level);
    QCOMPARE(sizes.size(), perCell);
    QCOMPARE(sizes.size() * static_cast<std::size_t>(cellsOf(level) * cellsOf(level)), inAll);
    QCOMPARE(allAnchors().size(), std::size_t{5118});
}

void TestSsdAnchors::sizes_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("anchor");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("level 0, square") << 0 << 0 << 51.2 << 51.2;
    QTest::newRow("level 0, wide") << 0 << 1 << 144.815 << 72.408;
    QTest::newRow("level 0, high") << 0 << 2 << 72.408 << 144.815;
    QTest::newRow("level 1, square") << 1 << 0 << 179.2 << 179.2;
    QTest::newRow("level 1, square towards the next") << 1 << 1 << 214.185 << 214.185;
    QTest::newRow("level 1, wide") << 1 << 2 << 253.427 << 126.714;
    QTest::newRow("level 1, high") << 1 << 3 << 126.714 << 253.427;
    QTest::newRow("level 1, widest") << 1 << 4 << 310.384 << 103.461;
    QTest::newRow("level 1, highest") << 1 << 5 << 103.456 << 310.399;
    QTest::newRow("level 5, square") << 5 << 0 << 486.4 << 486.4;
    QTest::newRow("level 5, square towards the next") << 5 << 1 << 499.036 << 499.036;
    QTest::newRow("level 5, highest") << 5 << 5 << 280.809 << 842.512;
}

void TestSsdAnchors::sizes()
{
    QFETCH(const int, level);
    QFETCH(const int, anchor);
    QFETCH(const double, width);
    QFETCH(const double, height);
    const auto size = ssdAnchorSizes(level).at(static_cast<std::size_t>(anchor));
    QVERIFY2(std::abs(double{size.width} - width) < 0.01, qPrintable(QString::number(double{size.width})));
    QVERIFY2(std::abs(double{size.height} - height) < 0.01, qPrintable(QString::number(double{size.height})));
}

void TestSsdAnchors::equalThoseOfTheWeights()
{
    const auto shipped = shippedAnchors();
    const auto ours = allAnchors();
    QCOMPARE(ours.size(), shipped.size());
    float largest = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const std::array edges{ours[i].y, ours[i].x, ours[i].y + ours[i].height, ours[i].x + ours[i].width};
        for (std::size_t edge = 0; edge < edges.size(); ++edge)
            largest = std::max(largest, std::abs(edges[edge] / kTrainedPx - shipped[i][edge]));
    }
    QVERIFY2(largest < 1e-6F, qPrintable(QString::number(double{largest})));
}

void TestSsdAnchors::decodes_data()
{
    QTest::addColumn<std::vector<float>>("encoding");
    QTest::addColumn<QRectF>("box");
    // The anchor of all rows: centre (100, 200), 40 wide, 80 high.
    const auto row = [](const char* name, std::vector<float> encoding, QRectF box) {
        QTest::newRow(name) << std::move(encoding) << box;
    };
    const auto ln2 = std::log(2.0F);
    row("zero is the anchor", {0, 0, 0, 0}, {80, 160, 40, 80});
    row("first: down by heights", {5, 0, 0, 0}, {80, 200, 40, 80});
    row("first: up", {-10, 0, 0, 0}, {80, 80, 40, 80});
    row("second: right by widths", {0, 5, 0, 0}, {100, 160, 40, 80});
    row("second: left", {0, -10, 0, 0}, {40, 160, 40, 80});
    row("third: height by powers", {0, 0, 5 * ln2, 0}, {80, 120, 40, 160});
    row("third: lower", {0, 0, -5 * ln2, 0}, {80, 180, 40, 40});
    row("fourth: width by powers", {0, 0, 0, 5 * ln2}, {60, 160, 80, 80});
    row("all", {5, 10, 5 * ln2, -5 * ln2}, {130, 160, 20, 160});
}

void TestSsdAnchors::decodes()
{
    QFETCH(const std::vector<float>, encoding);
    QFETCH(const QRectF, box);
    const Box found = decodeSsdBox(std::span<const float, 4>(encoding), {100, 200}, {40, 80});
    QVERIFY(std::abs(double{found.x} - box.x()) < 1e-3);
    QVERIFY(std::abs(double{found.y} - box.y()) < 1e-3);
    QVERIFY(std::abs(double{found.width} - box.width()) < 1e-3);
    QVERIFY(std::abs(double{found.height} - box.height()) < 1e-3);
}

QTEST_APPLESS_MAIN(TestSsdAnchors)
#include "tst_ssd_anchors.moc"
