// What our scanner takes for JSON, simdjson does too, and the other way round (but for the depth that we allow, and for
// unpaired surrogates, which JSON allows); every value is walked to its end; the reports are read from it without a loss.
#include <simdjson.h>

#include <algorithm>
#include <string>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "json/document.h"
#include "json/scalar.h"
#include "text/transcode.h"

namespace ipi::fuzz {
namespace {

std::size_t walk(const JsonSlice& value, JsonScalars& scalars, int depth) {
  FUZZ_CHECK(depth <= kMostJsonDepth);
  std::size_t values = 1;
  if (value.is_object()) {
    value.each_member([&](std::string_view, const JsonSlice& member) {
      values += walk(member, scalars, depth + 1);
      return true;
    });
  } else if (value.is_array()) {
    value.each_element([&](const JsonSlice& element) {
      values += walk(element, scalars, depth + 1);
      return true;
    });
  } else {
    const std::string_view text = scalars.text(value);
    FUZZ_CHECK(utf8_prefix({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}) == text.size());
  }
  return values;
}

int depth_of(const simdjson::dom::element& value) {
  int most = 0;
  simdjson::dom::object object;
  simdjson::dom::array array;
  if (value.get(object) == simdjson::SUCCESS) {
    for (const auto& member : object) most = std::max(most, depth_of(member.value));
  } else if (value.get(array) == simdjson::SUCCESS) {
    for (const auto& element : array) most = std::max(most, depth_of(element));
  } else {
    return 0;
  }
  return most + 1;
}

std::size_t count(const simdjson::dom::element& value) {
  std::size_t values = 1;
  simdjson::dom::object object;
  simdjson::dom::array array;
  if (value.get(object) == simdjson::SUCCESS) {
    for (const auto& member : object) values += count(member.value);
  } else if (value.get(array) == simdjson::SUCCESS) {
    for (const auto& element : array) values += count(element);
  }
  return values;
}

}  // namespace

void fuzz_json(Bytes bytes) {
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (utf8_prefix(bytes) != bytes.size()) return;  // the decoder sees to it

  JsonScalars scalars;
  std::size_t ours = 0;
  const Result<JsonDocument, JsonDamage> document = read_json_document(text);
  if (document) {
    for (const JsonRoot& root : document->roots) ours += walk(root.value, scalars, 1);
    for (const DamagedJsonLine& line : document->damaged) FUZZ_CHECK(line.offset <= text.size());
  } else {
    FUZZ_CHECK(document.error().offset <= text.size());
  }

  simdjson::dom::parser parser;
  simdjson::dom::element parsed;
  const simdjson::error_code code = parser.parse(simdjson::padded_string(text)).get(parsed);
  if (code == simdjson::SUCCESS && depth_of(parsed) <= kMostJsonDepth) {
    FUZZ_CHECK(document && document->roots.size() == 1 && document->damaged.empty());
    FUZZ_CHECK(count(parsed) == ours);
  }
  if (document && !document->lines && document->roots.size() == 1) {
    // Half a surrogate pair, numbers that no double holds.
    FUZZ_CHECK(code == simdjson::SUCCESS || code == simdjson::STRING_ERROR || code == simdjson::NUMBER_ERROR);
  }
}

}  // namespace ipi::fuzz
