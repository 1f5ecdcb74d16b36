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

TEST_CASE("Calibration: what the factors did since the last score widens the band by its sum, not by its steps") {
  const Account account;
  const Day now = account.factors.as_of;
  auto width_after = [&](double excess_now) {
    std::vector<DatedFactors> states;
    for (int week = 5; week >= 0; --week) {
      DatedFactors state = dated(account.factors);
      state.date = now - 7 * week;
      const double share = (week % 2 == 1 ? excess_now : 0) + 0.1;  // to and fro
      state.sums.numerator[index_of(FactorKind::excess)] = share * state.sums.denominator[index_of(FactorKind::excess)];
      states.push_back(state);
    }
    const Calibration calibration = calibrate(states, std::vector<OfficialScore>{{now - 35, 512, {}}}, account.model);
    const ScoreRange range = calibration.predict(now, states.back().sums);
    return range.high - range.low;
  };
  const double still = width_after(0);
  // Back where it was ten per cent ago by the last step: not many times as uncertain as having stood still.
  CHECK(width_after(0.05) < 2.5 * still);
  CHECK(width_after(0.05) > still);
}

TEST_CASE("Calibration: repeated, contradictory, mistyped and impossible scores are pointed out") {
  const Account account;
  const Day now = account.factors.as_of;
  const Calibration calibration = account.with({{now - 28, 510, {}},
                                                {now - 28, 510, {}},
                                                {now - 21, 512, {}},
                                                {now - 20, 498, {}},
                                                {now - 14, 152, {}},
                                                {now - 7, 511, {}},
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

TEST_CASE("Calibration: scores that follow the factors teach how much the factors weigh") {
  const Account account;
  std::vector<DatedFactors> states;
  std::vector<OfficialScore> strong, weak;
  for (int week = 0; week <= 26; ++week) {
    FactorSums sums = account.factors.sums;
    // Sell-through rises by half for the second quarter.
    if (week >= 13) sums.numerator[index_of(FactorKind::sell_through)] *= 1.5;
    const Day day = account.factors.as_of - 7 * (26 - week);
    states.push_back({day, sums});
    const double moved = account.model.uncalibrated(sums) - account.model.uncalibrated(account.factors.sums);
    strong.push_back({day, static_cast<int>(500 + 1.8 * moved), {}});
    weak.push_back({day, static_cast<int>(500 + 0.2 * moved), {}});
  }
  const double gain_strong = calibrate(states, strong, account.model).gains()[index_of(FactorKind::sell_through)];
  const double gain_weak = calibrate(states, weak, account.model).gains()[index_of(FactorKind::sell_through)];
  const double expected = kAccountGains[index_of(FactorKind::sell_through)];
  CHECK(gain_strong > expected + 0.05);
  CHECK(gain_weak < 0.75 * expected);
  CHECK(gain_weak >= 0);
}

TEST_CASE("Calibration: each score stands beside what was expected before it came") {
  const Account account;
  const Day now = account.factors.as_of;
  const Calibration calibration = account.with({{now - 14, 500, {}}, {now - 7, 503, {}}, {now, 506, {}}});
  const std::vector<ScoreCheck>& checks = calibration.checks();
  REQUIRE(checks.size() == 3);
  // Nobody knew the first one; its band is the uncalibrated one.
  CHECK(checks[0].expected->high - checks[0].expected->low > 250);
  CHECK(checks[1].expected->estimate == doctest::Approx(500).epsilon(0.005));
  CHECK(checks[2].expected->high - checks[2].expected->low < 40);
}

TEST_CASE("Calibration: official bars stand in for weeks without a file, and are compared where there is one") {
  const Account account;
  const Day now = account.factors.as_of;
  OfficialScore earlier{now - 56, 400, {}}, today{now, 450, {}};
  earlier.bars[index_of(FactorKind::sell_through)] = 0.6;
  today.bars[index_of(FactorKind::sell_through)] = 1.4;
  const Calibration with_bars = account.with({earlier, today});
  earlier.bars = {};
  const Calibration without = account.with({earlier, today});
  // Sell-through rose from 0.6 to 1.5: a rise of the score was to be expected.
  CHECK(with_bars.checks()[1].expected->estimate > without.checks()[1].expected->estimate + 20);
  CHECK(*with_bars.checks()[1].official_bars[index_of(FactorKind::sell_through)] == 1.4);
  CHECK(*with_bars.checks()[1].computed_bars[index_of(FactorKind::sell_through)] == doctest::Approx(1.5));
}

TEST_CASE("Calibration: a date far from all files is pointed out and costs no time") {
  const Account account;
  const Calibration calibration =
      account.with({{*Day::from_iso("1900-01-01"), 400, {}}, {*Day::from_iso("2999-12-31"), 400, {}}});
  CHECK(calibration.scores_used() == 0);
  for (const ScoreCheck& check : calibration.checks()) CHECK(check.verdict == ScoreVerdict::too_far);
}

TEST_CASE("Calibration: a negative score is impossible, and does not confirm a mistyped one") {
  const Account account;
  const Day now = account.factors.as_of;
  const Calibration calibration =
      account.with({{now - 28, 510, {}}, {now - 21, 152, {}}, {now - 14, -1, {}}, {now - 7, 511, {}}});
  std::vector<ScoreVerdict> verdicts;
  for (const ScoreCheck& check : calibration.checks()) verdicts.push_back(check.verdict);
  CHECK(verdicts ==
        std::vector{ScoreVerdict::fits, ScoreVerdict::implausible, ScoreVerdict::out_of_range, ScoreVerdict::fits});
  // Neither counts as the score of its week.
  CHECK(calibration.official_score(now - 7) == 511);
  CHECK_FALSE(calibration.official_score(now - 14).has_value());
  CHECK_FALSE(calibration.official_score(now - 21).has_value());
}

TEST_CASE("Calibration: a score that came after the last file is the estimate of its week") {
  const Account account;
  const Day later = account.factors.as_of + 14;
  const Calibration calibration = account.with({{account.factors.as_of, 500, {}}, {later, 530, {}}});
  CHECK(calibration.scores_used() == 2);
  CHECK(calibration.predict(later, account.factors.sums).estimate == doctest::Approx(530));
}

TEST_CASE("Calibration: later weeks go on from the last one, the less certain the later") {
  const Account account;
  const Calibration calibration = account.with({{account.factors.as_of, 512, {}}});
  double width = 0;
  for (const int weeks : {1, 3, 9}) {
    const ScoreRange range = calibration.predict(account.factors.as_of + 7 * weeks, account.factors.sums);
    CHECK(range.estimate == doctest::Approx(512).epsilon(0.01));
    CHECK(range.high - range.low > width);
    width = range.high - range.low;
  }
  // Sell-through that doubles until then raises it.
  FactorSums better = account.factors.sums;
  better.numerator[index_of(FactorKind::sell_through)] *= 2;
  CHECK(calibration.predict(account.factors.as_of + 63, better).estimate > 520);
}

TEST_CASE("Calibration: scores of which none can be used leave the estimate as the model has it") {
  const Account account;
  const Calibration calibration = account.with({{account.factors.as_of, 1512, {}}});
  const ScoreBreakdown with = score(account.factors, account.model, &calibration);
  CHECK_FALSE(with.calibrated);
  CHECK(with.estimate == score(account.factors, account.model, nullptr).estimate);
}

TEST_CASE("Calibration: sold out from the first week on, there is still a score") {
  const Account account;
  DatedFactors nothing{account.factors.as_of - 7, {}}, sold_out{account.factors.as_of, {}};
  sold_out.sums.numerator[index_of(FactorKind::sell_through)] = 90;    // in the quarter, of 50 on average …
  sold_out.sums.denominator[index_of(FactorKind::sell_through)] = 50;  // … and none today
  const std::vector<DatedFactors> states{nothing, sold_out};
  const ScoreRange range = calibrate(states, {}, account.model).predict(account.factors.as_of, sold_out.sums);
  CHECK(range.low >= 0);
  CHECK(range.low <= range.estimate);
  CHECK(range.high <= 1000);
}

}  // namespace
}  // namespace ipi
