#include "view/weeks_json.h"

#include <unordered_map>
#include <utility>

namespace ipi {
namespace {

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

using Titles = std::unordered_map<Symbol, std::string_view>;

// The titles of the SKUs that the bridge lists, in one walk over the account.
Titles titles_of(const SellerInventory& inventory, const Bridge& bridge) {
  Titles titles;
  for (const FactorBridge& factor : bridge.factors) {
    for (const BridgeSku& sku : factor.skus) titles[inventory.strings->find(sku.sku)];
  }
  for (std::size_t row = 0; row < inventory.size; ++row) {
    const auto title = titles.find(inventory.sku[row]);
    if (title != titles.end() && title->second.empty()) title->second = inventory.text(inventory.title, row);
  }
  return titles;
}

void write_factor_bridge(JsonWriter& json, const SellerInventory& inventory, const Titles& titles,
                         const FactorBridge& factor) {
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
    json.text_or_null("title", titles.find(inventory.strings->find(sku.sku))->second);
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
  const Titles titles = titles_of(account.inventory(), bridge);
  json.key("factors").begin_array();
  for (const FactorBridge& factor : bridge.factors) {
    if (account.factors.factor(factor.kind).counted) write_factor_bridge(json, account.inventory(), titles, factor);
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

}  // namespace

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

}  // namespace ipi
