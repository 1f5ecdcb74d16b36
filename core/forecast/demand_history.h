// DemandHistory: what customers would have bought, week by week, as far as the files tell: days out of stock
// are left out instead of counted as no demand, and lonely promotion peaks are damped. In: one SKU's daily
// series. Out: weeks ending on the last day of the history, oldest first. Never fails; a SKU without history
// has no weeks.
#pragma once

#include <vector>

#include "base/day.h"
#include "inventory/seller_inventory.h"

namespace ipi {

constexpr int kHistoryWeeks = 156;  // three years; older days tell little

struct DemandHistory {
  Day last_day;                  // the last week ends here
  std::vector<double> demand;    // units a week at full availability; NaN = hardly a day in stock
  std::vector<double> in_stock;  // share of the week's days in stock
  int stock_out_days = 0;
  int inferred_out_days = 0;  // of these: no stock column, but far too quiet for an item that sells daily
  int damped_weeks = 0;
  double units = 0;  // shipped, as they stand
  std::size_t weeks() const { return demand.size(); }
};

DemandHistory build_demand_history(const SellerInventory& inventory, std::size_t sku);

}  // namespace ipi
