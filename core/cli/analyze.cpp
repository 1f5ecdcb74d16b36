// `ipiscope analyze` and `ipiscope plan`: files in, the analysis out as text, Markdown, ipiscope/1 JSON or JSON Lines.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <fstream>

#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/text_report.h"
#include "view/analysis_json.h"
#include "view/json_writer.h"

namespace ipi {
namespace {

int complain(const std::string& text) {
  fmt::print(stderr, "ipiscope: {}\n", text);
  return 2;
}

std::optional<OfficialScore> parse_official_score(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return std::nullopt;
  const std::optional<Day> date = Day::from_iso(std::string_view(text).substr(0, equals));
  int score = -1;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + equals + 1, end, score);
  if (!date || error != std::errc() || stop != end || score < 0 || score > 1000) return std::nullopt;
  return OfficialScore{*date, score, {}};
}

// FROM..TO, or FROM alone for a bridge to the present.
bool read_bridge_days(std::string_view text, Settings& settings) {
  const std::size_t dots = text.find("..");
  settings.bridge_from = Day::from_iso(text.substr(0, dots));
  if (dots != std::string_view::npos) settings.bridge_to = Day::from_iso(text.substr(dots + 2));
  return settings.bridge_from &&
         (dots == std::string_view::npos || (settings.bridge_to && *settings.bridge_from < *settings.bridge_to));
}

// Settings of the command line; the complaint where one of them cannot be read.
Result<Settings, std::string> parse_options(const AnalyzeCommand& command) {
  Settings settings;
  if (!command.marketplace.empty()) {
    settings.marketplace = marketplace_from_code(command.marketplace);
    if (!settings.marketplace) {
      return Unexpected{fmt::format("'{}' is no marketplace: write US, UK, DE …", command.marketplace)};
    }
  }
  if (!command.as_of.empty()) {
    settings.as_of = Day::from_iso(command.as_of);
    if (!settings.as_of) return Unexpected{fmt::format("'{}' is no day: write YYYY-MM-DD", command.as_of)};
  }
  for (const std::string& text : command.official_scores) {
    const std::optional<OfficialScore> score = parse_official_score(text);
    if (!score) {
      return Unexpected{fmt::format("'{}' is no official score: write YYYY-MM-DD=N, N from 0 to 1000", text)};
    }
    settings.official_scores.push_back(*score);
  }
  settings.threshold = command.threshold;
  if (!command.bridge.empty() && !read_bridge_days(command.bridge, settings)) {
    return Unexpected{fmt::format("'{}' is no pair of days: write YYYY-MM-DD..YYYY-MM-DD", command.bridge)};
  }
  return settings;
}

int exit_status(const Session& session) {
  if (session.account() == nullptr) return 2;
  return session.any_refused() ? 1 : 0;
}

// Under another name first: a history that took a year to grow must not be lost to a full disk.
bool write_history(const Session& session, const std::string& path) {
  const std::string half = path + ".part";
  std::ofstream out(half, std::ios::binary | std::ios::trunc);
  out << session.history_json() << '\n';
  out.close();
  if (out && std::rename(half.c_str(), path.c_str()) == 0) return true;
  std::remove(half.c_str());
  return false;
}

// At once, so that a program behind a pipe has it while the next account is read.
void print_lines(const Session& session, const std::string& name) {
  std::vector<const Account*> others;
  for (std::size_t i = 1; i < session.accounts().size(); ++i) others.push_back(session.accounts()[i].get());
  const std::vector<const FileFacts*> files = session.files();
  fmt::print("{}", write_account_lines({session.account(), others, files, false}, name));
  std::fflush(stdout);
}

// One session an account, so that memory is that of the largest one. An account without a usable file has its line too.
int run_each(const AnalyzeCommand& command, const Settings& settings) {
  std::size_t clean = 0, unusable = 0;
  for (const std::string& path : command.files) {
    Session session;
    read_paths(session, {path});
    session.analyze(settings);
    print_lines(session, path);
    const int status = exit_status(session);
    clean += status == 0 ? 1 : 0;
    unusable += status == 2 ? 1 : 0;
  }
  if (unusable == command.files.size()) return 2;
  return clean == command.files.size() ? 0 : 1;
}

}  // namespace

int run_analyze(const AnalyzeCommand& command) {
  const Result<Settings, std::string> settings = parse_options(command);
  if (!settings) return complain(settings.error());
  if (command.each && command.format != "jsonl") return complain("--each writes JSON Lines: add --format jsonl");
  if (command.each && !settings->official_scores.empty()) {
    return complain("with --each, official scores stand in a file of each account: columns date, score");
  }
  if (command.each && !command.history_out.empty())
    return complain("--history-out writes one account: leave out --each");
  if (command.each) return run_each(command, *settings);
  Session session;
  read_paths(session, command.files);
  session.analyze(*settings);
  if (!command.history_out.empty() && session.account() != nullptr && !write_history(session, command.history_out)) {
    return complain(fmt::format("'{}' cannot be written", command.history_out));
  }
  if (command.format == "json") {
    fmt::print("{}\n", session.report_json(true));
  } else if (command.format == "jsonl") {
    print_lines(session, command.files.front());
  } else {
    fmt::print("{}", write_text_report(session, command.format == "md"));
  }
  return exit_status(session);
}

int run_plan(const PlanCommand& command) {
  Result<Settings, std::string> settings = parse_options(command.account);
  if (!settings) return complain(settings.error());
  JsonWriter request;
  request.begin_object();
  request.field("target", command.target).field("objective", command.objective);
  if (!command.by.empty()) {
    if (!Day::from_iso(command.by)) return complain(fmt::format("'{}' is no day: write YYYY-MM-DD", command.by));
    request.field("by", command.by);
  }
  Session session;
  read_paths(session, command.account.files);
  session.analyze(*settings);
  if (session.account() == nullptr) return 2;
  const int exponent = session.account()->inventory().currency.exponent();
  if (command.budget) request.field("budget_minor", *command.budget * (exponent == 2 ? 100 : 1));
  request.end_object();
  const PlanGoal goal = session.plan_goal(request.take());
  if (session.account()->advice == nullptr) {
    fmt::print(stderr, "ipiscope: there is no score to plan for in these files\n");
    return 2;
  }
  const Plan plan = session.account()->advice->plan(goal);
  if (command.account.format == "json") {
    fmt::print("{}\n", session.plan_json(goal, plan));
  } else {
    fmt::print("{}", write_plan_report(*session.account(), goal, plan, command.account.format == "md"));
  }
  return exit_status(session);
}

}  // namespace ipi
