#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace rollcall::security {

/// Bytes that nobody else may see. They are overwritten when the object is destroyed or moved from, and never copied. A
/// moved-from object holds zeros and is good only for assignment and destruction. Not for use by two threads at a time.
template <std::size_t Size>
class Secret final
{
public:
    static constexpr std::size_t kSize = Size;

    /// From the system's random source. A machine without one ends the program.
    [[nodiscard]] static Secret random();

    /// Copies; the source stays the caller's to wipe.
    [[nodiscard]] static Secret fromBytes(std::span<const unsigned char, Size> bytes);

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    /// Valid as long as the object.
    [[nodiscard]] std::span<const unsigned char, Size> bytes() const& { return m_bytes; }
    void bytes() const&& = delete;

private:
    Secret() = default;

    std::array<unsigned char, Size> m_bytes{};
};

using Secret20 = Secret<20>;
using Secret32 = Secret<32>;
extern template class Secret<20>;
extern template class Secret<32>;

/// The one key of an installation, under which person keys are wrapped.
struct MasterKey
{
    Secret32 secret;
};

/// The key of one person's templates. Without its wrapped form no copy of them can be opened.
struct PersonKey
{
    Secret32 secret;
};

} // namespace rollcall::security
