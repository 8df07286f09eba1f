#include "core/security/sodium_start.h"

#include <QtGlobal>

#include <sodium.h>

namespace rollcall::security {

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start: no source of random numbers");
}

} // namespace rollcall::security
