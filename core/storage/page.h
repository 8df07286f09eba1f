#pragma once

namespace rollcall::storage {

/// Which rows of a list to read: at most `limit` of them (a negative limit means all) after skipping the first
/// `offset`.
struct Page
{
    int limit = 100;
    int offset = 0;
};

/// Every row, for a list that is known to be short (a roster) or is written out as a whole.
inline constexpr Page kAllRows{.limit = -1, .offset = 0};

} // namespace rollcall::storage
