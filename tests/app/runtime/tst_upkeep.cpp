#include "app/runtime/upkeep.h"
#include "core/services/setting_catalogue.h"
#include "tests/core/services/support.h"

#include <QSignalSpy>

namespace rollcall::runtime {
namespace {

using namespace services;

constexpr int kPatienceMs = 20'000;
constexpr auto kInterval = 50ms;

} // namespace

class UpkeepThreadTest final : public QObject
{
    Q_OBJECT

private slots:
    void aBackupIsMadeByItself()
    {
        NewSchool place;
        const QTemporaryDir shelf;
        take(setSettings(place.school, place.admin,
                         {{u"backup.folder"_s, shelf.path()}, {u"backup.every_hours"_s, u"24"_s}}));
        Upkeep upkeep({place.path, &place.clock});
        const QSignalSpy told(&upkeep, &Upkeep::backupsTold);
        QVERIFY(filesIn(shelf.path()).isEmpty());
        upkeep.start(kInterval);
        QTRY_VERIFY_WITH_TIMEOUT(told.size() >= 2, kPatienceMs);
        QCOMPARE(filesIn(shelf.path()), QStringList{u"rollcall-20260309T081500Z.backup"_s});
        QCOMPARE(told.back()[0].value<BackupState>().isLate, false);
    }

    void aMissingBackupIsTold()
    {
        NewSchool place;
        take(setSettings(place.school, place.admin,
                         {{u"backup.folder"_s, u"/nonexistent"_s}, {u"backup.every_hours"_s, u"24"_s}}));
        Upkeep upkeep({place.path, &place.clock});
        const QSignalSpy told(&upkeep, &Upkeep::backupsTold);
        upkeep.start(kInterval);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kPatienceMs);
        const auto state = told[0][0].value<BackupState>();
        QVERIFY(state.isLate);
        QVERIFY(state.failure.has_value());
    }

    void itGoesOnWhenTheDatabaseIsBack()
    {
        NewSchool place;
        const QString aside = place.path % u".aside"_s;
        {
            const School closed = std::move(place.school);
        }
        QVERIFY(QFile::rename(place.path, aside));
        Upkeep upkeep({place.path, &place.clock});
        const QSignalSpy failed(&upkeep, &Upkeep::failed);
        const QSignalSpy told(&upkeep, &Upkeep::backupsTold);
        upkeep.start(kInterval);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), kPatienceMs);
        QCOMPARE(failed[0][0].value<base::Error>().code, ErrorCode::DatabaseMissing);
        QVERIFY(QFile::rename(aside, place.path));
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kPatienceMs);
    }

    void itEndsWithoutHavingBegun()
    {
        const NewSchool place;
        Upkeep never({place.path, &place.clock});
        Upkeep waiting({place.path, &place.clock});
        waiting.start();
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::UpkeepThreadTest)
#include "tst_upkeep.moc"
