#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace rollcall::app {

/// A QR code (ISO/IEC 18004): a square of modules, dark or light. A plain value.
struct QrCode
{
    int size = 0;           ///< modules a side
    std::vector<bool> dark; ///< row by row from the top, size * size

    /// Light beyond the edges.
    [[nodiscard]] bool isDark(int x, int y) const;
};

/// With the lowest error correction: it is read from a clean screen, and so smallest. Fails with InvalidArgument for an
/// empty text and for one of more than 2,953 bytes of UTF-8. Any thread.
[[nodiscard]] base::Result<QrCode> qrCodeOf(const QString& text);

/// For a terminal: lines of half blocks, two modules of a column in each, in colours of their own (ANSI, ECMA-48),
/// with the light margin of four modules that the standard asks for.
[[nodiscard]] QString terminalText(const QrCode& code);

} // namespace rollcall::app
