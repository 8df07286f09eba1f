#include "app/cli/context.h"

#include "app/common/installation.h"

namespace rollcall::cli {

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
    return modelFolder.empty() ? app::installedModelFolder() : QString::fromStdString(modelFolder);
}

} // namespace rollcall::cli
