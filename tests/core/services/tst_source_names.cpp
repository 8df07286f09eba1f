#include "core/services/setting_catalogue.h"
#include "core/services/source_names.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// What the text of a position names, in one line; the error where it names nothing.
QString named(const QString& text)
{
    struct Words
    {
        QString operator()(const domain::GeoPoint& point) const
        {
            return u"point %1 %2"_s.arg(point.latitudeDeg).arg(point.longitudeDeg);
        }
        QString operator()(const SerialReceiver& receiver) const
        {
            return u"serial %1 %2"_s.arg(receiver.device).arg(receiver.baud);
        }
        QString operator()(const Recording& recording) const { return u"recording "_s % recording.path; }
        QString operator()(const PositionServer& server) const
        {
            return u"server %1 %2"_s.arg(server.host).arg(server.port);
        }
    };
    const auto name = readPositionName(text);
    return name ? std::visit(Words(), *name) : outcome(name);
}

} // namespace

/// That a source refuses what names nothing is tested with app/runtime.
class SourceNamesTest final : public QObject
{
    Q_OBJECT

private slots:
    void sourcesAreTold()
    {
        const auto is = [](const QString& text, SourceKind kind, const QString& what) {
            const auto name = take(readSourceName(text));
            QCOMPARE(name.kind, kind);
            QCOMPARE(name.what, what);
        };
        is(u"camera:"_s, SourceKind::Camera, u""_s);
        is(u"camera:HD: front"_s, SourceKind::Camera, u"HD: front"_s);
        is(u"file:a:b.mp4"_s, SourceKind::Video, u"a:b.mp4"_s);
        is(u"dir:/pictures"_s, SourceKind::Pictures, u"/pictures"_s);
        is(u"rtsp://a:b@door.example/1"_s, SourceKind::Network, u"rtsp://a:b@door.example/1"_s);
    }

    void positionsAreTold_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
        row("fixed:48.5, -11.25", u"point 48.5 -11.25"_s);
        row("serial:/dev/ttyUSB0", u"serial /dev/ttyUSB0 9600"_s);
        row("serial:/dev/ttyUSB0?4800", u"serial /dev/ttyUSB0 4800"_s);
        row("nmea:walk", u"recording walk"_s);
        row("tcp:gps.example:2947", u"server gps.example 2947"_s);
        row("tcp:[::1]:65535", u"server ::1 65535"_s);
        row("tcp:gps.example:2947#x", u"InvalidArgument"_s);
        row("tcp:gps.example:2947?x", u"InvalidArgument"_s);
        row("tcp:me@gps.example:2947", u"InvalidArgument"_s);
        row("tcp:gps.example:2947/x", u"InvalidArgument"_s);
        row("FIXED:48,11", u"InvalidArgument"_s);
    }
    void positionsAreTold()
    {
        QFETCH(const QString, expected);
        QCOMPARE(named(QString::fromLatin1(QTest::currentDataTag())), expected);
    }

    void aSettingTakesNothingThatNamesNothing()
    {
        const auto source = take(settingNamed(u"kiosk.source"_s));
        const auto position = take(settingNamed(u"kiosk.position"_s));
        QCOMPARE(outcome(checkedText(source, u"RTSP://door.example/1"_s)), u"InvalidArgument"_s);
        for (const auto& text : {u"serial:/dev/ttyUSB0?fast"_s, u"serial:?4800"_s, u"tcp:gps.example:2947#x"_s})
            QCOMPARE(outcome(checkedText(position, text)), u"InvalidArgument"_s);
        QCOMPARE(outcome(checkedText(position, u"serial:/dev/ttyUSB0?4800"_s)), u"ok"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SourceNamesTest)
#include "tst_source_names.moc"
