// detect_report: which report a header belongs to, by the meaning of its column names, never by file name or by
// position. May answer "none", and then says what comes nearest and what it lacks.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/spec.h"

namespace ipi {

struct ColumnBinding {
  const ColumnSpec* spec = nullptr;
  std::uint32_t index = 0;  // 0-based position in the header
  std::string header;       // as it stands in the file
};

struct NearMiss {
  std::string header;    // as it stands in the file
  std::string proposed;  // the spelling it comes close to
};

struct Detection {
  const ReportSpec* spec = nullptr;  // nullptr: no known report
  std::vector<ColumnBinding> columns;
  std::uint32_t header_columns = 0;
  std::string_view variant;
  double confidence = 0;  // 0 to 1: share of the header's columns that the spec knows
  std::vector<std::string> unknown_headers, duplicate_headers;
  std::uint32_t empty_headers = 0;
  std::vector<NearMiss> near_misses;
  // Spellings of what `needed` asks for and the header lacks; not empty = the file must be refused.
  std::vector<std::string> missing;
  // Spellings of what the report usually has and this header lacks: it is read, and factors may stay unknown.
  std::vector<std::string> unusually_missing;
  // When spec is nullptr: the report that shares most columns, if any is near, and what it would take.
  const ReportSpec* nearest = nullptr;
};

Detection detect_report(std::span<const std::string> header_cells);

// The header bound to one given spec, as after a user's override. `missing` says what it lacks.
Detection bind_report(std::span<const std::string> header_cells, const ReportSpec& spec);

// Which of the first records (at most 40) holds a known header: the best detection and its index; spec is nullptr
// when none does, and then the detection speaks of the record with most cells.
struct HeaderChoice {
  Detection detection;
  std::size_t record = 0;
};
HeaderChoice find_header(std::span<const std::vector<std::string>> first_records, const ReportSpec* forced = nullptr);

}  // namespace ipi
