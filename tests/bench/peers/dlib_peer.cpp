// peers-dlib, peers-dlib-native: dlib's own way from a picture to a descriptor, for the comparison with Rollcall.
//
//     peers-dlib NETWORK SHAPE_PREDICTOR describe LIST
//         a line for each picture: its name, and 128 numbers if it has a face
//     peers-dlib NETWORK SHAPE_PREDICTOR time PICTURE RUNS
//         one JSON object: milliseconds of each run, by step
//
// LIST has a line `name file` for each picture; pictures are binary PPM files. The steps and settings are those of
// dlib's example program dnn_face_recognition_ex: HOG detector on the picture as it is, 68 points, chip of 150 px with
// padding 0.25, one pass of the network.

#include "tests/bench/peers/dlib_face_net.h"

#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::peers {
namespace {

using Picture = dlib::matrix<dlib::rgb_pixel>;
using Descriptor = std::array<float, 128>;

constexpr int kWarmUps = 5;
constexpr std::array<const char*, 4> kSteps{"detect", "landmarks", "align", "embed"};

/// Milliseconds of each step.
using Times = std::array<double, kSteps.size()>;

class Stopwatch final
{
public:
    double lap()
    {
        const auto now = Clock::now();
        const auto ms = std::chrono::duration<double, std::milli>(now - m_start).count();
        m_start = now;
        return ms;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

Picture readPpm(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string magic;
    long width = 0;
    long height = 0;
    int maximum = 0;
    file >> magic >> width >> height >> maximum;
    file.get();
    if (!file || magic != "P6" || maximum != 255 || width < 1 || height < 1)
        throw dlib::error("not a binary PPM file: " + path);
    Picture picture(height, width);
    std::vector<char> row(static_cast<std::size_t>(width) * 3);
    for (long y = 0; y < height; ++y) {
        if (!file.read(row.data(), static_cast<std::streamsize>(row.size())))
            throw dlib::error("the file is cut short: " + path);
        for (long x = 0; x < width; ++x) {
            const auto* rgb = reinterpret_cast<const unsigned char*>(&row[static_cast<std::size_t>(3 * x)]);
            picture(y, x) = dlib::rgb_pixel(rgb[0], rgb[1], rgb[2]);
        }
    }
    return picture;
}

class Reader final
{
public:
    Reader(const std::string& network, const std::string& shapePredictor)
        : m_detector(dlib::get_frontal_face_detector())
    {
        dlib::deserialize(network) >> m_net;
        dlib::deserialize(shapePredictor) >> m_predictor;
    }

    /// Of the face nearest the centre; nothing where there is none.
    std::optional<Descriptor> describe(const Picture& picture, Times& times)
    {
        Stopwatch watch;
        const auto faces = m_detector(picture);
        times[0] = watch.lap();
        if (faces.empty())
            return std::nullopt;
        const dlib::dpoint centre(static_cast<double>(picture.nc()) / 2, static_cast<double>(picture.nr()) / 2);
        const auto subject = std::ranges::min_element(
            faces, {}, [&](const dlib::rectangle& face) { return dlib::length(dlib::dcenter(face) - centre); });
        watch.lap();
        const auto shape = m_predictor(picture, *subject);
        times[1] = watch.lap();
        Picture chip;
        dlib::extract_image_chip(picture, dlib::get_face_chip_details(shape, 150, 0.25), chip);
        times[2] = watch.lap();
        const dlib::tensor& output = m_net(chip);
        Descriptor descriptor{};
        std::copy_n(output.host(), descriptor.size(), descriptor.begin());
        times[3] = watch.lap();
        return descriptor;
    }

private:
    dlib::frontal_face_detector m_detector;
    dlib::shape_predictor m_predictor;
    DlibFaceNet m_net;
};

void describeAll(Reader& reader, const std::string& list)
{
    std::ifstream lines(list);
    if (!lines)
        throw dlib::error("cannot read " + list);
    Times times{};
    for (std::string name, file; lines >> name >> file;) {
        std::printf("%s", name.c_str());
        if (const auto descriptor = reader.describe(readPpm(file), times))
            for (const float value : *descriptor)
                std::printf(" %.9g", static_cast<double>(value));
        std::printf("\n");
    }
}

void timeOne(Reader& reader, const std::string& file, int runs)
{
    const Picture picture = readPpm(file);
    std::array<std::ostringstream, kSteps.size()> lists;
    for (int run = -kWarmUps; run < runs; ++run) {
        Times times{};
        if (!reader.describe(picture, times))
            throw dlib::error("no face found in " + file);
        for (std::size_t step = 0; run >= 0 && step < kSteps.size(); ++step)
            lists[step] << (run > 0 ? "," : "") << times[step];
    }
    for (std::size_t step = 0; step < kSteps.size(); ++step)
        std::printf("%s\"%s\":[%s]", step > 0 ? "," : "{", kSteps[step], lists[step].str().c_str());
    std::printf("}\n");
}

} // namespace
} // namespace rollcall::peers

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        if (words.size() == 4 && words[2] == "describe") {
            rollcall::peers::Reader reader(words[0], words[1]);
            rollcall::peers::describeAll(reader, words[3]);
            return 0;
        }
        if (words.size() == 5 && words[2] == "time") {
            rollcall::peers::Reader reader(words[0], words[1]);
            rollcall::peers::timeOne(reader, words[3], std::stoi(words[4]));
            return 0;
        }
        std::fprintf(stderr, "usage: peers-dlib NETWORK SHAPE_PREDICTOR describe LIST | time PICTURE RUNS\n");
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "peers-dlib: %s\n", error.what());
        return 1;
    }
}
