// RowFeed: rows that do not stand in delimited text (JSON documents) into a FileTable, by the very rules of those that do:
// cells as text in batches for the ReportReader, which decodes, merges and accounts for them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/read.h"

namespace ipi {

class RowFeed final : private SourceOffsets {
 public:
  struct Cell {
    std::string_view text;   // empty = missing
    std::size_t offset = 0;  // where it stands in the document
  };
  struct Outcome {
    FileTable table;
    RowCounts counts;
    std::optional<Day> newest_day;
  };

  // All references must outlive the feed. The columns are the spec's, less the ignored ones, in its order.
  RowFeed(const ReportSpec& spec, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& document);
  ~RowFeed() override;

  std::span<const ColumnBinding> columns() const { return plan_.detection.columns; }
  // Precondition: one cell a column.
  void add(std::span<const Cell> cells, LineNo line);
  // Something that should have been a row.
  void set_aside(DiagCode code, std::size_t offset, LineNo line, std::string_view text);
  // Call once, at the end.
  Outcome finish();

 private:
  std::uint64_t source_offset(std::uint64_t batch_offset) const override;
  void flush();

  ReadPlan plan_;
  Diagnostics& diagnostics_;
  const SourceOffsets& document_;
  ReportReader reader_;
  RowCounts extra_;

  // The batch under way.
  std::string text_;
  std::vector<std::uint32_t> ends_, first_cell_, begins_, lines_;
  std::vector<std::size_t> offsets_;  // of each cell
  std::uint64_t rows_before_ = 1;     // the header counts as the record before them
};

}  // namespace ipi
