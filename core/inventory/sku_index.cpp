#include "inventory/sku_index.h"

namespace ipi {

SkuIndex::SkuIndex(std::size_t symbols, const StrippedSkus& stripped)
    : stripped_(stripped), by_sku_(symbols, kFree), by_fnsku_(symbols, kFree), by_asin_(symbols, kFree) {}

SkuId SkuIndex::add(Symbol sku) {
  sku = stripped_.whole(sku);
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
  const auto symbol = [&](ColumnId id) { return table.text(id).get_or(row, kNoSymbol); };
  const auto look = [](Symbol key, const std::vector<std::uint32_t>& by) -> std::optional<SkuId> {
    if (key >= by.size() || by[key] >= kSeveral) return std::nullopt;
    return SkuId{by[key]};
  };
  const Symbol sku = symbol(ColumnId::sku), fnsku = symbol(ColumnId::fnsku), asin = symbol(ColumnId::asin);
  if (const auto id = look(sku == kNoSymbol ? sku : stripped_.whole(sku), by_sku_)) return {id, FoundBy::sku};
  if (sku == kNoSymbol || fnsku != asin) {
    if (const auto id = look(fnsku, by_fnsku_)) return {id, FoundBy::fnsku};
  }
  if (sku != kNoSymbol) return {};
  if (const auto id = look(asin, by_asin_)) return {id, FoundBy::asin};
  return {};
}

}  // namespace ipi
