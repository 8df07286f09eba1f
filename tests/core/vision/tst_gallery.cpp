#include "core/vision/embedder.h"
#include "core/vision/gallery.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace rollcall;
using namespace rollcall::vision;
using base::PersonId;

namespace {

/// A template that lies `distance` away from the probe of these tests, all zeros.
base::Embedding away(float distance)
{
    base::Embedding embedding{};
    embedding[5] = distance;
    return embedding;
}

const base::Embedding kProbe{};

struct Row
{
    qint64 person;
    float distance;
};

Gallery galleryOf(const std::vector<Row>& rows)
{
    Gallery gallery;
    for (const auto& [person, distance] : rows)
        gallery.add(PersonId{person}, away(distance));
    return gallery;
}

/// How made-up faces are spread: about `middle` in every number, by `common` in a way all share, by `own` each alone.
struct Made
{
    float middle = 0;
    float common = 0;
    float own = 0.1F;
};

class Faces
{
public:
    explicit Faces(const Made& made) : m_made(made)
    {
        std::ranges::generate(m_shared, [&] { return made.middle + made.common * m_normal(m_random); });
    }

    base::Embedding next()
    {
        base::Embedding face = m_shared;
        for (float& value : face)
            value += m_made.own * m_normal(m_random);
        return face;
    }

private:
    std::mt19937 m_random{20260309};
    std::normal_distribution<float> m_normal;
    Made m_made;
    base::Embedding m_shared{};
};

} // namespace

Q_DECLARE_METATYPE(std::vector<Row>)
Q_DECLARE_METATYPE(Made)

class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void emptyFindsNobody();
    void onePersonHasNoRunnerUp();
    void findsTheNearestTwo_data();
    void findsTheNearestTwo();
    void agreesWithSorting_data();
    void agreesWithSorting();
    void countsWhatIsCutOff();
    void countsEveryNumber();
    void tellsTheDistanceToOnePerson();
    void keepsTheOrder();
    void moves();
};

void TestGallery::emptyFindsNobody()
{
    Gallery gallery;
    gallery.reserve(30);
    QCOMPARE(gallery.size(), std::size_t{0});
    QVERIFY(gallery.people().empty());
    QVERIFY(!gallery.search(kProbe).best);
    QVERIFY(!gallery.search(kProbe).runnerUp);
    QVERIFY(!gallery.distanceTo(PersonId{1}, kProbe));
}

void TestGallery::onePersonHasNoRunnerUp()
{
    const Gallery gallery = galleryOf({{7, 0.25F}});
    const auto found = gallery.search(kProbe);
    QVERIFY(found.best);
    QCOMPARE(found.best->person.value, 7);
    QCOMPARE(found.best->distance, 0.25);
    QVERIFY(!found.runnerUp);
}

void TestGallery::findsTheNearestTwo_data()
{
    QTest::addColumn<std::vector<Row>>("rows");
    QTest::addColumn<qint64>("best");
    QTest::addColumn<qint64>("runnerUp");
    const auto row = [](const char* name, std::vector<Row> rows, qint64 best, qint64 runnerUp) {
        QTest::newRow(name) << std::move(rows) << best << runnerUp;
    };
    row("falling", {{1, 0.5F}, {2, 0.25F}}, 2, 1);
    row("rising", {{1, 0.25F}, {2, 0.5F}}, 1, 2);
    row("best first", {{1, 0.125F}, {2, 0.5F}, {3, 0.25F}}, 1, 3);
    row("best between", {{1, 0.5F}, {2, 0.125F}, {3, 0.25F}}, 2, 3);
    row("best last", {{1, 0.5F}, {2, 0.25F}, {3, 0.125F}}, 3, 2);
    row("runner-up first", {{1, 0.25F}, {2, 0.5F}, {3, 0.125F}}, 3, 1);
    row("runner-up between", {{1, 0.125F}, {2, 0.25F}, {3, 0.5F}}, 1, 2);
    row("an equal face is at 0", {{1, 0.5F}, {2, 0}, {3, 0.25F}}, 2, 3);
    row("tie for best: first added wins", {{4, 0.25F}, {2, 0.25F}, {3, 0.5F}}, 4, 2);
    row("tie for runner-up: first added wins", {{1, 0.5F}, {2, 0.5F}, {3, 0.125F}}, 3, 1);
    row("all tied", {{9, 0.5F}, {8, 0.5F}, {7, 0.5F}}, 9, 8);
    row("far is found, too", {{1, 90}, {2, 80}}, 2, 1);
}

void TestGallery::findsTheNearestTwo()
{
    QFETCH(const std::vector<Row>, rows);
    QFETCH(const qint64, best);
    QFETCH(const qint64, runnerUp);
    const auto found = galleryOf(rows).search(kProbe);
    QVERIFY(found.best && found.runnerUp);
    QCOMPARE(found.best->person.value, best);
    QCOMPARE(found.runnerUp->person.value, runnerUp);
    QVERIFY(found.best->distance <= found.runnerUp->distance);
}

