#include "app/rollcall/options.h"

#include "app/common/installation.h"
#include "app/common/language.h"
#include "app/runtime/source_uri.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace rollcall {
namespace {

using namespace Qt::StringLiterals;

QString defaultDatabase()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"rollcall.db"_s);
}

std::optional<QString> valueOf(const QCommandLineParser& parser, const QString& name)
{
    return parser.isSet(name) ? std::optional(parser.value(name)) : std::nullopt;
}

} // namespace

base::Result<Options> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Checks students in to the class that is running, by their faces."_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({
        {u"db"_s, u"Database file (default: %1). A missing one starts the first set-up."_s.arg(defaultDatabase()),
         u"file"_s},
        {u"room"_s, u"Sessions of this room only, in place of the setting."_s, u"name"_s},
        {u"source"_s,
         u"Where pictures come from, in place of the setting: camera:, camera:NAME, file:VIDEO, dir:FOLDER, rtsp://..."_s,
         u"uri"_s},
        {u"language"_s, u"en, es or ar, in place of the setting."_s, u"code"_s},
        {u"key-passphrase-file"_s,
         u"File whose first line is the passphrase of the key, where it has one; read whenever the key is opened."_s,
         u"file"_s},
        {u"models"_s, u"Folder of the face models."_s, u"folder"_s},
        {u"windowed"_s, u"A plain window that can be closed, for trying out; not for a school."_s},
        {u"office"_s, u"The staff window alone; it may be open beside a kiosk."_s},
        {u"demo"_s,
         u"Makes a school from the sample pictures, in place of an earlier one, and shows its students to the kiosk."_s},
        {u"demo-dir"_s, u"Where --demo keeps its school (default: demo-kiosk)."_s, u"folder"_s},
        {u"measure"_s, u"Runs for so many seconds and prints what it measured as JSON."_s, u"seconds"_s},
    });
    if (!parser.parse(arguments))
        return base::fail(base::ErrorCode::InvalidArgument, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, parser.positionalArguments().first());

    Options options;
    options.databasePath = parser.isSet(u"db"_s) ? parser.value(u"db"_s) : defaultDatabase();
    options.modelFolder = parser.isSet(u"models"_s) ? parser.value(u"models"_s) : app::installedModelFolder();
    options.source = valueOf(parser, u"source"_s);
    options.room = valueOf(parser, u"room"_s);
    options.language = valueOf(parser, u"language"_s);
    options.keyPassphraseFile = valueOf(parser, u"key-passphrase-file"_s);
    if (options.source)
        if (const auto source = runtime::openSource(*options.source); !source)
            return base::propagate(source);
    if (options.language && !app::languageFromCode(*options.language))
        return base::fail(base::ErrorCode::InvalidArgument, u"--language: en, es or ar"_s);
    options.isOffice = parser.isSet(u"office"_s);
    options.isWindowed = parser.isSet(u"windowed"_s);
    if (parser.isSet(u"demo"_s))
        options.demoFolder = parser.isSet(u"demo-dir"_s) ? parser.value(u"demo-dir"_s) : u"demo-kiosk"_s;
    if (parser.isSet(u"measure"_s)) {
        const double seconds = parser.value(u"measure"_s).toDouble();
        if (!(seconds >= 1 && seconds <= 86400))
            return base::fail(base::ErrorCode::InvalidArgument, u"--measure: 1 to 86400 seconds"_s);
        options.measureFor = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    options.isForReading = parser.isSet(help) || parser.isSet(version);
    if (options.isForReading)
        options.text = parser.isSet(help) ? parser.helpText()
                                          : QCoreApplication::applicationName() % u' ' %
                                                QCoreApplication::applicationVersion() % u'\n';
    return options;
}

} // namespace rollcall
