#include "view/column_sums.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "view/sku_table.h"

namespace ipi {
namespace {

// SKUs are looked at so many at a time, column by column, so that a block's numbers stay near.
constexpr std::size_t kBlock = 1024;
// Fewer SKUs of a block are asked for one by one.
constexpr std::size_t kFew = kBlock / 16;
constexpr std::size_t kLanes = 4;

// Two at a time: the compilers that we have do it in one register, in WebAssembly too.
using Pair = double __attribute__((vector_size(16)));
using PairMask = std::int64_t __attribute__((vector_size(16)));

template <class Vector, class T>
Vector load(const T* values) {
  Vector vector;
  std::memcpy(&vector, values, sizeof vector);
  return vector;
}

class Sum {
 public:
  // `masks`: all ones where a value counts. Precondition: `count` is a multiple of the lanes.
  void add(const double* values, const std::int64_t* masks, std::size_t count) {
    Pair low = load<Pair>(lanes_.data()), high = load<Pair>(lanes_.data() + 2);
    PairMask any{};
    for (std::size_t i = 0; i < count; i += kLanes) {
      const Pair a = load<Pair>(values + i), b = load<Pair>(values + i + 2);
      const PairMask in_a = load<PairMask>(masks + i) & (a == a), in_b = load<PairMask>(masks + i + 2) & (b == b);
      low += reinterpret_cast<Pair>(reinterpret_cast<PairMask>(a) & in_a);
      high += reinterpret_cast<Pair>(reinterpret_cast<PairMask>(b) & in_b);
      any |= in_a | in_b;
    }
    std::memcpy(lanes_.data(), &low, sizeof low);
    std::memcpy(lanes_.data() + 2, &high, sizeof high);
    any_ = any_ || (any[0] | any[1]) != 0;
  }
  void add(double value, std::size_t sku) {
    if (value != value) return;
    lanes_[sku % kLanes] += value;
    any_ = true;
  }
  std::optional<double> total() const {
    return any_ ? std::optional((lanes_[0] + lanes_[1]) + (lanes_[2] + lanes_[3])) : std::nullopt;
  }

 private:
  std::array<double, kLanes> lanes_{};
  bool any_ = false;
};

}  // namespace

std::vector<std::optional<double>> sum_columns(const Account& account, std::span<const std::uint8_t> counted) {
  const std::span<const NumberColumn> columns = number_columns();
  std::vector<Sum> sums(columns.size());
  std::array<double, kBlock> values;
  std::array<std::int64_t, kBlock> masks;
  std::array<std::uint32_t, kBlock> rows;
  for (std::size_t from = 0; from < counted.size(); from += kBlock) {
    const std::size_t count = std::min(kBlock, counted.size() - from);
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
      rows[found] = static_cast<std::uint32_t>(from + i);
      found += counted[from + i] != 0 ? 1 : 0;
      masks[i] = counted[from + i] != 0 ? -1 : 0;
    }
    const std::size_t whole = (count + kLanes - 1) / kLanes * kLanes;
    std::fill(masks.begin() + static_cast<std::ptrdiff_t>(count), masks.begin() + static_cast<std::ptrdiff_t>(whole),
              0);
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(count), values.begin() + static_cast<std::ptrdiff_t>(whole),
              0.0);
    for (std::size_t c = 0; c < columns.size() && found > 0; ++c) {
      if (found <= kFew) {
        for (std::size_t i = 0; i < found; ++i) sums[c].add(columns[c].of(account, rows[i]), rows[i]);
      } else {
        columns[c].fill(account, from, count, values.data());
        sums[c].add(values.data(), masks.data(), whole);
      }
    }
  }
  std::vector<std::optional<double>> totals;
  totals.reserve(sums.size());
  for (const Sum& sum : sums) totals.push_back(sum.total());
  return totals;
}

}  // namespace ipi
