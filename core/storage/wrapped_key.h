#pragma once

#include "core/base/id.h"

#include <QByteArray>

namespace rollcall::storage {

/// A person's secret, sealed under the master key.
struct WrappedKey
{
    base::PersonId person;
    QByteArray wrapped;
};

} // namespace rollcall::storage
