#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace rollcall::cli {

/// --passphrase-file and --ask-passphrase of a command that seals or opens something with a passphrase.
struct PassphraseOptions
{
    std::optional<std::string> file;
    bool ask = false;
};

void addPassphraseOptions(CLI::App* command, PassphraseOptions& options);

/// Nothing where neither option is given. Fails as readSecretLine() or `ask`.
[[nodiscard]] base::Result<std::optional<QString>> passphraseOf(const PassphraseOptions& options,
                                                                base::Result<QString> (*ask)());

} // namespace rollcall::cli
