#include "json/parser.h"

#include "base/check.h"
#include "base/number_text.h"
#include "json/scan.h"

namespace ipi {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kSmallestRow = 4096;
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

// Precondition: whole JSON.
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

}  // namespace

JsonParser::JsonParser() {
  // Grows with the largest slice; the limit of depth stays.
  IPI_CHECK(parser_.allocate(kSmallestRow, kMostJsonDepth + 1) == simdjson::SUCCESS);
}

std::optional<element> JsonParser::parse(std::string_view value) {
  if (value.size() > parser_.capacity()) {
    if (parser_.allocate(value.size() * 2, kMostJsonDepth + 1) != simdjson::SUCCESS) throw std::bad_alloc();
  }
  padded_.assign(value);
  for (int attempt = 0; attempt < 2; ++attempt) {
    const std::size_t size = padded_.size();
    padded_.append(simdjson::SIMDJSON_PADDING, ' ');
    element parsed;
    const auto error = parser_.parse(padded_.data(), size, false).get(parsed);
    if (error == simdjson::SUCCESS) return parsed;
    if (error != simdjson::STRING_ERROR) return std::nullopt;
    padded_.resize(size);
    mend_half_pairs(padded_);
  }
  return std::nullopt;
}

std::optional<std::string_view> scalar_text(const element& value, std::string& scratch) {
  scratch.clear();
  switch (value.type()) {
    case element_type::STRING: return value.get_string().value_unsafe();
    case element_type::INT64: append_number(scratch, value.get_int64().value_unsafe()); return scratch;
    case element_type::DOUBLE: append_number(scratch, value.get_double().value_unsafe()); return scratch;
    case element_type::UINT64: append_number(scratch, value.get_double().value_unsafe()); return scratch;
    case element_type::BOOL: return value.get_bool().value_unsafe() ? "true" : "false";
    default: return std::nullopt;
  }
}

}  // namespace ipi
