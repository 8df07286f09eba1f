#include "app/runtime/jump_filter.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::runtime;
using namespace std::chrono_literals;

namespace {

constexpr JumpFilter::TimePoint kStart{1h};

/// So many metres north of one place; a degree of latitude is about 111.2 km there.
domain::Position north(double metres, double accuracyM = 5)
{
    return {{48.14 + metres / 111'200, 11.58}, accuracyM};
}

} // namespace

class TestJumpFilter : public QObject
{
    Q_OBJECT

private slots:
    void trustsTheFirst();
    void trustsWhatCanBeReached_data();
    void trustsWhatCanBeReached();
    void believesANewPlaceOnlyWhenItStays();
    void aSecondJumpBeginsAnew();
    void returnsAtOnceToTheOldPlace();
    void isNotMisledByAPause();
    void forgetsOnReset();
};

void TestJumpFilter::trustsTheFirst()
{
    QVERIFY(JumpFilter().accept(north(0), kStart));
}

void TestJumpFilter::trustsWhatCanBeReached_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<double>("accuracyM");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("same place") << 0.0 << 5.0 << true;
    QTest::newRow("noise of a receiver") << 20.0 << 5.0 << true;
    QTest::newRow("a car") << 60.0 << 5.0 << true;
    QTest::newRow("just reachable") << 84.0 << 5.0 << true; // 60 + 15 + 5 + 5
    QTest::newRow("just too far") << 87.0 << 5.0 << false;
    QTest::newRow("far, but inexact") << 150.0 << 100.0 << true;
    QTest::newRow("another town") << 20'000.0 << 5.0 << false;
}

void TestJumpFilter::trustsWhatCanBeReached()
{
    QFETCH(const double, metres);
    QFETCH(const double, accuracyM);
    JumpFilter filter;
    filter.accept(north(0), kStart);
    QTEST(filter.accept(north(metres, accuracyM), kStart + 1s), "isTrusted");
}

void TestJumpFilter::believesANewPlaceOnlyWhenItStays()
{
    JumpFilter filter;
    filter.accept(north(0), kStart);
    for (int i = 1; i <= 4; ++i)
        QVERIFY(!filter.accept(north(5000), kStart + i * 1s));
    QVERIFY(filter.accept(north(5000), kStart + 5s));
    QVERIFY(filter.accept(north(5000), kStart + 6s));
}

void TestJumpFilter::aSecondJumpBeginsAnew()
{
    JumpFilter filter;
    filter.accept(north(0), kStart);
    for (int i = 1; i <= 20; ++i)
        QVERIFY(!filter.accept(north(i % 4 < 2 ? 5000 : -5000), kStart + i * 1s));
}

void TestJumpFilter::returnsAtOnceToTheOldPlace()
{
    JumpFilter filter;
    filter.accept(north(0), kStart);
    for (int i = 1; i <= 4; ++i)
        QVERIFY(!filter.accept(north(5000), kStart + i * 1s));
    QVERIFY(filter.accept(north(0), kStart + 5s));
    for (int i = 6; i <= 9; ++i)
        QVERIFY(!filter.accept(north(5000), kStart + i * 1s));
}

void TestJumpFilter::isNotMisledByAPause()
{
    JumpFilter filter;
    filter.accept(north(0), kStart);
    QVERIFY(!filter.accept(north(20'000), kStart + 60s));
}

void TestJumpFilter::forgetsOnReset()
{
    JumpFilter filter;
    filter.accept(north(0), kStart);
    filter.reset();
    QVERIFY(filter.accept(north(20'000), kStart + 1s));
}

QTEST_APPLESS_MAIN(TestJumpFilter)
#include "tst_jump_filter.moc"
