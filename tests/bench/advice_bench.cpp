// How long advice takes on large accounts: finding actions, planning, and one move of a what-if slider. The
// random account keeps seven SKUs in ten without excess; the counters say how many actions there are and how
// close the bound is.
#include <benchmark/benchmark.h>

#include <map>
#include <memory>

#include "advice/edits.h"
#include "advice/plan.h"
#include "property/advice/random_account.h"
#include "unit/advice/small_account.h"

namespace {

using namespace ipi;
using ipi::test::random_account;
using ipi::test::SmallAccount;
using ipi::test::SmallInventory;

struct Large {
  explicit Large(std::size_t skus) : small(random_account(1, skus, 7)), account(small.inventory) {}
  SmallInventory small;
  SmallAccount account;
};

const Large& large(std::size_t skus) {
  static std::map<std::size_t, std::unique_ptr<Large>> accounts;
  std::unique_ptr<Large>& one = accounts[skus];
  if (!one) one = std::make_unique<Large>(skus);
  return *one;
}

void forecast_accounts(benchmark::State& state) {
  const SellerInventory& inventory = large(static_cast<std::size_t>(state.range(0))).small.inventory;
  for (auto _ : state) benchmark::DoNotOptimize(forecast_all(inventory, inventory.as_of + 1, 13).mean.data());
}

void find_actions(benchmark::State& state) {
  const Large& one = large(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(one.account.finder.find_all().size());
  state.counters["actions"] = static_cast<double>(one.account.actions.size());
}

void plan_thirty_points(benchmark::State& state) {
  const Large& one = large(static_cast<std::size_t>(state.range(0)));
  PlanGoal goal;
  goal.target = one.account.what_if.score_now() + 30;
  Plan plan;
  for (auto _ : state) plan = one.account.plan(goal);
  state.counters["candidates"] = static_cast<double>(plan.candidates.size());
  state.counters["steps"] = static_cast<double>(plan.steps.size());
  state.counters["bound_share"] = plan.lower_bound.value_or(0) / static_cast<double>(plan.cost_minor);
}

void simulate_one_edit(benchmark::State& state) {
  const Large& one = large(static_cast<std::size_t>(state.range(0)));
  Scenario scenario;
  scenario.edits = {{SkuId(1), EditField::units_removed, 10}, {SkuId(2), EditField::price_cut, 0.1}};
  for (auto _ : state) benchmark::DoNotOptimize(simulate_scenario(one.account.finder, scenario).score_steady);
}

}  // namespace

BENCHMARK(forecast_accounts)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(find_actions)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(plan_thirty_points)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(simulate_one_edit)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
