// History: daily sales and balances (ledger, shipments, orders), the four snapshots behind the sell-through
// denominator, days in stock, and what proves an ASIN's age.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "inventory/dated_states.h"
#include "inventory/row_markets.h"
#include "inventory/seller_inventory.h"
#include "inventory/sku_index.h"
#include "inventory/source_table.h"

namespace ipi {

// One SKU's day: units shipped (missing = the file does not tell sales), sellable units and all units at the day's end
// (missing = it does not tell balances).
struct SkuDay {
  std::uint32_t sku;
  std::int32_t day;
  std::int32_t shipped;
  std::int32_t sellable;
  std::int32_t on_hand;
};

struct DayRange {
  Day from, to;
};

struct DailyHistory {
  std::vector<SkuDay> days;          // by SKU, then day; one entry per SKU and day
  std::vector<std::uint32_t> first;  // size + 1
  // Days that the files tell of; nullopt = they tell none. Sales and balances may come from different files.
  std::optional<DayRange> sales, balances;
  // Rows per source that spoke of a SKU and day for which an earlier source had spoken already.
  std::vector<std::uint64_t> overlapping_rows;
  bool empty() const { return days.empty(); }
};

// Sales come from the best source that has them here (ledger summary by day, shipments, ledger detail, orders), balances
// from the ledger summary or daily history; never added up across files. SKUs with stock or sales are added to the index.
DailyHistory collect_daily(SkuIndex& index, std::span<const SourceTable> sources, const RowMarkets& markets,
                           Marketplace marketplace, const StringPool& strings, Day as_of);

// Fills series_*, shipped_* where no report states them, snapshots, mean, method and in-stock days.
void fill_history(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                  const DatedStates& states, const DailyHistory& daily, bool count_units_under_removal);

// Fills first_seen_day, where a file proves the age of the SKU's ASIN: the listing's open date, a ledger that reaches back
// at least as far as a young ASIN is old, or a dated report or sale from before that time. Buckets of age prove nothing.
void fill_first_seen(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                     const RowMarkets& markets, const DatedStates& states, const DailyHistory& daily);

}  // namespace ipi
