#include "report/decoded_column.h"

#include <doctest/doctest.h>

#include <memory>

#include "base/limits.h"
#include "report/held_record.h"
#include "table/record_reader.h"

using namespace ipi;

namespace {

// The first batch of a comma file, decoded and held by its sink: a batch is good for that long.
class Sink final : public RecordSink {
 public:
  Sink(ColumnType type, std::uint32_t index, RepeatRule repeat) : type_(type), index_(index), repeat_(repeat) {}
  void on_batch(const RecordBatch& batch) override {
    const ColumnSpec spec{ColumnId::available, type_, Merge::first, "x"};
    ColumnBinding binding;
    binding.spec = &spec;
    binding.index = index_;
    column.decode(batch, binding, NumberStyle{}, repeat_);
    held = std::make_unique<HeldRecord>(batch, batch.records - 1);
  }
  void on_issue(const RecordIssue&) override {}

  DecodedColumn column;
  std::unique_ptr<HeldRecord> held;

 private:
  ColumnType type_;
  std::uint32_t index_;
  RepeatRule repeat_;
};

Sink read(std::string_view text, ColumnType type, RepeatRule repeat = RepeatRule::state) {
  Sink sink(type, 1, repeat);
  Dialect dialect;
  dialect.delimiter = ',';
  dialect.quote = QuoteRule::rfc4180;
  RecordReader reader(dialect);
  reader.feed(text, sink);
  reader.finish(sink);
  return sink;
}

}  // namespace

TEST_CASE("DecodedColumn: a state of stock is not below zero, a movement may be") {
  const std::string_view text = "a,5\nb,-5\nc,\nd,x\ne\n";
  using Faults = std::vector<CellFault>;
  CHECK(read(text, ColumnType::count).column.faults ==
        Faults{CellFault::none, CellFault::negative, CellFault::missing, CellFault::unreadable, CellFault::missing});
  CHECK(read(text, ColumnType::count, RepeatRule::event).column.faults[1] == CellFault::none);
  CHECK(read(text, ColumnType::signed_count).column.faults[1] == CellFault::none);
  CHECK(read(text, ColumnType::signed_count).column.whole[1] == -5);
}

TEST_CASE("DecodedColumn: an amount beyond all accounts is no amount") {
  const Sink units = read("a,100000000\nb,100000001\n", ColumnType::count);
  static_assert(kMostUnits == 100'000'000);
  CHECK(units.column.faults[0] == CellFault::none);
  CHECK(units.column.faults[1] == CellFault::unreadable);
}

TEST_CASE("DecodedColumn: words that repeat, quoted or not, mean the same") {
  const Sink flags = read("a,Yes\nb,\"Yes\"\nc,No\nd,--\ne,Yes\n", ColumnType::flag);
  CHECK(flags.column.whole[0] == 1);
  CHECK(flags.column.whole[1] == 1);
  CHECK(flags.column.whole[2] == 0);
  CHECK(flags.column.faults[3] == CellFault::missing);
  CHECK(flags.column.whole[4] == 1);
}

TEST_CASE("any_misread: at any place of a long column, and not for what is missing") {
  std::vector<CellFault> faults(37, CellFault::missing);
  CHECK_FALSE(any_misread(faults));
  for (std::size_t at = 0; at < faults.size(); ++at) {
    faults[at] = CellFault::unreadable;
    CHECK(any_misread(faults));
    faults[at] = CellFault::missing;
  }
}

TEST_CASE("HeldRecord: the last record outlives its batch with line, place and cells") {
  const Sink sink = read("a,b\n\"c \"\"d\"\"\",e,f\n", ColumnType::text);
  REQUIRE(sink.held != nullptr);
  const RecordBatch& batch = sink.held->batch();
  CHECK(batch.records == 1);
  CHECK(batch.first_record == 1);
  CHECK(batch.line(0) == 2);
  CHECK(batch.cells(0) == 3);
  std::string scratch;
  CHECK(batch.cell(0, 0, scratch) == "c \"d\"");
  CHECK(batch.cell(0, 2, scratch) == "f");
  CHECK(batch.cell_stream_offset(0, 1) == 14);
}
