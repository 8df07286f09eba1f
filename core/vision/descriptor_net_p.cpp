#include "core/vision/descriptor_net_p.h"

#include "core/vision/canvas_p.h"
#include "core/vision/net_p.h"

#include <omp.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rollcall::vision {

using base::ErrorCode;
using dnnl::algorithm;
using dnnl::memory;
using namespace Qt::StringLiterals;
using Layout = dnnl::memory::format_tag;

namespace {

constexpr auto kForward = dnnl::prop_kind::forward_inference;
constexpr int kInputPx = 150;

memory::desc described(const memory::dims& dims, Layout layout)
{
    return {dims, memory::data_type::f32, layout};
}

memory::dim channelsOf(const memory& x)
{
    return x.get_desc().dims()[1];
}

memory::dim sideOf(const memory& x)
{
    return x.get_desc().dims()[2];
}

memory::dims dimsOf(const cv::Mat& mat)
{
    return {mat.size.p, mat.size.p + mat.dims};
}

/// How channels are laid out where oneDNN convolves fastest on this processor.
Layout fastestLayout(const dnnl::engine& engine)
{
    const memory::dims picture{1, 64, 16, 16};
    const dnnl::convolution_forward::desc convolution(
        kForward, algorithm::convolution_direct, described(picture, Layout::any),
        described({64, 64, 3, 3}, Layout::any), described(picture, Layout::any), {1, 1}, {1, 1}, {1, 1});
    const auto chosen = dnnl::convolution_forward::primitive_desc(convolution, engine).dst_desc();
    for (const auto layout : {Layout::nChw16c, Layout::nChw8c})
        if (chosen == described(picture, layout))
            return layout;
    return Layout::nchw;
}

/// What happens to a result before it is stored.
struct Finish
{
    bool addsToOutput = false;
    bool relu = false;

    [[nodiscard]] dnnl::primitive_attr attributes() const
    {
        dnnl::post_ops ops;
        if (addsToOutput)
            ops.append_sum(1);
        if (relu)
            ops.append_eltwise(1, algorithm::eltwise_relu, 0, 0);
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(ops);
        return attributes;
    }
};

/// Keeps oneDNN on the calling thread while it lives. Its threads would wait for each other in busy loops after every
/// layer, which on a machine that has other work costs more than the layers.
class OneThread final
{
public:
    OneThread() { omp_set_num_threads(1); }
    ~OneThread() { omp_set_num_threads(m_before); }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int m_before = omp_get_max_threads();
};

} // namespace

/// Lays one layer after the other. oneDNN throws where weights have another shape than their layer.
class DescriptorNet::Builder
{
public:
    Builder(const dnnl::engine& cpu, std::vector<LayerWeights> weights)
        : m_cpu(cpu)
        , m_layout(fastestLayout(cpu))
        , m_weights(std::move(weights))
        , m_program{.stream = dnnl::stream(cpu), .buffers = {}, .steps = {}, .input = {}, .output = {}}
    {}

    Program build()
    {
        m_program.input = buffer(described({1, 3, kInputPx, kInputPx}, Layout::nchw));
        auto x = stem();
        blocks(x, 3);
        x = downBlock(x, 64);
        blocks(x, 3);
        x = downBlock(x, 128);
        blocks(x, 2);
        x = downBlock(x, 256);
        blocks(x, 2);
        x = downBlock(x, 256);
        multiply(channelMeans(x));
        return std::move(m_program);
    }

private:
    memory stem()
    {
        const auto convolved = activation(32, 72);
        convolve(m_program.input, convolved, 2, 0, {.relu = true});
        const auto x = activation(32, 35);
        pool(algorithm::pooling_max, convolved, x, 3);
        return x;
    }

    void blocks(const memory& x, int count)
    {
        const auto between = activation(channelsOf(x), sideOf(x));
        for (int i = 0; i < count; ++i) {
            convolve(x, between, 1, 1, {.relu = true});
            convolve(between, x, 1, 1, {.addsToOutput = true, .relu = true});
        }
    }

