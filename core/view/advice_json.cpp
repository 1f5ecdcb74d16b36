#include "view/advice_json.h"

#include <algorithm>

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
  minor&& currency.known() ? json.value(Money{*minor, currency}) : json.null();
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
    for (const std::uint32_t index : savers(*account.advice, most))
      write_action(json, account, account.advice->actions()[index]);
  }
  json.end_array();
  json.field("actions_total",
             static_cast<std::uint64_t>(account.advice == nullptr ? 0 : account.advice->ranked().size()));
}

void write_plan(JsonWriter& json, const Account& account, const PlanGoal& goal, const Plan& plan,
                std::size_t most_steps) {
  const SellerInventory& inventory = account.inventory();
  const bool reached = plan.outcome == PlanOutcome::reached || plan.outcome == PlanOutcome::already_there;
  json.begin_object();
  json.field("target", goal.target);
  json.field("by", goal.by);
  json.field("outcome", outcome_name(plan.outcome));
  json.field("reachable", reached);
  json.key("candidates").begin_array();
  for (std::size_t i = 0;
       i < std::min(most_steps == ~std::size_t{0} ? most_steps : kCandidatesForPage, plan.candidates.size()); ++i) {
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

void write_outcome(JsonWriter& json, const Account& account, const Outcome& outcome) {
  json.begin_object();
  json.field("score", outcome.score_steady);
  json.field("points_gain", outcome.points_gain);
  json.null_field("low").null_field("high");
  json.key("mondays").begin_array();
  for (const double score : outcome.mondays) json.value(score);
  json.end_array();
  json.key("bands").begin_array();
  for (const ScoreRange& band : outcome.bands)
    json.begin_object().field("low", band.low).field("high", band.high).end_object();
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

}  // namespace ipi
