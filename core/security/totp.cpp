#include "core/security/totp.h"

#include <QScopeGuard>
#include <QStringBuilder>
#include <QUrl>

#include <oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

namespace rollcall::security {
namespace {

using namespace Qt::StringLiterals;

using Code = std::array<char, static_cast<std::size_t>(kTotpDigits) + 1>;

const char* data(const TotpSecret& secret)
{
    return reinterpret_cast<const char*>(secret.secret.bytes().data());
}

Code codeOf(const TotpSecret& secret, qint64 step)
{
    Code code{};
    const int failed = oath_totp_generate(data(secret), Secret20::kSize, step * kTotpStep.count(),
                                          static_cast<unsigned>(kTotpStep.count()), OATH_TOTP_DEFAULT_START_TIME,
                                          static_cast<unsigned>(kTotpDigits), code.data());
    if (failed != OATH_OK)
        qFatal("liboath: %s", oath_strerror(failed));
    return code;
}

QString partOfLabel(QString name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name.replace(u':', u' ')));
}

} // namespace

TotpSecret newTotpSecret()
{
    return {Secret20::random()};
}

QString totpText(const TotpSecret& secret)
{
    char* text = nullptr;
    const int failed = oath_base32_encode(data(secret), Secret20::kSize, &text, nullptr);
    if (failed != OATH_OK)
        qFatal("liboath: %s", oath_strerror(failed));
    const auto release = qScopeGuard([text] { std::free(text); });
    return QString::fromLatin1(text);
}

QString totpUri(const TotpSecret& secret, const QString& issuer, const QString& account)
{
    const QString encoded = partOfLabel(issuer);
    return u"otpauth://totp/"_s % encoded % u':' % partOfLabel(account) % u"?secret="_s % totpText(secret) %
           u"&issuer="_s % encoded;
}

qint64 totpStepAt(base::UtcTime now)
{
    return now.time_since_epoch() / kTotpStep;
}

QString totpCode(const TotpSecret& secret, qint64 step)
{
    return QString::fromLatin1(codeOf(secret, step).data());
}

std::optional<qint64> matchingTotpStep(const TotpSecret& secret, const QString& typed, base::UtcTime now,
                                       qint64 lastUsed)
{
    const auto text = typed.toLatin1();
    if (text.size() != kTotpDigits)
        return std::nullopt;
    const qint64 step = totpStepAt(now);
    std::optional<qint64> matching;
    for (const auto tried : {step - 1, step, step + 1})
        if (tried >= 0 && sodium_memcmp(codeOf(secret, tried).data(), text.constData(), kTotpDigits) == 0 &&
            tried > lastUsed)
            matching = tried;
    return matching;
}

} // namespace rollcall::security
