// Session: owns the files, their tables, the strings and the analysis. The one long-lived mutable object; the page's
// worker has one, the program has one. Files come in as chunks, in any order, one at a time; analysis is pure over what
// was read, so changing settings never reads a file again.
//
// Lifetimes: a staged buffer is valid until the next call; texts are returned by value.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/string_pool.h"
#include "session/intake.h"
#include "session/settings.h"
#include "view/account.h"
#include "view/frame.h"
#include "view/sku_query.h"

namespace ipi {

class Session {
 public:
  Session();
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // --- Files -------------------------------------------------------------------------------------------------
  std::uint32_t open(OpenRequest request);
  // {"name", "modified": "YYYY-MM-DD"|null, "overrides": {kind, encoding, delimiter, date_order, marketplace}}
  std::uint32_t open(std::string_view json);
  // Buffer for the next chunk; feed(file, n) consumes its first n bytes.
  std::uint8_t* stage(std::size_t bytes);
  Feed feed(std::uint32_t file, std::size_t staged_bytes);
  Feed feed(std::uint32_t file, Bytes chunk);
  // All bytes delivered. `restart`: stream the file again from its first byte.
  Feed close(std::uint32_t file);
  void fail(std::uint32_t file, std::string_view code, std::string_view text);
  void drop(std::uint32_t file);
  std::string file_json(std::uint32_t file) const;

  // --- Analysis ----------------------------------------------------------------------------------------------
  void analyze(const Settings& settings);
  // The same from JSON; answers report_json(false).
  std::string analyze(std::string_view settings_json);
  // The advice that the analysis left for later (Settings::advice_later, accounts of many SKUs); answers report_json(false).
  std::string advise();
  bool advice_pending() const;
  std::string report_json(bool with_skus) const;
  // What the analysis knows of earlier days, as an ipiscope-history/1 file: given beside newer files, it stands for the
  // older ones.
  std::string history_json() const;
  // nullptr before analyze(), or when no file could be used.
  const Account* account() const { return accounts_.empty() ? nullptr : accounts_.front().get(); }
  const std::vector<std::unique_ptr<Account>>& accounts() const { return accounts_; }
  // Any file refused, any file used: what the exit status is made of.
  bool any_refused() const;
  std::vector<const FileFacts*> files() const;

  // --- Table -------------------------------------------------------------------------------------------------
  // {"sort": [{"column", "descending"}], "search", "filters": […], "group": "asin"|null} → {"rows", "total", "sums": {…}}
  std::string query(std::string_view json);
  // Makes ready what the first sort by a text would wait for; for a moment in which nobody waits.
  void prepare_queries();
  // Columns of rows [from, from + count) of the current query, in the layout of view/frame.h.
  Frame window(std::uint32_t from, std::uint32_t count) const;
  // --- What if, and plans. Before analyze(), or without a score: "null". ----------------------------------------
  // {"actions": [ids], "edits": [{"sku", "column", "value"}]} → Outcome
  std::string what_if(std::string_view json) const;
  // {"target", "by", "budget_minor", "objective": "money"|"units", "without": [action ids], "leave_out": [skus]} → plan;
  // its first steps in full, or with "all_steps" all of them
  std::string plan(std::string_view json) const;
  // The two halves of it. Precondition: account() has advice.
  PlanGoal plan_goal(std::string_view json) const;
  std::string plan_json(const PlanGoal& goal, const Plan& plan) const;

  // Its rate card and the room that it takes (view/fees_json.h); "null" before analyze().
  std::string fees_json() const;
  // Everything known of one SKU (its row in the account, as `row` of a window).
  std::string sku_json(std::uint32_t row) const;

 private:
  Intake* find(std::uint32_t file);
  const Intake* find(std::uint32_t file) const;
  std::vector<SourceTable> usable_sources(const Settings& settings);
  std::optional<Day> newest_day(const std::vector<SourceTable>& sources, bool& assumed) const;
  void date_undated(std::vector<SourceTable>& sources, Day as_of);
  void forget_analysis();
  void note_places(const std::vector<SourceTable>& sources, const RowMarkets& markets);

  StringPool strings_;
  std::vector<std::unique_ptr<Intake>> files_;
  std::vector<std::uint8_t> stage_;
  std::vector<std::unique_ptr<Account>> accounts_;  // the chosen marketplace first
  std::unique_ptr<SkuQuery> query_;                 // of the first account
  bool by_asin_ = false;
  std::vector<std::uint32_t> rows_;  // of the current query
  Settings settings_;                // of the analysis

  // What the accounts were made of.
  std::vector<SourceTable> sources_;
  RowMarkets markets_;
  BuildSettings build_;
  std::vector<std::vector<OfficialScore>> scores_;  // by account
};

}  // namespace ipi