void TestGallery::agreesWithSorting_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<Made>("made");
    QTest::newRow("anywhere") << 500 << Made{};
    // Nearer to each other than a coarse step, 1/127.
    QTest::newRow("nearly the same") << 500 << Made{.common = 0.1F, .own = 1e-4F};
    QTest::newRow("nearly the same, between two steps") << 500 << Made{.middle = 0.5F / 127, .own = 1e-4F};
    // Whole numbers hold nothing above 1.
    QTest::newRow("some numbers above 1") << 500 << Made{.own = 0.6F};
    QTest::newRow("all numbers above 1") << 500 << Made{.middle = 2, .own = 0.2F};
    QTest::newRow("a school of faces") << 5000 << Made{.common = 0.11F, .own = 0.05F};
}

void TestGallery::agreesWithSorting()
{
    QFETCH(const int, people);
    QFETCH(const Made, made);
    Faces faces(made);
    std::vector<base::Embedding> templates(static_cast<std::size_t>(people));
    std::ranges::generate(templates, [&] { return faces.next(); });
    Gallery gallery;
    for (std::size_t i = 0; i < templates.size(); ++i)
        gallery.add(PersonId{static_cast<qint64>(i)}, templates[i]);

    for (int probes = 0; probes < 20; ++probes) {
        const auto probe = faces.next();
        std::vector<std::pair<double, qint64>> sorted;
        for (std::size_t i = 0; i < templates.size(); ++i)
            sorted.emplace_back(embeddingDistance(probe, templates[i]), static_cast<qint64>(i));
        std::ranges::partial_sort(sorted, sorted.begin() + 2);
        const auto found = gallery.search(probe);
        QCOMPARE(found.best->person.value, sorted[0].second);
        QCOMPARE(found.best->distance, sorted[0].first);
        QCOMPARE(found.runnerUp->person.value, sorted[1].second);
        QCOMPARE(found.runnerUp->distance, sorted[1].first);
    }
}

/// What is cut off of a row may be what tells it apart.
void TestGallery::countsWhatIsCutOff()
{
    const Gallery gallery = galleryOf({{1, 3}, {2, 1.5F}, {3, 1.25F}, {4, 1}});
    const auto found = gallery.search(away(2.25F));
    QCOMPARE(found.best->person.value, 1);
    QCOMPARE(found.best->distance, 0.75);
    QCOMPARE(found.runnerUp->person.value, 2);
    QCOMPARE(found.runnerUp->distance, 0.75);
    QCOMPARE(gallery.search(away(-3)).best->person.value, 4);
    QCOMPARE(gallery.search(away(-3)).best->distance, 4.0);
}

void TestGallery::countsEveryNumber()
{
    Gallery gallery;
    gallery.add(PersonId{1}, kProbe);
    for (std::size_t i = 0; i < base::kEmbeddingSize; ++i) {
        base::Embedding probe{};
        probe[i] = 0.5F;
        QCOMPARE(gallery.search(probe).best->distance, 0.5);
        QCOMPARE(gallery.distanceTo(PersonId{1}, probe).value(), 0.5);
    }
}

void TestGallery::tellsTheDistanceToOnePerson()
{
    const Gallery gallery = galleryOf({{3, 0.5F}, {1, 0.125F}, {2, 0.25F}});
    QCOMPARE(gallery.distanceTo(PersonId{3}, kProbe).value(), 0.5);
    QCOMPARE(gallery.distanceTo(PersonId{1}, kProbe).value(), 0.125);
    QCOMPARE(gallery.distanceTo(PersonId{2}, kProbe).value(), 0.25);
    QVERIFY(!gallery.distanceTo(PersonId{4}, kProbe));
    QVERIFY(!gallery.distanceTo(PersonId{}, kProbe));
}

void TestGallery::keepsTheOrder()
{
    const Gallery gallery = galleryOf({{30, 0.5F}, {10, 0.125F}, {20, 0.25F}});
    QCOMPARE(gallery.size(), std::size_t{3});
    QVERIFY(std::ranges::equal(gallery.people(), std::vector{PersonId{30}, PersonId{10}, PersonId{20}}));
}

void TestGallery::moves()
{
    Gallery source = galleryOf({{1, 0.5F}, {2, 0.25F}});
    Gallery moved(std::move(source));
    QCOMPARE(moved.search(kProbe).best->person.value, 2);
    QCOMPARE(moved.size(), std::size_t{2});

    Gallery assigned = galleryOf({{7, 0.125F}, {8, 0.125F}, {9, 0.125F}});
    assigned = std::move(moved);
    QCOMPARE(assigned.size(), std::size_t{2});
    QCOMPARE(assigned.search(kProbe).best->person.value, 2);
    QCOMPARE(assigned.search(kProbe).runnerUp->person.value, 1);
    QVERIFY(!assigned.distanceTo(PersonId{7}, kProbe));
}

QTEST_APPLESS_MAIN(TestGallery)
#include "tst_gallery.moc"
