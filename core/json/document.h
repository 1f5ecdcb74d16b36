// read_json_document: the text of a JSON file in, its root values out: one, or one a line (JSON Lines). The whole text is
// checked, also what no reader will look at.
//
// Fails: a document of one value is damaged as a whole and says where. In JSON Lines every line stands for itself: a
// damaged one is listed and the others are read.
#pragma once

#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "json/slice.h"

namespace ipi {

struct JsonRoot {
  JsonSlice value;
  LineNo line;  // 0 unless the document is JSON Lines
};

struct DamagedJsonLine {
  std::size_t offset;  // of the byte that is wrong
  LineNo line;
  bool cut;  // the last line, and the text ends in the midst of it
};

struct JsonDocument {
  bool lines = false;
  std::vector<JsonRoot> roots;
  std::vector<DamagedJsonLine> damaged;
};

// The slices point into `text`.
Result<JsonDocument, JsonDamage> read_json_document(std::string_view text);

}  // namespace ipi
