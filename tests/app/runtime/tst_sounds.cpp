#include "app/runtime/sounds.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

using namespace rollcall::runtime;

/// Without an audio device, as on most machines that build: what a sound is like is in tst_tones.
class TestSounds : public QObject
{
    Q_OBJECT

private slots:
    void isSilentWithoutADevice();
    void neverWaits();
    void canBeSwitchedOff();
};

void TestSounds::isSilentWithoutADevice()
{
    Sounds sounds;
    for (const auto sound : {Sound::Success, Sound::Refusal, Sound::Notice})
        QVERIFY(!sounds.play(sound));
}

void TestSounds::neverWaits()
{
    Sounds sounds;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        sounds.play(Sound::Success);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestSounds::canBeSwitchedOff()
{
    Sounds sounds;
    QVERIFY(sounds.isOn());
    sounds.setOn(false);
    QVERIFY(!sounds.isOn());
    QVERIFY(!sounds.play(Sound::Notice));
}

int main(int argc, char** argv)
{
    // A sound server that nobody runs: the desktop of who runs the test stays silent.
    qputenv("PULSE_SERVER", "unix:/nonexistent");
    QGuiApplication app(argc, argv);
    TestSounds test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sounds.moc"
