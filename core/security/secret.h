#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace rollcall::security {

/// 32 bytes that nobody else may see. They are overwritten when the object is destroyed or moved from, and never
/// copied. A moved-from object holds zeros and is good only for assignment and destruction. Not for use by two threads
/// at a time.
class Secret32 final
{
public:
    static constexpr std::size_t kSize = 32;

    /// From the system's random source. A machine without one ends the program.
    [[nodiscard]] static Secret32 random();

    /// Copies; the source stays the caller's to wipe.
    [[nodiscard]] static Secret32 fromBytes(std::span<const unsigned char, kSize> bytes);

    Secret32(Secret32&& other) noexcept;
    Secret32& operator=(Secret32&& other) noexcept;
    Secret32(const Secret32&) = delete;
    Secret32& operator=(const Secret32&) = delete;
    ~Secret32();

    /// Valid as long as the object.
    [[nodiscard]] std::span<const unsigned char, kSize> bytes() const& { return m_bytes; }
    void bytes() const&& = delete;

private:
    Secret32() = default;

    std::array<unsigned char, kSize> m_bytes{};
};

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
