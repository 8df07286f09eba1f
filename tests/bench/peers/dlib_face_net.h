#pragma once

#include <dlib/dnn.h>

namespace rollcall::peers {

/// dlib's face recognition network as dlib's own layers: a ResNet with 29 convolutions, 150 x 150 RGB in, 128 numbers
/// out. The architecture is that of dlib's example program dnn_face_recognition_ex.
namespace layers {

template <long channels, int stride, typename Input>
using ScaledConvolution = dlib::affine<dlib::con<channels, 3, 3, stride, stride, Input>>;

template <long channels, int stride, typename Input>
using TwoConvolutions = ScaledConvolution<channels, 1, dlib::relu<ScaledConvolution<channels, stride, Input>>>;

template <long channels, typename Input>
using Block = dlib::relu<dlib::add_prev1<TwoConvolutions<channels, 1, dlib::tag1<Input>>>>;

template <long channels, typename Input>
using HalvingBranches = dlib::tag2<TwoConvolutions<channels, 2, dlib::tag1<Input>>>;

/// Halves the size; the input is pooled and added to the convolutions.
template <long channels, typename Input>
using DownBlock =
    dlib::relu<dlib::add_prev2<dlib::avg_pool<2, 2, 2, 2, dlib::skip1<HalvingBranches<channels, Input>>>>>;

template <typename Input>
using Start = dlib::max_pool<3, 3, 2, 2, dlib::relu<dlib::affine<dlib::con<32, 7, 7, 2, 2, Input>>>>;

template <typename Input>
using Level32 = Block<32, Block<32, Block<32, Input>>>;

template <typename Input>
using Level64 = Block<64, Block<64, Block<64, DownBlock<64, Input>>>>;

template <typename Input>
using Level128 = Block<128, Block<128, DownBlock<128, Input>>>;

template <typename Input>
using Level256 = DownBlock<256, Block<256, Block<256, DownBlock<256, Input>>>>;

template <typename Input>
using Descriptor = dlib::fc_no_bias<128, dlib::avg_pool_everything<Input>>;

} // namespace layers

using DlibFaceNet = layers::Descriptor<layers::Level256<
    layers::Level128<layers::Level64<layers::Level32<layers::Start<dlib::input_rgb_image_sized<150>>>>>>>;

} // namespace rollcall::peers
