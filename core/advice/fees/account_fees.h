// AccountFees: what the SKUs of one inventory pay: storage, aged surcharge, low-inventory-level fee, removal,
// disposal and liquidation. In: an inventory and a fee book. Out: money in minor units of the inventory's
// currency, each with the reason why it is not known or what was assumed. Never fails; a missing rate, volume
// or age is never 0. Deliberately not here: what is worth doing (actions.h), the seller's margin.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "advice/fees/age_profile.h"
#include "advice/fees/fee_book.h"
#include "advice/fees/size_class.h"
#include "base/day.h"
#include "base/money.h"
#include "inventory/seller_inventory.h"

namespace ipi {

// Weeks over which the cost of doing nothing is counted: a quarter, as the score's own window.
constexpr int kQuarterDays = 91;

struct FeeOptions {
  bool professional_plan = true;
  // The utilization surcharge spares accounts in their first year. Assumption A-156: the account is older.
  bool first_shipment_over_a_year_ago = true;
};

enum class FeeGap : std::uint8_t { none, no_rates, no_volume, no_ages, no_price };
constexpr std::size_t kFeeGapCount = 5;

// An amount for one unit.
struct UnitFee {
  std::int64_t minor = 0;  // meaningless unless known()
  FeeGap gap = FeeGap::none;
  bool weight_assumed = false;
  bool size_assumed = false;
  Confidence confidence = Confidence::medium;
  bool known() const { return gap == FeeGap::none; }
};

struct AgedLine {
  int from_days = 0;
  int to_days = 0;  // −1: no upper bound
  double units = 0;
  std::int64_t minor = 0;
};

// The aged-inventory surcharge of one count on a 15th.
struct AgedCharge {
  Day count_day;
  Day order_by;  // a removal order placed by 23:59 Pacific time on this day escapes the charge
  FeeGap gap = FeeGap::none;
  bool amazons_units = false;  // units per bucket are Amazon's own, else spread over the age buckets
  std::array<AgedLine, 9> lines{};
  std::size_t line_count = 0;
  std::int64_t minor = 0;
  std::optional<std::int64_t> amazon_minor;  // Amazon's own estimate, where the file has it
  bool known() const { return gap == FeeGap::none; }
  double units() const {
    double sum = 0;
    for (std::size_t i = 0; i < line_count; ++i) sum += lines[i].units;
    return sum;
  }
};

// How a SKU's stock goes on from as_of.
struct StockCourse {
  double units = 0;                       // on hand at the end of as_of
  std::span<const double> weekly_demand;  // units, from the day after as_of; empty = nothing sells
  double units_removed = 0;               // the oldest ones …
  int removal_day = 0;                    // … leave so many days after as_of
  double sales_multiplier = 1;            // from day 0 …
  int sales_days = 0;                     // … for so many days; 0 = for good
};

struct HoldingCost {
  std::int64_t storage_minor = 0;
  std::int64_t utilization_minor = 0;
  std::int64_t aged_minor = 0;
  double units_sold = 0;
  double units_sold_boosted = 0;  // of these: while the sales multiplier held
  double units_left = 0;
  FeeGap storage_gap = FeeGap::none;
  FeeGap aged_gap = FeeGap::none;
  bool known() const { return storage_gap == FeeGap::none && aged_gap == FeeGap::none; }
  // What is known of it.
  std::int64_t total_minor() const { return storage_minor + utilization_minor + aged_minor; }
};

// One size class's storage utilization, and the surcharge that follows from it.
struct Utilization {
  double mean_cubic_feet = 0;
  std::optional<double> ratio_weeks;  // missing when nothing was shipped or known
  double minor_per_cm3 = 0;           // a month; 0 when the surcharge does not apply
  bool rate_unknown = false;          // it would apply, and no rate is known
};

enum class LowLevelReason : std::uint8_t { charged, enough_stock, few_sales, exempt, no_fee_here, not_known };
constexpr std::size_t kLowLevelReasonCount = 6;

struct LowLevelFee {
  LowLevelReason reason = LowLevelReason::not_known;
  std::optional<double> days_of_supply;  // the greater of short and long term
  std::optional<std::int64_t> minor;     // per unit shipped; missing when charged at a rate that nobody knows
  bool from_amazon = false;              // days of supply are Amazon's own
  bool size_assumed = false;
};

class AccountFees {
 public:
  // Keeps references to inventory and book.
  AccountFees(const SellerInventory& inventory, const FeeBook& book, const FeeOptions& options = {});

  const SellerInventory& inventory() const { return inventory_; }
  const FeeBook& book() const { return book_; }
  const SizeFacts& size(std::size_t sku) const { return sizes_[sku]; }
  const Utilization& utilization(bool oversize) const { return utilization_[oversize ? 1 : 0]; }

  // Storage of so many units over the whole month of `day`, at a constant level.
  UnitFee monthly_storage(std::size_t sku, double units, Day day) const;

  // The charge of the next 15th after as_of. `sold_before`: units expected to leave until then, oldest first;
  // ignored where Amazon's own units exist.
  AgedCharge next_aged_charge(std::size_t sku, double sold_before) const;
  // The charge of a given count for a given profile.
  AgedCharge aged_charge(std::size_t sku, const AgeProfile& profile, Day count_day, double taken_before) const;

  // Storage, surcharges and aged charges of the `days` (at most kQuarterDays) after as_of.
  HoldingCost holding_cost(std::size_t sku, const StockCourse& course, int days = kQuarterDays) const;
  // Days of this horizon on which a 15th is counted, as days after as_of.
  std::span<const int> count_offsets() const { return count_offsets_; }

  UnitFee removal_fee(std::size_t sku) const { return fee_by_weight(FeeKind::removal, sku); }
  UnitFee disposal_fee(std::size_t sku) const { return fee_by_weight(FeeKind::disposal, sku); }
  UnitFee liquidation_fee(std::size_t sku) const { return fee_by_weight(FeeKind::liquidation, sku); }
  // What a liquidated unit brings after the referral fee, before the processing fee.
  UnitFee liquidation_recovery(std::size_t sku) const;

  LowLevelFee low_level_fee(std::size_t sku) const;

 private:
  void resolve_days();
  void measure_utilization(const FeeOptions& options);
  AgedCharge aged_charge_at(const RatesOn& rates, std::size_t sku, const AgeProfile& profile, Day count_day,
                            double taken_before) const;
  UnitFee fee_by_weight(FeeKind kind, std::size_t sku) const;

  const SellerInventory& inventory_;
  const FeeBook& book_;
  std::vector<SizeFacts> sizes_;
  RatesOn today_;
  std::array<Utilization, 2> utilization_;
  // By day 1 … kQuarterDays after as_of: minor units per cm³ and day by storage class, NaN when unknown.
  std::array<std::array<double, kQuarterDays + 1>, 4> storage_per_cm3_day_{};
  std::array<int, kQuarterDays + 1> month_index_{};
  std::array<double, kQuarterDays + 1> share_of_month_{};
  std::vector<int> count_offsets_;
  std::vector<RatesOn> count_rates_;
};

// The first 15th after the day.
Day next_count_day(Day day);
int days_in_month(Day day);

}  // namespace ipi
