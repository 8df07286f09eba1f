#include "app/common/qr_code.h"

#include <QStringBuilder>
#include <qrencode.h>

#include <memory>

namespace rollcall::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMargin = 4;
constexpr int kAnyVersion = 0;

QChar blockOf(bool upperIsDark, bool lowerIsDark)
{
    if (upperIsDark)
        return lowerIsDark ? u'\u2588' : u'\u2580';
    return lowerIsDark ? u'\u2584' : u' ';
}

} // namespace

bool QrCode::isDark(int x, int y) const
{
    return x >= 0 && y >= 0 && x < size && y < size && dark[static_cast<std::size_t>(y * size + x)];
}

base::Result<QrCode> qrCodeOf(const QString& text)
{
    const auto bytes = text.toUtf8();
    const std::unique_ptr<QRcode, void (*)(QRcode*)> encoded(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()),
                          kAnyVersion, QR_ECLEVEL_L),
        &QRcode_free);
    if (!encoded)
        return base::fail(base::ErrorCode::InvalidArgument, u"a QR code of %1 bytes"_s.arg(bytes.size()));
    QrCode code{.size = encoded->width, .dark = {}};
    for (int module = 0; module < code.size * code.size; ++module)
        code.dark.push_back((encoded->data[module] & 1) != 0);
    return code;
}

QString terminalText(const QrCode& code)
{
    QStringList lines;
    for (int y = -kMargin; y < code.size + kMargin; y += 2) {
        QString line = u"\033[30;107m"_s;
        for (int x = -kMargin; x < code.size + kMargin; ++x)
            line += blockOf(code.isDark(x, y), code.isDark(x, y + 1));
        lines.append(line % u"\033[0m"_s);
    }
    return lines.join(u'\n');
}

} // namespace rollcall::app
