/// A GStreamer plugin that provides one camera, "Test camera", for the tests. Files in the folder $ROLLCALL_TEST_CAMERA
/// say what it does, also while it runs:
///   present   it is plugged in while this file exists
///   frozen    it delivers nothing while this file exists
///   format    its pixels: YUY2 (where the file is missing), UYVY, NV12, I420, BGRx, RGBA or JPEG
///   colour    the one colour of its pictures, 0xAARRGGBB; a moving ball where the file is missing
#define PACKAGE "rollcall-tests"
#include <gst/gst.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace {

std::filesystem::path file(const char* name)
{
    const char* folder = std::getenv("ROLLCALL_TEST_CAMERA");
    return std::filesystem::path(folder ? folder : "/nonexistent") / name;
}

bool exists(const char* name)
{
    std::error_code ignored;
    return std::filesystem::exists(file(name), ignored);
}

std::string contents(const char* name, const std::string& otherwise)
{
    std::ifstream stream(file(name));
    std::string text;
    return stream >> text ? text : otherwise;
}

bool isJpeg()
{
    return contents("format", "YUY2") == "JPEG";
}

std::string rawCaps(const std::string& format)
{
    return "video/x-raw,format=" + format + ",width=640,height=480,framerate=30/1";
}

std::string cameraCaps()
{
    return isJpeg() ? "image/jpeg,width=640,height=480,framerate=30/1" : rawCaps(contents("format", "YUY2"));
}

std::string pipeline()
{
    const std::string colour = contents("colour", "");
    const std::string pattern = colour.empty() ? "pattern=ball" : "pattern=solid-color foreground-color=" + colour;
    const std::string source = "videotestsrc is-live=true " + pattern + " ! capsfilter caps=";
    if (isJpeg()) // colorimetry 1:4:0:0 is full range, as in every JPEG file
        return source + rawCaps("RGBx") + " ! videoconvert ! capsfilter caps=" + rawCaps("I420") +
               ",colorimetry=1:4:0:0 ! jpegenc ! identity name=last";
    return source + cameraCaps() + " ! identity name=last";
}

GstPadProbeReturn dropWhileSilent(GstPad*, GstPadProbeInfo*, gpointer)
{
    return exists("frozen") || !exists("present") ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
}

struct TestCamera
{
    GstDevice parent;
};
struct TestCameraClass
{
    GstDeviceClass parent;
};
G_DEFINE_TYPE(TestCamera, test_camera, GST_TYPE_DEVICE)

GstElement* createElement(GstDevice*, const gchar* name)
{
    GstElement* bin = gst_parse_bin_from_description(pipeline().c_str(), TRUE, nullptr);
    if (!bin)
        return nullptr;
    GstElement* last = gst_bin_get_by_name(GST_BIN(bin), "last");
    GstPad* pad = gst_element_get_static_pad(last, "src");
    gst_pad_add_probe(pad, GST_PAD_PROBE_TYPE_BUFFER, dropWhileSilent, nullptr, nullptr);
    gst_object_unref(pad);
    gst_object_unref(last);
    if (name)
        gst_object_set_name(GST_OBJECT(bin), name);
    return bin;
}

void test_camera_init(TestCamera*) {}

void test_camera_class_init(TestCameraClass* type)
{
    GST_DEVICE_CLASS(type)->create_element = createElement;
}

GstDevice* newCamera()
{
    GstCaps* caps = gst_caps_from_string(cameraCaps().c_str());
    auto* device = GST_DEVICE(g_object_new(test_camera_get_type(), "display-name", "Test camera", "device-class",
                                           "Video/Source", "caps", caps, nullptr));
    gst_caps_unref(caps);
    return device;
}

struct Watcher
{
    std::atomic<bool> stopping = false;
    std::thread thread;
};

struct TestProvider
{
    GstDeviceProvider parent;
    Watcher* watcher;
};
struct TestProviderClass
{
    GstDeviceProviderClass parent;
};
G_DEFINE_TYPE(TestProvider, test_provider, GST_TYPE_DEVICE_PROVIDER)

GList* probe(GstDeviceProvider*)
{
    return exists("present") ? g_list_append(nullptr, gst_object_ref_sink(newCamera())) : nullptr;
}

/// Adds and removes the camera as the file comes and goes.
void watch(GstDeviceProvider* provider, const std::atomic<bool>& stopping)
{
    GstDevice* camera = nullptr;
    while (!stopping) {
        if (!camera && exists("present")) {
            camera = GST_DEVICE(gst_object_ref_sink(newCamera()));
            gst_device_provider_device_add(provider, GST_DEVICE(gst_object_ref(camera)));
        } else if (camera && !exists("present")) {
            gst_device_provider_device_remove(provider, camera);
            gst_object_unref(camera);
            camera = nullptr;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    if (camera)
        gst_object_unref(camera);
}

gboolean startProvider(GstDeviceProvider* provider)
{
    auto* watcher = new Watcher;
    watcher->thread = std::thread([provider, watcher] { watch(provider, watcher->stopping); });
    reinterpret_cast<TestProvider*>(provider)->watcher = watcher;
    return TRUE;
}

void stopProvider(GstDeviceProvider* provider)
{
    Watcher* watcher = reinterpret_cast<TestProvider*>(provider)->watcher;
    watcher->stopping = true;
    watcher->thread.join();
    delete watcher;
}

void test_provider_init(TestProvider*) {}

void test_provider_class_init(TestProviderClass* type)
{
    auto* provider = GST_DEVICE_PROVIDER_CLASS(type);
    provider->probe = probe;
    provider->start = startProvider;
    provider->stop = stopProvider;
    gst_device_provider_class_set_static_metadata(provider, "Rollcall's test camera", "Source/Video",
                                                  "A camera that is controlled by files", "Rollcall");
}

gboolean initPlugin(GstPlugin* plugin)
{
    return gst_device_provider_register(plugin, "rollcalltestcamera", GST_RANK_PRIMARY, test_provider_get_type());
}

} // namespace

GST_PLUGIN_DEFINE(GST_VERSION_MAJOR, GST_VERSION_MINOR, rollcalltestcamera, "Test camera", initPlugin, "1.0", "LGPL",
                  "rollcall", "rollcall")
