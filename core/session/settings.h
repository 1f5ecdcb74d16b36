// What the user decides, and the questions that the page asks: read from JSON (simdjson), so that one short text crosses
// the boundary. Unknown members are ignored; damaged JSON is an error text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "advice/fees/fee_rate.h"
#include "base/day.h"
#include "base/marketplace.h"
#include "base/result.h"
#include "ipi/grade.h"
#include "ipi/history.h"
#include "session/intake.h"
#include "view/sku_table.h"

namespace ipi {

// A rate that the seller typed, for one marketplace.
struct EnteredRate {
  Marketplace marketplace = Marketplace::unknown;
  FeeRate rate;
};

struct Settings {
  std::optional<Marketplace> marketplace;
  std::optional<Day> as_of;
  std::optional<double> threshold;
  std::optional<double> target;  // of the plan; the threshold where missing
  std::optional<Day> by;
  std::vector<OfficialScore> official_scores;
  // The days between which the bridge stands: the newest state up to each, the oldest where none is that old. Missing:
  // from the newest earlier state, to the present one.
  std::optional<Day> bridge_from, bridge_to;
  bool count_units_under_removal = false;
  std::array<std::optional<GradeCutoffs>, kFactorCount> cutoffs;
  std::vector<EnteredRate> fee_rates;
  std::vector<std::uint32_t> excluded_files;
  std::vector<std::string> excluded_skus;
  // Advice for very large accounts takes seconds: Session::advise() brings it later.
  bool advice_later = false;
};

struct OpenRequest {
  std::string name;
  std::optional<Day> modified;
  Overrides overrides;
};

struct ScenarioRequest {
  std::vector<std::string> actions;  // ids
  struct Edit {
    std::string sku, column;
    double value = 0;
  };
  std::vector<Edit> edits;
};

struct PlanRequest {
  std::optional<double> target, budget_minor, budget_units;
  std::optional<Day> by;
  bool in_units = false;
  bool all_steps = false;                       // in full, however many
  std::vector<std::string> without, leave_out;  // action ids; SKUs
};

Result<ScenarioRequest, std::string> parse_scenario(std::string_view json);
Result<PlanRequest, std::string> parse_plan_request(std::string_view json);
Result<Settings, std::string> parse_settings(std::string_view json);
Result<OpenRequest, std::string> parse_open_request(std::string_view json);
Result<TableQuery, std::string> parse_table_query(std::string_view json);

}  // namespace ipi
