#include "app/common/installation.h"

#include <QCoreApplication>
#include <QDir>

namespace rollcall::app {

using namespace Qt::StringLiterals;

QString installedModelFolder()
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    for (const auto& folder : {u"../models"_s, u"../share/rollcall/models"_s})
        if (programFolder.exists(folder))
            return QDir::cleanPath(programFolder.filePath(folder));
    return programFolder.filePath(u"../models"_s);
}

} // namespace rollcall::app
