// SkuIndex: from a row's SKU, FNSKU or ASIN to the SkuId of the inventory being built. One ASIN may have several SKUs:
// then it finds none, because a row must not be counted for the wrong one. For the same reason a row that names a SKU
// is never found by its ASIN, and by its FNSKU only where that is a label of its own, not the ASIN.
#pragma once

#include <optional>
#include <vector>

#include "base/ids.h"
#include "base/string_pool.h"
#include "inventory/seller_inventory.h"
#include "inventory/stripped_skus.h"
#include "report/file_table.h"

namespace ipi {

enum class FoundBy : std::uint8_t { none, sku, fnsku, asin };

struct Found {
  std::optional<SkuId> sku;
  FoundBy by = FoundBy::none;
};

class SkuIndex {
 public:
  // `stripped` must outlive the index.
  SkuIndex(std::size_t symbols, const StrippedSkus& stripped);

  // The SKU's id, made if new.
  SkuId add(Symbol sku);
  // Links an FNSKU and an ASIN to a SKU; kNoSymbol is ignored.
  void link(SkuId sku, Symbol fnsku, Symbol asin);
  Found find(const FileTable& table, std::size_t row) const;
  std::size_t size() const { return skus_.size(); }
  const std::vector<Symbol>& skus() const { return skus_; }

 private:
  static constexpr std::uint32_t kFree = ~std::uint32_t{0}, kSeveral = kFree - 1;
  const StrippedSkus& stripped_;
  std::vector<std::uint32_t> by_sku_, by_fnsku_, by_asin_;  // by symbol
  std::vector<Symbol> skus_;
};

}  // namespace ipi
