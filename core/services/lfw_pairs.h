#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rollcall::services {

/// Two pictures to compare: paths relative to the picture folder, and whether they show one person.
struct PicturePair
{
    QString first;
    QString second;
    bool samePerson = false;

    bool operator==(const PicturePair&) const = default;
};

/// The folds of a verification protocol.
using PairFolds = std::vector<std::vector<PicturePair>>;

/// Reads the pairs format of Labeled Faces in the Wild: a line with the number of folds and of pairs of each kind, then
/// per fold that many lines `name i j` (one person) and as many `nameA i nameB j` (two). Picture i of a name is
/// `name/name_000i.jpg`. Pure. Fails with InvalidArgument naming the line.
[[nodiscard]] base::Result<PairFolds> parseLfwPairs(const QByteArray& text);

} // namespace rollcall::services