    /// Halves the size. Of an even side the convolved picture comes out smaller than the pooled one it is added to.
    memory downBlock(const memory& x, memory::dim channels)
    {
        const auto y = activation(channels, sideOf(x) / 2);
        pool(algorithm::pooling_avg_exclude_padding, firstChannels(x, channels), y, 2);
        const auto between = activation(channels, (sideOf(x) - 3) / 2 + 1);
        convolve(x, between, 2, 0, {.relu = true});
        if (sideOf(between) == sideOf(y)) {
            convolve(between, y, 1, 1, {.addsToOutput = true, .relu = true});
            return y;
        }
        const auto convolved = activation(channels, sideOf(between));
        convolve(between, convolved, 1, 1, {});
        addToCorner(convolved, y);
        rectify(y);
        return y;
    }

    memory channelMeans(const memory& x)
    {
        const auto means = activation(channelsOf(x), 1);
        pool(algorithm::pooling_avg_exclude_padding, x, means, sideOf(x));
        return means;
    }

    /// Of one pixel all layouts are the same, so the means are a row.
    void multiply(const memory& means)
    {
        const auto& [matrix, bias] = m_weights.at(m_nextWeights++);
        const auto row = view(means, described({1, channelsOf(means)}, Layout::nc));
        m_program.output = buffer(described({1, base::kEmbeddingSize}, Layout::nc));
        const dnnl::inner_product_forward::primitive_desc product(
            {kForward, row.get_desc(), described(dimsOf(matrix), Layout::any),
             described({base::kEmbeddingSize}, Layout::x), m_program.output.get_desc()},
            m_cpu);
        m_program.steps.push_back(
            {dnnl::inner_product_forward(product),
             {{DNNL_ARG_SRC, row},
              {DNNL_ARG_WEIGHTS, laidOut(matrix, described(dimsOf(matrix), Layout::oi), product.weights_desc())},
              {DNNL_ARG_BIAS, laidOut(bias, product.bias_desc(), product.bias_desc())},
              {DNNL_ARG_DST, m_program.output}}});
    }

    void convolve(const memory& from, const memory& to, memory::dim stride, memory::dim padding, const Finish& finish)
    {
        const auto& [filters, bias] = m_weights.at(m_nextWeights++);
        const dnnl::convolution_forward::primitive_desc convolution({kForward,
                                                                     algorithm::convolution_direct,
                                                                     from.get_desc(),
                                                                     described(dimsOf(filters), Layout::any),
                                                                     described({channelsOf(to)}, Layout::x),
                                                                     to.get_desc(),
                                                                     {stride, stride},
                                                                     {padding, padding},
                                                                     {padding, padding}},
                                                                    finish.attributes(), m_cpu);
        m_program.steps.push_back({dnnl::convolution_forward(convolution),
                                   {{DNNL_ARG_SRC, from},
                                    {DNNL_ARG_WEIGHTS, laidOut(filters, described(dimsOf(filters), Layout::oihw),
                                                               convolution.weights_desc())},
                                    {DNNL_ARG_BIAS, laidOut(bias, convolution.bias_desc(), convolution.bias_desc())},
                                    {DNNL_ARG_DST, to}}});
    }

