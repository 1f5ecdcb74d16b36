#include "advice/alerts.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "advice/sku_state.h"
#include "base/sort.h"

namespace ipi {
namespace {

constexpr std::array<std::string_view, kAlertKindCount> kNames{"runs_out_before_arrival", "falls_under_corridor",
                                                               "turns_aged", "automatic_removal", "low_level_fee"};

// Days until Amazon removes stranded units, by what the reason mentions, longest match of meaning first.
// Source: Amazon help KQ8DGGU529BJJ7E, automatic removal of stranded inventory.
struct StrandedTerm {
  std::string_view word;
  int days;
};
constexpr std::array<StrandedTerm, 11> kTerms{{
    {"severe", 30},
    {"counterfeit", 30},
    {"deleted", 30},
    {"policy", 60},
    {"restrict", 60},
    {"approval", 60},
    {"account", 60},
    {"closed", 180},
    {"merchant", 180},
    {"inactive", 180},
    {"fulfilled by", 180},
}};
// Assumption A-182: any other reason has the longest of Amazon's terms.
constexpr int kLongestTermDays = 180;

int term_days(std::string_view reason) {
  std::string text(reason);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const StrandedTerm& term : kTerms) {
    if (text.find(term.word) != std::string::npos) return term.days;
  }
  return kLongestTermDays;
}

// The least age that the aged surcharge charges for this SKU, at the next count.
int first_charged_age(const RatesOn& rates, const SizeFacts& size) {
  for (const FeeRate& rate : rates.brackets(FeeKind::aged_inventory, SizeClass::standard)) {
    if (!(rate.not_for_apparel && size.apparel)) return static_cast<int>(rate.from);
  }
  return 181;
}

void add_restock_alerts(const AccountFees& fees, const DemandTable& demand, std::size_t sku,
                        const AlertOptions& options, std::vector<Alert>& alerts) {
  const SellerInventory& inventory = fees.inventory();
  if (!demand.known(sku) || demand.per_day(sku) <= 0) return;
  if (inventory.discontinued.get_or(sku, 0) > 0) return;
  const SkuId id{static_cast<std::uint32_t>(sku)};
  const RestockAdvice advice = advise_restock(inventory, id, forecast_of(demand, sku), options.restock);
  // Less than one unit lost is no stock-out worth a word.
  if (advice.missed_units >= 1 && advice.runs_out_with_inbound) {
    Alert alert;
    alert.kind = AlertKind::runs_out_before_arrival;
    alert.sku = id;
    alert.day = *advice.runs_out_with_inbound;
    alert.act_by = inventory.as_of;
    alert.units = advice.missed_units;
    alert.minor = advice.missed_sales_minor;
    alert.assumed = advice.lead_time_assumed;
    alerts.push_back(alert);
  } else if (advice.under_low_from && *advice.under_low_from - inventory.as_of <= options.horizon_days) {
    Alert alert;
    alert.kind = AlertKind::falls_under_corridor;
    alert.sku = id;
    alert.day = *advice.under_low_from;
    alert.act_by = std::max(inventory.as_of, *advice.under_low_from - advice.lead_time_days);
    alert.units = advice.order_units;
    alert.assumed = advice.lead_time_assumed;
    alerts.push_back(alert);
  }
}

}  // namespace

std::string_view name(AlertKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<RemovalDeadline> automatic_removal_day(const SellerInventory& inventory, std::size_t sku) {
  if (inventory.stranded_units.get_or(sku, 0) <= 0) return std::nullopt;
  if (inventory.auto_removal_day.has(sku)) return RemovalDeadline{Day(inventory.auto_removal_day[sku]), false};
  if (!inventory.stranded_since_day.has(sku)) return std::nullopt;
  return RemovalDeadline{
      Day(inventory.stranded_since_day[sku]) + term_days(inventory.text(inventory.stranded_reason, sku)), true};
}

std::vector<Day> score_mondays(Day as_of, int weeks) {
  std::vector<Day> mondays;
  for (int week = 1; week <= weeks; ++week) mondays.push_back(as_of.monday() + 7 * week);
  return mondays;
}

std::vector<Alert> find_alerts(const AccountFees& fees, const DemandTable& demand, const AlertOptions& options) {
  const SellerInventory& inventory = fees.inventory();
  std::vector<Alert> alerts;
  const Day count_day = next_count_day(inventory.as_of);
  const int until_count = count_day - inventory.as_of;
  const RatesOn rates = fees.book().on(count_day);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    const SkuId id{static_cast<std::uint32_t>(sku)};
    add_restock_alerts(fees, demand, sku, options, alerts);

    const double per_day = demand.known(sku) ? demand.per_day(sku) : 0;
    AgeProfile profile(inventory, sku);
    if (profile.known()) {
      const int charged_age = first_charged_age(rates, fees.size(sku));
      const double aged_now = profile.between(charged_age, -1);
      profile.take_oldest(per_day * until_count);
      // Units that are charged then and were not yet today, after what sells until then.
      const double turning =
          profile.between(charged_age, -1, until_count) - std::max(0.0, aged_now - per_day * until_count);
      if (turning >= 1) {
        Alert alert{AlertKind::turns_aged, id, count_day, count_day - 1, turning, std::nullopt, false};
        const AgedCharge charge = fees.next_aged_charge(sku, per_day * until_count);
        if (charge.known()) alert.minor = charge.minor;
        alerts.push_back(alert);
      }
    }
    if (const std::optional<RemovalDeadline> deadline = automatic_removal_day(inventory, sku)) {
      alerts.push_back({AlertKind::automatic_removal, id, deadline->day, std::max(inventory.as_of, deadline->day - 1),
                        static_cast<double>(inventory.stranded_units[sku]), std::nullopt, deadline->assumed});
    }
    const LowLevelFee low = fees.low_level_fee(sku);
    if (low.reason == LowLevelReason::charged) {
      Alert alert{AlertKind::low_level_fee, id, inventory.as_of, inventory.as_of, per_day * 30, std::nullopt,
                  low.size_assumed};
      if (low.minor) alert.minor = round_half_away(per_day * 30 * static_cast<double>(*low.minor));
      alerts.push_back(alert);
    }
  }
  sort_values(alerts, [](const Alert& a, const Alert& b) {
    return std::tuple(a.day, index_of(a.sku), a.kind) < std::tuple(b.day, index_of(b.sku), b.kind);
  });
  return alerts;
}

}  // namespace ipi
