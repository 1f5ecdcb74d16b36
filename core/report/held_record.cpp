#include "report/held_record.h"

namespace ipi {
namespace {

constexpr std::size_t kPadding = 64;

}  // namespace

HeldRecord::HeldRecord(const RecordBatch& batch, std::size_t record) : batch_(batch) {
  const std::uint32_t begin = batch.cell_begin(record, 0);
  const std::uint32_t cells = batch.cells(record);
  const std::uint32_t end = batch.cell_end(record, cells - 1);
  bytes_.assign(kPadding, ' ');
  bytes_.append(batch.text + begin, end - begin);
  bytes_.append(kPadding, ' ');
  for (std::uint32_t c = 0; c < cells; ++c) ends_.push_back(batch.cell_end(record, c) - begin);
  first_cell_ = {0, cells};
  batch_.text = bytes_.data() + kPadding;
  batch_.records = 1;
  batch_.regular = false;
  batch_.ends = ends_;
  batch_.first_cell = first_cell_;
  batch_.begins = begins_;
  batch_.first_begin = 0;
  batch_.line_offsets = {};
  batch_.first_record = batch.first_record + record;
  batch_.first_line = batch.line(record);
  batch_.stream_offset = batch.stream_offset + begin;
}

}  // namespace ipi
