// FileFacts: what the session knows of one file, for the files panel and the JSON's `files`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/diagnostics.h"
#include "base/ids.h"
#include "view/json_writer.h"

namespace ipi {

struct FileFacts {
  FileId id{};
  std::string name;
  std::string kind;  // id as in the design; empty = no known report
  std::string variant;
  double confidence = 0;  // share of the header's names that the report's description knows
  std::string encoding;   // WHATWG label
  bool bom = false;
  std::string delimiter;  // "tab", ",", ";", "|"; empty for input that is not delimited
  std::string quote;      // "none", "wrapped", "\""
  std::uint64_t header_line = 0;
  std::uint64_t bytes = 0;
  std::uint64_t rows_read = 0, rows_used = 0, rows_set_aside = 0;
  std::optional<Day> as_of;
  bool as_of_assumed = false;
  std::vector<std::string> marketplaces, currencies;
  std::string role;        // score, history, extra, identified, refused, excluded
  std::string refusal;     // code; empty = read
  std::string looks_like;  // kind id of the nearest report, when refused
  std::vector<std::string> missing_columns, unknown_columns;
  Diagnostics diagnostics;
};

void write_file(JsonWriter& json, const FileFacts& facts);

}  // namespace ipi