    /// In steps of 2, or once where the output is one pixel.
    void pool(algorithm kind, const memory& from, const memory& to, memory::dim kernel)
    {
        const dnnl::pooling_forward::primitive_desc pooling(
            {kForward, kind, from.get_desc(), to.get_desc(), {2, 2}, {kernel, kernel}, {0, 0}, {0, 0}}, m_cpu);
        m_program.steps.push_back({dnnl::pooling_forward(pooling), {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, to}}});
    }

    void addToCorner(const memory& smaller, const memory& to)
    {
        const auto corner = view(to, to.get_desc().submemory_desc(smaller.get_desc().dims(), {0, 0, 0, 0}));
        const dnnl::reorder::primitive_desc addition(m_cpu, smaller.get_desc(), m_cpu, corner.get_desc(),
                                                     Finish{.addsToOutput = true}.attributes());
        m_program.steps.push_back({dnnl::reorder(addition), {{DNNL_ARG_SRC, smaller}, {DNNL_ARG_DST, corner}}});
    }

    void rectify(const memory& x)
    {
        const dnnl::eltwise_forward::primitive_desc relu({kForward, algorithm::eltwise_relu, x.get_desc(), 0, 0},
                                                         m_cpu);
        m_program.steps.push_back({dnnl::eltwise_forward(relu), {{DNNL_ARG_SRC, x}, {DNNL_ARG_DST, x}}});
    }

    /// Zeros at first.
    memory buffer(const memory::desc& desc)
    {
        const memory made(desc, m_cpu);
        std::fill_n(static_cast<std::byte*>(made.get_data_handle()), desc.get_size(), std::byte{});
        m_program.buffers.push_back(made);
        return made;
    }

    /// One picture. As many channels again lie behind it and stay zero: a shortcut that gains channels reads them.
    memory activation(memory::dim channels, memory::dim sidePx)
    {
        return firstChannels(buffer(described({1, 2 * channels, sidePx, sidePx}, m_layout)), channels);
    }

    /// Of one picture all layouts have its blocks of channels one behind the other.
    [[nodiscard]] memory firstChannels(const memory& x, memory::dim channels) const
    {
        return view(x, described({1, channels, sideOf(x), sideOf(x)}, m_layout));
    }

    [[nodiscard]] memory view(const memory& x, const memory::desc& desc) const
    {
        return memory(desc, m_cpu, x.get_data_handle());
    }

    memory laidOut(const cv::Mat& numbers, const memory::desc& given, const memory::desc& wanted)
    {
        memory plain(given, m_cpu, numbers.data);
        memory made(wanted, m_cpu);
        dnnl::reorder(plain, made).execute(m_program.stream, plain, made);
        m_program.stream.wait();
        return made;
    }

    dnnl::engine m_cpu;
    Layout m_layout;
    std::vector<LayerWeights> m_weights;
    std::size_t m_nextWeights = 0;
    Program m_program;
};

DescriptorNet::DescriptorNet(QString id, Program program) : m_id(std::move(id)), m_program(std::move(program)) {}

base::Result<std::array<DescriptorNet, 2>> DescriptorNet::createTwo(const Model& model)
{
    const auto weights = readWeights(model);
    if (!weights)
        return base::propagate(weights);
    const OneThread oneThread;
    try {
        const dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
        return std::array{DescriptorNet(model.info.id, Builder(cpu, *weights).build()),
                          DescriptorNet(model.info.id, Builder(cpu, *weights).build())};
    } catch (const std::exception& error) {
        return base::fail(ErrorCode::ModelFailed, model.info.id % u": " % QString::fromUtf8(error.what()));
    }
}

base::Result<base::Embedding> DescriptorNet::run(const cv::Mat& chip)
{
    const OneThread oneThread;
    try {
        cv::Mat blob(std::vector{1, 3, kInputPx, kInputPx}, CV_32F, m_program.input.get_data_handle());
        cv::dnn::blobFromImage(chip, blob, kFaceNormalisation.factor, {}, kFaceNormalisation.meanRgb, true);
        for (const auto& [primitive, arguments] : m_program.steps)
            primitive.execute(m_program.stream, arguments);
        m_program.stream.wait();
        base::Embedding descriptor;
        std::copy_n(static_cast<const float*>(m_program.output.get_data_handle()), descriptor.size(),
                    descriptor.begin());
        return descriptor;
    } catch (const std::exception& error) {
        return base::fail(ErrorCode::ModelFailed, m_id % u": " % QString::fromUtf8(error.what()));
    }
}

} // namespace rollcall::vision
