#include "app/cli/context.h"

#include <QCoreApplication>
#include <QDir>

namespace rollcall::cli {

using namespace Qt::StringLiterals;

base::Result<services::School> Context::openSchool() const
{
    return services::School::open(QString::fromStdString(databasePath), clock);
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
    if (!modelFolder.empty())
        return QString::fromStdString(modelFolder);
    const QDir programFolder(QCoreApplication::applicationDirPath());
    for (const auto& folder : {u"../models"_s, u"../share/rollcall/models"_s})
        if (programFolder.exists(folder))
            return QDir::cleanPath(programFolder.filePath(folder));
    return programFolder.filePath(u"../models"_s);
}

} // namespace rollcall::cli
