#include "app/cli/passphrase_options.h"

#include "app/cli/cli11.h"
#include "core/security/passphrase.h"

namespace rollcall::cli {

void addPassphraseOptions(CLI::App* command, PassphraseOptions& options)
{
    auto* file = command->add_option("--passphrase-file", options.file, "File whose first line is the passphrase");
    command->add_flag("--ask-passphrase", options.ask, "Ask for the passphrase on the terminal")->excludes(file);
}

base::Result<std::optional<QString>> passphraseOf(const PassphraseOptions& options, base::Result<QString> (*ask)())
{
    if (!options.file && !options.ask)
        return std::nullopt;
    auto passphrase = options.file ? security::readSecretLine(QString::fromStdString(*options.file)) : ask();
    if (!passphrase)
        return base::propagate(passphrase);
    return std::move(*passphrase);
}

} // namespace rollcall::cli
