#include "core/storage/frame_print_table.h"
#include "tests/core/storage/support.h"

#include <vector>

namespace rollcall::storage {
namespace {

QByteArray print(char byte)
{
    return QByteArray(16, byte);
}

} // namespace

class FramePrintTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPrintIsFoundAmongOthers()
    {
        School school;
        FramePrintTable table(school.database);
        const std::vector none{print('a')};
        QVERIFY(!take(table.containsAny(none)));
        take(table.add(std::vector{print('b'), print('c')}));
        QVERIFY(!take(table.containsAny(none)));
        QVERIFY(take(table.containsAny(std::vector{print('a'), print('c')})));
    }

    void nothingIsNotThereAndChangesNothing()
    {
        School school;
        FramePrintTable table(school.database);
        take(table.add({}));
        QVERIFY(!take(table.containsAny({})));
    }

    void aPrintIsKeptOnce()
    {
        School school;
        FramePrintTable table(school.database);
        take(table.add(std::vector{print('a'), print('a')}));
        take(table.add(std::vector{print('a')}));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM frame_prints"), u"1"_s);
    }

    void theOldestGo()
    {
        School school;
        FramePrintTable table(school.database);
        take(table.add(std::vector{print('a'), print('b')}));
        Sqlite(school.path)
            .run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                 QByteArray::number(kFramePrintsKept - 1) +
                 ") INSERT INTO frame_prints (print) SELECT randomblob(16) FROM n");
        take(table.add(std::vector{print('c')}));
        QVERIFY(!take(table.containsAny(std::vector{print('a'), print('b')})));
        QVERIFY(take(table.containsAny(std::vector{print('c')})));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM frame_prints"), QString::number(kFramePrintsKept));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::FramePrintTableTest)
#include "tst_frame_print_table.moc"
