// `ipiscope analyze`: files in, the analysis out as text, Markdown or ipiscope/1 JSON.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>

#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/text_report.h"

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

}  // namespace

int run_analyze(const AnalyzeCommand& command) {
  Settings settings;
  if (!command.marketplace.empty()) {
    settings.marketplace = marketplace_from_code(command.marketplace);
    if (!settings.marketplace)
      return complain(fmt::format("'{}' is no marketplace: write US, UK, DE …", command.marketplace));
  }
  if (!command.as_of.empty()) {
    settings.as_of = Day::from_iso(command.as_of);
    if (!settings.as_of) return complain(fmt::format("'{}' is no day: write YYYY-MM-DD", command.as_of));
  }
  for (const std::string& text : command.official_scores) {
    const std::optional<OfficialScore> score = parse_official_score(text);
    if (!score)
      return complain(fmt::format("'{}' is no official score: write YYYY-MM-DD=N, N from 0 to 1000", text));
    settings.official_scores.push_back(*score);
  }
  settings.threshold = command.threshold;

  Session session;
  read_paths(session, command.files);
  session.analyze(settings);
  if (command.format == "json") {
    fmt::print("{}\n", session.report_json(true));
  } else {
    fmt::print("{}", write_text_report(session, command.format == "md"));
  }
  if (session.account() == nullptr) return 2;
  return session.any_refused() ? 1 : 0;
}

}  // namespace ipi
