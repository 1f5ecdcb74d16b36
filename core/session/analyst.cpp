#include "session/analyst.h"

#include <algorithm>

#include "base/sort.h"

namespace ipi {
namespace {

std::string_view no_score_reason(const FactorTable& factors) {
  if (!(factors.units > 0)) return "no_stock";
  const bool any = std::any_of(factors.factors.begin(), factors.factors.end(),
                               [](const Factor& factor) { return factor.scored && factor.value.has_value(); });
  return any ? std::string_view() : "factors_missing";
}

FactorOptions options_for(const SellerInventory& inventory, const Settings& settings) {
  FactorOptions options;
  options.removals_counted = settings.count_units_under_removal;
  options.cutoffs = settings.cutoffs;
  if (settings.excluded_skus.empty()) return options;
  options.excluded.assign(inventory.size, 0);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    const std::string_view name = inventory.text(inventory.sku, sku);
    options.excluded[sku] =
        std::find(settings.excluded_skus.begin(), settings.excluded_skus.end(), name) != settings.excluded_skus.end();
  }
  return options;
}

// Days on which earlier states of the account can be rebuilt from dated files: one a week, newest first.
std::vector<Day> earlier_days(std::span<const SourceTable> sources, const RowMarkets& markets, Marketplace marketplace,
                              Day as_of) {
  constexpr std::size_t kMostDays = 60;
  std::vector<Day> days;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable::Whole& snapshot_days = sources[s].table->whole(ColumnId::snapshot_day);
    for (std::size_t row = 0; row < snapshot_days.size(); ++row) {
      if (!snapshot_days.has(row) || markets.markets[s][row] != marketplace) continue;
      const Day day(snapshot_days[row]);
      if (day < as_of && (days.empty() || days.back() != day)) days.push_back(day);
    }
  }
  sort_values(days, [](Day a, Day b) { return a > b; });
  std::vector<Day> weekly;
  for (const Day day : days) {
    const bool new_week = weekly.empty() || weekly.back().monday() != day.monday();
    if (new_week && day.monday() != as_of.monday() && weekly.size() < kMostDays) weekly.push_back(day);
  }
  return weekly;
}

// An earlier week of the account, as its files tell it.
struct PastState {
  Day day;
  SellerInventory inventory;
  FactorTable factors;
};

class Analyst {
 public:
  Analyst(std::span<const SourceTable> sources, const RowMarkets& markets, const StringPool& strings,
          const BuildSettings& build, const Settings& settings, std::span<const OfficialScore> scores)
      : sources_(sources), markets_(markets), strings_(strings), build_(build), settings_(settings), scores_(scores) {}

  std::unique_ptr<Account> analyze() {
    account_ = std::make_unique<Account>();
    Account& account = *account_;
    account.built = build_inventory(sources_, markets_, strings_, build_);
    account.options = options_for(account.inventory(), settings_);
    account.factors = compute_factors(account.inventory(), account.options);
    account.model = score_model(build_.marketplace);
    account.threshold = settings_.threshold.value_or(kDefaultThreshold);
    account.no_score_reason = no_score_reason(account.factors);
    read_past();
    if (!scores_.empty()) calibrate_account();
    account.breakdown = score(account.factors, account.model, calibration());
    account.shares = attribute(account.factors, account.model, account.breakdown);
    if (account.has_score()) {
      tell_history();
      build_score_bridge();
    }
    return std::move(account_);
  }

 private:
  const Calibration* calibration() const { return account_->calibration ? &*account_->calibration : nullptr; }

  void read_past() {
    for (const Day day : earlier_days(sources_, markets_, build_.marketplace, build_.as_of)) {
      BuildSettings earlier = build_;
      earlier.as_of = day;
      BuiltInventory built = build_inventory(sources_, markets_, strings_, earlier);
      if (built.inventory.size == 0) continue;
      PastState state{day, std::move(built.inventory), {}};
      state.factors = compute_factors(state.inventory, options_for(state.inventory, settings_));
      past_.push_back(std::move(state));
    }
  }

  void calibrate_account() {
    std::vector<DatedFactors> states;
    for (auto state = past_.rbegin(); state != past_.rend(); ++state) states.push_back(dated(state->factors));
    states.push_back(dated(account_->factors));
    // What the oldest state tells of the weeks before it.
    const std::vector<DatedFactors> guessed = past_.empty() ? backcast(account_->inventory(), account_->factors)
                                                            : backcast(past_.back().inventory, past_.back().factors);
    states.insert(states.end(), guessed.begin(), guessed.end());
    account_->calibration = calibrate(states, scores_, account_->model);
  }

