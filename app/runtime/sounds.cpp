#include "app/runtime/sounds.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>

#include <algorithm>

namespace rollcall::runtime {
namespace {

constexpr int kSampleRateHz = 44'100;

QAudioFormat monoFormat(const QAudioDevice& device)
{
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    format.setChannelCount(1);
    format.setSampleRate(std::clamp(kSampleRateHz, device.minimumSampleRate(), device.maximumSampleRate()));
    return format;
}

} // namespace

/// The sink reads the buffer, so it goes first.
struct Sounds::Playing
{
    Playing(const QAudioDevice& device, const QAudioFormat& format, const QByteArray& samples) : sink(device, format)
    {
        buffer.setData(samples);
        buffer.open(QIODevice::ReadOnly);
    }
    ~Playing() { sink.stop(); }
    Q_DISABLE_COPY_MOVE(Playing)

    QBuffer buffer;
    QAudioSink sink;
};

Sounds::Sounds()
{
    // The first look for devices takes a while; not when somebody is checked in.
    static_cast<void>(QMediaDevices::defaultAudioOutput());
}

Sounds::~Sounds() = default;

void Sounds::setOn(bool isOn)
{
    m_isOn = isOn;
    if (!isOn)
        m_playing.reset();
}

bool Sounds::play(Sound sound)
{
    m_playing.reset();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (!m_isOn || device.isNull())
        return false;
    const QAudioFormat format = monoFormat(device);
    if (!device.isFormatSupported(format))
        return false;
    m_playing = std::make_unique<Playing>(device, format, synthesise(sound, format.sampleRate()));
    m_playing->sink.start(&m_playing->buffer);
    return m_playing->sink.error() == QAudio::NoError;
}

} // namespace rollcall::runtime
