#pragma once

namespace rollcall::security {

/// Readies libsodium; to be called before its random numbers are used. Cheap when done before; any thread. A machine
/// without a source of random numbers ends the program, because no key or salt it made could be trusted.
void startSodium();

} // namespace rollcall::security
