#include "advice/advice.h"

namespace ipi {

// The quarter that fees are counted over, in weeks.
constexpr int kDemandWeeks = kQuarterDays / 7;
// Gains over time walk every week of a SKU's future: enough for a list that a person reads.
constexpr std::size_t kGainsOverTime = 500;

Advice::Advice(const SellerInventory& inventory, const FactorTable& factors, const ScoreModel& model,
               const Calibration* calibration, std::span<const FeeRate> entered)
    : factors_(factors),
      model_(model),
      what_if_(inventory, factors, model, calibration),
      book_(inventory.marketplace, entered),
      fees_(inventory, book_),
      demand_(forecast_all(inventory, inventory.as_of + 1, kDemandWeeks)),
      finder_(inventory, factors, what_if_, fees_, demand_),
      costs_(account_costs(fees_, demand_)),
      alerts_(find_alerts(fees_, demand_)),
      actions_(finder_.find_all()),
      ranked_(rank_actions(actions_)) {
  for (std::size_t i = 0; i < ranked_.size() && i < kGainsOverTime; ++i) {
    compute_gains_over_time(what_if_, std::span(&actions_[ranked_[i]], 1));
  }
}

}  // namespace ipi
