// What a RecordReader handed out, compared with the naive reader: records, cells, lines, offsets and issues.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "unit/table/collected.h"
#include "unit/table/naive_reader.h"

namespace ipi {

// What the naive reader says, in the words of Collected.
inline std::vector<std::string> naive_issues(const NaiveRecord& record, std::size_t number) {
  const auto text = [&](std::string_view code, std::size_t offset) {
    std::size_t column = 1;
    while (column < record.ends.size() && record.ends[column - 1] < offset) ++column;
    return std::string(code) + " record " + std::to_string(number) + " line " + std::to_string(record.line) +
           " column " + std::to_string(column) + " offset " + std::to_string(offset);
  };
  const std::size_t last_begin = record.ends.size() == 1 ? record.begin : record.ends[record.ends.size() - 2] + 1;
  std::vector<std::string> issues;
  if (record.stray) issues.push_back(text("stray_quote", *record.stray));
  if (record.unclosed) issues.push_back(text("quote_unclosed", *record.unclosed));
  if (record.capped) issues.push_back(text("too_many_columns", last_begin));
  if (record.cut) issues.push_back(text("cell_too_long", last_begin));
  return issues;
}

inline bool reads_as_naive(const std::string& text, const ReadOptions& options, const Collected& read) {
  const std::vector<NaiveRecord> records = NaiveReader(text, options.dialect, options.expected, options.limits).read();
  if (read.records.size() != records.size() || !read.consistent) return false;
  std::vector<std::string> expected_issues, issues;
  for (std::size_t r = 0; r < records.size(); ++r) {
    const NaiveRecord& record = records[r];
    const CollectedRecord& given = read.records[r];
    if (given.line != record.line || given.cells.size() != record.ends.size()) return false;
    for (std::size_t c = 0; c < record.ends.size(); ++c) {
      if (given.offsets[c] != (c == 0 ? record.begin : record.ends[c - 1] + 1)) return false;
    }
    for (const std::string& issue : naive_issues(record, r)) expected_issues.push_back(issue);
  }
  for (const std::string& issue : read.issues) {
    if (!issue.starts_with("nul_byte")) issues.push_back(issue);
  }
  std::sort(issues.begin(), issues.end());
  std::sort(expected_issues.begin(), expected_issues.end());
  return issues == expected_issues;
}

}  // namespace ipi
