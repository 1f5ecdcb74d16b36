#include "table/number_style.h"

#include <doctest/doctest.h>

#include <vector>

using namespace ipi;

namespace {

MarkEvidence mark(std::vector<std::string_view> cells) { return sniff_decimal_mark(cells); }
DateEvidence order(std::vector<std::string_view> cells) { return sniff_date_order(cells); }

}  // namespace

TEST_CASE("sniff_decimal_mark: one telling cell settles a column") {
  CHECK(mark({"9.99"}) == MarkEvidence::point);
  CHECK(mark({"1,234", "9.99"}) == MarkEvidence::point);
  CHECK(mark({"1,234.50"}) == MarkEvidence::point);
  CHECK(mark({"1.234,50 €"}) == MarkEvidence::comma);
  CHECK(mark({"1141,18"}) == MarkEvidence::comma);
  CHECK(mark({"1.234.567"}) == MarkEvidence::comma);
  CHECK(mark({"1,234,567"}) == MarkEvidence::point);
  CHECK(mark({"0.375"}) == MarkEvidence::point);
  CHECK(mark({"0,0375"}) == MarkEvidence::comma);
  CHECK(mark({"1234.567"}) == MarkEvidence::point);
  CHECK(mark({"2.32%", "100%"}) == MarkEvidence::point);
  CHECK(mark({"1 234,5"}) == MarkEvidence::comma);
  CHECK(mark({"$15,000.00 MXN"}) == MarkEvidence::point);
}

TEST_CASE("sniff_decimal_mark: what the cells leave open is said") {
  CHECK(mark({}) == MarkEvidence::none);
  CHECK(mark({"12", "", "--", "N/A", "some, text"}) == MarkEvidence::none);
  CHECK(mark({"1.234"}) == MarkEvidence::ambiguous);
  CHECK(mark({"1,234", "12"}) == MarkEvidence::ambiguous);
  CHECK(mark({"1.5", "1,5"}) == MarkEvidence::conflicting);
}

TEST_CASE("style_for: evidence wins over the default, and leaves the date order alone") {
  CHECK(style_for(MarkEvidence::comma).decimal_mark == ',');
  CHECK(style_for(MarkEvidence::comma).group_mark == '.');
  CHECK(style_for(MarkEvidence::point, {',', '.', DateOrder::dmy}) == NumberStyle{'.', ',', DateOrder::dmy});
  CHECK(style_for(MarkEvidence::ambiguous, {',', '.', DateOrder::dmy}) == NumberStyle{',', '.', DateOrder::dmy});
}

TEST_CASE("sniff_date_order: a part above twelve settles a column") {
  CHECK(order({"03/04/2024", "15/04/2024"}) == DateEvidence::dmy);
  CHECK(order({"03/04/2024", "04/15/2024"}) == DateEvidence::mdy);
  CHECK(order({"2/17/21"}) == DateEvidence::mdy);
  CHECK(order({"03.04.2024"}) == DateEvidence::dmy);
  CHECK(order({"14-Mar-2024"}) == DateEvidence::dmy);
  CHECK(order({"2024-03-04", "2024-03-05T00:00:00Z"}) == DateEvidence::iso);
  CHECK(order({"03/04/2024", ""}) == DateEvidence::ambiguous);
  CHECK(order({"15/04/2024", "04/15/2024"}) == DateEvidence::conflicting);
  CHECK(order({"03/2024", "--"}) == DateEvidence::none);
}
