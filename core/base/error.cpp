#include "core/base/error.h"

#include <QMetaEnum>

namespace rollcall::base {

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code)));
}

} // namespace rollcall::base
