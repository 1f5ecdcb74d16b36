#include "view/row_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace ipi {
namespace {

// From the lowest digit up. Numbers that are whole have their lower bits clear as doubles: those digits are skipped.
struct Digit {
  unsigned shift, bits;
};
constexpr std::array<Digit, 6> kDigits{{{0, 9}, {9, 11}, {20, 11}, {31, 11}, {42, 11}, {53, 11}}};
constexpr std::size_t kMostValues = std::size_t{1} << 11;
// Fewer rows are ordered by comparisons.
constexpr std::size_t kFewRows = 256;

std::size_t digit_of(std::uint64_t key, Digit digit) {
  return static_cast<std::size_t>((key >> digit.shift) & ((std::uint64_t{1} << digit.bits) - 1));
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

void order_by_key(std::vector<KeyedRow>& rows) {
  if (rows.size() < kFewRows) {
    std::stable_sort(rows.begin(), rows.end(), [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
    return;
  }
  std::vector<std::uint32_t> counts(kDigits.size() * kMostValues, 0);
  for (const KeyedRow& row : rows) {
    for (std::size_t d = 0; d < kDigits.size(); ++d) ++counts[d * kMostValues + digit_of(row.key, kDigits[d])];
  }
  std::vector<KeyedRow> other(rows.size());
  for (std::size_t d = 0; d < kDigits.size(); ++d) {
    std::uint32_t* const count = counts.data() + d * kMostValues;
    if (count[digit_of(rows.front().key, kDigits[d])] == rows.size()) continue;  // all have the same digit
    std::uint32_t before = 0;
    for (std::size_t value = 0; value < kMostValues; ++value) before += std::exchange(count[value], before);
    for (const KeyedRow& row : rows) other[count[digit_of(row.key, kDigits[d])]++] = row;
    rows.swap(other);
  }
}

std::uint64_t order_key(double value, bool descending) {
  if (value != value) return ~std::uint64_t{0};
  value += 0.0;  // -0 is 0
  std::uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
  const std::uint64_t key = (bits & kSign) != 0 ? ~bits : bits | kSign;
  return descending ? ~key : key;
}

namespace {

// The eight bytes from `from` on, the first one highest; zeros behind the end.
std::uint64_t bytes_at(std::string_view text, std::size_t from) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (from + i < text.size() ? static_cast<std::uint8_t>(text[from + i]) : 0);
  return key;
}

// Orders symbols whose texts agree in the first `agreed` bytes: eight bytes at a time as a number, then those that agree
// in them.
void order_symbols(std::vector<KeyedRow>& symbols, std::size_t begin, std::size_t end, std::size_t agreed, const StringPool& strings) {
  const auto first = symbols.begin() + static_cast<std::ptrdiff_t>(begin), last = symbols.begin() + static_cast<std::ptrdiff_t>(end);
  for (auto at = first; at != last; ++at) at->key = bytes_at(strings.text(at->row), agreed);
  std::sort(first, last, [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
  for (std::size_t from = begin, to = begin; from < end; from = to) {
    bool longer = false;
    for (; to < end && symbols[to].key == symbols[from].key; ++to) longer = longer || strings.text(symbols[to].row).size() > agreed + 8;
    if (to - from < 2) continue;
    if (longer && to - from > 16) {
      order_symbols(symbols, from, to, agreed + 8, strings);
    } else {
      std::sort(symbols.begin() + static_cast<std::ptrdiff_t>(from), symbols.begin() + static_cast<std::ptrdiff_t>(to),
                [&](const KeyedRow& a, const KeyedRow& b) { return strings.text(a.row) < strings.text(b.row); });
    }
  }
}

}  // namespace

std::vector<std::uint32_t> rank_texts(const Column<Symbol>& column, const StringPool& strings) {
  std::vector<std::uint32_t> ranks(strings.size(), kNoRank);
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (column.has(row)) ranks[column[row]] = 0;
  }
  std::vector<KeyedRow> symbols;
  for (Symbol symbol = 0; symbol < ranks.size(); ++symbol) {
    if (ranks[symbol] != kNoRank && strings.text(symbol).empty()) ranks[symbol] = kNoRank;
    if (ranks[symbol] != kNoRank) symbols.push_back({bytes_at(strings.text(symbol), 0), symbol});
  }
  order_by_key(symbols);  // most of the order at once; the rest within equal beginnings
  for (std::size_t from = 0, to = 0; from < symbols.size(); from = to) {
    while (to < symbols.size() && symbols[to].key == symbols[from].key) ++to;
    if (to - from > 1) order_symbols(symbols, from, to, 8, strings);
  }
  for (std::uint32_t rank = 0; rank < symbols.size(); ++rank) ranks[symbols[rank].row] = rank;
  return ranks;
}

namespace {

// Looks for one text in many. A position is looked at closer where its byte and the next one fit, letters taken for
// either case: eight positions at a time.
class Finder {
 public:
  explicit Finder(std::string_view lowered) : lowered_(lowered), first_(splat(lowered.front())), second_(splat(lowered[lowered.size() > 1 ? 1 : 0])) {}

  bool is_in(std::string_view text) const {
    if (text.size() < lowered_.size()) return false;
    const std::size_t positions = text.size() - lowered_.size() + 1;
    std::size_t at = 0;
    for (; lowered_.size() > 1 && at + 8 <= positions && at + 9 <= text.size(); at += 8) {
      std::uint64_t fits = zero_bytes(load(text.data() + at) ^ first_) & zero_bytes(load(text.data() + at + 1) ^ second_);
      for (; fits != 0; fits &= fits - 1) {
        if (is_at(text.data() + at + static_cast<std::size_t>(std::countr_zero(fits)) / 8)) return true;
      }
    }
    for (; at < positions; ++at) {
      if (lower(text[at]) == lowered_.front() && is_at(text.data() + at)) return true;
    }
    return false;
  }

 private:
  static constexpr std::uint64_t kOnes = 0x0101010101010101u, kCase = 0x2020202020202020u;
  static std::uint64_t splat(char c) { return (static_cast<std::uint8_t>(c) | 0x20u) * kOnes; }
  static std::uint64_t load(const char* bytes) {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word | kCase;
  }
  // The high bit of each byte that is zero, and perhaps of one above it.
  static std::uint64_t zero_bytes(std::uint64_t word) { return (word - kOnes) & ~word & (kOnes << 7); }

  bool is_at(const char* text) const {
    return std::equal(lowered_.begin(), lowered_.end(), text, [](char wanted, char c) { return wanted == lower(c); });
  }

  std::string_view lowered_;
  std::uint64_t first_, second_;
};

}  // namespace

std::vector<std::uint64_t> find_texts(const StringPool& strings, std::string_view lowered) {
  const Finder finder(lowered);
  std::vector<std::uint64_t> found((strings.size() + 63) / 64, 0);
  for (Symbol symbol = 0; symbol < strings.size(); ++symbol) {
    if (finder.is_in(strings.text(symbol))) found[symbol / 64] |= std::uint64_t{1} << (symbol % 64);
  }
  return found;
}

}  // namespace ipi
