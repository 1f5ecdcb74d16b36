#include "table/decode.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "table/digits.h"

namespace ipi {
namespace {

constexpr std::size_t kMostPlain = 8;  // bytes that the fast path reads

// The raw bytes of a cell.
struct RawCell {
  const char* begin;
  const char* end;
  std::size_t length() const { return static_cast<std::size_t>(end - begin); }
};

// The cells of an inner column of a regular batch as they stand in the text: each a fixed number of separators behind the
// one before.
struct InnerCells {
  const char* text;
  const std::uint32_t* ends;  // of the column's cell in record 0
  std::size_t columns;

  RawCell operator[](std::size_t record) const {
    const std::uint32_t* const end = ends + record * columns;
    return {text + end[-1] + 1, text + *end};
  }
};

// Whether they do, and as a rule stand without quotes: the first one tells.
bool is_inner_and_bare(const RecordBatch& batch, std::uint32_t column) {
  if (!batch.regular || batch.records == 0 || column == 0 || column + 1 >= batch.columns) return false;
  return batch.dialect.quote == QuoteRule::none || batch.text[batch.cell_begin(0, column)] != batch.dialect.quote_mark;
}

// Those of any column of any batch, without the CR of a line end and a pair of quotes; nothing where a record has no such
// cell. Found beforehand, so that there is one loop for all of them.
class AnyCells {
 public:
  AnyCells(const RecordBatch& batch, std::uint32_t column) {
    cells_.reserve(batch.records);
    for (std::size_t r = 0; r < batch.records; ++r) cells_.push_back(find(batch, r, column));
  }
  RawCell operator[](std::size_t record) const { return cells_[record]; }

 private:
  static RawCell find(const RecordBatch& batch, std::size_t record, std::uint32_t column) {
    if (column >= batch.cells(record)) return {batch.text, batch.text};
    RawCell cell{batch.text + batch.cell_begin(record, column), batch.text + batch.cell_end(record, column)};
    const bool may_end_in_cr = !batch.dialect.cr_line_ends && column + 1 == batch.cells(record);
    if (may_end_in_cr && cell.length() > 0 && cell.end[-1] == '\r') --cell.end;
    const char quote = batch.dialect.quote_mark;
    const bool may_have_quotes = batch.dialect.quote != QuoteRule::none && cell.length() >= 2;
    if (may_have_quotes && *cell.begin == quote && cell.end[-1] == quote) ++cell.begin, --cell.end;
    return cell;
  }

