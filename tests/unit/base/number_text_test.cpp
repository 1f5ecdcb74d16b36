#include "base/number_text.h"

#include <doctest/doctest.h>

using namespace ipi;

namespace {
std::string text(double number) {
  std::string out;
  append_number(out, number);
  return out;
}
}  // namespace

TEST_CASE("append_number: the shortest text that reads back, whole numbers without a point") {
  CHECK(text(0) == "0");
  CHECK(text(-0.0) == "0");
  CHECK(text(384) == "384");
  CHECK(text(-1.5) == "-1.5");
  CHECK(text(0.1) == "0.1");
  CHECK(text(1.0 / 3) == "0.3333333333333333");
  CHECK(text(1e300) == "1e+300");
  CHECK(text(9007199254740992.0) == "9007199254740992");
  CHECK(text(5e-324) == "5e-324");
}

TEST_CASE("append_padded: zeros in front, longer numbers whole") {
  std::string out;
  append_padded(out, 7, 2);
  append_padded(out, 123, 2);
  CHECK(out == "07123");
}
