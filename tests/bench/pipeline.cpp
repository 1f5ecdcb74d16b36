#include "bench/pipeline.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/string_pool.h"
#include "session/intake.h"
#include "table/decode.h"
#include "table/simd.h"

namespace ipi::bench {
namespace {

class Hash {
 public:
  void add(std::uint64_t value) { state_ = (state_ ^ value) * 0x9E3779B97F4A7C15ull, state_ ^= state_ >> 29; }
  void add(std::string_view text) { add(hash_text(text)); }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 1;
};

std::uint64_t bits_of(std::int32_t value) { return static_cast<std::uint32_t>(value); }
std::uint64_t bits_of(std::int64_t value) { return static_cast<std::uint64_t>(value); }
std::uint64_t bits_of(double value) {
  std::uint64_t bits = 0;
  if (value == value) std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

void hash_table(const FileTable& table, const StringPool& strings, Hash& hash) {
  for (std::size_t row = 0; row < table.rows(); ++row) hash.add(table.line(row));
  for (const ColumnId id : table.column_ids()) {
    hash.add(static_cast<std::uint64_t>(id));
    std::visit(
        [&](const auto& column) {
          using Values = std::decay_t<decltype(column)>;
          for (std::size_t row = 0; row < table.rows(); ++row) {
            if (!column.has(row)) {
              hash.add(0x6D697373);
            } else if constexpr (std::is_same_v<Values, FileTable::Text>) {
              hash.add(strings.text(column[row]));
            } else {
              hash.add(bits_of(column[row]));
            }
          }
        },
        *table.find(id));
  }
}

void hash_facts(const FileFacts& facts, Hash& hash) {
  for (const std::uint64_t count : {facts.rows_read, facts.rows_used, facts.rows_set_aside, facts.bytes})
    hash.add(count);
  for (const DiagEntry& entry : facts.diagnostics.entries()) {
    hash.add(info(entry.code).name);
    hash.add(entry.column);
    hash.add(entry.count);
    for (const DiagSample& sample : entry.samples) {
      hash.add(sample.place.line);
      hash.add(sample.place.column);
      hash.add(sample.place.byte_offset);
      hash.add(sample.text);
    }
  }
}

Feed feed_all(Intake& intake, Bytes file, std::size_t chunk_bytes) {
  for (std::size_t at = 0; at < file.size(); at += chunk_bytes) {
    const Feed feed = intake.feed(file.subspan(at, std::min(chunk_bytes, file.size() - at)));
    if (feed != Feed::more) return feed;
  }
  return intake.close();
}

// Twelve columns added up by SKU, with the parts of the product and without its report layer.
class Summing final : public RecordSink {
 public:
  explicit Summing(std::string_view header, char delimiter, bool is_ledger) {
    constexpr std::array<std::string_view, 3> kLedger{"Quantity", "Reconciled Quantity", "Unreconciled Quantity"};
    constexpr std::array<std::string_view, 12> kHealth{"available",
                                                       "pending-removal-quantity",
                                                       "inv-age-0-to-90-days",
                                                       "inv-age-91-to-180-days",
                                                       "inv-age-181-to-270-days",
                                                       "inv-age-271-to-365-days",
                                                       "units-shipped-t7",
                                                       "units-shipped-t30",
                                                       "units-shipped-t60",
                                                       "units-shipped-t90",
                                                       "inbound-quantity",
                                                       "estimated-storage-cost-next-month"};
    for (std::uint32_t column = 0; !header.empty(); ++column) {
      const std::size_t end = std::min(header.find(delimiter), header.size());
      std::string_view name = header.substr(0, end);
      if (name.size() > 1 && name.front() == '"') name = name.substr(1, name.size() - 2);
      header.remove_prefix(std::min(end + 1, header.size()));
      if (name == (is_ledger ? "MSKU" : "sku")) key_ = column;
      const auto wanted =
          is_ledger ? std::span<const std::string_view>(kLedger) : std::span<const std::string_view>(kHealth);
      if (std::find(wanted.begin(), wanted.end(), name) != wanted.end()) numbers_.push_back(column);
      ++columns;
    }
  }

  void on_batch(const RecordBatch& batch) override {
    const std::size_t skip = batch.first_record == 0 ? 1 : 0;
    symbols_.resize(batch.records);
    values_.resize(batch.records);
    faults_.resize(batch.records);
    for (std::size_t r = skip; r < batch.records; ++r) symbols_[r] = keys_.intern(batch.cell(r, key_, scratch_));
    sums.rows += batch.records - skip;
    if (totals_.size() < keys_.size() * numbers_.size()) totals_.resize(2 * keys_.size() * numbers_.size(), 0);
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
      decode_money(batch, numbers_[n], style_, values_.data(), faults_.data());
      for (std::size_t r = skip; r < batch.records; ++r) totals_[symbols_[r] * numbers_.size() + n] += values_[r];
    }
  }
  void on_issue(const RecordIssue&) override {}

  Sums finish() {
    sums.groups = keys_.size();
    for (const std::int64_t total : totals_) sums.total_e4 += total;
    return sums;
  }

  std::uint32_t columns = 0;
  Sums sums;

 private:
  std::uint32_t key_ = 0;
  std::vector<std::uint32_t> numbers_;
  StringPool keys_;
  NumberStyle style_;
  std::vector<Symbol> symbols_;
  std::vector<std::int64_t> values_, totals_;
  std::vector<CellFault> faults_;
  std::string scratch_;
};

}  // namespace

Reading read_file(Bytes file, IndexMethod method, std::size_t chunk_bytes) {
  StringPool strings;
  Intake intake(FileId{0}, "bench", std::nullopt, {}, strings, method);
  if (feed_all(intake, file, chunk_bytes) == Feed::restart) feed_all(intake, file, chunk_bytes);
  Reading reading;
  Hash hash;
  hash_facts(intake.facts(), hash);
  if (intake.table() != nullptr) {
    hash_table(*intake.table(), strings, hash);
    reading.keys = intake.table()->rows();
  }
  reading.hash = hash.value();
  reading.rows = intake.facts().rows_read;
  reading.used = intake.facts().rows_used;
  reading.kind = intake.facts().kind;
  return reading;
}

Sums sum_columns(Bytes file, IndexMethod method, std::size_t chunk_bytes, bool is_ledger) {
  const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
  const std::string_view header = text.substr(0, text.find('\n'));
  const bool tab = header.find('\t') != std::string_view::npos;
  const Dialect dialect = tab ? Dialect{'\t', QuoteRule::none} : Dialect{',', QuoteRule::rfc4180};
  Summing summing(header, dialect.delimiter, is_ledger);
  RecordReader reader(dialect, {}, method);
  reader.expect_columns(summing.columns);
  for (std::size_t at = 0; at < text.size(); at += chunk_bytes) reader.feed(text.substr(at, chunk_bytes), summing);
  reader.finish(summing);
  return summing.finish();
}

std::uint64_t scan_separators(Bytes file, char delimiter_mark) {
  const char* const text = reinterpret_cast<const char*>(file.data());
  const auto delimiter = simd::splat(delimiter_mark), line_end = simd::splat('\n'), quote = simd::splat('"');
  std::uint64_t count = 0;
  for (std::size_t at = 0; at + 64 <= file.size(); at += 64) {
    const simd::Block block = simd::load_block(text + at);
    count += simd::count_bits(simd::match(block, delimiter) | simd::match(block, line_end));
    count += simd::match(block, quote) == 0 ? 0 : std::uint64_t{1} << 40;
  }
  return count;
}

}  // namespace ipi::bench
