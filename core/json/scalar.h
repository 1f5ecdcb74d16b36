// JsonScalars: the text that a cell would have for a JSON value, by simdjson: strings unescaped, whole numbers digit by
// digit, others as the shortest text of what they are, true and false, "" for null. Half a surrogate pair, which JSON
// allows and UTF-8 does not, becomes U+FFFD. Never fails: a number that no double holds and a container stand as they are,
// for the cell's parser to refuse.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "json/slice.h"

namespace ipi {

class JsonScalars {
 public:
  // Lives until the next call or as long as the document.
  std::string_view text(const JsonSlice& value);

 private:
  bool parse(simdjson::dom::element& parsed);

  simdjson::dom::parser parser_;
  std::string padded_;
  std::string number_;
};

}  // namespace ipi
