#include "core/security/chain_hash.h"

#include <QTest>

using namespace rollcall::security;

class TestChainHash : public QObject
{
    Q_OBJECT

private slots:
    void hashes_data();
    void hashes();
    void everyByteCounts();
};

// python3 -c 'import hashlib; print(hashlib.blake2b(bytes(32) + b"record", digest_size=32).hexdigest())'
void TestChainHash::hashes_data()
{
    QTest::addColumn<QByteArray>("previous");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("nothing") << QByteArray() << QByteArray()
                             << QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    QTest::newRow("first record") << QByteArray(kChainHashBytes, '\0') << QByteArray("record")
                                  << QByteArray("2b8f302a8c468e0dbd2db0d5aff19eb874fe8d94a434b729e903c8b5d1a807e3");
}

void TestChainHash::hashes()
{
    QFETCH(const QByteArray, previous);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, hash);
    QCOMPARE(chainHash(previous, record).toHex(), hash);
}

void TestChainHash::everyByteCounts()
{
    const QByteArray previous(kChainHashBytes, 'p');
    const QByteArray record("record");
    for (qsizetype index = 0; index < previous.size(); ++index) {
        QByteArray other = previous;
        other[index] = 'q';
        QVERIFY(chainHash(other, record) != chainHash(previous, record));
    }
    QVERIFY(chainHash(previous, "recore") != chainHash(previous, record));
}

QTEST_APPLESS_MAIN(TestChainHash)
#include "tst_chain_hash.moc"
