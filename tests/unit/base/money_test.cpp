#include "base/money.h"

#include <doctest/doctest.h>

#include <limits>

using namespace ipi;

TEST_CASE("round_half_away: halves go away from zero, and nothing goes beyond 64 bits") {
  CHECK(round_half_away(0.5) == 1);
  CHECK(round_half_away(-0.5) == -1);
  CHECK(round_half_away(2.49) == 2);
  CHECK(round_half_away(-2.51) == -3);
  CHECK(round_half_away(1e300) == round_half_away(std::numeric_limits<double>::infinity()));
  CHECK(round_half_away(-1e300) == -round_half_away(1e300));
  CHECK(round_half_away(1e300) > 9'000'000'000'000'000'000);
  CHECK(round_half_away(std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE("Currency: yen and won have no minor units") {
  CHECK(Currency("JPY").exponent() == 0);
  CHECK(Currency("KRW").exponent() == 0);
  CHECK(Currency("USD").exponent() == 2);
  CHECK_FALSE(Currency().known());
  CHECK(Currency().code().empty());
  CHECK(Currency("EUR").code() == "EUR");
}
