#include "ipi/calibration.h"

#include <doctest/doctest.h>

#include "ipi/score.h"
#include "unit/ipi/made_up_inventory.h"

namespace ipi {
namespace {

using test::made_up_inventory;

struct Account {
  SellerInventory inventory = made_up_inventory({{.on_hand = 100, .shipped_90d = 150, .excess = 20, .stranded = 2}});
  FactorTable factors = compute_factors(inventory);
  ScoreModel model = score_model(Marketplace::us);
  Calibration with(std::vector<OfficialScore> scores) const {
    const std::vector<DatedFactors> states{dated(factors)};
    return calibrate(states, scores, model);
  }
};

TEST_CASE("Calibration: an official score of the same week is the estimate") {
  const Account account;
  const Calibration calibration = account.with({{account.factors.as_of + 2, 512, {}}});
  const ScoreBreakdown breakdown = score(account.factors, account.model, &calibration);
  CHECK(breakdown.estimate == doctest::Approx(512));
  CHECK(breakdown.calibrated);
  CHECK(breakdown.shift == doctest::Approx(512 - breakdown.uncalibrated));
}

TEST_CASE("Calibration: with unchanged factors an older score is repeated, and the band widens with its age") {
  const Account account;
  double width = 0;
  for (int weeks : {1, 5, 13}) {
    const Calibration calibration = account.with({{account.factors.as_of - 7 * weeks, 512, {}}});
    const ScoreBreakdown breakdown = score(account.factors, account.model, &calibration);
    CHECK(breakdown.estimate == doctest::Approx(512).epsilon(0.01));
    CHECK(breakdown.high - breakdown.low > width);
    width = breakdown.high - breakdown.low;
  }
  CHECK(width < 200);
}

TEST_CASE("Calibration: repeated, contradictory, mistyped and impossible scores are pointed out") {
  const Account account;
  const Day now = account.factors.as_of;
  const Calibration calibration = account.with({{now - 28, 510, {}}, {now - 28, 510, {}}, {now - 21, 512, {}},
                                                {now - 20, 498, {}}, {now - 14, 152, {}}, {now - 7, 511, {}},
                                                {now, 1512, {}}});
  std::vector<ScoreVerdict> verdicts;
  for (const ScoreCheck& check : calibration.checks()) verdicts.push_back(check.verdict);
  CHECK(verdicts == std::vector{ScoreVerdict::fits, ScoreVerdict::repeated, ScoreVerdict::fits,
                                ScoreVerdict::contradictory, ScoreVerdict::implausible, ScoreVerdict::fits,
                                ScoreVerdict::out_of_range});
  CHECK(calibration.scores_used() == 3);
  CHECK(score(account.factors, account.model, &calibration).estimate == doctest::Approx(511).epsilon(0.01));
}

TEST_CASE("Calibration: the order in which scores are given does not matter") {
  const Account account;
  const Day now = account.factors.as_of;
  const Calibration a = account.with({{now - 21, 500, {}}, {now - 7, 520, {}}});
  const Calibration b = account.with({{now - 7, 520, {}}, {now - 21, 500, {}}});
  CHECK(a.predict(now, account.factors.sums).estimate == b.predict(now, account.factors.sums).estimate);
}

}  // namespace
}  // namespace ipi
