// Everything observable that a RecordReader hands out, as values to compare.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/record_reader.h"

namespace ipi {

struct CollectedRecord {
  std::vector<std::string> cells;
  LineNo line = 0;
  std::vector<std::uint64_t> offsets;
  friend bool operator==(const CollectedRecord&, const CollectedRecord&) = default;
};

class Collected final : public RecordSink {
 public:
  void on_batch(const RecordBatch& batch) override {
    consistent = consistent && batch.records > 0 && batch.first_record == records.size();
    for (std::size_t r = 0; r < batch.records; ++r) {
      CollectedRecord record;
      record.line = batch.line(r);
      for (std::uint32_t c = 0; c < batch.cells(r); ++c) {
        std::string scratch;
        record.cells.emplace_back(batch.cell(r, c, scratch));
        record.offsets.push_back(batch.cell_stream_offset(r, c));
      }
      records.push_back(record);
    }
    regular_batches += batch.regular ? 1 : 0;
    irregular_batches += batch.regular ? 0 : 1;
  }
  void on_issue(const RecordIssue& issue) override {
    consistent = consistent && issue.record >= records.size();
    issues.push_back(std::string(info(issue.code).name) + " record " + std::to_string(issue.record) + " line " +
                     std::to_string(issue.line) + " column " + std::to_string(issue.column) + " offset " +
                     std::to_string(issue.stream_offset));
  }

  std::vector<std::vector<std::string>> cells() const {
    std::vector<std::vector<std::string>> all;
    for (const CollectedRecord& record : records) all.push_back(record.cells);
    return all;
  }
  friend bool operator==(const Collected& a, const Collected& b) {
    return a.records == b.records && a.issues == b.issues && a.consistent == b.consistent;
  }

  std::vector<CollectedRecord> records;
  std::vector<std::string> issues;
  bool consistent = true;  // batches follow one another, and issues come before their records
  std::size_t regular_batches = 0, irregular_batches = 0;
};

struct ReadOptions {
  Dialect dialect{',', QuoteRule::rfc4180};
  std::uint32_t expected = 0;
  Limits limits = {};
  IndexMethod method = IndexMethod::simd;
  std::size_t chunk = SIZE_MAX;  // bytes a feed
};

inline Collected read_all(std::string_view text, const ReadOptions& options = {}) {
  Collected collected;
  RecordReader reader(options.dialect, options.limits, options.method);
  reader.expect_columns(options.expected);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = options.chunk < text.size() - at ? options.chunk : text.size() - at;
    // A copy of its own, so that the sanitizer sees reads beyond it.
    const std::string piece(text.substr(at, length));
    reader.feed(piece, collected);
    at += length;
  }
  reader.finish(collected);
  return collected;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace ipi

namespace doctest {
template <>
struct StringMaker<ipi::Rows> {
  static String convert(const ipi::Rows& rows) {
    std::string text = "{";
    for (const auto& row : rows) {
      text += '{';
      for (const std::string& cell : row) text += "'" + cell + "' ";
      text += "} ";
    }
    return (text + "}").c_str();
  }
};
}  // namespace doctest
