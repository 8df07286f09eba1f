#include "core/attendance/bursts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr base::UtcTime kStart{1'000'000s};

/// "0a 5b 9a": at 0 s a, at 5 s b, at 9 s a again. Rows are numbered from 1.
std::vector<Burst> found(int count, milliseconds within, const QString& events, const QString& key = u"k"_s)
{
    Bursts bursts(count, within);
    qint64 row = 0;
    for (const auto& event : events.split(u' ', Qt::SkipEmptyParts))
        bursts.add(key, {kStart + std::chrono::seconds(event.chopped(1).toInt()), ++row, event.right(1)});
    return bursts.found();
}

QString text(const std::vector<Burst>& bursts)
{
    QStringList texts;
    for (const auto& burst : bursts) {
        QStringList rows;
        for (const auto row : burst.rows)
            rows += QString::number(row);
        texts += u"%1-%2 %3: %4"_s.arg((burst.from - kStart).count() / 1000)
                     .arg((burst.to - kStart).count() / 1000)
                     .arg(burst.events)
                     .arg(rows.join(u','));
    }
    return texts.join(u"; "_s);
}

} // namespace

class TestBursts : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void keysDoNotMix();
    void rowsAreBounded();
    void oldKeysAreForgottenAndNewOnesFound();
};

void TestBursts::finds_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("bursts");
    QTest::newRow("nothing") << 3 << u""_s << u""_s;
    QTest::newRow("too few") << 3 << u"0a 1b"_s << u""_s;
    QTest::newRow("as many, to the edge") << 3 << u"0a 5b 10c"_s << u"0-10 3: 1,2,3"_s;
    QTest::newRow("just too slow") << 3 << u"0a 5b 11c"_s << u""_s;
    QTest::newRow("the same counts once") << 3 << u"0a 1b 2a 3b"_s << u""_s;
    QTest::newRow("the same, then another") << 3 << u"0a 1b 2a 3c"_s << u"1-3 3: 2,3,4"_s;
    QTest::newRow("all at once") << 3 << u"4a 4b 4c"_s << u"4-4 3: 1,2,3"_s;
    QTest::newRow("goes on") << 3 << u"0a 1b 2c 8d 9e"_s << u"0-9 5: 1,2,3,4,5"_s;
    QTest::newRow("goes on after a pause") << 3 << u"0a 1b 2c 11d 12e"_s << u"0-12 5: 1,2,3,4,5"_s;
    QTest::newRow("two") << 3 << u"0a 1b 2c 20a 21b 22c"_s << u"0-2 3: 1,2,3; 20-22 3: 4,5,6"_s;
    QTest::newRow("each, near") << 1 << u"0a 9b"_s << u"0-9 2: 1,2"_s;
    QTest::newRow("each, far") << 1 << u"0a 11b"_s << u"0-0 1: 1; 11-11 1: 2"_s;
}

void TestBursts::finds()
{
    QFETCH(const int, count);
    QFETCH(const QString, events);
    QFETCH(const QString, bursts);
    QCOMPARE(text(found(count, 10s, events)), bursts);
}

void TestBursts::keysDoNotMix()
{
    Bursts bursts(2, 10s);
    bursts.add(u"one"_s, {kStart, 1, u"a"_s});
    bursts.add(u"two"_s, {kStart, 2, u"b"_s});
    QVERIFY(bursts.found().empty());
    bursts.add(u"two"_s, {kStart, 3, u"c"_s});
    QCOMPARE(bursts.found().size(), 1U);
    QCOMPARE(bursts.found()[0].key, u"two"_s);
}

void TestBursts::rowsAreBounded()
{
    Bursts bursts(1, 10s);
    for (qint64 row = 1; row <= 1000; ++row)
        bursts.add(u"k"_s, {kStart, row, QString::number(row)});
    QCOMPARE(bursts.found().size(), 1U);
    QCOMPARE(bursts.found()[0].events, 1000);
    QCOMPARE(bursts.found()[0].rows.size(), kBurstRowsMax);
}

void TestBursts::oldKeysAreForgottenAndNewOnesFound()
{
    Bursts bursts(2, 10s);
    for (int i = 0; i < 20'000; ++i) {
        const auto at = kStart + std::chrono::seconds(i);
        bursts.add(QString::number(i), {at, i, u"a"_s});
        if (i % 5000 == 4999)
            bursts.add(QString::number(i - 9), {at, i, u"b"_s});
    }
    QCOMPARE(bursts.found().size(), 4U);
}

QTEST_APPLESS_MAIN(TestBursts)
#include "tst_bursts.moc"
