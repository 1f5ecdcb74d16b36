#include <CLI/CLI.hpp>

#include "cli/commands.h"

int main(int argc, char** argv) {
  CLI::App app{
      "ipiscope estimates the Inventory Performance Index of an Amazon FBA account from its report files."};
  app.require_subcommand(1);
  app.set_version_flag("--version", IPI_VERSION);
  app.footer(
      "Exit status: 0 done, 1 some file refused (the rest is analysed), 2 nothing usable or bad arguments.");

  ipi::AnalyzeCommand analyze;
  CLI::App* analyze_app = app.add_subcommand("analyze", "Score, factors and the SKUs behind them");
  analyze_app->add_option("--marketplace", analyze.marketplace,
                          "US, CA, UK, DE, JP …; default: the one with most units");
  analyze_app->add_option("--as-of", analyze.as_of,
                          "Day that the estimate speaks of, YYYY-MM-DD; default: the files' newest");
  // One text each time, so that it does not swallow the files behind it.
  analyze_app
      ->add_option("--official-score", analyze.official_scores,
                   "Score as Seller Central showed it: YYYY-MM-DD=N; repeatable")
      ->allow_extra_args(false);
  analyze_app->add_option("--threshold", analyze.threshold, "The line; 400 unless told");
  analyze_app->add_option("--format", analyze.format, "text, json or md")
      ->check(CLI::IsMember({"text", "json", "md"}));
  analyze_app
      ->add_option("FILE", analyze.files, "Report files, archives of them, folders, or - for standard input")
      ->required();

  ipi::PlanCommand plan;
  CLI::App* plan_app = app.add_subcommand("plan", "The cheapest set of actions that reaches a score");
  plan_app->add_option("--target", plan.target, "The score to reach")->required()->check(CLI::Range(0.0, 1000.0));
  plan_app->add_option("--by", plan.by, "Day by which it must be reached, YYYY-MM-DD; default: when all effects have arrived");
  plan_app->add_option("--objective", plan.objective, "money or units")->check(CLI::IsMember({"money", "units"}));
  plan_app->add_option("--budget", plan.budget, "Most that it may cost, in the marketplace's currency");
  plan_app->add_option("--marketplace", plan.account.marketplace, "US, CA, UK, DE, JP …");
  plan_app->add_option("--as-of", plan.account.as_of, "Day that the estimate speaks of, YYYY-MM-DD");
  plan_app->add_option("--official-score", plan.account.official_scores, "YYYY-MM-DD=N; repeatable")
      ->allow_extra_args(false);
  plan_app->add_option("--format", plan.account.format, "text, json or md")->check(CLI::IsMember({"text", "json", "md"}));
  plan_app->add_option("FILE", plan.account.files, "Report files, archives of them, folders, or -")->required();

  ipi::RowsCommand rows;
  CLI::App* rows_app = app.add_subcommand("rows", "Every record of a file as a JSON array, then its issues");
  rows_app->add_option("--in", rows.file, "The file")->required();
  rows_app->add_flag("--auto", rows.automatic, "Guess delimiter and quoting");
  rows_app->add_option("--delimiter", rows.delimiter, "One character, or tab");
  rows_app->add_option("--quote", rows.quote, "One character, none, or wrapped");
  rows_app->add_option("--chunk", rows.chunk, "Feed the reader so many bytes at a time")
      ->check(CLI::Range(1, 1 << 30));

  std::vector<std::string> sniffed;
  CLI::App* sniff_app = app.add_subcommand("sniff", "What each file is, one JSON object a line");
  sniff_app->add_option("FILE", sniffed, "Files")->required();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (analyze_app->parsed()) return ipi::run_analyze(analyze);
  if (rows_app->parsed()) return ipi::run_rows(rows);
  if (plan_app->parsed()) return ipi::run_plan(plan);
  return ipi::run_sniff(sniffed);
}
