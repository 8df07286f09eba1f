#pragma once

#include "core/base/result.h"
#include "core/services/progress.h"

#include <QString>

namespace rollcall::cli {

/// Makes Ctrl+C end long work in good order: the running step finishes, and Progress says stop. A second Ctrl+C ends
/// the program.
void catchInterrupt();

/// A bar on the standard error where that is a terminal, nothing elsewhere; stops the work after Ctrl+C.
[[nodiscard]] services::Progress progressBar();

/// Wipes the bar, so that a line can be printed in its place.
void clearProgressBar();

/// Whether somebody can be asked.
[[nodiscard]] bool hasTerminal();

/// Asks on the terminal without showing what is typed, twice. Fails with InvalidArgument where there is no terminal
/// or the two differ.
[[nodiscard]] base::Result<QString> askNewPassword();

/// Asks for a PIN on the terminal without showing what is typed; where the standard input is no terminal, takes its
/// first line. Fails with Cancelled after Ctrl+C, and with InvalidArgument where the input ends before a line.
[[nodiscard]] base::Result<QString> readPin();

/// The same for a PIN that is to be set: on a terminal it is asked for twice. Fails also with InvalidArgument where the
/// two differ.
[[nodiscard]] base::Result<QString> readNewPin();

/// Passwords as PINs: the one that holds, and the one that is to be set.
[[nodiscard]] base::Result<QString> readPassword();
[[nodiscard]] base::Result<QString> readNewPassword();

/// The code of an authenticator app, as readPin().
[[nodiscard]] base::Result<QString> readCode();

/// Whether a person may look at the standard output.
[[nodiscard]] bool showsOnTerminal();

/// Asks on the terminal and shows what is typed. Done when the answer is "yes"; fails with Cancelled for any other, and
/// with InvalidArgument where there is no terminal.
[[nodiscard]] base::Result<void> confirm(const QString& question);

/// The passphrase of a backup, as askNewPassword(): twice for a new backup, once to open one.
[[nodiscard]] base::Result<QString> askNewPassphrase();
[[nodiscard]] base::Result<QString> askPassphrase();
/// The passphrase of the key.
[[nodiscard]] base::Result<QString> askPassphraseOfKey();

} // namespace rollcall::cli
