#include "table/cell.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

using namespace ipi;

namespace {

constexpr NumberStyle kComma{',', '.', DateOrder::dmy};
constexpr NumberStyle kDayFirst{'.', ',', DateOrder::dmy};

Parsed<std::int32_t> count(std::int32_t value, CellFault fault = CellFault::none) { return {value, fault}; }
Parsed<std::int64_t> money(std::int64_t value, CellFault fault = CellFault::none) { return {value, fault}; }
constexpr Parsed<std::int64_t> kNoMoney{0, CellFault::unreadable};
constexpr Parsed<std::int32_t> kNoCount{0, CellFault::unreadable};

std::string day(std::string_view text, const NumberStyle& style = {}) {
  const Parsed<Day> parsed = parse_day(text, style);
  if (parsed.fault == CellFault::missing) return "missing";
  return parsed.fault == CellFault::none ? parsed.value.iso() : "unreadable";
}

}  // namespace

TEST_CASE("parse_count: whole units, with group marks or a decimal zero") {
  CHECK(parse_count("75") == count(75));
  CHECK(parse_count("1,807") == count(1807));
  CHECK(parse_count("\"1,807\"") == count(1807));
  CHECK(parse_count("1,234,567") == count(1234567));
  CHECK(parse_count("1,23,456") == count(123456));
  CHECK(parse_count(" 75.0 ") == count(75));
  CHECK(parse_count("\xC2\xA0"
                    "12") == count(12));
  CHECK(parse_count("1 807") == count(1807));
  CHECK(parse_count("1.807", kComma) == count(1807));
  CHECK(parse_count("365+") == count(365));
  CHECK(parse_count("0") == count(0));
  CHECK(parse_count("+5") == count(5));
  CHECK(parse_count("2147483647") == count(2147483647));
}

TEST_CASE("parse_count: what is no whole number is unreadable, never rounded or cut") {
  for (const char* text : {"8.27", "1,80", "12 34", "abc", "5%", "$5", "2147483648", "99999999999999999999999",
                           "1,,807", ",5", "5x", "12-", "(5)", "1e3", "0x10", "--5", "1.2.3", "Infinite", "75.01"}) {
    CAPTURE(text);
    CHECK(parse_count(text) == kNoCount);
  }
  CHECK(parse_count("1.807").fault == CellFault::unreadable);
  CHECK(parse_count("1.23E+12").fault == CellFault::damaged);
}

TEST_CASE("parse_count: a negative count keeps its value") {
  CHECK(parse_count("-1") == count(-1, CellFault::negative));
  CHECK(parse_count("−1,200") == count(-1200, CellFault::negative));
  CHECK(parse_count("-0") == count(0));
  CHECK(parse_count("-2147483648") == count(std::numeric_limits<std::int32_t>::min(), CellFault::negative));
}

TEST_CASE("is_missing: empty and the words for nothing") {
  for (const char* text : {"", " ", "\xC2\xA0", "-", "--", "N/A", "n/a", "NaN", "null", "\"\"", "\"--\""}) {
    CAPTURE(text);
    CHECK(is_missing(text));
    CHECK(parse_count(text).fault == CellFault::missing);
    CHECK(parse_money(text).fault == CellFault::missing);
    CHECK(parse_decimal(text).fault == CellFault::missing);
    CHECK(parse_percent(text).fault == CellFault::missing);
    CHECK(parse_day(text).fault == CellFault::missing);
    CHECK(parse_flag(text).fault == CellFault::missing);
  }
  CHECK_FALSE(is_missing("0"));
  CHECK_FALSE(is_missing("none"));
}

