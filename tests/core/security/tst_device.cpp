#include "core/security/device.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall::security;

class TestDevice : public QObject
{
    Q_OBJECT

private slots:
    void hashes_data();
    void hashes();
    void idsDoNotRunTogether();
};

// printf 'MACHINE\0INSTALL' | sha256sum
void TestDevice::hashes_data()
{
    QTest::addColumn<QByteArray>("machineId");
    QTest::addColumn<QByteArray>("installId");
    QTest::addColumn<QString>("hash");
    QTest::newRow("both") << QByteArray("0123456789abcdef0123456789abcdef") << QByteArray("install-1")
                          << u"eaeaeb58e45c073add85ee4e40679a82f8c6fe6bef1dd7f867d42b382a46a117"_s;
    QTest::newRow("neither") << QByteArray() << QByteArray()
                             << u"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_s;
}

void TestDevice::hashes()
{
    QFETCH(const QByteArray, machineId);
    QFETCH(const QByteArray, installId);
    QFETCH(const QString, hash);
    QCOMPARE(deviceHash(machineId, installId), hash);
}

void TestDevice::idsDoNotRunTogether()
{
    QVERIFY(deviceHash("ab", "c") != deviceHash("a", "bc"));
    QVERIFY(deviceHash("ab", "") != deviceHash("", "ab"));
}

QTEST_APPLESS_MAIN(TestDevice)
#include "tst_device.moc"
