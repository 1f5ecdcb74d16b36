// Stable sorts: the same order on every platform, also among equals, and one piece of code for all of them. std::sort and
// std::stable_sort make 5 KB of WebAssembly for every place that calls them; three of ours that sort millions of
// values still do.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace ipi {

using RowsBefore = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);
void sort_rows(std::span<std::uint32_t> rows, const void* context, RowsBefore before);

// Row numbers, so that before(a, b) holds wherever it can; equals keep their order.
template <class Before>
void sort_rows(std::span<std::uint32_t> rows, const Before& before) {
  sort_rows(rows, &before, [](const void* context, std::uint32_t a, std::uint32_t b) -> bool {
    return (*static_cast<const Before*>(context))(a, b);
  });
}

// The same for a vector or array of values of any type; each is moved twice.
template <class Values, class Before>
void sort_values(Values& values, const Before& before) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  sort_rows(order, [&](std::uint32_t a, std::uint32_t b) { return before(values[a], values[b]); });
  std::vector<typename Values::value_type> sorted;
  sorted.reserve(values.size());
  for (const std::uint32_t row : order) sorted.push_back(std::move(values[row]));
  std::move(sorted.begin(), sorted.end(), values.begin());
}

}  // namespace ipi
