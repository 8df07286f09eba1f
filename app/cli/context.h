#pragma once

#include "app/cli/output.h"
#include "core/base/result.h"
#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/vision/face_reader.h"

#include <QString>

namespace rollcall::cli {

/// What every command shares: the global options, and how to open what they name.
struct Context
{
    std::string databasePath = "rollcall.db";
    std::string modelFolder;
    std::string keyPassphraseFile;
    bool json = false;
    base::SystemClock clock;
    services::Actor actor = services::Actor::machineAdministrator();
    ExitCode exitCode = ExitCode::Done; ///< set by the command that ran

    [[nodiscard]] Output output() const { return Output(json); }
    [[nodiscard]] base::Result<services::School> openSchool() const;
    [[nodiscard]] base::Result<vision::FaceReader>
    openReader(vision::ReadingCare care = vision::ReadingCare::Still) const;

    /// How the passphrase of the key is come by: --key-passphrase-file, else the terminal where there is one, once.
    [[nodiscard]] security::AskPassphrase askKeyPassphrase() const;

    /// --models, else app::installedModelFolder().
    [[nodiscard]] QString modelPath() const;
};

} // namespace rollcall::cli
