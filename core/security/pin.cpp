#include "core/security/pin.h"

#include "core/security/password.h"
#include "core/security/scrypt_p.h"

#include <algorithm>

namespace rollcall::security {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// Whether every digit follows from the one before by the same step of -1, 0 or 1.
bool isRow(const QString& pin)
{
    const int step = pin[1].unicode() - pin[0].unicode();
    const auto breaksStep = [step](QChar a, QChar b) { return b.unicode() - a.unicode() != step; };
    return std::abs(step) <= 1 && std::ranges::adjacent_find(pin, breaksStep) == pin.end();
}

} // namespace

base::Result<void> checkPin(const QString& pin)
{
    if (pin.size() < kPinMinLength || pin.size() > kPinMaxLength || !std::ranges::all_of(pin, isDigit))
        return base::fail(ErrorCode::PinWeak, u"not 4 to 8 digits"_s);
    if (isRow(pin))
        return base::fail(ErrorCode::PinWeak, u"too easy to guess"_s);
    return {};
}

base::Result<QString> hashPin(const QString& pin)
{
    if (const auto usable = checkPin(pin); !usable)
        return base::propagate(usable);
    return hashSecret(pin.toUtf8());
}

base::Result<bool> verifyPin(const QString& pin, const std::optional<QString>& stored)
{
    // Any text takes the time of a PIN. HMAC, which scrypt begins with, pads with zero bytes, so those are not a PIN's.
    const bool isLikePin = pin.size() <= kPinMaxLength && std::ranges::all_of(pin, isDigit);
    const auto matches = verifySecret(isLikePin ? pin.toUtf8() : QByteArray(), stored);
    return matches && !isLikePin ? false : matches;
}

QString newPin()
{
    for (;;)
        if (const auto pin = QString::fromLatin1(randomText(kNewPinLength, "0123456789")); checkPin(pin))
            return pin;
}

} // namespace rollcall::security
