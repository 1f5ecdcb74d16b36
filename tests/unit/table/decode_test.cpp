#include "table/decode.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "table/record_reader.h"
#include "unit/table/hostile_text.h"

using namespace ipi;

namespace {

// Decodes the columns of every batch, and the same cells one by one with the parsers.
class BothWays final : public RecordSink {
 public:
  BothWays(std::uint32_t column, const NumberStyle& style) : column_(column), style_(style) {}

  void on_batch(const RecordBatch& batch) override {
    regular += batch.regular ? 1 : 0;
    irregular += batch.regular ? 0 : 1;
    compare(batch, decode_counts, parse_count);
    compare(batch, decode_money, parse_money);
    compare(batch, decode_decimals, parse_decimal);
    compare(batch, decode_percents, parse_percent);
    compare(batch, decode_days, [](std::string_view text, const NumberStyle& style) {
      const Parsed<Day> day = parse_day(text, style);
      return Parsed<std::int32_t>{day.value.days_since_1970(), day.fault};
    });
    records += batch.records;
  }
  void on_issue(const RecordIssue&) override {}

  std::size_t regular = 0, irregular = 0, records = 0, mismatches = 0, plain = 0;

 private:
  template <class T, class Parse>
  void compare(const RecordBatch& batch,
               bool (*decode)(const RecordBatch&, std::uint32_t, const NumberStyle&, T*, CellFault*), Parse parse) {
    std::vector<T> values(batch.records, T{42});
    std::vector<CellFault> faults(batch.records, CellFault::damaged);
    const bool is_plain = decode(batch, column_, style_, values.data(), faults.data());
    bool odd = false;
    std::string scratch;
    for (std::size_t r = 0; r < batch.records; ++r) {
      Parsed<T> parsed{T{}, CellFault::missing};
      if (column_ < batch.cells(r)) parsed = parse(batch.cell(r, column_, scratch), style_);
      mismatches += parsed.value == values[r] && parsed.fault == faults[r] ? 0 : 1;
      odd = odd || (parsed.fault != CellFault::none && parsed.fault != CellFault::missing) ||
            static_cast<double>(parsed.value) >= 1e12 || static_cast<double>(parsed.value) < 0;
    }
    mismatches += is_plain && odd ? 1 : 0;
    plain += is_plain ? 1 : 0;
  }

  std::uint32_t column_;
  NumberStyle style_;
};

BothWays both_ways(std::string_view text, const Dialect& dialect, std::uint32_t column, const NumberStyle& style = {}) {
  BothWays sink(column, style);
  RecordReader reader(dialect);
  reader.feed(text, sink);
  reader.finish(sink);
  return sink;
}

std::string random_cell(SmallRandom& random) {
  static const char* const kCells[] = {
      "",       "0",     "5",        "12345678", "123456789", "9.99",       ".5",         "5.",
      "1.2345", "1,807", "1.23456",  "-1",       "--",        "N/A",        "2026-01-05", "1/5/2026",
      "$8.50",  "75.0",  "12.34567", "00000001", "1..2",      "99999999.5", "8,27",       "abc",
      "2.32%",  "%",     "5%",       "1234567%", ".",         "..",         " 7"};
  if (random.below(3) == 0) return kCells[random.below(31)];
  std::string cell;
  for (std::uint32_t digits = random.below(11); digits > 0; --digits) cell += static_cast<char>('0' + random.below(10));
  if (random.below(2) == 0) cell.insert(random.below(static_cast<std::uint32_t>(cell.size()) + 1), 1, '.');
  return cell;
}

}  // namespace

TEST_CASE("decode: a column and its cells one by one are the same") {
  SmallRandom random(31);
  for (const Dialect& dialect :
       {Dialect{'\t', QuoteRule::none}, Dialect{'\t', QuoteRule::wrapped}, Dialect{';', QuoteRule::rfc4180}}) {
    for (const char* line_end : {"\n", "\r\n"}) {
      for (const bool ragged : {false, true}) {
        std::string text;
        for (int r = 0; r < 500; ++r) {
          const std::uint32_t cells = ragged ? 1 + random.below(4) : 3;
          for (std::uint32_t c = 0; c < cells; ++c) {
            if (c > 0) text += dialect.delimiter;
            const bool quoted = dialect.quote != QuoteRule::none && random.below(2) == 0;
            text += quoted ? '"' + random_cell(random) + '"' : random_cell(random);
          }
          text += line_end;
        }
        for (const std::uint32_t column : {0u, 1u, 2u, 3u}) {
          const BothWays sink = both_ways(text, dialect, column);
          CHECK(sink.records == 500);
          CHECK(sink.mismatches == 0);
          CHECK((ragged ? sink.regular : sink.irregular) == 0);
          CHECK(both_ways(text, dialect, column, {',', '.', DateOrder::dmy}).mismatches == 0);
        }
      }
    }
  }
}

TEST_CASE("decode: a column of empty cells and plain numbers is plain, whatever stands beside it") {
  const std::string text = "5;9.99;x\n;\"12345678\";-1\n00000001;.5;99999999999\n";
  const Dialect dialect{';', QuoteRule::rfc4180};
  CHECK(both_ways(text, dialect, 0).plain == 4);  // all but days
  CHECK(both_ways(text, dialect, 2).plain == 0);
  // The first cell tells whether a column stands in quotes; both are read rightly.
  CHECK(both_ways("\"5\"\n\"\"\n\"7\"\n", dialect, 0).plain == 4);
  CHECK(both_ways("\"5\"\n7\n\"\"\n", dialect, 0).mismatches == 0);
  CHECK(both_ways("5\n\"7\"\n\"\"\n", dialect, 0).mismatches == 0);
}

TEST_CASE("decode: values and faults of a small column") {
  class Column final : public RecordSink {
   public:
    void on_batch(const RecordBatch& batch) override {
      std::vector<std::int64_t> money(batch.records);
      std::vector<CellFault> faults(batch.records);
      CHECK_FALSE(decode_money(batch, 1, {}, money.data(), faults.data()));
      values.insert(values.end(), money.begin(), money.end());
      all_faults.insert(all_faults.end(), faults.begin(), faults.end());
    }
    void on_issue(const RecordIssue&) override {}
    std::vector<std::int64_t> values;
    std::vector<CellFault> all_faults;
  } column;
  RecordReader reader({',', QuoteRule::rfc4180});
  reader.feed("a,9.99\nb,\"1,234.50\"\nc\nd,\ne,free\nf,$2\n", column);
  reader.finish(column);
  CHECK(column.values == std::vector<std::int64_t>{99900, 12345000, 0, 0, 0, 20000});
  CHECK(column.all_faults == std::vector<CellFault>{CellFault::none, CellFault::none, CellFault::missing,
                                                    CellFault::missing, CellFault::unreadable, CellFault::none});
}
