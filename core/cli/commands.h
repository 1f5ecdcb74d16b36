// The program's verbs. Each answers the exit status: 0 done, 1 some file refused, 2 nothing usable or bad
// arguments.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ipi {

struct AnalyzeCommand {
  std::string marketplace, as_of, format = "text", history_out, bridge;
  std::vector<std::string> official_scores;  // YYYY-MM-DD=N
  std::optional<double> threshold;
  bool each = false;  // every file is an account by itself
  std::vector<std::string> files;
};
int run_analyze(const AnalyzeCommand& command);

struct PlanCommand {
  AnalyzeCommand account;
  double target = 0;
  std::string by, objective = "money";
  std::optional<double> budget;  // currency units
};
int run_plan(const PlanCommand& command);

struct RowsCommand {
  std::string file, delimiter, quote;
  bool automatic = false;
  std::size_t chunk = std::size_t{1} << 20;
};
int run_rows(const RowsCommand& command);

int run_sniff(const std::vector<std::string>& files);

}  // namespace ipi