  std::optional<int> official_in(Day monday) const {
    for (const OfficialScore& official : scores_) {
      if (official.date.monday() == monday) return official.score;
    }
    return std::nullopt;
  }

  // The weeks that files or official scores tell of, oldest first, the present one last.
  void tell_history() {
    std::vector<HistoryWeek>& weeks = account_->history;
    for (const PastState& state : past_) {
      if (no_score_reason(state.factors).empty())
        add_week(state.day.monday(), score(state.factors, account_->model, calibration()));
    }
    for (const OfficialScore& official : scores_) {
      const Day monday = official.date.monday();
      const bool told =
          std::any_of(weeks.begin(), weeks.end(), [&](const HistoryWeek& w) { return w.monday == monday; });
      if (!told && monday < build_.as_of.monday()) weeks.push_back({monday, std::nullopt, official.score});
    }
    sort_values(weeks, [](const HistoryWeek& a, const HistoryWeek& b) { return a.monday < b.monday; });
    add_week(account_->breakdown.week_of, account_->breakdown);
  }

  void add_week(Day monday, const ScoreBreakdown& breakdown) {
    account_->history.push_back(
        {monday, ScoreRange{breakdown.estimate, breakdown.low, breakdown.high}, official_in(monday)});
  }

  // The newest scored past state up to a day, else the oldest; null where there is none.
  const PastState* past_state(Day day) const {
    const PastState* found = nullptr;
    for (const PastState& state : past_) {
      if (!no_score_reason(state.factors).empty()) continue;
      found = &state;
      if (state.day <= day) break;
    }
    return found;
  }

  // Between the chosen days; else from the newest earlier state to the present one. Two days of the same state have no
  // bridge. The texts live in the string pool; the past inventory does not have to.
  void build_score_bridge() {
    const Day to = settings_.bridge_to.value_or(build_.as_of);
    const PastState* after = to < build_.as_of ? past_state(to) : nullptr;
    const PastState* before = past_state(settings_.bridge_from.value_or((after ? after->day : build_.as_of) - 1));
    if (before == nullptr || (after != nullptr && before->day >= after->day)) return;
    const ScoreBreakdown was = score(before->factors, account_->model, calibration());
    const ScoreBreakdown became = after ? score(after->factors, account_->model, calibration()) : account_->breakdown;
    const ScoredState end = after ? ScoredState{&after->inventory, &after->factors, &became}
                                  : ScoredState{&account_->inventory(), &account_->factors, &became};
    account_->bridge = build_bridge({&before->inventory, &before->factors, &was}, end, account_->model, calibration());
  }

  std::span<const SourceTable> sources_;
  const RowMarkets& markets_;
  const StringPool& strings_;
  const BuildSettings& build_;
  const Settings& settings_;
  std::span<const OfficialScore> scores_;
  std::unique_ptr<Account> account_;
  std::vector<PastState> past_;  // newest first
};

}  // namespace

std::unique_ptr<Account> analyze_account(std::span<const SourceTable> sources, const RowMarkets& markets,
                                         const StringPool& strings, const BuildSettings& build,
                                         const Settings& settings, std::span<const OfficialScore> scores) {
  return Analyst(sources, markets, strings, build, settings, scores).analyze();
}

void advise_account(Account& account, const Settings& settings) {
  if (!account.has_score()) return;
  std::vector<FeeRate> entered;
  for (const EnteredRate& own : settings.fee_rates) {
    if (own.marketplace == account.inventory().marketplace) entered.push_back(own.rate);
  }
  account.advice = std::make_unique<Advice>(account.inventory(), account.factors, account.model,
                                            account.calibration ? &*account.calibration : nullptr, entered);
  account.goal.target = settings.target.value_or(account.threshold);
  account.goal.by = settings.by;
  account.plan = account.advice->plan(account.goal);
  account.projection = project(account.advice->what_if(), {});
  std::vector<SkuChange> changes;
  for (const Action& step : account.plan->steps) changes.push_back(step.change);
  if (!changes.empty()) account.projection_with_plan = project(account.advice->what_if(), changes);
}

}  // namespace ipi
