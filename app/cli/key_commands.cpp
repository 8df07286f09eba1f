#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/passphrase_options.h"
#include "app/cli/terminal.h"
#include "core/security/sealed_file.h"
#include "core/services/master_key.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using security::KeyPlace;
using services::School;

QString nameOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Credential:
        return u"systemd credential"_s;
    case KeyPlace::Keyring:
        return u"keyring of the desktop"_s;
    case KeyPlace::File:
        return u"key file"_s;
    case KeyPlace::Passphrase:
        return u"key file with a passphrase"_s;
    }
    Q_UNREACHABLE();
}

ExitCode show(const Context& /*context*/, School& school, const Output& output)
{
    const auto found = school.foundKey();
    if (!found)
        return output.fail(found.error());
    const QString id = security::keyIdOf((*found)->key);
    output.line(u"Key %1, from the %2: %3"_s.arg(id, nameOf((*found)->place), (*found)->where));
    output.json(QJsonDocument(
        QJsonObject{{u"key"_s, id}, {u"place"_s, security::toText((*found)->place)}, {u"where"_s, (*found)->where}}));
    return ExitCode::Done;
}

ExitCode report(const services::KeyChange& change, const QString& told, const Output& output)
{
    output.line(told);
    for (const auto& place : change.leftAt)
        output.warn(u"A key is still at: %1. Remove it there, or run key move again."_s.arg(place));
    output.json(QJsonDocument(QJsonObject{{u"key"_s, change.keyId},
                                          {u"earlier_key"_s, change.earlierKeyId},
                                          {u"place"_s, security::toText(change.place)},
                                          {u"where"_s, change.where},
                                          {u"left_at"_s, QJsonArray::fromStringList(change.leftAt)}}));
    return ExitCode::Done;
}

ExitCode rotate(const Context& context, const bool& isConfirmed, School& school, const Output& output)
{
    const auto found = school.masterKey();
    if (!found)
        return output.fail(found.error());
    const QString question =
        u"Backups sealed with the key %1 open only with a copy of it. Is one kept?"_s.arg(security::keyIdOf(**found));
    if (!isConfirmed)
        if (const auto agreed = confirm(question); !agreed)
            return output.fail(agreed.error());
    const auto changed = services::rotateKey(school, context.actor);
    if (!changed)
        return output.fail(changed.error());
    const QString told = u"Key %1 in place of %2, in the %3: %4. Keep a copy of it elsewhere (key save)."_s.arg(
        changed->keyId, changed->earlierKeyId, nameOf(changed->place), changed->where);
    return report(*changed, told, output);
}

struct MoveOptions
{
    PassphraseOptions passphrase;
    KeyPlace to = KeyPlace::File;
};

/// Nothing where no passphrase is wanted.
base::Result<std::optional<security::KeyLock>> lockOf(const PassphraseOptions& options)
{
    auto passphrase = passphraseOf(options, askNewPassphrase);
    if (!passphrase)
        return base::propagate(passphrase);
    return *passphrase ? std::optional(security::KeyLock{std::move(**passphrase)}) : std::nullopt;
}

ExitCode move(const Context& context, const MoveOptions& options, School& school, const Output& output)
{
    PassphraseOptions wanted = options.passphrase;
    wanted.ask = options.to == KeyPlace::Passphrase;
    const auto lock = lockOf(wanted);
    if (!lock)
        return output.fail(lock.error());
    const auto changed = services::moveKey(school, context.actor, options.to, *lock);
    if (!changed)
        return output.fail(changed.error());
    const QString told = u"Key %1 is in the %2: %3."_s.arg(changed->keyId, nameOf(changed->place), changed->where);
    return report(*changed, told, output);
}

struct SaveOptions
{
    PassphraseOptions passphrase;
    std::string file;
};

ExitCode save(const Context& context, const SaveOptions& options, School& school, const Output& output)
{
    const auto lock = lockOf(options.passphrase);
    if (!lock)
        return output.fail(lock.error());
    const QString path = toQString(options.file);
    if (const auto saved = services::saveKey(school, context.actor, path, *lock); !saved)
        return output.fail(saved.error());
    const auto key = school.masterKey();
    const QString id = key ? security::keyIdOf(**key) : QString();
    output.line(u"Wrote key %1 to %2%3."_s.arg(id, path, *lock ? u", with a passphrase"_s : QString()));
    output.json(QJsonDocument(QJsonObject{{u"key"_s, id}, {u"file"_s, path}, {u"passphrase"_s, lock->has_value()}}));
    return ExitCode::Done;
}

void addMove(CLI::App* key, Context& context)
{
    auto* command = key->add_subcommand("move", "Keep the key in another place, and only there");
    const auto options = std::make_shared<MoveOptions>();
    const std::map<std::string, KeyPlace> places{
        {"file", KeyPlace::File}, {"passphrase", KeyPlace::Passphrase}, {"keyring", KeyPlace::Keyring}};
    command->add_option("--to", options->to, "file, passphrase (the file, locked) or keyring")
        ->required()
        ->transform(CLI::CheckedTransformer(places).description(""));
    command->add_option("--passphrase-file", options->passphrase.file,
                        "File whose first line is the new passphrase (default: asked for on the terminal)");
    command->footer("Examples:\n  rollcallctl key move --to keyring\n  rollcallctl key move --to passphrase");
    onRun(command, context, options, move);
}

void addSave(CLI::App* key, Context& context)
{
    auto* command = key->add_subcommand("save", "Write a copy of the key, to keep elsewhere");
    const auto options = std::make_shared<SaveOptions>();
    command->add_option("file", options->file, "The new file")->required();
    addPassphraseOptions(command, options->passphrase);
    command->footer("Example:\n  rollcallctl key save /media/stick/school.key --ask-passphrase");
    onRun(command, context, options, save);
}

} // namespace

void addKeyCommands(CLI::App& app, Context& context)
{
    auto* key = app.add_subcommand("key", "The key of the face templates: show, rotate, move, save");
    key->require_subcommand(1);

    auto* showing = key->add_subcommand("show", "Tell which key it is and where it is kept, never the key");
    showing->footer("Example:\n  rollcallctl key show");
    onRun(showing, context, show);

    auto* rotating = key->add_subcommand("rotate", "Make a new key and seal everything under it");
    const auto isConfirmed = std::make_shared<bool>(false);
    rotating->add_flag("--yes", *isConfirmed, "Do not ask");
    rotating->footer("Backups made before want the old key: keep a copy (key save).\n"
                     "Examples:\n  rollcallctl key save /media/stick/old.key\n  rollcallctl key rotate");
    onRun(rotating, context, isConfirmed, rotate);

    addMove(key, context);
    addSave(key, context);
}

} // namespace rollcall::cli
