#pragma once

#include "app/common/theme.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace rollcall::office {

/// What stands in one field of a table.
struct Cell
{
    QString text;
    QVariant order{};                ///< what it is sorted by; invalid: the text, as people read it
    std::optional<app::Tone> pill{}; ///< drawn as a quiet pill of that tone
    bool isPill = false;             ///< a pill without a tone
};

/// One line of a table. `key` is the number of what it shows, for the page.
struct Row
{
    qint64 key = 0;
    std::vector<Cell> cells;
};

struct Column
{
    QString title;
    int width = 0; ///< logical pixels; 0: shares what is left
    Qt::Alignment alignment = Qt::AlignLeading;
};

} // namespace rollcall::office
