#pragma once

#include <QByteArrayView>
#include <QString>

namespace rollcall::security {

/// The `device_hash` of this machine's marks and attempts: SHA-256, 64 lower-case hex digits, over the machine id, a
/// zero byte and the install id. Pure; any thread.
[[nodiscard]] QString deviceHash(QByteArrayView machineId, QByteArrayView installId);

} // namespace rollcall::security
