#include "inventory/sku_index.h"

namespace ipi {

SkuIndex::SkuIndex(std::size_t symbols) : by_sku_(symbols, kFree), by_fnsku_(symbols, kFree), by_asin_(symbols, kFree) {}

SkuId SkuIndex::add(Symbol sku) {
  if (by_sku_[sku] == kFree) {
    by_sku_[sku] = static_cast<std::uint32_t>(skus_.size());
    skus_.push_back(sku);
  }
  return SkuId{by_sku_[sku]};
}

void SkuIndex::link(SkuId sku, Symbol fnsku, Symbol asin) {
  const auto put = [&](std::vector<std::uint32_t>& by, Symbol symbol) {
    if (symbol == kNoSymbol) return;
    std::uint32_t& entry = by[symbol];
    entry = entry == kFree || entry == index_of(sku) ? index_of(sku) : kSeveral;
  };
  put(by_fnsku_, fnsku);
  put(by_asin_, asin);
}

Found SkuIndex::find(const FileTable& table, std::size_t row) const {
  const auto look = [&](ColumnId id, const std::vector<std::uint32_t>& by) -> std::optional<SkuId> {
    const FileTable::Text& column = table.text(id);
    if (!column.has(row) || column[row] >= by.size() || by[column[row]] >= kSeveral) return std::nullopt;
    return SkuId{by[column[row]]};
  };
  if (const auto sku = look(ColumnId::sku, by_sku_)) return {sku, FoundBy::sku};
  if (const auto sku = look(ColumnId::fnsku, by_fnsku_)) return {sku, FoundBy::fnsku};
  if (const auto sku = look(ColumnId::asin, by_asin_)) return {sku, FoundBy::asin};
  return {};
}

}  // namespace ipi
