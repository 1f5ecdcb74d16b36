#include "view/analysis_json.h"

#include <algorithm>
#include <array>

#include "report/catalog.h"
#include "view/advice_json.h"
#include "view/sku_table.h"
#include "view/weeks_json.h"

namespace ipi {
namespace {

constexpr std::size_t kRanked = 50;
// What crosses to the page as JSON; the program's JSON has all of them.
constexpr std::size_t kActionsForPage = 200, kAlertsForPage = 200;

std::string_view marketplace_code(const Account& account) {
  const std::string_view code = info(account.inventory().marketplace).code;
  return code.empty() ? "unknown" : code;
}

void write_score(JsonWriter& json, const Account& account) {
  const ScoreBreakdown& breakdown = account.breakdown;
  const bool known = account.has_score();
  const auto number = [&](std::string_view name, double value) {
    known ? json.field(name, value) : json.null_field(name);
  };
  json.key("score").begin_object();
  number("estimate", breakdown.estimate);
  number("low", breakdown.low);
  number("high", breakdown.high);
  number("uncalibrated", breakdown.uncalibrated);
  json.field("model", breakdown.model);
  json.field("calibrated", breakdown.calibrated);
  json.field("scores_used", breakdown.scores_used);
  number("calibration_shift", breakdown.shift);
  json.field("threshold", account.threshold);
  number("ceiling", breakdown.ceiling);
  number("base_points", breakdown.base_points);
  json.text_or_null("reason", account.no_score_reason);
  json.field("week_of", breakdown.week_of);
  json.end_object();
}

template <std::size_t N, class Counts>
void write_sources(JsonWriter& json, const std::array<std::string_view, N>& names, const Counts& counts) {
  for (std::size_t i = 0; i < N; ++i) {
    if (counts[i] > 0) json.value(names[i]);
  }
}

constexpr std::array<std::string_view, kSnapshotMethodCount> kMethodNames{"dated_files", "ledger_balances",
                                                                          "weeks_of_cover", "todays_stock", "none"};
constexpr std::array<std::string_view, kExcessSourceCount> kExcessNames{"amazon_column", "days_of_supply", "t90_rate",
                                                                        "none"};

void write_provenance(JsonWriter& json, const Account& account, FactorKind kind) {
  json.key("provenance").begin_array();
  switch (kind) {
    case FactorKind::sell_through: write_sources(json, kMethodNames, account.factors.snapshot_sources); break;
    case FactorKind::excess: write_sources(json, kExcessNames, account.factors.excess_sources); break;
    case FactorKind::stranded:
      if (account.factors.factor(kind).value) json.value("stranded_report");
      break;
    case FactorKind::in_stock:
      if (account.factors.factor(kind).value) {
        json.value(account.factors.factor(kind).scored
                       ? (account.inventory().has_series() ? "ledger_by_day" : "dated_files")
                       : "today_only");
      }
      break;
  }
  json.end_array();
}

void write_cutoffs(JsonWriter& json, const Account& account, FactorKind kind) {
  const auto& yours = account.options.cutoffs[index_of(kind)];
  const GradeCutoffs& cutoffs = yours ? *yours : default_cutoffs(kind);
  json.key("cutoffs").begin_array();
  const std::pair<double, std::string_view> edges[] = {{cutoffs.fair, cutoffs.fair_source},
                                                       {cutoffs.good, cutoffs.good_source},
                                                       {cutoffs.excellent, cutoffs.excellent_source}};
  for (const auto& [value, source] : edges) {
    const std::string_view kind_of_source = yours ? "yours" : source.starts_with("Assumption") ? "assumed" : "amazon";
    json.begin_object().field("value", value).field("source", kind_of_source).field("note", source).end_object();
  }
  json.end_array();
}

std::optional<std::int64_t> quarter_cost(const Account& account, std::size_t sku) {
  if (account.advice == nullptr) return std::nullopt;
  const Column<std::int64_t>& costs = account.advice->costs().quarter_minor;
  return costs.has(sku) ? std::optional(costs[sku]) : std::nullopt;
}

// A SKU's cost of the coming quarter goes to the factors in proportion to the points it loses there.
std::optional<std::int64_t> quarter_cost_of(const Account& account, FactorKind kind) {
  const std::vector<double>& points = account.shares.points_lost[index_of(kind)];
  std::optional<double> sum;
  for (std::size_t sku = 0; sku < points.size(); ++sku) {
    const std::optional<std::int64_t> cost = quarter_cost(account, sku);
    const double all = account.shares.total[sku];
    if (cost && points[sku] > 0 && all > 0) sum = sum.value_or(0) + static_cast<double>(*cost) * points[sku] / all;
  }
  return sum ? std::optional(round_half_away(*sum)) : std::nullopt;
}

std::optional<std::int64_t> next_charge_of(const Account& account, std::string_view bucket) {
  if (account.advice == nullptr || account.advice->costs().skus_known == 0) return std::nullopt;
  for (std::size_t i = 0; i < kChargedAges.size(); ++i) {
    if (kChargedAges[i] == bucket) return account.advice->costs().next_charge_by_age_minor[i];
  }
  return bucket == "0-90" || bucket == "91-180" ? std::optional<std::int64_t>(0) : std::nullopt;
}

void write_factor(JsonWriter& json, const Account& account, FactorKind kind) {
  const Factor& factor = account.factors.factor(kind);
  const FactorPart& part = account.breakdown.part(kind);
  const bool scored = factor.counted && account.has_score();
  json.begin_object();
  json.field("kind", factor_name(kind));
  json.field("value", factor.value);
  json.field("numerator", factor.value ? std::optional(factor.numerator) : std::nullopt);
  json.field("denominator", factor.value ? std::optional(factor.denominator) : std::nullopt);
  json.text_or_null("grade", factor.grade == Grade::unknown ? std::string_view() : grade_name(factor.grade));
  json.field("counted", factor.counted);
  json.field("scored", factor.scored);
  json.field("points", scored ? std::optional(part.points) : std::nullopt);
  json.field("points_lost", scored ? std::optional(part.points_lost) : std::nullopt);
  json.field("points_max", part.points_max);
  json.field("points_available", part.points_available);
  write_money(json, "money_13w", account, quarter_cost_of(account, kind));
  json.key("coverage").begin_object();
  json.field("skus", static_cast<std::uint64_t>(factor.coverage.skus_known));
  json.field("skus_total", static_cast<std::uint64_t>(factor.coverage.skus_all));
  json.field("units", factor.coverage.units_known);
  json.field("units_total", factor.coverage.units_all);
  json.end_object();
  write_provenance(json, account, kind);
  write_cutoffs(json, account, kind);
  json.key("alternatives").begin_array();
  if (factor.alternative_value) {
    json.begin_object();
    json.field("provenance", kind == FactorKind::excess ? "days_of_supply" : "other");
    json.field("value", *factor.alternative_value);
    json.field("numerator", factor.alternative_numerator);
    json.field("denominator", factor.denominator);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_factors(JsonWriter& json, const Account& account) {
  json.key("factors").begin_array();
  for (const FactorKind kind :
       {FactorKind::excess, FactorKind::sell_through, FactorKind::stranded, FactorKind::in_stock}) {
    write_factor(json, account, kind);
  }
  json.end_array();
}

template <class T>
std::optional<std::int64_t> sum_of(const Column<T>& column, std::size_t size) {
  std::optional<std::int64_t> sum;
  for (std::size_t sku = 0; sku < size; ++sku) {
    if (column.has(sku)) sum = sum.value_or(0) + column[sku];
  }
  return sum;
}

void write_totals(JsonWriter& json, const Account& account) {
  const SellerInventory& inventory = account.inventory();
  std::uint64_t with_stock = 0;
  for (std::size_t sku = 0; sku < inventory.size; ++sku) with_stock += inventory.on_hand.get_or(sku, 0) > 0 ? 1 : 0;
  json.key("totals").begin_object();
  json.field("skus", static_cast<std::uint64_t>(inventory.size));
  json.field("skus_with_stock", with_stock);
  json.field("on_hand", sum_of(inventory.on_hand, inventory.size));
  json.field("inbound", sum_of(inventory.inbound, inventory.size));
  json.field("shipped_90d", sum_of(inventory.shipped_90d, inventory.size));
  const Factor& excess = account.factors.factor(FactorKind::excess);
  json.field("excess_units", excess.value ? std::optional(excess.numerator) : std::nullopt);
  json.field("stranded_units", sum_of(inventory.stranded_units, inventory.size));
  json.field("new_asin_skus",
             static_cast<std::uint64_t>(account.factors.exclusions[static_cast<std::size_t>(Exclusion::new_asin)]));
  json.field("age_unknown_skus", static_cast<std::uint64_t>(account.factors.age_unknown_skus));
  const AccountCosts* costs = account.advice == nullptr ? nullptr : &account.advice->costs();
  const bool priced = costs != nullptr && costs->skus_known > 0;
  write_money(json, "fees_13w", account, priced ? std::optional(costs->quarter_total_minor) : std::nullopt);
  json.field("fees_skus_known", static_cast<std::uint64_t>(priced ? costs->skus_known : 0));
  write_money(json, "next_charge", account, priced ? std::optional(costs->next_charge_total_minor) : std::nullopt);
  json.field("next_charge_day", priced ? std::optional(next_count_day(inventory.as_of)) : std::nullopt);
  const bool compared = priced && costs->charge_skus_compared > 0;
  write_money(json, "amazon_next_charge", account, compared ? std::optional(costs->amazon_charge_minor) : std::nullopt);
  write_money(json, "compared_next_charge", account,
              compared ? std::optional(costs->compared_charge_minor) : std::nullopt);
  json.end_object();
}

void write_ageing(JsonWriter& json, const Account& account) {
  const SellerInventory& inventory = account.inventory();
  const AgeUnits& age = inventory.age;
  const std::pair<std::string_view, const Column<std::int32_t>*> buckets[] = {
      {"0-90", &age.d0_90},       {"91-180", &age.d91_180}, {"181-270", &age.d181_270}, {"271-365", &age.d271_365},
      {"366-455", &age.d366_455}, {"456+", &age.d456_plus}, {"365+", &age.d365_plus}};
  json.key("ageing").begin_array();
  for (const auto& [name, column] : buckets) {
    if (const auto units = sum_of(*column, inventory.size)) {
      json.begin_object().field("bucket", name).field("units", *units);
      write_money(json, "next_fee", account, next_charge_of(account, name));
      json.end_object();
    }
  }
  json.end_array();
}

void write_snapshot_methods(JsonWriter& json, const Account& account) {
  json.key("snapshot_methods").begin_object();
  for (std::size_t i = 0; i + 1 < kSnapshotMethodCount; ++i) {
    json.field(kMethodNames[i], static_cast<std::uint64_t>(account.factors.snapshot_sources[i]));
  }
  json.end_object();
}

void write_ranking(JsonWriter& json, const Account& account) {
  json.key("ranking").begin_array();
  double total = 0, so_far = 0;
  for (const double points : account.shares.total) total += points;
  const std::size_t shown = account.has_score() ? std::min(kRanked, account.shares.order.size()) : 0;
  for (std::size_t i = 0; i < shown; ++i) {
    const std::uint32_t sku = account.shares.order[i];
    const double lost = account.shares.total[sku];
    if (!(lost > 0)) break;
    so_far += lost;
    json.begin_object();
    json.field("row", sku);
    json.field("sku", account.inventory().text(account.inventory().sku, sku));
    json.text_or_null("title", account.inventory().text(account.inventory().title, sku));
    json.field("points_lost", lost);
    json.key("by_factor").begin_object();
    for (const FactorKind kind : kFactorKinds) {
      const std::vector<double>& points = account.shares.points_lost[index_of(kind)];
      if (sku < points.size() && points[sku] > 0) json.field(factor_name(kind), points[sku]);
    }
    json.end_object();
    write_money(json, "money_13w", account, quarter_cost(account, sku));
    json.field("cumulative_share", so_far / total);
    json.end_object();
  }
  json.end_array();
}

void write_joins(JsonWriter& json, const Account& account) {
  json.key("joins").begin_array();
  for (const JoinAudit& join : account.built.joins) {
    json.begin_object();
    json.field("file", index_of(join.file));
    json.field("from", id_of(join.kind));
    json.field("to", "inventory");
    json.field("rows", join.rows);
    json.field("found", join.by_sku + join.by_fnsku + join.by_asin);
    json.field("by_sku", join.by_sku);
    json.field("by_fnsku", join.by_fnsku);
    json.field("by_asin", join.by_asin);
    json.end_object();
  }
  json.end_array();
}

void write_summary(JsonWriter& json, const Account& account) {
  json.field("as_of", account.inventory().as_of);
  json.field("as_of_assumed", account.inventory().as_of_assumed);
  json.field("marketplace", marketplace_code(account));
  json.text_or_null("currency", account.inventory().currency.code());
  write_score(json, account);
  write_factors(json, account);
  write_totals(json, account);
}

void write_account(JsonWriter& json, const Account& account, bool with_skus) {
  write_summary(json, account);
  write_ageing(json, account);
  write_snapshot_methods(json, account);
  write_ranking(json, account);
  write_joins(json, account);
  if (with_skus) {
    json.key("skus").begin_array();
    for (const std::uint32_t sku : account.shares.order) write_sku(json, account, sku);
    json.end_array();
  }
  write_actions(json, account,
                with_skus ? account.advice == nullptr ? 0 : account.advice->actions().size() : kActionsForPage);
  write_plan_field(json, account, with_skus ? ~std::size_t{0} : kStepsForPage);
  write_alerts(json, account, with_skus ? ~std::size_t{0} : kAlertsForPage);
  write_weeks(json, account);
}

void write_file_sums(JsonWriter& json, std::span<const FileFacts* const> files) {
  std::uint64_t refused = 0, read = 0, used = 0, set_aside = 0;
  for (const FileFacts* file : files) {
    refused += file->refusal.empty() ? 0 : 1;
    read += file->rows_read;
    used += file->rows_used;
    set_aside += file->rows_set_aside;
  }
  json.key("files").begin_object();
  json.field("given", static_cast<std::uint64_t>(files.size())).field("refused", refused);
  json.field("rows_read", read).field("rows_used", used).field("rows_set_aside", set_aside);
  json.end_object();
}

// `account` is null where no file could be used.
std::string write_account_line(std::string_view name, const Account* account, std::span<const FileFacts* const> files) {
  JsonWriter json;
  json.begin_object().field("schema", "ipiscope-line/1").field("account", name);
  if (account != nullptr) {
    write_summary(json, *account);
  } else {
    for (const char* field : {"as_of", "as_of_assumed", "marketplace", "currency", "score"}) json.null_field(field);
    json.key("factors").begin_array().end_array().null_field("totals");
  }
  write_file_sums(json, files);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace

std::string write_account_lines(const AnalysisView& view, std::string_view name) {
  std::string lines = write_account_line(name, view.account, view.files);
  for (const Account* other : view.others) lines += write_account_line(name, other, view.files);
  return lines;
}

void write_sku(JsonWriter& json, const Account& account, std::size_t sku) {
  json.begin_object();
  for (const TextColumn& column : text_columns()) json.text_or_null(column.name, column.of(account, sku));
  for (const NumberColumn& column : number_columns()) json.field(column.name, column.of(account, sku));
  json.end_object();
}

std::string write_analysis(const AnalysisView& view) {
  JsonWriter json;
  json.begin_object();
  json.field("schema", "ipiscope/1");
  if (view.advice_pending) json.field("advice_pending", true);
  if (view.account != nullptr) {
    write_account(json, *view.account, view.with_skus);
  } else {
    for (const char* name : {"as_of", "marketplace", "currency", "score", "plan"}) json.null_field(name);
    for (const char* name : {"factors", "skus", "actions"}) json.key(name).begin_array().end_array();
  }
  json.key("files").begin_array();
  for (const FileFacts* file : view.files) write_file(json, *file);
  json.end_array();
  json.key("marketplaces").begin_array();
  for (const Account* other : view.others) {
    json.begin_object();
    write_account(json, *other, view.with_skus);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace ipi
