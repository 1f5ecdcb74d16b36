// build_inventory: the files' tables in, one marketplace's SellerInventory as of a day out, with an audit of what found
// its partner. Pure: the same tables, settings and day give the same inventory. Files dated after as_of are not seen,
// so that the state of an earlier week can be rebuilt.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "inventory/row_markets.h"
#include "inventory/seller_inventory.h"
#include "inventory/source_table.h"

namespace ipi {

struct BuildSettings {
  Marketplace marketplace = Marketplace::unknown;
  Day as_of;
  bool as_of_assumed = false;
  // Assumption of the design, switchable: units under removal are not on hand.
  bool count_units_under_removal = false;
};

// How many rows of a file found a SKU of the inventory, and by which key.
struct JoinAudit {
  FileId file{};
  ReportKind kind{};
  std::uint64_t rows = 0, by_sku = 0, by_fnsku = 0, by_asin = 0, unmatched = 0;
};

struct BuiltInventory {
  SellerInventory inventory;
  std::vector<JoinAudit> joins;
  // Which file each "today" state came from, in the order of trust, and what its day is.
  std::vector<std::pair<FileId, Day>> states_used;
};

BuiltInventory build_inventory(std::span<const SourceTable> sources, const RowMarkets& markets,
                               const StringPool& strings, const BuildSettings& settings);

}  // namespace ipi
