// AccountCosts: what doing nothing costs over the coming quarter, SKU by SKU and together, and what the next
// 15th charges, beside Amazon's own estimates. In: fees and demand. Out: columns by SkuId and sums. Never
// fails: a SKU whose volume, ages or rates are not known is missing and counted, so that no sum is shown
// without its coverage.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "advice/fees/account_fees.h"
#include "base/column.h"
#include "forecast/forecast.h"

namespace ipi {

// By age at the count. Younger stock pays no surcharge.
constexpr std::array<std::string_view, 4> kChargedAges{"181-270", "271-365", "366-455", "456+"};

struct AccountCosts {
  Column<std::int64_t> quarter_minor;      // storage, utilization and aged surcharges of the next 91 days
  Column<std::int64_t> next_charge_minor;  // aged surcharge on the next 15th
  Column<std::int64_t> next_month_minor;   // storage and surcharges of the next 30 days, as Amazon's own column

  std::int64_t quarter_total_minor = 0;
  std::int64_t next_charge_total_minor = 0;
  std::array<std::int64_t, kChargedAges.size()> next_charge_by_age_minor{};
  std::array<double, kChargedAges.size()> charged_units_by_age{};
  std::size_t skus_known = 0, skus_with_stock = 0;

  // Where both sides are known; the difference is theirs to show.
  std::int64_t compared_charge_minor = 0, amazon_charge_minor = 0;
  std::size_t charge_skus_compared = 0;
  std::int64_t compared_month_minor = 0, amazon_month_minor = 0;
  std::size_t month_skus_compared = 0;
};

AccountCosts account_costs(const AccountFees& fees, const DemandTable& demand);

}  // namespace ipi
