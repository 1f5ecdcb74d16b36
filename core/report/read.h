// ReportReader: records of a detected report in, a FileTable out. Decodes only bound columns, a column at a time over
// each batch, merges rows of one key as the spec says, and accounts for every row: read = used + set aside.
//
// What it does not do: decide anything about the file. Header, number styles and date order come in as a ReadPlan made
// from the file's first 256 KiB; a later cell that refutes the plan is reported as a Contradiction, and the file is
// read again once with the plan mended.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/string_pool.h"
#include "report/detect.h"
#include "report/file_table.h"
#include "report/held_record.h"
#include "report/key_index.h"
#include "report/row_prints.h"
#include "table/cell.h"
#include "table/number_style.h"
#include "table/record_batch.h"

namespace ipi {

// How to read one bound column.
struct ColumnPlan {
  NumberStyle style;
  // Most cells of the prefix could be read: an unreadable one is then a sign of a damaged row.
  bool trusted = true;
  // The prefix did not settle the date order (or the decimal mark); a later cell may refute it.
  bool date_order_open = false;
  bool decimal_mark_open = false;
};

struct ReadPlan {
  Detection detection;
  std::uint64_t header_record = 0;  // records before it are preamble
  std::vector<ColumnPlan> columns;  // parallel to detection.columns
  bool cells_have_columns = true;   // else a cell's place is its byte alone (JSON)
};

// Maps an offset of the decoded text back to source bytes.
class SourceOffsets {
 public:
  virtual ~SourceOffsets() = default;
  virtual std::uint64_t source_offset(std::uint64_t decoded_offset) const = 0;
};

struct RowCounts {
  std::uint64_t read = 0, used = 0, set_aside = 0;
};

struct Contradiction {
  std::size_t binding;  // index into ReadPlan::columns
  bool date_order;      // else the decimal mark
};

class ReportReader final : public RecordSink {
 public:
  // All references must outlive the reader.
  ReportReader(const ReadPlan& plan, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& offsets);
  ~ReportReader() override;

  void on_batch(const RecordBatch& batch) override;
  void on_issue(const RecordIssue& issue) override;
  // No more records come. Call once, before take_table().
  void finish();

  const RowCounts& counts() const { return counts_; }
  // Offset in the decoded text of the row that is held back, if one is; otherwise `otherwise`.
  std::uint64_t held_from(std::uint64_t otherwise) const;
  std::optional<Contradiction> contradiction() const { return contradiction_; }
  // Newest day in the columns that date the file (snapshot, event, month); nullopt = undated.
  std::optional<Day> newest_day() const { return newest_day_; }
  // The table, sealed. Call once, at the end.
  FileTable take_table();

 private:
  struct Scratch;  // of one batch (read_scratch.h)
  enum class RowState : std::uint8_t { skipped, used, set_aside };

  void read_batch(const RecordBatch& batch, std::size_t records);
  void release_held(const RecordBatch* next);
  void classify_rows(const RecordBatch& batch);
  bool is_second_half(const RecordBatch& batch, std::size_t record, std::uint32_t cells_before);
  void check_sums(const RecordBatch& batch);
  bool contradicts(const std::array<int, 7>& sum, std::size_t record) const;
  void judge_cells(const RecordBatch& batch);
  void judge_asins(const RecordBatch& batch);
  void count_misread(const RecordBatch& batch, std::size_t binding);
  void find_keys(const RecordBatch& batch);
  void set_aside_without_key(const RecordBatch& batch);
  void hash_keys(const RecordBatch& batch);
  void hash_cells(const RecordBatch& batch, std::size_t binding, std::vector<std::uint64_t>& hashes);
  void find_known_rows(const RecordBatch& batch);
  void add_rows(const RecordBatch& batch);
  void find_other_currencies(const RecordBatch& batch);
  void find_repeats(const RecordBatch& batch);
  void settle_rows(const RecordBatch& batch);
  void merge_rows(const RecordBatch& batch);
  void merge_column(const RecordBatch& batch, std::size_t binding);
  void merge_texts(const RecordBatch& batch, std::size_t binding, FileTable::Text& into);
  void note_asin(const RecordBatch& batch, std::size_t record);
  void note_fault(const RecordBatch& batch, std::size_t record, std::size_t binding, CellFault fault);
  void set_aside(const RecordBatch& batch, std::size_t record, DiagCode code, std::uint32_t column);
  Place place(const RecordBatch& batch, std::size_t record, std::uint32_t column) const;
  std::string_view cell_text(const RecordBatch& batch, std::size_t record, std::uint32_t column);
  bool same_key(const RecordBatch& batch, std::size_t record, std::size_t row);
  void store_key(const RecordBatch& batch, std::size_t record, std::size_t binding, std::size_t row);
  void note_days(std::size_t binding, std::size_t records);
  int binding_of(ColumnId id) const;
  std::uint32_t key_column() const;

  const ReadPlan& plan_;
  const ReportSpec& spec_;
  StringPool& strings_;
  Diagnostics& diagnostics_;
  const SourceOffsets& offsets_;
  FileTable table_;
  RowCounts counts_;
  std::optional<Contradiction> contradiction_;
  std::optional<Day> newest_day_;
  int key_binding_ = -1, asin_binding_ = -1, currency_binding_ = -1;
  std::vector<std::size_t> key_bindings_, identity_bindings_;
  // The last record of a batch, if it is short: the next one tells whether it is a row broken in two.
  std::unique_ptr<HeldRecord> held_;
  bool broken_before_ = false;                    // the held record is the first half of a broken row …
  bool second_half_next_ = false;                 // … and the next record the second
  std::vector<std::array<int, 7>> sum_bindings_;  // of each SumCheck: the total's binding, then its parts'; -1 = absent
  bool short_rows_usual_ = false;                 // trailing empty cells are dropped in this file

  std::unique_ptr<Scratch> scratch_;
  std::string cell_scratch_;

  KeyIndex keys_;
  struct RowPrint {
    std::uint64_t identity;
    std::uint32_t content;
  };
  std::vector<RowPrint> prints_;  // of each table row's first record (RepeatRule::state)
  RowPrints more_prints_;         // of its others, by row and identity mixed
};

}  // namespace ipi
