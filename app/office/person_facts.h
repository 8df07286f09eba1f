#pragma once

#include "core/domain/names.h"
#include "core/services/person_file.h"

#include <QStringList>

#include <vector>

class QVBoxLayout;

namespace rollcall::office {

/// One thing that is known of somebody: what it is, and a line or more.
struct Fact
{
    QString name;
    QStringList lines;
};

/// What stands beside a person's courses, as far as somebody of that role sees it.
[[nodiscard]] std::vector<Fact> factsOf(const services::PersonFile& file, domain::Role seenBy);

/// Replaces what is in the column.
void showFactsIn(QVBoxLayout* column, const std::vector<Fact>& facts);

} // namespace rollcall::office
