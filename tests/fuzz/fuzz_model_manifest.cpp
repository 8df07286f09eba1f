#include "core/vision/model_store.h"
#include "tests/fuzz/fuzz.h"

#include <QFileInfo>

using namespace rollcall;

/// No model's file leads out of the folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QFileInfo file(fuzz::fileOf(QStringLiteral("manifest.json"), fuzz::bytesOf(data, size)));
    const auto store = vision::ModelStore::open(file.path());
    if (!store)
        return 0;
    for (const auto& model : store->models()) {
        fuzz::require(!model.file.contains(u'/') && model.inputWidth > 0 && model.inputHeight > 0);
        static_cast<void>(store->load(model.id));
    }
    return 0;
}
