#include "app/runtime/school_thread.h"
#include "tests/core/services/support.h"

#include <QSignalSpy>

namespace rollcall::runtime {
namespace {

using namespace services;

constexpr int kPatienceMs = 20'000;

} // namespace

class SchoolThreadTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersInTheThreadThatAsked()
    {
        NewSchool place;
        place.add(u"Ada"_s);
        SchoolThread thread({place.path, &place.clock});
        QThread* asked = nullptr;
        QThread* answered = nullptr;
        std::vector<domain::Person> people;
        thread.ask(
            this,
            [&](School& school) {
                asked = QThread::currentThread();
                return People(school, Actor::machineAdministrator()).list({}, {});
            },
            [&](base::Result<std::vector<domain::Person>> found) {
                answered = QThread::currentThread();
                people = take(std::move(found));
            });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatienceMs);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(asked != answered);
        QCOMPARE(people.size(), 1U);
    }

    void answersInOrder()
    {
        NewSchool place;
        SchoolThread thread({place.path, &place.clock});
        QList<int> order;
        for (int i = 0; i < 20; ++i)
            thread.ask(
                this, [](School&) -> base::Result<void> { return {}; },
                [&order, i](const base::Result<void>&) { order += i; });
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 20, kPatienceMs);
        QVERIFY(std::ranges::is_sorted(order));
    }

    void whoIsGoneIsNotCalled()
    {
        NewSchool place;
        SchoolThread thread({place.path, &place.clock});
        bool wasCalled = false;
        bool isOver = false;
        auto asker = std::make_unique<QObject>();
        thread.ask(
            asker.get(), [](School&) -> base::Result<void> { return {}; },
            [&](const base::Result<void>&) { wasCalled = true; });
        thread.ask(
            this, [](School&) -> base::Result<void> { return {}; }, [&](const base::Result<void>&) { isOver = true; });
        asker.reset();
        QTRY_VERIFY_WITH_TIMEOUT(isOver, kPatienceMs);
        QVERIFY(!wasCalled);
    }

    void tellsThatTheDatabaseIsMissingAndTriesAgain()
    {
        NewSchool place;
        const QString elsewhere = place.folder.filePath(u"later.db"_s);
        SchoolThread thread({elsewhere, &place.clock});
        std::vector<base::ErrorCode> codes;
        int done = 0;
        const auto ask = [&] {
            thread.ask(
                this, [](School&) -> base::Result<void> { return {}; },
                [&](const base::Result<void>& answer) {
                    ++done;
                    if (!answer)
                        codes.push_back(answer.error().code);
                });
        };
        ask();
        QTRY_COMPARE_WITH_TIMEOUT(done, 1, kPatienceMs);
        QCOMPARE(codes, std::vector{ErrorCode::DatabaseMissing});
        take(School::create(elsewhere, place.clock));
        ask();
        QTRY_COMPARE_WITH_TIMEOUT(done, 2, kPatienceMs);
        QCOMPARE(codes.size(), 1U);
    }

    void tellsWhenItIsBusy()
    {
        NewSchool place;
        SchoolThread thread({place.path, &place.clock});
        const QSignalSpy busy(&thread, &SchoolThread::busyChanged);
        for (int i = 0; i < 3; ++i)
            thread.ask(
                this, [](School&) -> base::Result<void> { return {}; }, [](const base::Result<void>&) {});
        QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, kPatienceMs);
        QCOMPARE(busy[0][0].toBool(), true);
        QCOMPARE(busy[1][0].toBool(), false);
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::SchoolThreadTest)
#include "tst_school_thread.moc"
