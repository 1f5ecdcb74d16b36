// fill_today: the facts of today's states, field by field, into the inventory. A field is taken from the first state (in
// the order of trust) that has it for the SKU; nothing is added across files.
#pragma once

#include <optional>
#include <span>

#include "inventory/dated_states.h"
#include "inventory/row_markets.h"
#include "inventory/seller_inventory.h"
#include "inventory/sku_index.h"
#include "inventory/source_table.h"

namespace ipi {

void fill_today(SellerInventory& inventory, SkuIndex& index, std::span<const SourceTable> sources,
                const DatedStates& states);

// Available + reserved + unfulfillable − under removal, never below 0.
std::int32_t on_hand_units(std::int32_t available, std::int32_t reserved, std::int32_t unfulfillable,
                           std::int32_t under_removal);

// On hand of one row of a stock-stating table, by the design's "On hand"; nullopt when the row does not tell.
std::optional<std::int32_t> on_hand_of_row(const FileTable& table, std::size_t row, bool count_units_under_removal);

}  // namespace ipi
