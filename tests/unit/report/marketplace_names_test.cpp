#include "report/marketplace_names.h"

#include <doctest/doctest.h>

namespace ipi {

TEST_CASE("Marketplace names: codes, ids, domains and countries in several languages") {
  CHECK(parse_marketplace("US") == Marketplace::us);
  CHECK(parse_marketplace("us") == Marketplace::us);
  CHECK(parse_marketplace("GB") == Marketplace::uk);
  CHECK(parse_marketplace("UK") == Marketplace::uk);
  CHECK(parse_marketplace("ATVPDKIKX0DER") == Marketplace::us);
  CHECK(parse_marketplace("a1f83g8c2aro7p") == Marketplace::uk);
  CHECK(parse_marketplace("Amazon.co.uk") == Marketplace::uk);
  CHECK(parse_marketplace("amazon.com") == Marketplace::us);
  CHECK(parse_marketplace("amazon.com.mx") == Marketplace::mx);
  CHECK(parse_marketplace("www.amazon.de") == Marketplace::de);
  CHECK(parse_marketplace("United Kingdom") == Marketplace::uk);
  CHECK(parse_marketplace(" united states ") == Marketplace::us);
  CHECK(parse_marketplace("Deutschland") == Marketplace::de);
  CHECK(parse_marketplace("Royaume-Uni") == Marketplace::uk);
  CHECK(parse_marketplace("ESPAÑA") == Marketplace::es);
  CHECK(parse_marketplace("Paesi Bassi") == Marketplace::nl);
  CHECK(parse_marketplace("日本") == Marketplace::jp);
  CHECK(parse_marketplace("Non-Amazon US") == Marketplace::us);
}

TEST_CASE("Marketplace names: what is not a marketplace stays unknown") {
  for (const char* text :
       {"", " ", "PHX7", "LHR4", "Non-Amazon", "EU", "amazon", "com", "Amazon", "--", "Atlantis", "U"}) {
    CHECK_MESSAGE(parse_marketplace(text) == Marketplace::unknown, text);
  }
}

TEST_CASE("Marketplace names: a currency tells only where one marketplace has it") {
  CHECK(marketplace_of_currency("GBP") == Marketplace::uk);
  CHECK(marketplace_of_currency("JPY") == Marketplace::jp);
  CHECK(marketplace_of_currency("EUR") == Marketplace::unknown);
  CHECK(marketplace_of_currency("XXX") == Marketplace::unknown);
  CHECK(marketplace_of_currency("") == Marketplace::unknown);
}

}  // namespace ipi
