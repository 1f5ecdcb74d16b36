#include "report/row_feed.h"

#include <algorithm>

#include "base/check.h"

namespace ipi {
namespace {

constexpr std::size_t kPadding = 64;  // what a RecordBatch promises before and behind its text
constexpr std::size_t kBatchRows = 512;
constexpr std::size_t kBatchBytes = 1 << 20;

ReadPlan plan_for(const ReportSpec& spec) {
  ReadPlan plan;
  plan.detection.spec = &spec;
  for (const ColumnSpec& column : spec.columns) {
    if (column.type == ColumnType::ignored) continue;
    const std::string first_name(column.names.substr(0, column.names.find('|')));
    plan.detection.columns.push_back({&column, static_cast<std::uint32_t>(plan.detection.columns.size()), first_name});
    // Cells stand under their own names here: two that cannot be read do not mean that the row is shifted.
    ColumnPlan read;
    read.trusted = false;
    plan.columns.push_back(read);
  }
  plan.cells_have_columns = false;
  plan.detection.header_columns = static_cast<std::uint32_t>(plan.detection.columns.size());
  return plan;
}

}  // namespace

RowFeed::RowFeed(const ReportSpec& spec, StringPool& strings, Diagnostics& diagnostics, const SourceOffsets& document)
    : plan_(plan_for(spec)),
      diagnostics_(diagnostics),
      document_(document),
      reader_(plan_, strings, diagnostics, *this),
      text_(kPadding, ' ') {}

RowFeed::~RowFeed() = default;

void RowFeed::add(std::span<const Cell> cells, LineNo line) {
  IPI_CHECK(cells.size() == plan_.columns.size());
  first_cell_.push_back(static_cast<std::uint32_t>(ends_.size()));
  begins_.push_back(static_cast<std::uint32_t>(text_.size() - kPadding));
  lines_.push_back(static_cast<std::uint32_t>(line));
  for (const Cell& cell : cells) {
    text_ += cell.text;
    ends_.push_back(static_cast<std::uint32_t>(text_.size() - kPadding));
    offsets_.push_back(cell.offset);
    text_ += '\t';
  }
  if (begins_.size() >= kBatchRows || text_.size() >= kBatchBytes) flush();
}

void RowFeed::set_aside(DiagCode code, std::size_t offset, LineNo line, std::string_view text) {
  flush();  // diagnostics in the order of the file
  ++extra_.read;
  ++extra_.set_aside;
  diagnostics_.add(code, {}, {line, 0, document_.source_offset(offset)}, text);
}

void RowFeed::flush() {
  if (begins_.empty()) return;
  first_cell_.push_back(static_cast<std::uint32_t>(ends_.size()));
  text_.append(kPadding, ' ');
  RecordBatch batch;
  batch.text = text_.data() + kPadding;
  batch.dialect.quote = QuoteRule::none;
  batch.dialect.cr_line_ends = true;  // a CR at a cell's end is the cell's own
  batch.records = begins_.size();
  batch.ends = ends_;
  batch.first_cell = first_cell_;
  batch.begins = begins_;
  batch.first_record = rows_before_;
  batch.first_line = 0;
  batch.line_offsets = lines_;
  reader_.on_batch(batch);
  rows_before_ += batch.records;
  text_.resize(kPadding);
  for (auto* positions : {&ends_, &first_cell_, &begins_, &lines_}) positions->clear();
  offsets_.clear();
}

std::uint64_t RowFeed::source_offset(std::uint64_t batch_offset) const {
  const auto cell = std::lower_bound(ends_.begin(), ends_.end(), batch_offset);
  if (cell == ends_.end()) return 0;
  return document_.source_offset(offsets_[static_cast<std::size_t>(cell - ends_.begin())]);
}

RowFeed::Outcome RowFeed::finish() {
  flush();
  reader_.finish();
  RowCounts counts = reader_.counts();
  counts.read += extra_.read;
  counts.set_aside += extra_.set_aside;
  return {reader_.take_table(), counts, reader_.newest_day()};
}

}  // namespace ipi
