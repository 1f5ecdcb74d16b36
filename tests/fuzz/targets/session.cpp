// The whole way: several files, parted by 0x1C, in random chunks; settings, questions, plans and what-ifs; a file dropped and
// the rest analysed again; the history that comes out read back in. All answers are JSON, estimates lie between 0 and 1000,
// and no cut of the bytes changes a word. What is asked beside the report, a byte chooses: everything at once is slow.
#include "session/session.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "fuzz/targets/answers.h"

namespace ipi::fuzz {
namespace {

void read(Session& session, Bytes bytes, std::size_t chunk) {
  const std::uint32_t file = session.open(OpenRequest{"file", Day(20'700), {}});
  for (int pass = 0; pass < 4; ++pass) {
    Feed feed = Feed::more;
    for (std::size_t at = 0; at < bytes.size() && feed == Feed::more; at += chunk) {
      const std::size_t size = std::min(chunk, bytes.size() - at);
      std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), size, session.stage(size));
      feed = session.feed(file, size);
    }
    if (feed == Feed::more) feed = session.close(file);
    if (feed != Feed::restart) return;
  }
  const bool reads_again_and_again = true;
  FUZZ_CHECK(!reads_again_and_again);
}

constexpr const char* kSettings[] = {
    R"({})",
    R"({"marketplace":"US","as_of":"2026-11-23"})",
    R"({"as_of":"2026-12-31","official_scores":[{"date":"2026-11-23","score":480},{"date":"2026-11-02","score":455}]})",
    R"({"marketplace":"JP","threshold":400,"target":900,"by":"2027-02-01","count_units_under_removal":true})",
    R"({"as_of":"1999-01-01","excluded_files":[0],"excluded_skus":["MADE-UP-1"]})",
};
constexpr const char* kQueries[] = {
    R"({})",
    R"({"sort":[{"column":"points_lost","descending":true}],"search":"a"})",
    R"({"sort":[{"column":"available","descending":false}],"filters":[{"column":"stranded","op":">","value":0}]})",
};
constexpr const char* kPlans[] = {
    R"({})",
    R"({"target":1000})",
    R"({"target":450,"budget_minor":10000,"objective":"units","by":"2027-01-01"})",
};

void check_plan(const Session& session, simdjson::dom::parser& parser, const std::string& text) {
  simdjson::dom::element plan = check_json(parser, text);
  // What it chose, as a what-if; and one that nobody offered.
  std::string scenario = R"({"actions":["remove:nobody:1")";
  simdjson::dom::array chosen;
  if (plan["chosen"].get(chosen) == simdjson::SUCCESS) {
    for (const auto& action : chosen) {
      std::string_view id;
      if (action["id"].get(id) == simdjson::SUCCESS || action.get(id) == simdjson::SUCCESS) {
        JsonWriter json;
        json.value(id);
        scenario += "," + json.take();
      }
    }
  }
  scenario += R"(],"edits":[{"sku":"MADE-UP-1","column":"available","value":7}]})";
  check_json(session.what_if(scenario));
}

}  // namespace

void fuzz_session(Bytes bytes) {
  FuzzInput input(bytes);
  const std::size_t chunk = 1 + input.byte() * 3u;
  const char* const settings = kSettings[input.below(std::size(kSettings))];
  const char* const query = kQueries[input.below(std::size(kQueries))];
  const char* const plan = kPlans[input.below(std::size(kPlans))];
  const std::uint32_t asked = input.below(4);
  std::vector<Bytes> files;
  while (!input.bytes().empty() && files.size() < 6) files.push_back(input.part_before(0x1C));

  Session session;
  for (const Bytes& file : files) read(session, file, chunk);
  session.analyze(settings);
  const std::string full = session.report_json(true);
  check_json(full);
  if (asked == 0) {
    Session whole;
    for (const Bytes& file : files) read(whole, file, file.size() + 1);
    whole.analyze(settings);
    FUZZ_CHECK(full == whole.report_json(true));
  }
  if (const Account* account = session.account()) {
    const auto& breakdown = account->breakdown;
    FUZZ_CHECK(breakdown.low <= breakdown.estimate && breakdown.estimate <= breakdown.high);
    FUZZ_CHECK(breakdown.low >= 0 && breakdown.high <= 1000);
  }
  check_json(session.query(query));
  const Frame frame = session.window(0, 50);
  FUZZ_CHECK(!frame.empty());
  for (const std::uint32_t row : {0u, 1u, 1'000'000u}) check_json(session.sku_json(row));
  if (asked == 1) {
    simdjson::dom::parser parser;
    check_plan(session, parser, session.plan(plan));
  } else if (asked == 2) {
    const std::string history = session.history_json();
    check_json(history);
    Session later;
    read(later, {reinterpret_cast<const std::uint8_t*>(history.data()), history.size()}, chunk + 7);
    check_json(later.analyze(settings));
  } else if (asked == 3) {
    session.drop(0);
    session.fail(1, "out_of_memory", "made up");
    session.fail(2, "no such code", "made up");
    check_json(session.analyze("{}"));
    check_json(session.report_json(true));
  }
}

}  // namespace ipi::fuzz
