#include "app/runtime/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numbers>
#include <vector>

using namespace rollcall::runtime;

Q_DECLARE_METATYPE(rollcall::runtime::Sound)

namespace {

constexpr int kRateHz = 44'100;

std::vector<double> samplesOf(Sound sound, int rateHz = kRateHz)
{
    const QByteArray bytes = synthesise(sound, rateHz);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / 2);
    std::memcpy(samples.data(), bytes.constData(), samples.size() * 2);
    std::vector<double> levels;
    for (const auto sample : samples)
        levels.push_back(sample / 32767.0);
    return levels;
}

/// The amplitude of one frequency: a term of the discrete Fourier transform.
double amplitude(const std::vector<double>& samples, std::size_t begin, std::size_t end, double hertz)
{
    double cosine = 0;
    double sine = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / kRateHz;
        cosine += samples[i] * std::cos(phase);
        sine += samples[i] * std::sin(phase);
    }
    return 2 * std::hypot(cosine, sine) / static_cast<double>(end - begin);
}

} // namespace

class TestTones : public QObject
{
    Q_OBJECT

private slots:
    void isShortAndSoft_data();
    void isShortAndSoft();
    void goesUpAndDown();
    void soundsDiffer();
    void keepsItsLengthAtOtherRates();
};

void TestTones::isShortAndSoft_data()
{
    QTest::addColumn<Sound>("sound");
    QTest::newRow("success") << Sound::Success;
    QTest::newRow("refusal") << Sound::Refusal;
    QTest::newRow("notice") << Sound::Notice;
}

void TestTones::isShortAndSoft()
{
    QFETCH(const Sound, sound);
    const auto samples = samplesOf(sound);
    QVERIFY(samples.size() > kRateHz / 10 && samples.size() < kRateHz / 2);
    QCOMPARE(samples.front(), 0.0);
    QCOMPARE(samples.back(), 0.0);
    double peak = 0;
    double step = 0;
    double sum = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        peak = std::max(peak, std::abs(samples[i]));
        step = std::max(step, i == 0 ? 0 : std::abs(samples[i] - samples[i - 1]));
        sum += samples[i];
    }
    QVERIFY(peak > 0.1 && peak <= 0.25);
    QVERIFY(step < 0.04); // no click
    QVERIFY(std::abs(sum / static_cast<double>(samples.size())) < 0.001);
}

void TestTones::goesUpAndDown()
{
    const auto success = samplesOf(Sound::Success);
    const auto refusal = samplesOf(Sound::Refusal);
    const auto half = success.size() / 2;
    QVERIFY(amplitude(success, 0, half, 659.26) > 5 * amplitude(success, 0, half, 880));
    QVERIFY(amplitude(success, half, 2 * half, 880) > 5 * amplitude(success, half, 2 * half, 659.26));
    QVERIFY(amplitude(refusal, 0, half, 329.63) > 5 * amplitude(refusal, 0, half, 261.63));
    QVERIFY(amplitude(refusal, half, 2 * half, 261.63) > 5 * amplitude(refusal, half, 2 * half, 329.63));
}

void TestTones::soundsDiffer()
{
    QVERIFY(synthesise(Sound::Success, kRateHz) != synthesise(Sound::Refusal, kRateHz));
    QVERIFY(synthesise(Sound::Success, kRateHz) != synthesise(Sound::Notice, kRateHz));
}

void TestTones::keepsItsLengthAtOtherRates()
{
    const double seconds = static_cast<double>(samplesOf(Sound::Success).size()) / kRateHz;
    QVERIFY(std::abs(static_cast<double>(samplesOf(Sound::Success, 8000).size()) / 8000 - seconds) < 0.001);
}

QTEST_APPLESS_MAIN(TestTones)
#include "tst_tones.moc"