  std::vector<RawCell> cells_;
};

// A cell that has to be parsed: marked by the first loop, read by the second.
constexpr CellFault kToParse = CellFault::unreadable;

// All cells that `plain` can read, without a branch on whether a cell is empty. Answers whether these were all.
template <class Cells, class T, class Plain>
[[gnu::noinline]] bool decode_plain(const Cells& cells, std::size_t records, T* out, CellFault* faults,
                                    const Plain& plain) {
  static_assert(static_cast<int>(CellFault::missing) == 1 && static_cast<int>(kToParse) == 2);
  unsigned seen = 0;
  for (std::size_t r = 0; r < records; ++r) {
    const RawCell cell = cells[r];
    T value;
    const bool is_plain = plain(cell, value), is_short = cell.length() <= kMostPlain;
    const bool odd = !(is_plain & is_short);
    const unsigned fault = static_cast<unsigned>(cell.length() == 0) | static_cast<unsigned>(odd) * 2;
    out[r] = value;
    faults[r] = static_cast<CellFault>(fault);
    seen |= fault;
  }
  return (seen & 2) == 0;
}

// Asks `plain` for the value of a raw cell of up to eight bytes, 0 for an empty one; where that says false, `parse` with
// the cell's text.
template <class T, class Plain, class Parse>
bool decode_column(const RecordBatch& batch, std::uint32_t column, T* out, CellFault* faults, const Plain& plain,
                   const Parse& parse) {
  const auto decode = [&](const auto& cells) { return decode_plain(cells, batch.records, out, faults, plain); };
  const bool all_plain = is_inner_and_bare(batch, column)
                             ? decode(InnerCells{batch.text, batch.ends.data() + column, batch.columns})
                             : decode(AnyCells(batch, column));
  if (all_plain) return true;
  std::string scratch;
  for (std::size_t r = 0; r < batch.records; ++r) {
    if (faults[r] != kToParse) continue;
    const auto parsed = parse(batch.cell(r, column, scratch));
    out[r] = parsed.value;
    faults[r] = parsed.fault;
  }
  return false;
}

// Digits with at most one point, as a whole number and the place of the point. Most have two digits behind it, or none.
[[gnu::always_inline]] inline bool read_plain(RawCell cell, char point, std::uint32_t& mantissa, unsigned& place) {
  const std::uint64_t word = load_digits(cell.end, cell.length());
  const bool cents = has_point_at(word, kTwoBehind, point);
  const std::uint64_t digits = cents ? without_point_at(word, kTwoBehind) : word;
  if (all_digits(digits)) {
    mantissa = digits_value(digits);
    place = cents ? kTwoBehind + 1 : 8;
    return true;
  }
  const PointedDigits number = take_point(word, point);
  mantissa = digits_value(number.digits);
  place = number.place;
  const bool only_a_point = number.has_point && cell.length() == 1;
  return all_digits(number.digits) && !only_a_point;
}

// By place of the point. What is worth less than 1/10,000 has to be rounded, and is parsed.
constexpr std::array<std::int64_t, 9> kMoneyScale = {0, 0, 0, 0, 1, 10, 100, 1000, 10000};
// Exact factors, so that one division rounds rightly.
constexpr std::array<double, 9> kDecimalScale = {0, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1};

// Inlined by force into each of the loops: a call would cost as much as the reading.
struct PlainCount {
  [[gnu::always_inline]] bool operator()(RawCell cell, std::int32_t& value) const {
    const std::uint64_t digits = load_digits(cell.end, cell.length());
    value = static_cast<std::int32_t>(digits_value(digits));
    return all_digits(digits);
  }
};

struct PlainMoney {
  char point;
  [[gnu::always_inline]] bool operator()(RawCell cell, std::int64_t& value) const {
    std::uint32_t mantissa;
    unsigned place;
    const bool plain = read_plain(cell, point, mantissa, place);
    value = mantissa * kMoneyScale[place];
    return plain && kMoneyScale[place] != 0;
  }
};

struct PlainDecimal {
  char point;
  [[gnu::always_inline]] bool operator()(RawCell cell, double& value) const {
    std::uint32_t mantissa;
    unsigned place;
    const bool plain = read_plain(cell, point, mantissa, place);
    value = static_cast<double>(mantissa) / kDecimalScale[place];
    return plain;
  }
};

}  // namespace

bool decode_counts(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                   CellFault* faults) {
  return decode_column(batch, column, out, faults, PlainCount{},
                       [&](std::string_view text) { return parse_count(text, style); });
}

bool decode_money(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int64_t* out,
                  CellFault* faults) {
  return decode_column(batch, column, out, faults, PlainMoney{style.decimal_mark},
                       [&](std::string_view text) { return parse_money(text, style); });
}

bool decode_decimals(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                     CellFault* faults) {
  return decode_column(batch, column, out, faults, PlainDecimal{style.decimal_mark},
                       [&](std::string_view text) { return parse_decimal(text, style); });
}

// Few reports have them, and those are small: parsed cell by cell.
bool decode_percents(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, double* out,
                     CellFault* faults) {
  bool plain = true;
  std::string scratch;
  for (std::size_t r = 0; r < batch.records; ++r) {
    Parsed<double> parsed{0, CellFault::missing};
    if (column < batch.cells(r)) parsed = parse_percent(batch.cell(r, column, scratch), style);
    out[r] = parsed.value;
    faults[r] = parsed.fault;
    plain = plain && (parsed.fault == CellFault::none || parsed.fault == CellFault::missing);
  }
  return plain;
}

bool decode_days(const RecordBatch& batch, std::uint32_t column, const NumberStyle& style, std::int32_t* out,
                 CellFault* faults) {
  return decode_repeating(batch, column, out, faults, [&](std::string_view text) {
    const Parsed<Day> parsed = parse_day(text, style);
    return Parsed<std::int32_t>{parsed.value.days_since_1970(), parsed.fault};
  });
}

}  // namespace ipi
