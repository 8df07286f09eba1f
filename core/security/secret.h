#pragma once

#include <QByteArray>
#include <QScopeGuard>
#include <QString>

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace rollcall::security {

/// Overwrites the bytes and leaves the text empty. Where others share the memory (Qt copies on write) it is theirs to
/// wipe, and the text is only emptied; a text that was grown before may have left its shorter beginnings in freed
/// memory, so reserve first what is put together piece by piece.
void wipe(QString& text);
void wipe(QByteArray& bytes);

/// The length of a text in Unicode code points, found without a copy of it.
[[nodiscard]] qsizetype codePointsOf(QStringView text);

/// Wipes the text when the guard goes.
template <class Text>
[[nodiscard]] auto wipedAtEnd(Text& text)
{
    return qScopeGuard([&text] { wipe(text); });
}

/// A text that is wiped when the last copy of the object goes, which all share it. Copies may be on several threads.
class SecretText final
{
public:
    explicit SecretText(QString text);

    /// Good as long as the object. Whoever copies the text keeps it from being wiped.
    [[nodiscard]] const QString& text() const { return m_held->text; }

private:
    struct Held
    {
        QString text;

        explicit Held(QString secret);
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;
        ~Held();
    };

    std::shared_ptr<const Held> m_held;
};

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
