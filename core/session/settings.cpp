#include "session/settings.h"

#include <simdjson.h>

#include <limits>
#include <new>

namespace ipi {
namespace {

using simdjson::dom::element;

std::string text_at(const element& object, std::string_view key) {
  std::string_view text;
  return object[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::optional<double> number_at(const element& object, std::string_view key) {
  double number = 0;
  return object[key].get_double().get(number) == simdjson::SUCCESS ? std::optional(number) : std::nullopt;
}

bool flag_at(const element& object, std::string_view key) {
  bool flag = false;
  return object[key].get_bool().get(flag) == simdjson::SUCCESS && flag;
}

template <class F>
void each_at(const element& object, std::string_view key, F&& f) {
  simdjson::dom::array array;
  if (object[key].get_array().get(array) != simdjson::SUCCESS) return;
  for (const element item : array) f(item);
}

std::vector<std::string> texts_at(const element& object, std::string_view key) {
  std::vector<std::string> texts;
  each_at(object, key, [&](const element& item) {
    std::string_view text;
    if (item.get_string().get(text) == simdjson::SUCCESS) texts.emplace_back(text);
  });
  return texts;
}

// Parses and hands the root object to `read`.
template <class T, class F>
Result<T, std::string> parse_object(std::string_view json, F&& read) {
  if (json.empty()) return T{};
  simdjson::dom::parser parser;
  element root;
  const simdjson::padded_string padded(json);
  if (padded.data() == nullptr) throw std::bad_alloc();
  const auto error = parser.parse(padded).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) return Unexpected{std::string(simdjson::error_message(error))};
  if (!root.is_object()) return Unexpected{std::string("an object was expected")};
  T value;
  read(root, value);
  return value;
}

void read_cutoffs(const element& root, Settings& settings) {
  element cutoffs;
  if (root["cutoffs"].get(cutoffs) != simdjson::SUCCESS) return;
  for (const FactorKind kind : kFactorKinds) {
    std::vector<double> edges;
    each_at(cutoffs, factor_name(kind), [&](const element& item) {
      double edge = 0;
      if (item.get_double().get(edge) == simdjson::SUCCESS) edges.push_back(edge);
    });
    if (edges.size() != 3) continue;
    GradeCutoffs& yours = settings.cutoffs[index_of(kind)].emplace();
    yours.fair = edges[0];
    yours.good = edges[1];
    yours.excellent = edges[2];
  }
}

void read_scores(const element& root, Settings& settings) {
  each_at(root, "official_scores", [&](const element& item) {
    const std::optional<Day> date = Day::from_iso(text_at(item, "date"));
    const std::optional<double> score = number_at(item, "score");
    if (!date || !score || !(*score >= 0 && *score <= 1000)) return;
    OfficialScore& official = settings.official_scores.emplace_back(OfficialScore{*date, static_cast<int>(*score), {}});
    element bars;
    if (item["bars"].get(bars) != simdjson::SUCCESS) return;
    for (const FactorKind kind : kFactorKinds) official.bars[index_of(kind)] = number_at(bars, factor_name(kind));
  });
}

// An entry with a word that no rate has is left out, as unknown members are.
void read_fee_rates(const element& root, Settings& settings) {
  each_at(root, "fee_rates", [&](const element& item) {
    const std::optional<Marketplace> marketplace = marketplace_from_code(text_at(item, "marketplace"));
    const std::optional<FeeKind> kind = fee_kind_from_name(text_at(item, "kind"));
    const std::optional<SizeClass> size = size_class_from_name(text_at(item, "size"));
    const std::optional<FeeSeason> season = fee_season_from_name(text_at(item, "season"));
    const std::optional<RateUnit> unit = rate_unit_from_name(text_at(item, "unit"));
    const std::optional<double> amount = number_at(item, "amount");
    if (!marketplace || !kind || !size || !season || !unit || !amount || !(*amount >= 0)) return;
    FeeRate rate;
    rate.kind = *kind;
    rate.size = *size;
    rate.season = *season;
    rate.unit = *unit;
    rate.from = number_at(item, "from").value_or(0);
    rate.to = number_at(item, "to").value_or(kNoUpperBound);
    rate.amount = *amount;
    rate.amount_over = number_at(item, "amount_over").value_or(0);
    rate.minimum_per_unit = number_at(item, "minimum_per_unit").value_or(0);
    rate.not_for_apparel = flag_at(item, "not_for_apparel");
    settings.fee_rates.push_back({*marketplace, rate});
  });
}

void read_bridge(const element& root, Settings& settings) {
  element bridge;
  if (root["bridge"].get(bridge) != simdjson::SUCCESS || !bridge.is_object()) return;
  settings.bridge_from = Day::from_iso(text_at(bridge, "from"));
  settings.bridge_to = Day::from_iso(text_at(bridge, "to"));
}

}  // namespace

Result<Settings, std::string> parse_settings(std::string_view json) {
  return parse_object<Settings>(json, [](const element& root, Settings& settings) {
    settings.marketplace = marketplace_from_code(text_at(root, "marketplace"));
    settings.as_of = Day::from_iso(text_at(root, "as_of"));
    settings.threshold = number_at(root, "threshold");
    settings.target = number_at(root, "target");
    settings.by = Day::from_iso(text_at(root, "by"));
    settings.count_units_under_removal = flag_at(root, "count_units_under_removal");
    read_cutoffs(root, settings);
    read_scores(root, settings);
    read_fee_rates(root, settings);
    read_bridge(root, settings);
    each_at(root, "excluded_files", [&](const element& item) {
      std::uint64_t id = 0;
      const bool fits =
          item.get_uint64().get(id) == simdjson::SUCCESS && id <= std::numeric_limits<std::uint32_t>::max();
      if (fits) settings.excluded_files.push_back(static_cast<std::uint32_t>(id));
    });
    settings.advice_later = flag_at(root, "advice_later");
    each_at(root, "excluded_skus", [&](const element& item) {
      std::string_view sku;
      if (item.get_string().get(sku) == simdjson::SUCCESS) settings.excluded_skus.emplace_back(sku);
    });
  });
}

Result<OpenRequest, std::string> parse_open_request(std::string_view json) {
  return parse_object<OpenRequest>(json, [](const element& root, OpenRequest& request) {
    request.name = text_at(root, "name");
    request.modified = Day::from_iso(text_at(root, "modified"));
    element overrides;
    if (root["overrides"].get(overrides) != simdjson::SUCCESS) return;
    request.overrides = {text_at(overrides, "kind"), text_at(overrides, "encoding"), text_at(overrides, "delimiter"),
                         text_at(overrides, "date_order"), text_at(overrides, "marketplace")};
  });
}

Result<TableQuery, std::string> parse_table_query(std::string_view json) {
  return parse_object<TableQuery>(json, [](const element& root, TableQuery& query) {
    query.search = text_at(root, "search");
    query.by_asin = text_at(root, "group") == "asin";
    each_at(root, "sort", [&](const element& item) {
      query.sort.push_back({text_at(item, "column"), flag_at(item, "descending")});
    });
    each_at(root, "filters", [&](const element& item) {
      RowFilter filter;
      filter.column = text_at(item, "column");
      filter.min = number_at(item, "min");
      filter.max = number_at(item, "max");
      bool missing = false;
      if (item["missing"].get_bool().get(missing) == simdjson::SUCCESS) filter.missing = missing;
      each_at(item, "any_of", [&](const element& word) {
        std::string_view text;
        if (word.get_string().get(text) == simdjson::SUCCESS) filter.any_of.emplace_back(text);
      });
      query.filters.push_back(std::move(filter));
    });
  });
}

Result<ScenarioRequest, std::string> parse_scenario(std::string_view json) {
  return parse_object<ScenarioRequest>(json, [](const element& root, ScenarioRequest& request) {
    request.actions = texts_at(root, "actions");
    each_at(root, "edits", [&](const element& item) {
      request.edits.push_back({text_at(item, "sku"), text_at(item, "column"), number_at(item, "value").value_or(0)});
    });
  });
}

Result<PlanRequest, std::string> parse_plan_request(std::string_view json) {
  return parse_object<PlanRequest>(json, [](const element& root, PlanRequest& request) {
    request.target = number_at(root, "target");
    request.budget_minor = number_at(root, "budget_minor");
    request.budget_units = number_at(root, "budget_units");
    request.by = Day::from_iso(text_at(root, "by"));
    request.in_units = text_at(root, "objective") == "units";
    request.all_steps = flag_at(root, "all_steps");
    request.without = texts_at(root, "without");
    request.leave_out = texts_at(root, "leave_out");
  });
}

}  // namespace ipi
