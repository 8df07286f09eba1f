#pragma once

#include "core/vision/frame.h"
#include "core/vision/landmarks.h"
#include "core/vision/model_store.h"

#include <memory>

namespace rollcall::vision {

/// The 68-point landmark net of face-api.js. An instance holds buffers and is used from one thread at a time.
class LandmarkNet final
{
public:
    /// Fails with ModelMissing, ModelDamaged or ModelFailed.
    [[nodiscard]] static base::Result<LandmarkNet> create(const ModelStore& store);

    LandmarkNet(LandmarkNet&&) noexcept;
    LandmarkNet& operator=(LandmarkNet&&) noexcept;
    ~LandmarkNet();

    /// The points of the face in `box` (a detector's box; the part outside the picture is ignored). The crop's longer
    /// side becomes 112 px, centred on black, as the net was trained. Fails with PictureSize where less than 2 px of
    /// the box lie in the picture, or with ModelFailed.
    [[nodiscard]] base::Result<Landmarks> locate(const Frame& frame, const Box& box);

private:
    struct Private;
    explicit LandmarkNet(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::vision
