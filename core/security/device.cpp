#include "core/security/device.h"

#include <QCryptographicHash>

namespace rollcall::security {

QString deviceHash(QByteArrayView machineId, QByteArrayView installId)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(machineId);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(installId);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace rollcall::security
