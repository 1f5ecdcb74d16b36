#include "view/advice_json.h"

#include <algorithm>

#include "advice/corridor.h"
#include "advice/edits.h"
#include "advice/options.h"
#include "base/sort.h"
#include "view/fees_json.h"

namespace ipi {
namespace {

std::optional<std::int64_t> known(std::int64_t minor) {
  return minor == kUnknownMinor ? std::nullopt : std::optional(minor);
}

void write_warnings(JsonWriter& json, std::uint32_t warnings) {
  json.key("warnings").begin_array();
  for (std::size_t bit = 0; bit < kActionWarningCount; ++bit) {
    if ((warnings >> bit & 1u) != 0) json.value(warning_name(bit));
  }
  json.end_array();
}

std::optional<Day> deadline_of(const Action& action) {
  return action.deadline_day == kNoDeadline ? std::nullopt : std::optional(Day(action.deadline_day));
}

void write_range(JsonWriter& json, const std::optional<ScoreRange>& range) {
  json.field("estimate", range ? std::optional(range->estimate) : std::nullopt);
  json.field("low", range ? std::optional(range->low) : std::nullopt);
  json.field("high", range ? std::optional(range->high) : std::nullopt);
}

void write_projection(JsonWriter& json, std::string_view name, const std::vector<ProjectedWeek>& weeks) {
  json.key(name);
  if (weeks.empty()) {
    json.null();
    return;
  }
  json.begin_array();
  for (const ProjectedWeek& week : weeks) {
    json.begin_object();
    json.field("monday", week.monday);
    write_range(json, week.range);
    json.end_object();
  }
  json.end_array();
}

void write_factor_bridge(JsonWriter& json, const Account& account, const FactorBridge& factor) {
  const SellerInventory& inventory = account.inventory();
  json.begin_object();
  json.field("kind", factor_name(factor.kind));
  json.field("before", factor.before);
  json.field("after", factor.after);
  json.field("points", factor.points);
  json.field("sku_points", factor.sku_points);
  json.field("window_points", factor.window_points);
  json.field("rest_points", factor.rest_points);
  json.field("rest_skus", static_cast<std::uint64_t>(factor.rest_skus));
  json.key("skus").begin_array();
  for (const BridgeSku& sku : factor.skus) {
    json.begin_object();
    json.field("sku", sku.sku);
    const Symbol symbol = inventory.strings->find(sku.sku);
    std::string_view title;
    for (std::size_t row = 0; row < inventory.size && title.empty(); ++row) {
      if (inventory.sku[row] == symbol) title = inventory.text(inventory.title, row);
    }
    json.text_or_null("title", title);
    json.field("points", sku.points);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_bridge(JsonWriter& json, const Account& account) {
  json.key("bridge");
  if (!account.bridge) {
    json.null();
    return;
  }
  const Bridge& bridge = *account.bridge;
  json.begin_object();
  json.field("from", bridge.from);
  json.field("to", bridge.to);
  json.field("score_before", bridge.score_before);
  json.field("score_after", bridge.score_after);
  json.field("official_before", bridge.official_before);
  json.field("official_after", bridge.official_after);
  json.key("factors").begin_array();
  for (const FactorBridge& factor : bridge.factors) {
    if (account.factors.factor(factor.kind).counted) write_factor_bridge(json, account, factor);
  }
  json.end_array();
  json.field("unseen", bridge.unseen);
  json.key("window").begin_object();
  json.field("shipped_before", bridge.window.shipped_before);
  json.field("shipped_after", bridge.window.shipped_after);
  json.field("rolled_in", bridge.window.rolled_in);
  json.field("rolled_out", bridge.window.rolled_out);
  for (const auto& [name, snapshots] : {std::pair{"snapshots_before", &bridge.window.snapshots_before},
                                        std::pair{"snapshots_after", &bridge.window.snapshots_after}}) {
    json.key(name).begin_array();
    for (const double units : *snapshots) json.value(units);
    json.end_array();
  }
  json.end_object();
  json.end_object();
}

std::string_view verdict_name(ScoreVerdict verdict) {
  switch (verdict) {
    case ScoreVerdict::fits: return "fits";
    case ScoreVerdict::unusual: return "unusual";
    case ScoreVerdict::repeated: return "repeated";
    case ScoreVerdict::contradictory: return "contradictory";
    case ScoreVerdict::implausible: return "implausible";
    case ScoreVerdict::out_of_range: return "out_of_range";
    case ScoreVerdict::too_far: return "too_far";
  }
  return {};
}

std::string_view outcome_name(PlanOutcome outcome) {
  switch (outcome) {
    case PlanOutcome::reached: return "reached";
    case PlanOutcome::already_there: return "already_there";
    case PlanOutcome::out_of_reach: return "out_of_reach";
    case PlanOutcome::over_budget: return "over_budget";
  }
  return {};
}

}  // namespace

void write_money(JsonWriter& json, std::string_view name, const Account& account, std::optional<std::int64_t> minor) {
  json.key(name);
  const Currency currency = account.inventory().currency;
  minor && currency.known() ? json.value(Money{*minor, currency}) : json.null();
}

void write_action(JsonWriter& json, const Account& account, const Action& action) {
  const SellerInventory& inventory = account.inventory();
  const std::size_t sku = index_of(action.sku);
  json.begin_object();
  json.field("id", action_id(inventory, action));
  json.field("kind", name(action.kind));
  json.field("sku", inventory.text(inventory.sku, sku));
  json.field("row", static_cast<std::uint32_t>(sku));
  json.text_or_null("title", inventory.text(inventory.title, sku));
  json.field("units", action.units);
  json.field("points_gain", action.points_gain);
  json.field("points_gain_4w", action.points_gain_4w);
  json.field("points_gain_13w", action.points_gain_13w);
  write_money(json, "cost", account, known(action.cost_minor));
  write_money(json, "fees", account, known(action.fees_minor));
  write_money(json, "recovery", account, known(action.recovery_minor));
  write_money(json, "margin_lost", account, known(action.margin_lost_minor));
  write_money(json, "fees_avoided", account, known(action.fees_avoided_minor));
  json.field("deadline", deadline_of(action));
  json.field("effort", name(action.effort));
  json.field("reason", name(action.reason));
  json.key("facts").begin_object();
  for (const ActionFact& fact : account.advice->finder().facts(action)) json.field(fact.name, fact.value);
  json.end_object();
  json.text_or_null("amazon_says", inventory.text(inventory.recommended_action, sku));
  json.field("amazon_agrees", action.amazon_agrees);
  write_warnings(json, action.warnings);
  json.end_object();
}

namespace {

// Beyond the list's end: steps that bring points and save more than they cost, most saved first.
constexpr std::size_t kSaversBeyond = 100;

std::int64_t saved_minor(const Action& action) {
  if (action.cost_minor == kUnknownMinor || action.fees_avoided_minor == kUnknownMinor) return 0;
  return action.points_gain > 0 ? action.fees_avoided_minor - action.cost_minor : 0;
}

std::vector<std::uint32_t> savers(const Advice& advice, std::size_t beyond) {
  struct Saver {
    std::int64_t saved_minor;
    std::size_t rank;
  };
  std::vector<Saver> savers;
  for (std::size_t i = beyond; i < advice.ranked().size(); ++i) {
    const auto saved = saved_minor(advice.actions()[advice.ranked()[i]]);
    if (saved > 0) savers.push_back({saved, i});
  }
  const auto kept = savers.begin() + static_cast<std::ptrdiff_t>(std::min(savers.size(), kSaversBeyond));
  std::partial_sort(savers.begin(), kept, savers.end(), [](const Saver& a, const Saver& b) {
    return a.saved_minor != b.saved_minor ? a.saved_minor > b.saved_minor : a.rank < b.rank;
  });
  std::vector<std::uint32_t> found;
  for (auto saver = savers.begin(); saver != kept; ++saver) found.push_back(advice.ranked()[saver->rank]);
  return found;
}

}  // namespace

void write_actions(JsonWriter& json, const Account& account, std::size_t most) {
  json.key("actions").begin_array();
  if (account.advice != nullptr) {
    const std::vector<std::uint32_t>& ranked = account.advice->ranked();
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
      write_action(json, account, account.advice->actions()[ranked[i]]);
    }
    for (const std::uint32_t index : savers(*account.advice, most)) write_action(json, account, account.advice->actions()[index]);
  }
  json.end_array();
  json.field("actions_total", static_cast<std::uint64_t>(account.advice == nullptr ? 0 : account.advice->ranked().size()));
}

void write_plan(JsonWriter& json, const Account& account, const PlanGoal& goal, const Plan& plan, std::size_t most_steps) {
  const SellerInventory& inventory = account.inventory();
  const bool reached = plan.outcome == PlanOutcome::reached || plan.outcome == PlanOutcome::already_there;
  json.begin_object();
  json.field("target", goal.target);
  json.field("by", goal.by);
  json.field("outcome", outcome_name(plan.outcome));
  json.field("reachable", reached);
  json.key("candidates").begin_array();
  for (std::size_t i = 0; i < std::min(most_steps == ~std::size_t{0} ? most_steps : kCandidatesForPage, plan.candidates.size()); ++i) {
    json.value(action_id(inventory, account.advice->actions()[plan.candidates[i]]));
  }
  json.end_array();
  json.key("chosen").begin_array();
  for (const std::uint32_t index : plan.chosen) json.value(action_id(inventory, account.advice->actions()[index]));
  json.end_array();
  json.key("steps").begin_array();
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const bool trimmed = plan.steps[i].units != account.advice->actions()[plan.chosen[i]].units;
    if (i < most_steps || trimmed) write_action(json, account, plan.steps[i]);
  }
  json.end_array();
  write_money(json, "cost", account, plan.cost_minor);
  write_money(json, "recovery", account, plan.recovery_minor);
  write_money(json, "fees_avoided", account, plan.fees_avoided_minor);
  json.field("units", plan.units);
  const bool in_money = goal.objective == PlanObjective::money && plan.lower_bound.has_value();
  write_money(json, "lower_bound", account,
              in_money ? std::optional(round_half_away(*plan.lower_bound)) : std::nullopt);
  json.field("lower_bound_units", in_money ? std::nullopt : plan.lower_bound);
  json.field("proven_best", plan.proven_best);
  json.field("score_before", plan.score_before);
  json.field("score_after", plan.score_after);
  json.field("best_score", plan.best_score);
  json.end_object();
}

void write_plan_field(JsonWriter& json, const Account& account, std::size_t most_steps) {
  json.key("plan");
  account.plan ? write_plan(json, account, account.goal, *account.plan, most_steps) : static_cast<void>(json.null());
}

void write_alerts(JsonWriter& json, const Account& account, std::size_t most) {
  json.key("alerts").begin_array();
  const std::size_t count = account.advice == nullptr ? 0 : std::min(most, account.advice->alerts().size());
  for (std::size_t i = 0; i < count; ++i) {
    const Alert& alert = account.advice->alerts()[i];
    const SellerInventory& inventory = account.inventory();
    json.begin_object();
    json.field("kind", name(alert.kind));
    json.field("row", index_of(alert.sku));
    json.field("sku", inventory.text(inventory.sku, index_of(alert.sku)));
    json.text_or_null("title", inventory.text(inventory.title, index_of(alert.sku)));
    json.field("day", alert.day);
    json.field("act_by", alert.act_by);
    json.field("units", alert.units);
    write_money(json, "money", account, alert.minor);
    json.field("assumed", alert.assumed);
    json.end_object();
  }
  json.end_array();
}

// The bars that the user typed beside a score, each beside ours of that week.
void write_official_bars(JsonWriter& json, const ScoreCheck& check) {
  json.key("bars").begin_object();
  for (const FactorKind kind : kFactorKinds) {
    if (!check.official_bars[index_of(kind)]) continue;
    json.key(factor_name(kind)).begin_object();
    json.field("official", check.official_bars[index_of(kind)]);
    json.field("ours", check.computed_bars[index_of(kind)]);
    json.end_object();
  }
  json.end_object();
}

void write_weeks(JsonWriter& json, const Account& account) {
  json.key("history").begin_array();
  for (const HistoryWeek& week : account.history) {
    json.begin_object();
    json.field("monday", week.monday);
    write_range(json, week.range);
    json.field("official", week.official);
    json.end_object();
  }
  json.end_array();
  json.key("projection");
  if (account.projection.empty()) {
    json.null();
  } else {
    json.begin_object();
    write_projection(json, "nothing", account.projection);
    write_projection(json, "plan", account.projection_with_plan);
    json.end_object();
  }
  write_bridge(json, account);
  json.key("score_checks").begin_array();
  if (account.calibration) {
    for (const ScoreCheck& check : account.calibration->checks()) {
      json.begin_object();
      json.field("week", check.week);
      json.field("score", check.score);
      json.key("expected");
      if (check.expected) {
        json.begin_object();
        write_range(json, check.expected);
        json.end_object();
      } else {
        json.null();
      }
      json.field("verdict", verdict_name(check.verdict));
      write_official_bars(json, check);
      json.end_object();
    }
  }
  json.end_array();
}

void write_outcome(JsonWriter& json, const Account& account, const Outcome& outcome) {
  json.begin_object();
  json.field("score", outcome.score_steady);
  json.field("points_gain", outcome.points_gain);
  json.null_field("low").null_field("high");
  json.key("mondays").begin_array();
  for (const double score : outcome.mondays) json.value(score);
  json.end_array();
  json.key("bands").begin_array();
  for (const ScoreRange& band : outcome.bands) json.begin_object().field("low", band.low).field("high", band.high).end_object();
  json.end_array();
  write_money(json, "holding", account, outcome.holding_minor);
  write_money(json, "holding_before", account, outcome.holding_before_minor);
  write_money(json, "next_charge", account, outcome.next_charge_minor);
  write_money(json, "next_charge_before", account, outcome.next_charge_before_minor);
  write_money(json, "cost", account, outcome.cost_minor);
  write_money(json, "fees", account, outcome.fees_minor);
  write_money(json, "margin_lost", account, outcome.margin_lost_minor);
  write_money(json, "recovery", account, outcome.recovery_minor);
  json.field("units", outcome.units);
  json.field("unknown_money", outcome.unknown_money);
  write_freed(json, outcome.freed_cm3);
  json.end_object();
}

void write_options(JsonWriter& json, const Account& account, SkuId sku) {
  json.key("options").begin_array();
  if (account.advice != nullptr) {
    for (const SkuOption& option : compare_options(account.advice->finder(), sku)) {
      json.begin_object();
      json.field("kind", option.kind ? name(*option.kind) : std::string_view("hold"));
      json.field("units", option.units);
      write_money(json, "fees", account, known(option.fees_minor));
      write_money(json, "comes_in", account, known(option.comes_in_minor));
      write_money(json, "given_up", account, known(option.given_up_minor));
      write_money(json, "money", account, known(option.money_minor));
      json.field("points", option.points);
      json.field("first_seen", option.first_seen);
      write_warnings(json, option.warnings);
      json.end_object();
    }
  }
  json.end_array();
}

namespace {

std::string_view place_name(CorridorPlace place) {
  constexpr std::string_view kNames[] = {"no_demand", "out_of_stock", "below", "inside", "above", "excess"};
  return kNames[static_cast<std::size_t>(place)];
}

std::string_view method_name(ForecastMethod method) {
  constexpr std::string_view kNames[] = {"none", "trailing_windows", "level", "damped_trend", "one_year_season",
                                         "holt_winters_additive", "holt_winters_multiplicative", "croston_sba",
                                         "teunter_syntetos_babai"};
  return kNames[static_cast<std::size_t>(method)];
}

std::string_view conflict_name(RestockConflict conflict) {
  constexpr std::string_view kNames[] = {"none", "amazon_sends_and_we_do_not", "we_send_and_amazon_does_not",
                                         "amazon_sends_more", "amazon_sends_less"};
  return kNames[static_cast<std::size_t>(conflict)];
}

constexpr int kForecastWeeks = 13;
constexpr int kWeeksShown = 26;

// Units shipped and stock at the end of each past week that the history covers, oldest first.
void write_series(JsonWriter& json, const SellerInventory& inventory, std::size_t sku) {
  json.key("series").begin_array();
  for (int back = kWeeksShown; inventory.has_series() && back > 0; --back) {
    const Day from = inventory.as_of.monday() - 7 * back, to = from + 6;
    if (from < inventory.history_from || to > inventory.history_to) continue;
    std::int64_t shipped = 0;
    std::optional<std::int32_t> stock;
    for (std::uint32_t i = inventory.series_first[sku]; i < inventory.series_first[sku + 1]; ++i) {
      const Day day(inventory.series_day[i]);
      if (day > to) break;
      if (day >= from) shipped += inventory.series_shipped[i];
      if (inventory.series_ending.has(i)) stock = inventory.series_ending[i];
    }
    json.begin_object().field("week", from).field("shipped", shipped).field("stock", stock).end_object();
  }
  json.end_array();
}

// The corridor of the SKU in units, at its expected sales.
void write_corridor_units(JsonWriter& json, const SellerInventory& inventory, double per_day) {
  const Corridor lane = corridor(inventory.marketplace);
  json.key("corridor").begin_object();
  json.field("low_units", lane.low_days * per_day);
  json.field("high_units", lane.high_days * per_day);
  json.field("excess_units", lane.excess_days * per_day);
  json.end_object();
}

}  // namespace

void write_outlook(JsonWriter& json, const Account& account, SkuId sku) {
  const SellerInventory& inventory = account.inventory();
  write_series(json, inventory, index_of(sku));
  const Forecast forecast = forecast_demand(inventory, sku, inventory.as_of + 1, kForecastWeeks);
  json.key("forecast");
  if (!forecast.known()) {
    json.null();
  } else {
    json.begin_object();
    json.field("method", method_name(forecast.method));
    json.field("from", forecast.from);
    json.field("per_day", forecast.per_day());
    json.field("stock_out_days", forecast.stock_out_days);
    json.field("damped_weeks", forecast.damped_weeks);
    json.key("weeks").begin_array();
    // Stock at the week's end if the mean sells and nothing arrives.
    double stock = inventory.on_hand.get_or(index_of(sku), 0);
    for (std::size_t w = 0; w < forecast.mean.size(); ++w) {
      stock = std::max(0.0, stock - forecast.mean[w]);
      json.begin_object().field("mean", forecast.mean[w]).field("low", forecast.low[w]).field("high", forecast.high[w]);
      json.field("stock", stock).end_object();
    }
    json.end_array();
    write_corridor_units(json, inventory, forecast.per_day());
    json.end_object();
  }
  const RestockAdvice advice = advise_restock(inventory, sku, forecast);
  json.key("restock");
  if (!advice.known) {
    json.null();
    return;
  }
  json.begin_object();
  json.field("place", place_name(advice.place));
  json.field("per_day", advice.per_day);
  json.field("days_of_supply", advice.days_of_supply);
  json.field("runs_out", advice.runs_out);
  json.field("runs_out_with_inbound", advice.runs_out_with_inbound);
  json.field("reorder_by", advice.reorder_by);
  json.field("order_units", advice.order_units);
  json.field("lead_time_days", advice.lead_time_days);
  json.field("lead_time_assumed", advice.lead_time_assumed);
  json.field("safety_units", advice.safety_units);
  json.field("missed_units", advice.missed_units);
  write_money(json, "missed_sales", account, advice.missed_sales_minor);
  json.field("amazon_units", advice.amazon_units);
  json.field("conflict", conflict_name(advice.conflict));
  // Just in time: what to send week by week.
  json.key("sends").begin_array();
  for (const SendWeek& week : plan_sends(inventory, sku, forecast, kForecastWeeks)) {
    if (week.units <= 0) continue;
    json.begin_object().field("send_by", week.send_by).field("arrives", week.arrives).field("units", week.units).end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace ipi
