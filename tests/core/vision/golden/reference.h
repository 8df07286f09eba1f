#pragma once

#include "tests/core/vision/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rollcall::vision::golden {

/// What a reference file of this folder has for one picture; the script beside the file says what that is.
inline QJsonObject reference(const QString& fileName, Motif motif)
{
    const auto file = contents(QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/core/vision/golden/") + fileName);
    const auto pictures = QJsonDocument::fromJson(file).object().value(QStringLiteral("pictures")).toObject();
    constexpr std::array kNames{"portrait", "scene", "noise"};
    return pictures.value(QString::fromLatin1(kNames.at(static_cast<std::size_t>(motif)))).toObject();
}

/// Largest difference of any number; as large as can be where the lengths differ.
template <class Values>
double largestDifference(const Values& ours, const QJsonArray& theirs)
{
    if (static_cast<qsizetype>(ours.size()) != theirs.size() || theirs.isEmpty())
        return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (qsizetype i = 0; i < theirs.size(); ++i)
        largest = std::max(largest, std::abs(double{ours[static_cast<std::size_t>(i)]} - theirs[i].toDouble()));
    return largest;
}

} // namespace rollcall::vision::golden
