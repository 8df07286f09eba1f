#include "app/cli/context.h"

#include "app/cli/terminal.h"
#include "app/common/installation.h"

namespace rollcall::cli {

base::Result<services::School> Context::openSchool() const
{
    return services::School::open(QString::fromStdString(databasePath), clock, askKeyPassphrase());
}

security::AskPassphrase Context::askKeyPassphrase() const
{
    if (!keyPassphraseFile.empty())
        return [file = QString::fromStdString(keyPassphraseFile)] { return security::readSecretLine(file); };
    if (!hasTerminal())
        return {};
    const auto typed = std::make_shared<std::optional<security::SecretText>>();
    return [typed]() -> base::Result<QString> {
        if (!*typed) {
            auto line = askPassphraseOfKey();
            if (!line)
                return line;
            typed->emplace(std::move(*line));
        }
        return (*typed)->text();
    };
}

base::Result<vision::FaceReader> Context::openReader(vision::ReadingCare care) const
{
    const auto store = vision::ModelStore::open(modelPath());
    if (!store)
        return base::propagate(store);
    return vision::FaceReader::create(*store, care);
}

QString Context::modelPath() const
{
    return modelFolder.empty() ? app::installedModelFolder() : QString::fromStdString(modelFolder);
}

} // namespace rollcall::cli
