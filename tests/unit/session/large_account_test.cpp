// Accounts of many SKUs: the overview first, the advice later, and never more of it than a page can take.
#include <doctest/doctest.h>

#include "session/session.h"
#include "support/given_files.h"

using namespace ipi;

namespace {

std::string planning(std::size_t skus) {
  std::string text =
      "snapshot-date|sku|asin|product-name|marketplace|available|units-shipped-t30|units-shipped-t60|units-shipped-t90|"
      "estimated-excess-quantity|currency|your-price\n";
  for (std::size_t i = 0; i < skus; ++i) {
    const std::string number = std::to_string(i);
    text += "2026-11-01|MADE-UP-" + number + "|B0MADEUP01|Mug " + number + "|US|" + std::to_string(20 + i % 90) +
            "|1|2|3|" + std::to_string(i % 7) + "|USD|9.99\n";
  }
  return text;
}

Settings later() {
  Settings settings;
  settings.advice_later = true;
  return settings;
}

bool pending(const std::string& json) {
  return json.find("\"advice_pending\": true") != std::string::npos ||
         json.find("\"advice_pending\":true") != std::string::npos;
}

}  // namespace

TEST_CASE("Large account: the advice comes later where it is asked for later, and is the same then") {
  Session session;
  given::feed_text(session, "file", given::tsv(planning(20'001)), std::nullopt, {});
  session.analyze(Settings{});
  CHECK_FALSE(session.advice_pending());
  const std::string at_once = session.report_json(false);

  session.analyze(later());
  CHECK(session.advice_pending());
  CHECK(pending(session.report_json(false)));
  CHECK(session.what_if("{}") == "null");
  CHECK(session.plan("{}") == "null");
  CHECK(session.advise() == at_once);
  CHECK_FALSE(session.advice_pending());
  CHECK(session.what_if("{}") != "null");
}

TEST_CASE("Large account: a small one is advised at once, whatever was asked for") {
  Session session;
  given::feed_text(session, "file", given::tsv(planning(300)), std::nullopt, {});
  session.analyze(later());
  CHECK_FALSE(session.advice_pending());
  CHECK_FALSE(pending(session.report_json(false)));
}

TEST_CASE("Large account: advice before any analysis, or without a file, is none") {
  Session session;
  CHECK_NOTHROW(session.advise());
  session.prepare_queries();
  session.analyze(later());
  CHECK_FALSE(session.advice_pending());
}
