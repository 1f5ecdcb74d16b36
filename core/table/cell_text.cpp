#include "table/cell_text.h"

#include <algorithm>

namespace ipi {
namespace {

using namespace std::string_view_literals;

// Source: reports.md 0.5 and the currencies of Amazon's marketplaces. Longer spellings first.
constexpr auto kCurrencies = std::to_array<std::string_view>({
    "US$", "CA$", "AU$", "MX$", "C$",  "A$",  "R$",  "S$",  "$",   "£",   "€",   "¥",   "￥",  "₹",
    "₺",   "zł",  "円",  "元",  "USD", "CAD", "MXN", "BRL", "GBP", "EUR", "JPY", "INR", "AUD", "SGD",
    "AED", "SAR", "EGP", "TRY", "SEK", "PLN", "CNY", "ZAR", "Rs.", "Rs",  "kr",  "TL",
});
constexpr auto kSpaces = std::to_array<std::string_view>({
    " ",
    "\t",
    "\xC2\xA0",
    "\xE2\x80\x89",
    "\xE2\x80\x8B",
    "\xE2\x80\x8C",
    "\xE2\x80\x8D",
    "\xE2\x80\x8E",
    "\xE2\x80\x8F",
    "\xE2\x80\xAF",
    "\xEF\xBB\xBF",
});
// Between groups of digits; the style's own mark besides.
constexpr auto kGroupMarks =
    std::to_array<std::string_view>({" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "'", "’"});
constexpr auto kMinusSigns = std::to_array<std::string_view>({"-", "\xE2\x88\x92"});
constexpr auto kPercentSigns = std::to_array<std::string_view>({"%", "％"});

template <std::size_t N>
std::size_t match_any(std::string_view text, const std::array<std::string_view, N>& words) {
  if (text.empty()) return 0;
  const char first = text.front();
  for (const std::string_view word : words) {
    if (word.front() == first && text.starts_with(word)) return word.size();
  }
  return 0;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }
  bool done() const { return rest_.empty(); }
  char front() const { return rest_.empty() ? '\0' : rest_.front(); }
  void skip(std::size_t n) { rest_.remove_prefix(n); }
  bool take(char c) { return !rest_.empty() && rest_.front() == c && (rest_.remove_prefix(1), true); }
  template <std::size_t N>
  bool take_any(const std::array<std::string_view, N>& words) {
    const std::size_t length = match_any(rest_, words);
    rest_.remove_prefix(length);
    return length > 0;
  }
  void skip_spaces() {
    while (take_any(kSpaces)) {
    }
  }

 private:
  std::string_view rest_;
};

void add_digit(NumberText& number, char digit, bool in_fraction) {
  constexpr std::uint64_t kRoomForOneMore = 999'999'999'999'999'999;
  if (number.mantissa > kRoomForOneMore) {
    if (!number.truncated) number.next_digit = digit;
    number.truncated = true;
    number.exponent += in_fraction ? 0 : 1;
    return;
  }
  number.mantissa = number.mantissa * 10 + static_cast<std::uint64_t>(digit - '0');
  number.exponent -= in_fraction ? 1 : 0;
}

// The group mark at the start of `text`, if a digit follows it.
std::size_t group_mark_length(std::string_view text, const NumberStyle& style) {
  const std::size_t length = !text.empty() && text.front() == style.group_mark ? 1 : match_any(text, kGroupMarks);
  return length > 0 && length < text.size() && is_digit(text[length]) ? length : 0;
}

// Whole part with groups: first 1 to 3 digits, then 2 (as in India) or 3, at last 3. False if the groups are odd.
bool read_whole_part(Reader& reader, NumberText& number, const NumberStyle& style, int& digits) {
  int in_group = 0, groups = 0;
  while (!reader.done()) {
    if (is_digit(reader.front())) {
      add_digit(number, reader.front(), false);
      ++digits;
      ++in_group;
      reader.skip(1);
      continue;
    }
    const std::size_t mark = group_mark_length(reader.rest(), style);
    if (mark == 0) break;
    if (in_group == 0 || in_group > 3 || (groups > 0 && in_group < 2)) return false;
    ++groups;
    in_group = 0;
    reader.skip(mark);
  }
  return groups == 0 || in_group == 3;
}

bool read_exponent(Reader& reader, NumberText& number) {
  if (reader.front() != 'e' && reader.front() != 'E') return true;
  const std::string_view rest = reader.rest();
  std::size_t at = 1;
  if (at < rest.size() && (rest[at] == '+' || rest[at] == '-')) ++at;
  if (at >= rest.size() || !is_digit(rest[at])) return true;  // not an exponent: "5 EUR" is read on
  int value = 0;
  const std::size_t first = at;
  for (; at < rest.size() && is_digit(rest[at]); ++at) {
    if (at - first >= 4) return false;
    value = value * 10 + (rest[at] - '0');
  }
  number.scientific = true;
  number.spreadsheet = rest[1] == '+';
  number.exponent += rest[1] == '-' ? -value : value;
  reader.skip(at);
  return true;
}

bool read_body(Reader& reader, NumberText& number, const NumberStyle& style) {
  const std::string_view start = reader.rest();
  int digits = 0;
  if (!read_whole_part(reader, number, style, digits)) return false;
  if (reader.take(style.decimal_mark)) {
    for (; is_digit(reader.front()); reader.skip(1), ++digits) add_digit(number, reader.front(), true);
  }
  if (digits == 0 || !read_exponent(reader, number)) return false;
  number.body = start.substr(0, start.size() - reader.rest().size());
  return true;
}

// Names of months by their first letters, after folding. Source: reports.md 0.5 (English, German, French, Spanish,
// Italian abbreviations; full names start alike).
struct MonthName {
  std::string_view start;
  int month;
};
constexpr auto kMonths = std::to_array<MonthName>({
    {"jan", 1},  {"gen", 1},  {"ene", 1},  {"feb", 2},  {"fev", 2},  {"mar", 3},  {"mrz", 3},  {"apr", 4},
    {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},  {"jun", 6},  {"juin", 6}, {"giu", 6},
    {"jul", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sep", 9},  {"set", 9},
    {"oct", 10}, {"okt", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12},
});

// The letter without its accent: the second byte of the two-byte characters that names of months have.
char unaccented(char second_byte) {
  switch (static_cast<unsigned char>(second_byte)) {
    case 0x84:
    case 0xA4: return 'a';  // Ä ä
    case 0x88:
    case 0x89:
    case 0xA8:
    case 0xA9: return 'e';  // È É è é
    case 0x9B:
    case 0xBB: return 'u';  // Û û
    default: return '\0';
  }
}

int take_month_name(Reader& reader) {
  std::array<char, 12> folded{};
  std::size_t length = 0;
  while (!reader.done() && length < folded.size()) {
    if (is_letter(reader.front())) {
      folded[length++] = lower(reader.front());
      reader.skip(1);
    } else if (reader.front() == '\xC3' && reader.rest().size() > 1 && unaccented(reader.rest()[1]) != '\0') {
      folded[length++] = unaccented(reader.rest()[1]);
      reader.skip(2);
    } else {
      break;
    }
  }
  reader.take('.');
  const std::string_view word(folded.data(), length);
  for (const MonthName& name : kMonths) {
    if (word.starts_with(name.start)) return name.month;
  }
  return 0;
}

// 年月日, or any run of - / . , and spaces.
bool take_date_separator(Reader& reader, DateParts& parts) {
  constexpr auto kMarks = std::to_array<std::string_view>({"-", "/", ".", ",", " ", "年", "月", "日"});
  const char first = reader.front();
  if (!reader.take_any(kMarks)) return false;
  if (parts.separator == 0 && (first == '-' || first == '/' || first == '.')) parts.separator = first;
  while (reader.take_any(kMarks)) {
  }
  return true;
}

// What stands behind a date: nothing, or a time with a zone.
bool is_time(std::string_view text) {
  if (text.starts_with("日")) text.remove_prefix("日"sv.size());
  if (text.empty()) return true;
  const char first = text.front();
  if (first != 'T' && first != ' ' && first != ',') return false;
  const std::size_t start = text.find_first_not_of("T ,");
  return start == std::string_view::npos || is_digit(text[start]);
}

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower_case_word) {
  return std::equal(text.begin(), text.end(), lower_case_word.begin(), lower_case_word.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::size_t space_length(std::string_view text) { return match_any(text, kSpaces); }

// Whether one of kSpaces may begin or end at such a byte: it is a blank, or not ASCII.
static bool may_be_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trim_cell(std::string_view text) {
  if (text.empty() || (!may_be_space(text.front()) && !may_be_space(text.back()) && text.front() != '"')) return text;
  const auto trim = [](std::string_view rest) {
    while (const std::size_t length = space_length(rest)) rest.remove_prefix(length);
    for (bool found = true; found;) {
      found = false;
      for (const std::string_view space : kSpaces) {
        if (!rest.ends_with(space)) continue;
        rest.remove_suffix(space.size());
        found = true;
      }
    }
    return rest;
  };
  text = trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = trim(text.substr(1, text.size() - 2));
  return text;
}

std::optional<NumberText> read_number(std::string_view text, const NumberStyle& style) {
  NumberText number;
  Reader reader(trim_cell(text));
  for (bool signed_already = false;;) {
    reader.skip_spaces();
    if (!signed_already && reader.take_any(kMinusSigns)) {
      signed_already = number.negative = true;
    } else if (!signed_already && reader.take('+')) {
      signed_already = true;
    } else if (!number.currency && reader.take_any(kCurrencies)) {
      number.currency = true;
    } else {
      break;
    }
  }
  if (!read_body(reader, number, style)) return std::nullopt;
  number.capped = reader.take('+');
  reader.skip_spaces();
  if (reader.take_any(kPercentSigns)) {
    number.percent = true;
  } else if (reader.take_any(kCurrencies)) {
    number.currency = true;  // a second one as well: "$15,000.00 MXN"
  }
  if (!reader.done()) return std::nullopt;
  return number;
}

std::optional<DateParts> read_date_parts(std::string_view text) {
  DateParts parts;
  Reader reader(trim_cell(text));
  while (parts.count < 3) {
    int value = 0, digits = 0;
    if (is_digit(reader.front())) {
      for (; is_digit(reader.front()); reader.skip(1)) {
        if (++digits > 4) return std::nullopt;
        value = value * 10 + (reader.front() - '0');
      }
    } else {
      value = take_month_name(reader);
      if (value == 0) return std::nullopt;
    }
    parts.value[parts.count] = value;
    parts.digits[parts.count] = digits;
    ++parts.count;
    if (parts.count == 3 || !take_date_separator(reader, parts)) break;
    if (reader.done()) break;
  }
  if (parts.count < 2 || !is_time(reader.rest())) return std::nullopt;
  if (parts.count == 2 && !reader.done()) return std::nullopt;
  return parts;
}

}  // namespace ipi
