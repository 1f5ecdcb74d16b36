#include "view/row_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "base/sort.h"

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
    sort_values(rows, [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
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
  for (std::size_t i = 0; i < 8; ++i)
    key = key << 8 | (from + i < text.size() ? static_cast<std::uint8_t>(text[from + i]) : 0);
  return key;
}

// Orders symbols whose texts agree in the first `agreed` bytes: eight bytes at a time as a number, then those that agree
// in them.
void order_symbols(std::span<KeyedRow> symbols, std::size_t agreed, const StringPool& strings) {
  for (KeyedRow& symbol : symbols) symbol.key = bytes_at(strings.text(symbol.row), agreed);
  sort_values(symbols, [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
  for (std::size_t from = 0, to = 0; from < symbols.size(); from = to) {
    bool longer = false;
    for (; to < symbols.size() && symbols[to].key == symbols[from].key; ++to) {
      longer = longer || strings.text(symbols[to].row).size() > agreed + 8;
    }
    if (to - from < 2) continue;
    std::span<KeyedRow> equal = symbols.subspan(from, to - from);
    if (longer && equal.size() > 16) {
      order_symbols(equal, agreed + 8, strings);
    } else {
      sort_values(equal,
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
    if (to - from > 1) order_symbols(std::span(symbols).subspan(from, to - from), 8, strings);
  }
  for (std::uint32_t rank = 0; rank < symbols.size(); ++rank) ranks[symbols[rank].row] = rank;
  return ranks;
}

namespace {

// Looks for a text. A position is looked at closer where its byte and the next one fit, letters taken for either case:
// eight positions at a time.
class Finder {
 public:
  explicit Finder(std::string_view lowered)
      : lowered_(lowered), first_(splat(lowered.front())), second_(splat(lowered[lowered.size() > 1 ? 1 : 0])) {}

  // Where it stands for the first time; nullptr: nowhere.
  const char* find(const char* begin, const char* end) const {
    if (static_cast<std::size_t>(end - begin) < lowered_.size()) return nullptr;
    const char* const last = end - lowered_.size();
    const char* at = begin;
    for (; lowered_.size() > 1 && end - at > 8; at += 8) {
      std::uint64_t fits = zero_bytes(load(at) ^ first_) & zero_bytes(load(at + 1) ^ second_);
      for (; fits != 0; fits &= fits - 1) {
        const char* const here = at + std::countr_zero(fits) / 8;
        if (here <= last && is_at(here)) return here;
      }
    }
    for (; at <= last; ++at) {
      if (is_at(at)) return at;
    }
    return nullptr;
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
  const auto size = static_cast<Symbol>(strings.size());
  std::vector<std::uint64_t> found((size + 63) / 64, 0);
  for (Symbol first = 0, next = 0; first < size; first = next) {
    // Texts that came one after the other lie side by side, and are looked through as one.
    const char* const begin = strings.text(first).data();
    const char* end = begin;
    for (; next < size && strings.text(next).data() == end; ++next) end += strings.text(next).size();
    Symbol symbol = first;
    const char* text_end = begin + strings.text(first).size();
    for (const char* at = finder.find(begin, end); at != nullptr;) {
      while (text_end <= at) text_end += strings.text(++symbol).size();
      const bool whole = at + lowered.size() <= text_end;
      if (whole) found[symbol / 64] |= std::uint64_t{1} << (symbol % 64);
      at = finder.find(whole ? text_end : at + 1, end);
    }
  }
  return found;
}

}  // namespace ipi
