#include "json/scalar.h"

#include <algorithm>

#include "base/number_text.h"

namespace ipi {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kEscape = 6;  // \uXXXX

// The code unit of the escape at `at`, -1 where none stands there.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + kEscape > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + kEscape; ++i) {
    const char c = text[i];
    unit = unit * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return unit;
}

// Precondition: a whole JSON string.
void mend_half_pairs(std::string& text) {
  for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
    const int unit = escaped_unit(text, at);
    if (unit < 0) {
      at += 2;
      continue;
    }
    const int next = escaped_unit(text, at + kEscape);
    const bool pair = unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000;
    if (!pair && unit >= 0xD800 && unit < 0xE000) text.replace(at, kEscape, "\\ufffd");
    at += pair ? 2 * kEscape : kEscape;
  }
}

bool is_integer(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

std::string_view JsonScalars::text(const JsonSlice& value) {
  const std::string_view raw = value.text();
  // What stands there is what it means: most cells, so they do without a parser.
  if (is_integer(raw)) return raw;
  if (raw.front() == '"' && raw.find('\\') == std::string_view::npos) return value.raw_string();
  if (value.is_object() || value.is_array()) return raw.substr(0, 1);
  padded_.assign(raw);
  element parsed;
  if (!parse(parsed)) return raw;
  number_.clear();
  switch (parsed.type()) {
    case element_type::STRING: return parsed.get_string().value_unsafe();
    case element_type::BOOL: return parsed.get_bool().value_unsafe() ? "true" : "false";
    case element_type::NULL_VALUE: return {};
    default: append_number(number_, parsed.get_double().value_unsafe()); return number_;
  }
}

bool JsonScalars::parse(element& parsed) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    const std::size_t size = padded_.size();
    padded_.append(simdjson::SIMDJSON_PADDING, ' ');
    const auto error = parser_.parse(padded_.data(), size, false).get(parsed);
    padded_.resize(size);
    if (error == simdjson::SUCCESS) return true;
    if (error == simdjson::MEMALLOC) throw std::bad_alloc();
    if (error != simdjson::STRING_ERROR) return false;
    mend_half_pairs(padded_);
  }
  return false;
}

}  // namespace ipi
