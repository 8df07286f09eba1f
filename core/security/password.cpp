#include "core/security/password.h"

#include "core/security/scrypt_p.h"
#include "core/security/secret.h"

#include <utility>

namespace rollcall::security {

using namespace Qt::StringLiterals;
using base::ErrorCode;

base::Result<QString> hashPassword(const QString& password)
{
    if (codePointsOf(password) < kPasswordMinLength)
        return base::fail(ErrorCode::PasswordWeak, QString::number(kPasswordMinLength));
    QByteArray utf8 = password.toUtf8();
    const auto wipeUtf8 = wipedAtEnd(utf8);
    if (utf8.size() > kPasswordMaxBytes)
        return base::fail(ErrorCode::InvalidArgument, u"password longer than %1 bytes"_s.arg(kPasswordMaxBytes));
    return hashSecret(std::move(utf8));
}

base::Result<bool> verifyPassword(const QString& password, const std::optional<QString>& stored)
{
    QByteArray utf8 = password.toUtf8();
    const auto wipeUtf8 = wipedAtEnd(utf8);
    const bool isTooLong = utf8.size() > kPasswordMaxBytes;
    const auto matches = verifySecret(isTooLong ? QByteArray() : std::move(utf8), stored);
    return isTooLong && matches ? false : matches;
}

bool needsRehash(const QString& stored)
{
    return isBelowTodaysCost(stored);
}

} // namespace rollcall::security
