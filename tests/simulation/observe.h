// What the seller's report files would show of a world today, as the inventory that the core builds from them.
#pragma once

#include "base/day.h"
#include "inventory/seller_inventory.h"
#include "simulation/world.h"

namespace ipi::simulation {

// Day 0 of every world is a Monday.
inline Day calendar_day(int world_day) { return *Day::from_iso("2024-01-01") + world_day; }

// `dated_files` = weekly files reach back 90 days, so that the snapshots are known; else weeks of cover stand in.
SellerInventory observe(const World& world, bool dated_files);
// The row of observe() on which a SKU stands. Precondition: it is on offer.
SkuId row_of(const World& world, std::size_t sku);

}  // namespace ipi::simulation
