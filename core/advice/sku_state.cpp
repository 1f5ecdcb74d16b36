#include "advice/sku_state.h"

#include <algorithm>

namespace ipi {

Forecast forecast_of(const DemandTable& demand, std::size_t sku) {
  Forecast forecast;
  forecast.from = demand.from;
  forecast.method = demand.method[sku];
  const std::span<const double> weekly = demand.weekly(sku);
  forecast.mean.assign(weekly.begin(), weekly.end());
  forecast.dispersion = demand.dispersion[sku];
  return forecast;
}

ActionFinder::SkuState ActionFinder::state_of(std::size_t sku) const {
  SkuState state;
  state.sku = sku;
  state.lane = corridor(inventory_.marketplace);
  state.on_hand = std::max(0, inventory_.on_hand.get_or(sku, 0));
  state.stranded = std::clamp(inventory_.stranded_units.get_or(sku, 0), 0, state.on_hand);
  state.unfulfillable = std::clamp(inventory_.unfulfillable.get_or(sku, 0), 0, state.on_hand - state.stranded);
  state.sellable = state.on_hand - state.stranded - state.unfulfillable;
  state.per_day = demand_.known(sku) ? demand_.per_day(sku) : 0;
  // Whole units only, and never the stranded or damaged ones a second time.
  const double excess = factors_.excess_units.get_or(sku, 0);
  state.excess = std::min(static_cast<std::int32_t>(std::max(0.0, excess)), static_cast<std::int32_t>(state.sellable));
  state.amazon_removal_units = std::clamp(inventory_.amazon_recommended_removal.get_or(sku, 0), 0, state.on_hand);
  state.discontinued = inventory_.discontinued.get_or(sku, 0) > 0;
  state.amazon = amazon_action(inventory_.text(inventory_.recommended_action, sku));
  const bool dated = inventory_.season_start_day.has(sku);
  const int until_season = dated ? inventory_.season_start_day[sku] - inventory_.as_of.days_since_1970() : 0;
  state.before_season =
      dated ? until_season >= 0 && until_season <= options_.season_days : inventory_.seasonal.get_or(sku, 0) > 0;
  state.hold.units = state.on_hand;
  if (demand_.known(sku)) state.hold.weekly_demand = demand_.weekly(sku);
  if (state.on_hand <= 0) return state;
  state.holding = fees_.holding_cost(sku, state.hold);
  const int until_count = next_count_day(inventory_.as_of) - inventory_.as_of;
  const AgedCharge charge = fees_.next_aged_charge(sku, state.per_day * until_count);
  if (charge.known()) state.charged_units = charge.units();
  return state;
}

}  // namespace ipi
