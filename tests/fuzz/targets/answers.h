// What a session says is JSON, whatever it was given.
#pragma once

#include <simdjson.h>

#include <string>

#include "fuzz/fuzz_input.h"

namespace ipi::fuzz {

inline simdjson::dom::element check_json(simdjson::dom::parser& parser, const std::string& text) {
  simdjson::dom::element parsed;
  const simdjson::error_code code = parser.parse(text).get(parsed);
  if (code != simdjson::SUCCESS) std::fprintf(stderr, "%s: %.2000s\n", simdjson::error_message(code), text.c_str());
  FUZZ_CHECK(code == simdjson::SUCCESS);
  return parsed;
}
inline void check_json(const std::string& text) {
  simdjson::dom::parser parser;
  check_json(parser, text);
}

}  // namespace ipi::fuzz
