#include "base/sort.h"

#include <algorithm>

namespace ipi {
namespace {

// Insertion sorts stretches of this many, which are then merged two by two.
constexpr std::size_t kStretch = 8;

struct Order {
  const void* context;
  RowsBefore before;
  bool operator()(std::uint32_t a, std::uint32_t b) const { return before(context, a, b); }
};

void sort_stretch(std::span<std::uint32_t> rows, const Order& before) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::uint32_t row = rows[i];
    std::size_t at = i;
    for (; at > 0 && before(row, rows[at - 1]); --at) rows[at] = rows[at - 1];
    rows[at] = row;
  }
}

void merge(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right, std::uint32_t* out,
           const Order& before) {
  std::size_t l = 0, r = 0;
  // Nothing to compare where all is in order already.
  if (!left.empty() && !right.empty() && before(right.front(), left.back())) {
    while (l < left.size() && r < right.size()) *out++ = before(right[r], left[l]) ? right[r++] : left[l++];
  }
  out = std::copy(left.begin() + static_cast<std::ptrdiff_t>(l), left.end(), out);
  std::copy(right.begin() + static_cast<std::ptrdiff_t>(r), right.end(), out);
}

}  // namespace

void sort_rows(std::span<std::uint32_t> rows, const void* context, RowsBefore function) {
  const Order before{context, function};
  const auto part = [](std::span<std::uint32_t> all, std::size_t from, std::size_t count) {
    from = std::min(from, all.size());
    return all.subspan(from, std::min(count, all.size() - from));
  };
  for (std::size_t i = 0; i < rows.size(); i += kStretch) sort_stretch(part(rows, i, kStretch), before);
  if (rows.size() <= kStretch) return;
  std::vector<std::uint32_t> merged(rows.size());
  std::span<std::uint32_t> from = rows, to = merged;
  for (std::size_t width = kStretch; width < rows.size(); width *= 2) {
    for (std::size_t i = 0; i < rows.size(); i += 2 * width) {
      merge(part(from, i, width), part(from, i + width, width), to.data() + i, before);
    }
    std::swap(from, to);
  }
  if (from.data() != rows.data()) std::copy(from.begin(), from.end(), rows.begin());
}

}  // namespace ipi
