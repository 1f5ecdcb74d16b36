// JsonParser: simdjson for one slice at a time. Half a surrogate pair, which JSON allows and UTF-8 does not, becomes
// U+FFFD. Fails (nullopt): numbers that neither 64 bits nor a double hold.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

namespace ipi {

class JsonParser {
 public:
  JsonParser();
  // `value`: one whole JSON value. The element lives until the next call.
  std::optional<simdjson::dom::element> parse(std::string_view value);

 private:
  simdjson::dom::parser parser_;
  std::string padded_;
};

// A scalar as text: strings unescaped, numbers as shortest text, true and false; null and containers are nullopt.
// `scratch` holds what is not a string.
std::optional<std::string_view> scalar_text(const simdjson::dom::element& value, std::string& scratch);

}  // namespace ipi
