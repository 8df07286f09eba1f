/// A network camera for the tests: serves a moving picture at rtsp://127.0.0.1:PORT/live until it is killed.
/// Usage: rtsp_server PORT. Writes "ready" when it listens.
#include <gst/rtsp-server/rtsp-server.h>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    gst_init(nullptr, nullptr);
    GstRTSPServer* server = gst_rtsp_server_new();
    gst_rtsp_server_set_address(server, "127.0.0.1");
    gst_rtsp_server_set_service(server, argv[1]);
    GstRTSPMediaFactory* factory = gst_rtsp_media_factory_new();
    gst_rtsp_media_factory_set_launch(factory,
                                      "( videotestsrc is-live=true pattern=ball ! "
                                      "video/x-raw,format=I420,width=320,height=240,framerate=15/1 ! jpegenc ! "
                                      "rtpjpegpay name=pay0 pt=26 )");
    GstRTSPMountPoints* mounts = gst_rtsp_server_get_mount_points(server);
    gst_rtsp_mount_points_add_factory(mounts, "/live", factory);
    g_object_unref(mounts);
    if (gst_rtsp_server_attach(server, nullptr) == 0)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    g_main_loop_run(g_main_loop_new(nullptr, FALSE));
}
