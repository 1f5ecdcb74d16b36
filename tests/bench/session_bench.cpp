// session_bench FILE [runs]: one file through the product's Session, natively; prints milliseconds of CPU of every step
// that follows the last byte, and of the questions that the page asks of the table.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "session/session.h"

namespace {

using namespace ipi;

double timed(const char* name, const std::function<std::size_t()>& step) {
  const std::clock_t from = std::clock();
  const std::size_t answer = step();
  const double ms = 1000.0 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
  std::printf("%-24s %9.1f ms  %zu\n", name, ms, answer);
  return ms;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: session_bench FILE [runs]\n"), 2;
  const int runs = argc > 2 ? std::atoi(argv[2]) : 1;
  std::ifstream in(argv[1], std::ios::binary);
  std::vector<char> chunk(1 << 18);
  Session session;
  const std::uint32_t file = session.open(OpenRequest{"bench", std::nullopt, {}});
  timed("read", [&] {
    while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())), in.gcount() > 0) {
      session.feed(file,
                   Bytes(reinterpret_cast<const std::uint8_t*>(chunk.data()), static_cast<std::size_t>(in.gcount())));
    }
    session.close(file);
    return session.files().front()->rows_used;
  });
  for (int run = 0; run < runs; ++run) {
    Settings settings;
    settings.advice_later = true;
    timed("analyze", [&] { return session.analyze(settings), std::size_t{session.account() != nullptr}; });
    if (session.account() == nullptr) return 1;
    timed("report_json", [&] { return session.report_json(false).size(); });
    timed("query", [&] { return session.query("{}").size(); });
    timed("prepare", [&] { return session.prepare_queries(), std::size_t{0}; });
    timed("advise", [&] { return session.advise().size(); });
    timed("query", [&] { return session.query("{}").size(); });
    timed("sort number", [&] { return session.query(R"({"sort":[{"column":"on_hand","descending":true}]})").size(); });
    timed("sort money",
          [&] { return session.query(R"({"sort":[{"column":"price_minor","descending":false}]})").size(); });
    timed("sort text", [&] { return session.query(R"({"sort":[{"column":"title","descending":false}]})").size(); });
    timed("sort two", [&] {
      return session.query(R"({"sort":[{"column":"alert"},{"column":"on_hand","descending":true}]})").size();
    });
    timed("filter number", [&] { return session.query(R"({"filters":[{"column":"on_hand","min":100}]})").size(); });
    timed("filter text",
          [&] { return session.query(R"({"filters":[{"column":"alert","any_of":["Low traffic"]}]})").size(); });
    timed("search", [&] { return session.query(R"({"search":"bamboo"})").size(); });
    timed("search sku", [&] { return session.query(R"({"search":"sku-10001"})").size(); });
    timed("window", [&] { return session.window(0, 100).size(); });
    const SellerInventory& inventory = session.account()->inventory();
    const std::string sku(inventory.text(inventory.sku, session.account()->shares.order.front()));
    const std::string edits = R"({"edits":[{"sku":")" + sku + R"(","column":"units_removed","value":10}]})";
    timed("what_if", [&] { return session.what_if(edits).size(); });
    timed("what_if again", [&] { return session.what_if(edits).size(); });
    timed("plan 450", [&] { return session.plan(R"({"target":450})").size(); });
    timed("sku_json", [&] { return session.sku_json(session.account()->shares.order.front()).size(); });
  }
  return 0;
}