TEST_CASE("parse_money: exact in 1/10,000 of a unit, signs and codes on either side") {
  CHECK(parse_money("9.99") == money(99900));
  CHECK(parse_money("$8,399.83") == money(83998300));
  CHECK(parse_money("$293.34 ") == money(2933400));
  CHECK(parse_money("£12") == money(120000));
  CHECK(parse_money("5.255,61 €", kComma) == money(52556100));
  CHECK(parse_money("5.255,61\xC2\xA0€", kComma) == money(52556100));
  CHECK(parse_money("1141,18", kComma) == money(11411800));
  CHECK(parse_money("$15,000.00 MXN") == money(150000000));
  CHECK(parse_money("₹1,23,456.50") == money(1234565000));
  CHECK(parse_money("￥1,200") == money(12000000));
  CHECK(parse_money("¥1,200") == money(12000000));
  CHECK(parse_money("-$5.00") == money(-50000));
  CHECK(parse_money("$-5.00") == money(-50000));
  CHECK(parse_money("EUR 1.5") == money(15000));
  CHECK(parse_money("5EUR") == money(50000));
  CHECK(parse_money("CA$ 5") == money(50000));
  CHECK(parse_money("0.0375") == money(375));
  CHECK(parse_money("922337203685477.5807") == money(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("parse_money: further digits round half away from zero") {
  CHECK(parse_money("0.00005") == money(1));
  CHECK(parse_money("0.00004999") == money(0));
  CHECK(parse_money("-0.00005") == money(-1));
  CHECK(parse_money("12.990000000000001") == money(129900));
  CHECK(parse_money("12.9899999999999999999999") == money(129900));
  CHECK(parse_money("4.5E-4") == money(5));
  CHECK(parse_money("100000000000000.12345") == money(1'000'000'000'000'001'235));
  CHECK(parse_money("100000000000000.123449") == money(1'000'000'000'000'001'234));
  CHECK(parse_money("100000000000000.123459") == money(1'000'000'000'000'001'235));
  CHECK(parse_money("1E-30") == money(0));
}

TEST_CASE("parse_money: what is no amount is unreadable") {
  for (const char* text : {"(1.00)", "5%", "1.2.3", "12 kg", "$", "922337203685477.5808", "922337203685477.58079",
                           "1E25", "free", "1,00,0.5"}) {
    CAPTURE(text);
    CHECK(parse_money(text) == kNoMoney);
  }
  CHECK(parse_money("1,80") == kNoMoney);     // not 180: groups have three digits
  CHECK(parse_money("1141,18") == kNoMoney);  // not 114,118
  CHECK(parse_money("1.2E+5").fault == CellFault::damaged);
}

TEST_CASE("parse_decimal: the nearest double") {
  CHECK(parse_decimal("8.27").value == 8.27);
  CHECK(parse_decimal("0.1").value == 0.1);
  CHECK(parse_decimal("8,27", kComma).value == 8.27);
  CHECK(parse_decimal("1.234,5", kComma).value == 1234.5);
  CHECK(parse_decimal("-3.5").value == -3.5);
  CHECK(parse_decimal(".5").value == 0.5);
  CHECK(parse_decimal("1.7976931348623157e308").value == 1.7976931348623157e308);
  CHECK(parse_decimal("2.2250738585072014E-308").value == 2.2250738585072014E-308);
  CHECK(parse_decimal("9007199254740993").value == 9007199254740992.0);
  CHECK(parse_decimal("0.30000000000000004440892098500626161694526672363281250").value == 0.30000000000000004);
  CHECK(parse_decimal("123456789012345678901234567890").value == 123456789012345678901234567890.0);
  CHECK(parse_decimal("5.03E+02").value == 503.0);
  CHECK(std::isinf(parse_decimal("Infinite").value));
  CHECK(std::isinf(parse_decimal("∞").value));
  CHECK(parse_decimal("365+").value == 365.0);
  CHECK(parse_decimal("2%").fault == CellFault::unreadable);
  CHECK(parse_decimal("1.2.3").fault == CellFault::unreadable);
}

TEST_CASE("parse_percent: with or without the sign, the same share") {
  CHECK(parse_percent("2.32%").value == 0.0232);
  CHECK(parse_percent("2.32").value == 0.0232);
  CHECK(parse_percent("100%").value == 1.0);
  CHECK(parse_percent("25,95 %", kComma).value == 0.2595);
  CHECK(parse_percent("150%").value == 1.5);
  CHECK(parse_percent("$2").fault == CellFault::unreadable);
}

TEST_CASE("parse_day: every form of date that reports have") {
  CHECK(day("2024-12-15") == "2024-12-15");
  CHECK(day("2014-11-17T08:00:00+00:00") == "2014-11-17");
  CHECK(day("2014-11-17T23:59:59-08:00") == "2014-11-17");  // the day as written
  CHECK(day("2024-12-15 07:49:55") == "2024-12-15");
  CHECK(day("12/15/2024") == "2024-12-15");
  CHECK(day("2/17/21") == "2021-02-17");
  CHECK(day("15/12/2024", kDayFirst) == "2024-12-15");
  CHECK(day("04/07/2026", kDayFirst) == "2026-07-04");
  CHECK(day("04/07/2026") == "2026-04-07");
  CHECK(day("14.03.2023") == "2023-03-14");
  CHECK(day("14.03.2023 07:49:55 UTC") == "2023-03-14");
  CHECK(day("14-Mar-2023") == "2023-03-14");
  CHECK(day("14-mär-2023") == "2023-03-14");
  CHECK(day("14-févr.-2023") == "2023-02-14");
  CHECK(day("14-juil-2023") == "2023-07-14");
  CHECK(day("14-juin-2023") == "2023-06-14");
  CHECK(day("1-ene-2023") == "2023-01-01");
  CHECK(day("1-dic-2023") == "2023-12-01");
  CHECK(day("1 ago 2023") == "2023-08-01");
  CHECK(day("1-gen-2023") == "2023-01-01");
  CHECK(day("Nov 24, 2026") == "2026-11-24");
  CHECK(day("Nov 24, 2026 7:49:55 PM PST") == "2026-11-24");
  CHECK(day("2024/12/15") == "2024-12-15");
  CHECK(day("2024年12月15日") == "2024-12-15");
  CHECK(day("02/2024") == "2024-02-29");
  CHECK(day("2018-03") == "2018-03-31");
  CHECK(day("12/2023") == "2023-12-31");
}

TEST_CASE("parse_day: what is no date is unreadable, and the order is not guessed from one cell") {
  CHECK(day("15/12/2024") == "unreadable");
  CHECK(day("12/15/2024", kDayFirst) == "unreadable");
  for (const char* text : {"2024-02-30", "2024-13-01", "0000-00-00", "13/2023", "2024", "tomorrow", "1-2-3", "12-15",
                           "14-xyz-2023", "2024-12-15x", "44927", "12/15/2024 abc", "20241215", "1/1/123"}) {
    CAPTURE(text);
    CHECK(day(text) == "unreadable");
  }
}

TEST_CASE("parse_flag: yes and no in the languages of the marketplaces") {
  for (const char* text : {"Yes", "YES", "Y", "y", "true", "1", "Ja", "Oui", "Sí", "Si", "はい", "SÍ"}) {
    CAPTURE(text);
    CHECK(parse_flag(text) == Parsed<bool>{true, CellFault::none});
  }
  for (const char* text : {"No", "NO", "N", "false", "0", "Nein", "Non", "いいえ"}) {
    CAPTURE(text);
    CHECK(parse_flag(text) == Parsed<bool>{false, CellFault::none});
  }
  CHECK(parse_flag("maybe").fault == CellFault::unreadable);
  CHECK(parse_flag("2").fault == CellFault::unreadable);
}

TEST_CASE("is_damaged_id: only what a spreadsheet writes for a long number") {
  CHECK(is_damaged_id("1.23E+12"));
  CHECK(is_damaged_id("5.03E+02"));
  CHECK(is_damaged_id("1,23457E+12"));
  CHECK(is_damaged_id("1E+05"));
  for (const char* text : {"1.23E12", "12.3E+12", "SKU-1E+05", "1.E+05", "1.23E+", "E+12", "", "123456", "1.23E+12X"}) {
    CAPTURE(text);
    CHECK_FALSE(is_damaged_id(text));
  }
}

TEST_CASE("parse_day: months with accents, small and large; a letter that no month has is none") {
  CHECK(day("3 août 2026") == "2026-08-03");
  CHECK(day("3 AOÛT 2026") == "2026-08-03");
  CHECK(day("15 FÉV 2026") == "2026-02-15");
  CHECK(day("15 févr. 2026") == "2026-02-15");
  CHECK(day("1 DÈC 2026") == "2026-12-01");
  CHECK(day("1 dèc 2026") == "2026-12-01");
  CHECK(day("3 März 2026") == "2026-03-03");
  CHECK(day("3 MÄRZ 2026") == "2026-03-03");
  CHECK(day("3 ñov 2026") == "unreadable");
}

TEST_CASE("parse_day: a month without a day ends there, and what stands open behind a day is no harm") {
  CHECK(day("2026-11") == "2026-11-30");
  CHECK(day("2026-00") == "unreadable");
  CHECK(day("2026-11T10:00") == "unreadable");
  CHECK(day("2026-11-23T") == "2026-11-23");
}

TEST_CASE("Numbers: beyond what a cell can mean they are unreadable, and never cut") {
  CHECK(parse_count("-3000000000").fault == CellFault::unreadable);
  CHECK(parse_decimal("∞").value == std::numeric_limits<double>::infinity());
  const std::string long_number(100, '7');
  CHECK(parse_decimal(long_number).fault == CellFault::unreadable);
  CHECK(parse_decimal("-" + long_number).fault == CellFault::unreadable);
  CHECK(parse_percent(long_number + "%").fault == CellFault::unreadable);
  CHECK(parse_decimal("1e9999").value == std::numeric_limits<double>::infinity());
  CHECK(parse_decimal("1e10000").fault == CellFault::unreadable);
  CHECK(parse_money("5EUR") == money(50'000));
  CHECK(parse_decimal(".").fault == CellFault::unreadable);
}
