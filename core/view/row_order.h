// Orders rows by keys: a stable radix sort, whose time grows with the rows alone. In: rows, and of each row its key. Out:
// the rows by ascending key; equal keys stay as they stood.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/column.h"
#include "base/string_pool.h"

namespace ipi {

struct KeyedRow {
  std::uint64_t key;
  std::uint32_t row;
};

void order_by_key(std::vector<KeyedRow>& rows);

// Key of a number; ascending keys are ascending numbers. NaN, which means missing, is last in either direction.
std::uint64_t order_key(double value, bool descending);

// Of each symbol in `column`, its place among the column's texts, by bytes; other symbols have kNoRank. A missing or
// empty text has none.
constexpr std::uint32_t kNoRank = ~std::uint32_t{0};
std::vector<std::uint32_t> rank_texts(const Column<Symbol>& column, const StringPool& strings);

// Symbols whose text holds `lowered`, one bit each; ASCII letters match in either case. Precondition: not empty, and
// without capitals.
std::vector<std::uint64_t> find_texts(const StringPool& strings, std::string_view lowered);

}  // namespace ipi
