// Where the time of reading a table goes: separators, records, twelve numeric columns. Bytes per second over a
// generated file in memory that looks like an inventory health report (60 columns, about 500 bytes a row).
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/decode.h"
#include "table/record_reader.h"
#include "table/simd.h"
#include "unit/table/hostile_text.h"

namespace {

using namespace ipi;

constexpr std::size_t kFileBytes = 24u << 20;
constexpr std::size_t kChunkBytes = 1u << 20;
constexpr std::uint32_t kColumns = 60;

enum class Flavour { tab, comma, all_quoted };

Dialect dialect_of(Flavour flavour) {
  return flavour == Flavour::tab ? Dialect{'\t', QuoteRule::none} : Dialect{',', QuoteRule::rfc4180};
}

std::string cell_text(SmallRandom& random, std::uint32_t column, Flavour flavour) {
  if (column == 0) return "SKU-" + std::to_string(10000 + random.below(12500));
  if (column == 1) return "X00" + std::to_string(1000000 + random.below(9000000));
  if (column == 2) return "B0MADE" + std::to_string(1000 + random.below(9000));
  if (column == 3) {
    std::string title = "Steel bottle with bamboo lid";
    for (std::uint32_t words = random.below(12); words > 0; --words)
      title += random.below(3) == 0 ? ", large" : " green";
    if (flavour == Flavour::tab) return title + (random.below(5) == 0 ? " 12\" long" : "");
    return '"' + title + (random.below(5) == 0 ? " 12\"\" long" : "") + '"';
  }
  if (column == 4) return "2026-01-05";
  if (column % 7 == 0) return std::to_string(random.below(200)) + "." + std::to_string(10 + random.below(90));
  if (column % 11 == 0) return random.below(2) == 0 ? "Standard-Size" : "Large-Bulky";
  if (column % 5 == 0 && random.below(3) == 0) return "";
  return std::to_string(random.below(column % 3 == 0 ? 100000 : 300));
}

const std::string& file_of(Flavour flavour) {
  static std::string files[3];
  std::string& text = files[static_cast<std::size_t>(flavour)];
  if (!text.empty()) return text;
  const char delimiter = flavour == Flavour::tab ? '\t' : ',';
  SmallRandom random(2026);
  for (std::uint32_t column = 0; column < kColumns; ++column) {
    text += "column-" + std::to_string(column) + (column + 1 < kColumns ? delimiter : '\n');
  }
  while (text.size() < kFileBytes) {
    for (std::uint32_t column = 0; column < kColumns; ++column) {
      std::string cell = cell_text(random, column, flavour);
      if (flavour == Flavour::all_quoted && column != 3) cell = '"' + cell + '"';
      text += cell;
      text += column + 1 < kColumns ? delimiter : '\n';
    }
  }
  text += std::string(64, '\0');
  return text;
}

std::string_view text_of(Flavour flavour) {
  const std::string& file = file_of(flavour);
  return std::string_view(file).substr(0, file.size() - 64);
}

void count_bytes(benchmark::State& state, std::string_view text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

// The limit: separators counted and not written down.
void scan(benchmark::State& state, Flavour flavour) {
  const std::string_view text = text_of(flavour);
  const Dialect dialect = dialect_of(flavour);
  const auto delimiter = simd::splat(dialect.delimiter), line_end = simd::splat('\n'), quote = simd::splat('"');
  for (auto _ : state) {
    std::uint64_t count = 0;
    for (std::size_t at = 0; at + 64 <= text.size(); at += 64) {
      const simd::Block block = simd::load_block(text.data() + at);
      count += simd::count_bits(simd::match(block, delimiter) | simd::match(block, line_end));
      count += simd::match(block, quote) == 0 ? 0 : 1;
    }
    benchmark::DoNotOptimize(count);
  }
  count_bytes(state, text);
}

void index(benchmark::State& state, Flavour flavour, IndexMethod method) {
  const std::string_view text = text_of(flavour);
  const Dialect dialect = dialect_of(flavour);
  constexpr std::uint32_t kPiece = 256u << 10;
  std::vector<std::uint32_t> positions(index_room(0, kPiece));
  for (auto _ : state) {
    std::size_t separators = 0;
    std::size_t at = 0;
    while (at < text.size()) {
      // Pieces begin where records do, as the reader's do.
      const auto to = static_cast<std::uint32_t>(std::min<std::size_t>(kPiece, text.size() - at));
      const BlockIndex found = method == IndexMethod::simd
                                   ? index_blocks(text.data() + at, 0, to, dialect, positions.data())
                                   : index_blocks_scalar(text.data() + at, 0, to, dialect, positions.data());
      separators += found.separators;
      std::size_t last = found.separators;
      while (last > 0 && text[at + positions[last - 1]] != '\n') --last;
      if (found.clean_to < to || last == 0) return state.SkipWithError("the generated file is not clean");
      at += positions[last - 1] + 1;
    }
    benchmark::DoNotOptimize(separators);
  }
  count_bytes(state, text);
}

class Decoder final : public RecordSink {
 public:
  explicit Decoder(bool decodes) : decodes_(decodes) {}
  void on_batch(const RecordBatch& batch) override {
    records += batch.records;
    irregular += batch.regular ? 0 : 1;
    if (!decodes_) return;
    if (counts_.size() < batch.records) {
      counts_.resize(batch.records);
      money_.resize(batch.records);
      faults_.resize(batch.records);
    }
    for (const std::uint32_t column : {8u, 9u, 12u, 13u, 16u, 17u, 18u, 19u}) {
      decode_counts(batch, column, style_, counts_.data(), faults_.data());
      for (std::size_t r = 0; r < batch.records; ++r) total += faults_[r] == CellFault::none ? counts_[r] : 0;
    }
    for (const std::uint32_t column : {7u, 14u, 21u, 28u}) {
      decode_money(batch, column, style_, money_.data(), faults_.data());
      for (std::size_t r = 0; r < batch.records; ++r) total += faults_[r] == CellFault::none ? money_[r] : 0;
    }
  }
  void on_issue(const RecordIssue&) override { ++issues; }

  std::uint64_t records = 0, irregular = 0, issues = 0;
  std::int64_t total = 0;

 private:
  bool decodes_;
  NumberStyle style_;
  std::vector<std::int32_t> counts_;
  std::vector<std::int64_t> money_;
  std::vector<CellFault> faults_;
};

void read(benchmark::State& state, Flavour flavour, IndexMethod method, bool decodes) {
  const std::string_view text = text_of(flavour);
  std::int64_t total = 0;
  for (auto _ : state) {
    Decoder decoder(decodes);
    RecordReader reader(dialect_of(flavour), {}, method);
    reader.expect_columns(kColumns);
    for (std::size_t at = 0; at < text.size(); at += kChunkBytes) reader.feed(text.substr(at, kChunkBytes), decoder);
    reader.finish(decoder);
    if (decoder.issues > 0) return state.SkipWithError("the generated file has issues");
    state.counters["irregular"] = static_cast<double>(decoder.irregular);
    total = decoder.total;
  }
  benchmark::DoNotOptimize(total);
  count_bytes(state, text);
}

#define IPI_TABLE_BENCH(flavour)                                                                    \
  BENCHMARK_CAPTURE(scan, flavour, Flavour::flavour);                                               \
  BENCHMARK_CAPTURE(index, flavour##_simd, Flavour::flavour, IndexMethod::simd);                    \
  BENCHMARK_CAPTURE(index, flavour##_scalar, Flavour::flavour, IndexMethod::scalar);                \
  BENCHMARK_CAPTURE(read, flavour##_simd, Flavour::flavour, IndexMethod::simd, false);              \
  BENCHMARK_CAPTURE(read, flavour##_scalar, Flavour::flavour, IndexMethod::scalar, false);          \
  BENCHMARK_CAPTURE(read, flavour##_exact, Flavour::flavour, IndexMethod::record_by_record, false); \
  BENCHMARK_CAPTURE(read, flavour##_simd_12_columns, Flavour::flavour, IndexMethod::simd, true);    \
  BENCHMARK_CAPTURE(read, flavour##_scalar_12_columns, Flavour::flavour, IndexMethod::scalar, true)

IPI_TABLE_BENCH(tab);
IPI_TABLE_BENCH(comma);
IPI_TABLE_BENCH(all_quoted);

}  // namespace

BENCHMARK_MAIN();
