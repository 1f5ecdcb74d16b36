// StrippedSkus: SKUs that a spreadsheet stripped of their leading zeros ("123" for "00123"). Proven, not guessed: a file
// has only the short form, another file has the long one, and both name the same FNSKU or ASIN. The short form then
// means the long one everywhere, so that its units are neither lost nor counted for a SKU of their own.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/string_pool.h"
#include "inventory/source_table.h"

namespace ipi {

struct StrippedSkus {
  std::unordered_map<Symbol, Symbol> whole_of;  // stripped → whole
  std::vector<std::uint64_t> rows;              // of each source, with a stripped SKU
  std::vector<std::uint32_t> first_row;         // of each source; meaningful where rows > 0

  Symbol whole(Symbol sku) const {
    if (whole_of.empty()) return sku;
    const auto at = whole_of.find(sku);
    return at == whole_of.end() ? sku : at->second;
  }
};

StrippedSkus find_stripped_skus(std::span<const SourceTable> sources, const StringPool& strings);

}  // namespace ipi
