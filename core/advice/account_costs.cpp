#include "advice/account_costs.h"

#include <algorithm>

namespace ipi {
namespace {

// Amazon's estimate looks 30 days ahead. Source: Amazon help GKT9YKCHXMSDVJKB,
// estimated-storage-cost-next-month.
constexpr int kMonthDays = 30;

std::size_t age_index(int from_days) {
  if (from_days < 271) return 0;
  if (from_days < 366) return 1;
  return from_days < 456 ? 2 : 3;
}

void add_charge(const AgedCharge& charge, std::size_t sku, AccountCosts& costs) {
  if (charge.known()) {
    costs.next_charge_minor.set(sku, charge.minor);
    costs.next_charge_total_minor += charge.minor;
    for (std::size_t i = 0; i < charge.line_count; ++i) {
      const std::size_t age = age_index(charge.lines[i].from_days);
      costs.next_charge_by_age_minor[age] += charge.lines[i].minor;
      costs.charged_units_by_age[age] += charge.lines[i].units;
    }
  }
  if (charge.known() && charge.amazon_minor) {
    costs.compared_charge_minor += charge.minor;
    costs.amazon_charge_minor += *charge.amazon_minor;
    ++costs.charge_skus_compared;
  }
}

}  // namespace

AccountCosts account_costs(const AccountFees& fees, const DemandTable& demand) {
  const SellerInventory& inventory = fees.inventory();
  AccountCosts costs;
  costs.quarter_minor.resize(inventory.size);
  costs.next_charge_minor.resize(inventory.size);
  costs.next_month_minor.resize(inventory.size);
  const int until_count = next_count_day(inventory.as_of) - inventory.as_of;
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    StockCourse hold;
    hold.units = std::max(0, inventory.on_hand.get_or(sku, 0));
    if (hold.units <= 0) continue;
    ++costs.skus_with_stock;
    if (demand.known(sku)) hold.weekly_demand = demand.weekly(sku);
    const HoldingCost quarter = fees.holding_cost(sku, hold);
    if (quarter.known()) {
      ++costs.skus_known;
      costs.quarter_minor.set(sku, quarter.total_minor());
      costs.quarter_total_minor += quarter.total_minor();
    }
    add_charge(fees.next_aged_charge(sku, demand.known(sku) ? demand.per_day(sku) * until_count : 0), sku, costs);
    const HoldingCost month = fees.holding_cost(sku, hold, kMonthDays);
    if (!month.known()) continue;
    costs.next_month_minor.set(sku, month.total_minor());
    if (!inventory.amazon_storage_next_month_minor.has(sku)) continue;
    costs.compared_month_minor += month.total_minor();
    costs.amazon_month_minor += inventory.amazon_storage_next_month_minor[sku];
    ++costs.month_skus_compared;
  }
  return costs;
}

}  // namespace ipi
