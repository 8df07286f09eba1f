#pragma once

#include <random>
#include <utility>
#include <vector>

namespace rollcall::services {

/// Fisher-Yates on the plain engine: the standard library's shuffle differs between implementations, and equal seeds
/// must give equal orders everywhere.
template <class Item>
void shuffle(std::vector<Item>& items, std::mt19937_64& random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random() % i]);
}

} // namespace rollcall::services
