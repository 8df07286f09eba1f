#include "app/common/qr_code.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::app;

namespace {

/// As a grey picture (PGM): so many pixels a module, with a margin of four modules.
QByteArray drawn(const QrCode& code, int pixels)
{
    const int side = (code.size + 8) * pixels;
    QByteArray picture = "P5 " + QByteArray::number(side) + ' ' + QByteArray::number(side) + " 255\n";
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            picture += code.isDark(x / pixels - 4, y / pixels - 4) ? '\0' : '\xff';
    return picture;
}

/// What a reader that is not ours makes of it.
QByteArray readByZbar(const QByteArray& picture)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"code.pgm"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size())
        return "not written";
    file.close();
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"--raw"_s, u"--quiet"_s, file.fileName()});
    zbar.waitForFinished();
    return zbar.readAllStandardOutput().trimmed();
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
    void isSquare();
    void refusesWhatDoesNotFit();
    void isDrawnInHalfBlocks();
};

void TestQrCode::isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"Rollcall"_s;
    QTest::newRow("an authenticator's") << u"otpauth://totp/Elm%20School:marie%40example.org"
                                           "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Elm%20School"_s;
}

void TestQrCode::isRead()
{
    QFETCH(const QString, text);
    const auto code = qrCodeOf(text);
    QVERIFY(code);
    if (QStandardPaths::findExecutable(u"zbarimg"_s).isEmpty())
        QSKIP("zbarimg (package zbar-tools) is not installed");
    QCOMPARE(readByZbar(drawn(*code, 6)), text.toUtf8());
}

void TestQrCode::isSquare()
{
    const auto code = *qrCodeOf(u"Rollcall"_s);
    QCOMPARE(code.size, 21); // version 1, ISO/IEC 18004
    QCOMPARE(code.dark.size(), std::size_t(21 * 21));
    QVERIFY(code.isDark(0, 0) && code.isDark(20, 0) && code.isDark(0, 20)); // finder patterns
    for (const auto& [x, y] : {std::pair(-1, 0), {0, -1}, {21, 0}, {0, 21}})
        QVERIFY(!code.isDark(x, y));
}

void TestQrCode::refusesWhatDoesNotFit()
{
    QVERIFY(qrCodeOf(QString(2953, u'x')));
    for (const auto& text : {QString(2954, u'x'), QString()})
        QCOMPARE(qrCodeOf(text).error().code, base::ErrorCode::InvalidArgument);
}

void TestQrCode::isDrawnInHalfBlocks()
{
    const QrCode code{.size = 2, .dark = {true, false, false, true}};
    const QString light(10, u' ');
    const auto line = [](const QString& blocks) -> QString { return u"\033[30;107m"_s + blocks + u"\033[0m"_s; };
    QCOMPARE(terminalText(code).split(u'\n'),
             (QStringList{line(light), line(light), line(u"    \u2580\u2584    "_s), line(light), line(light)}));
}

QTEST_APPLESS_MAIN(TestQrCode)
#include "tst_qr_code.moc"
