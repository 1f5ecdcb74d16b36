// The command line: options into commands.h's structs, and the help. Exit status 0 done, 1 some file refused (the rest
// is analysed), 2 nothing usable or bad arguments. The man page (man/ipiscope.1) and the completions say the same at
// length; tests/setup/program_documents.test.mjs compares them with this.
#include <CLI/CLI.hpp>

#include "cli/commands.h"

namespace {

constexpr const char* kFiles =
    "Report files, archives of them, folders, or - for standard input. What a file is, its header tells, not its name";
constexpr const char* kMarketplace = "US, CA, UK, DE, JP …; default: the one with most units";
constexpr const char* kAsOf = "Day that the estimate speaks of, YYYY-MM-DD; default: the files' newest";
constexpr const char* kOfficialScore =
    "Score as Seller Central showed it, YYYY-MM-DD=N; repeatable, more make the estimate better";

constexpr const char* kMainFooter =
    "Start with one report, FBA Inventory (Seller Central: Reports > Fulfillment > Inventory):\n"
    "  ipiscope analyze fba-inventory.txt\n"
    "  ipiscope plan --target 450 fba-inventory.txt\n"
    "`ipiscope COMMAND --help` has more examples, `man ipiscope` all of it.\n"
    "\n"
    "Exit status: 0 done; 1 some file refused, the rest is analysed; 2 nothing usable, or bad arguments.";

constexpr const char* kAnalyzeFooter =
    "Examples:\n"
    "  ipiscope analyze fba-inventory.txt stranded.txt ledger.txt.gz\n"
    "  ipiscope analyze --official-score 2026-11-16=412 --official-score 2026-11-23=405 reports/\n"
    "  ipiscope analyze --format json reports/ > account.json\n"
    "  unzip -p reports.zip fba-inventory.txt | ipiscope analyze -\n"
    "  ipiscope analyze --each --format jsonl accounts/* > scores.jsonl";

constexpr const char* kPlanFooter =
    "Examples:\n"
    "  ipiscope plan --target 450 reports/\n"
    "  ipiscope plan --target 450 --by 2026-12-28 --budget 500 reports/\n"
    "  ipiscope plan --target 400 --objective units --format json reports/";

constexpr const char* kRowsFooter =
    "Examples:\n"
    "  ipiscope rows --auto --in fba-inventory.txt\n"
    "  ipiscope rows --delimiter tab --quote none --in fba-inventory.txt";

constexpr const char* kSniffFooter =
    "Example:\n"
    "  ipiscope sniff downloads/*\n"
    "`refusal` says why a file cannot be used, `looks_like` which report it comes nearest to.";

// Since 2.5 CLI11 fills footers like paragraphs, examples too; before, it left them alone and had no such setting.
template <class Formatter>
void keep_lines(Formatter& formatter) {
  if constexpr (requires { formatter.enable_footer_formatting(false); }) formatter.enable_footer_formatting(false);
}

void add_account_options(CLI::App& app, ipi::AnalyzeCommand& command) {
  app.add_option("--marketplace", command.marketplace, kMarketplace);
  app.add_option("--as-of", command.as_of, kAsOf);
  // One text each time, so that it does not swallow the files behind it.
  app.add_option("--official-score", command.official_scores, kOfficialScore)->allow_extra_args(false);
  app.add_option("FILE", command.files, kFiles)->required();
}

CLI::App* add_analyze(CLI::App& app, ipi::AnalyzeCommand& command) {
  CLI::App* analyze = app.add_subcommand("analyze", "Score, factors and the SKUs behind them");
  add_account_options(*analyze, command);
  analyze->add_option("--threshold", command.threshold,
                      "The line that the score should not fall below; 400 unless told");
  analyze->add_option(
      "--bridge", command.bridge,
      "FROM..TO or FROM: why the score moved between these days; default: since the newest earlier state");
  analyze->add_option("--format", command.format, "text, md, json (schema ipiscope/1), or jsonl: a line a marketplace")
      ->check(CLI::IsMember({"text", "json", "md", "jsonl"}));
  analyze->add_option(
      "--history-out", command.history_out,
      "Write what these files tell of earlier days to this file; give it beside newer files from then on");
  analyze->add_flag(
      "--each", command.each,
      "Every FILE is an account by itself, mostly a folder; with --format jsonl. One is in memory at a time");
  analyze->footer(kAnalyzeFooter);
  return analyze;
}

CLI::App* add_plan(CLI::App& app, ipi::PlanCommand& command) {
  CLI::App* plan = app.add_subcommand("plan", "The cheapest set of actions that reaches a score");
  plan->add_option("--target", command.target, "The score to reach")->required()->check(CLI::Range(0.0, 1000.0));
  plan->add_option("--by", command.by, "Day by which it must be reached; default: when all effects have arrived");
  plan->add_option("--objective", command.objective, "What to spend least of: money or units")
      ->check(CLI::IsMember({"money", "units"}));
  plan->add_option("--budget", command.budget, "Most that it may cost, in the marketplace's currency");
  add_account_options(*plan, command.account);
  plan->add_option("--format", command.account.format, "text, md or json")
      ->check(CLI::IsMember({"text", "json", "md"}));
  plan->footer(kPlanFooter);
  return plan;
}

CLI::App* add_rows(CLI::App& app, ipi::RowsCommand& command) {
  CLI::App* rows = app.add_subcommand("rows", "Every record of a file as a JSON array, then its issues");
  rows->add_option("--in", command.file, "The file")->required();
  rows->add_flag("--auto", command.automatic, "Guess delimiter and quoting");
  rows->add_option("--delimiter", command.delimiter, "One character, or tab");
  rows->add_option("--quote", command.quote, "One character, none, or wrapped");
  rows->add_option("--chunk", command.chunk, "Feed the reader so many bytes at a time")->check(CLI::Range(1, 1 << 30));
  rows->footer(kRowsFooter);
  return rows;
}

CLI::App* add_sniff(CLI::App& app, std::vector<std::string>& files) {
  CLI::App* sniff = app.add_subcommand("sniff", "What each file is, one JSON object a line");
  sniff->add_option("FILE", files, "Report files, archives of them, or folders")->required();
  sniff->footer(kSniffFooter);
  return sniff;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"ipiscope estimates the Inventory Performance Index of an Amazon FBA account from its report files."};
  app.require_subcommand(1);
  app.set_version_flag("--version", IPI_VERSION);
  app.footer(kMainFooter);
  keep_lines(*app.get_formatter());  // subcommands take it from here
  ipi::AnalyzeCommand analyze;
  ipi::PlanCommand plan;
  ipi::RowsCommand rows;
  std::vector<std::string> sniffed;
  const CLI::App* analyze_app = add_analyze(app, analyze);
  const CLI::App* plan_app = add_plan(app, plan);
  const CLI::App* rows_app = add_rows(app, rows);
  add_sniff(app, sniffed);

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
