// `ipiscope analyze`: files in, the analysis out as text, Markdown or ipiscope/1 JSON.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>

#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/text_report.h"
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
  return settings;
}

int exit_status(const Session& session) {
  if (session.account() == nullptr) return 2;
  return session.any_refused() ? 1 : 0;
}

}  // namespace

int run_analyze(const AnalyzeCommand& command) {
  const Result<Settings, std::string> settings = parse_options(command);
  if (!settings) return complain(settings.error());
  Session session;
  read_paths(session, command.files);
  session.analyze(*settings);
  if (command.format == "json") {
    fmt::print("{}\n", session.report_json(true));
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
