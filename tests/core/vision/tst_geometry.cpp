#include "core/vision/geometry.h"

#include <QTest>

using namespace rollcall::vision;

Q_DECLARE_METATYPE(rollcall::vision::Box)
Q_DECLARE_METATYPE(rollcall::vision::Point)

namespace QTest {

template <>
char* toString(const Box& box)
{
    return qstrdup(qPrintable(QStringLiteral("(%1, %2) %3 x %4")
                                  .arg(double{box.x})
                                  .arg(double{box.y})
                                  .arg(double{box.width})
                                  .arg(double{box.height})));
}

} // namespace QTest

class TestGeometry : public QObject
{
    Q_OBJECT

private slots:
    void boxHasCentreAndArea();
    void distance_data();
    void distance();
    void clips_data();
    void clips();
    void clipsToNothing_data();
    void clipsToNothing();
    void overlaps_data();
    void overlaps();
};

void TestGeometry::boxHasCentreAndArea()
{
    const Box box{-10, 20, 30, 5};
    QCOMPARE(box.centre(), (Point{5, 22.5F}));
    QCOMPARE(box.area(), 150.0F);
    QCOMPARE(Box().centre(), Point());
    QCOMPARE(Box().area(), 0.0F);
}

void TestGeometry::distance_data()
{
    QTest::addColumn<Point>("a");
    QTest::addColumn<Point>("b");
    QTest::addColumn<float>("expected");
    QTest::newRow("same point") << Point{7, -3} << Point{7, -3} << 0.0F;
    QTest::newRow("across") << Point{2, 5} << Point{-2, 5} << 4.0F;
    QTest::newRow("down") << Point{2, 5} << Point{2, 15} << 10.0F;
    QTest::newRow("slanted") << Point{1, 1} << Point{4, 5} << 5.0F;
    QTest::newRow("squares beyond a float") << Point{0, 0} << Point{3e20F, 4e20F} << 5e20F;
}

void TestGeometry::distance()
{
    QFETCH(const Point, a);
    QFETCH(const Point, b);
    QFETCH(const float, expected);
    QCOMPARE(rollcall::vision::distance(a, b), expected);
    QCOMPARE(rollcall::vision::distance(b, a), expected);
}

void TestGeometry::clips_data()
{
    QTest::addColumn<Box>("box");
    QTest::addColumn<Box>("expected");
    QTest::newRow("inside") << Box{10, 20, 30, 15} << Box{10, 20, 30, 15};
    QTest::newRow("the whole picture") << Box{0, 0, 100, 50} << Box{0, 0, 100, 50};
    QTest::newRow("larger than the picture") << Box{-10, -10, 200, 200} << Box{0, 0, 100, 50};
    QTest::newRow("over the left edge") << Box{-10, 10, 30, 20} << Box{0, 10, 20, 20};
    QTest::newRow("over the top edge") << Box{10, -10, 30, 20} << Box{10, 0, 30, 10};
    QTest::newRow("over the right edge") << Box{90, 10, 30, 20} << Box{90, 10, 10, 20};
    QTest::newRow("over the bottom edge") << Box{10, 45, 30, 20} << Box{10, 45, 30, 5};
    QTest::newRow("over a corner") << Box{-5.5F, 40.25F, 10, 20} << Box{0, 40.25F, 4.5F, 9.75F};
}

void TestGeometry::clips()
{
    QFETCH(const Box, box);
    QFETCH(const Box, expected);
    QCOMPARE(clipped(box, 100, 50), expected);
}

void TestGeometry::clipsToNothing_data()
{
    QTest::addColumn<Box>("box");
    QTest::newRow("left of the picture") << Box{-50, 10, 20, 20};
    QTest::newRow("right of the picture") << Box{120, 10, 20, 20};
    QTest::newRow("above the picture") << Box{10, -50, 20, 20};
    QTest::newRow("below the picture") << Box{10, 70, 20, 20};
    QTest::newRow("beyond a corner") << Box{-50, -50, 20, 20};
    QTest::newRow("touches the left edge") << Box{-20, 10, 20, 20};
    QTest::newRow("touches the bottom edge") << Box{10, 50, 20, 20};
    QTest::newRow("empty itself") << Box{10, 10, 0, 0};
}

void TestGeometry::clipsToNothing()
{
    QFETCH(const Box, box);
    const Box part = clipped(box, 100, 50);
    QCOMPARE(part.width, 0.0F);
    QCOMPARE(part.height, 0.0F);
}

void TestGeometry::overlaps_data()
{
    QTest::addColumn<Box>("a");
    QTest::addColumn<Box>("b");
    QTest::addColumn<float>("expected");
    const Box box{10, 10, 20, 20};
    QTest::newRow("itself") << box << box << 1.0F;
    QTest::newRow("far away") << box << Box{100, 100, 20, 20} << 0.0F;
    QTest::newRow("beside, in line") << box << Box{100, 10, 20, 20} << 0.0F;
    QTest::newRow("edges touch") << box << Box{30, 10, 20, 20} << 0.0F;
    QTest::newRow("corners touch") << box << Box{30, 30, 20, 20} << 0.0F;
    QTest::newRow("half") << box << Box{20, 10, 20, 20} << 1.0F / 3;
    QTest::newRow("a quarter") << box << Box{20, 20, 20, 20} << 1.0F / 7;
    QTest::newRow("one inside the other") << box << Box{15, 15, 10, 10} << 0.25F;
    QTest::newRow("a cross") << Box{10, 0, 10, 30} << Box{0, 10, 30, 10} << 0.2F;
    QTest::newRow("with an empty box") << box << Box{15, 15, 0, 0} << 0.0F;
    QTest::newRow("two empty boxes") << Box{5, 5, 0, 0} << Box{5, 5, 0, 0} << 0.0F;
}

void TestGeometry::overlaps()
{
    QFETCH(const Box, a);
    QFETCH(const Box, b);
    QFETCH(const float, expected);
    QCOMPARE(intersectionOverUnion(a, b), expected);
    QCOMPARE(intersectionOverUnion(b, a), expected);
}

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
