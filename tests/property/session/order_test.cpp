// The analysis depends on the files, not on how they come: any order, any chunks, given twice or not.
#include <doctest/doctest.h>

#include <algorithm>

#include "made_files.h"
#include "view/analysis_json.h"

using namespace ipi;

namespace {

// All that an analysis says of its marketplaces, but the numbers of files.
std::string told(const Session& session) {
  JsonWriter json;
  json.begin_array();
  for (const auto& account : session.accounts()) {
    json.value(info(account->inventory().marketplace).code).value(account->inventory().as_of);
    json.value(account->breakdown.estimate).value(account->breakdown.low).value(account->breakdown.high);
    for (const Factor& factor : account->factors.factors) {
      json.value(factor.value).value(factor.numerator).value(factor.denominator).value(factor.scored);
    }
    for (const std::uint32_t sku : account->shares.order) {
      json.value(sku);
      write_sku(json, *account, sku);
    }
  }
  json.end_array();
  return json.take();
}

std::string analysis_of(const std::vector<made::File>& files, std::size_t chunk = std::size_t{1} << 20,
                        const Settings& settings = {}) {
  Session session;
  for (const made::File& file : files) given::feed_text(session, file.name, file.text, file.modified, {}, chunk);
  session.analyze(settings);
  return told(session);
}

}  // namespace

TEST_CASE("Session: any order of files gives the same analysis") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    std::vector<made::File> files = made::account(seed);
    const std::string wanted = analysis_of(files);
    REQUIRE(wanted.size() > 1000);
    made::Random random(seed + 1000);
    for (int shuffle = 0; shuffle < 3; ++shuffle) {
      for (std::size_t i = files.size(); i > 1; --i)
        std::swap(files[i - 1], files[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
      CHECK_MESSAGE(analysis_of(files) == wanted, seed);
    }
  }
}

TEST_CASE("Session: the same reports twice change nothing") {
  for (std::uint64_t seed = 30; seed <= 35; ++seed) {
    std::vector<made::File> files = made::account(seed);
    const std::string wanted = analysis_of(files);
    const std::size_t count = files.size();
    for (std::size_t i = 0; i < count; ++i) files.push_back(files[i]);
    CHECK_MESSAGE(analysis_of(files) == wanted, seed);
  }
}

TEST_CASE("Session: any cut of the bytes gives the same analysis") {
  for (std::uint64_t seed = 50; seed <= 51; ++seed) {
    const std::vector<made::File> files = made::account(seed);
    const std::string wanted = analysis_of(files);
    for (const std::size_t chunk : {1u, 13u, 4096u}) CHECK_MESSAGE(analysis_of(files, chunk) == wanted, seed);
  }
}

TEST_CASE("Session: an earlier as_of sees nothing of later files") {
  for (std::uint64_t seed = 60; seed <= 66; ++seed) {
    std::vector<made::File> files = made::account(seed);
    Settings settings;
    settings.as_of = given::day("2026-10-15");
    const std::string wanted = analysis_of(files, 1 << 20, settings);
    made::Random random(seed);
    files.push_back({"later", made::planning(random, given::day("2026-10-20"), 40), std::nullopt});
    files.push_back({"later ledger", made::ledger(random, given::day("2026-12-20"), 10, 40), std::nullopt});
    CHECK_MESSAGE(analysis_of(files, 1 << 20, settings) == wanted, seed);
  }
}

TEST_CASE("Session: another marketplace's files change nothing of this one") {
  const std::string header =
      "snapshot-date|sku|asin|marketplace|available|units-shipped-t30|units-shipped-t90|currency|your-price\n";
  const std::string us = given::tsv(
      header + "2026-11-01|A|B0MADEUP01|US|500|1|20|USD|9.99\n2026-11-01|B|B0MADEUP02|US|90|1|70|USD|9.99\n");
  const std::string jp =
      given::tsv(header + "2026-11-01|A|B0MADEUP01|JP|7|1|20|JPY|999\n2026-11-01|Z|B0MADEUP09|JP|70|1|20|JPY|1999\n");
  Session alone, both;
  given::feed_text(alone, "us", us);
  given::feed_text(both, "jp", jp);
  given::feed_text(both, "us", us);
  alone.analyze(Settings{});
  both.analyze(Settings{});
  REQUIRE(both.accounts().size() == 2);
  const Account& a = *alone.account();
  const Account& b = *both.account();
  REQUIRE(b.inventory().marketplace == Marketplace::us);
  CHECK(a.breakdown.estimate == b.breakdown.estimate);
  CHECK(a.inventory().size == b.inventory().size);
  CHECK(a.inventory().price_minor.raw() == b.inventory().price_minor.raw());
  CHECK(both.accounts()[1]->inventory().price_minor[0] == 999);
}
