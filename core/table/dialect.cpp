#include "table/dialect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/sort.h"
#include "table/cell_text.h"
#include "table/record_reader.h"

namespace ipi {
namespace {

constexpr std::size_t kPrefixBytes = 256u << 10;
constexpr std::size_t kRecordsJudged = 400;
// Source: reports.md 0.2, the header is looked for in the first ten lines or so.
constexpr std::size_t kPreambleRecords = 10;

// What one reading of the prefix looks like, record by record.
class Shape final : public RecordSink {
 public:
  struct Record {
    std::uint32_t cells;
    std::uint32_t header_like;  // cells that could be a name: not empty, no number
    bool all_quoted;
    bool blank;
  };

  void on_batch(const RecordBatch& batch) override {
    for (std::size_t r = 0; r < batch.records && records.size() < kRecordsJudged; ++r) {
      Record record{batch.cells(r), 0, true, false};
      // Of records that cannot be the header, only their cells are counted.
      const std::uint32_t looked_at = records.size() <= kPreambleRecords || record.cells == 1 ? record.cells : 0;
      for (std::uint32_t c = 0; c < looked_at; ++c) {
        const std::string_view raw(batch.text + batch.cell_begin(r, c), batch.cell_end(r, c) - batch.cell_begin(r, c));
        const std::string_view trimmed = raw.substr(0, raw.size() - (raw.ends_with('\r') ? 1 : 0));
        record.all_quoted = record.all_quoted && trimmed.size() >= 2 && trimmed.front() == '"' && trimmed.back() == '"';
        record.header_like += is_name(batch.cell(r, c, scratch_)) ? 1 : 0;
        if (record.cells == 1) record.blank = trimmed.empty();
      }
      records.push_back(record);
    }
  }
  void on_issue(const RecordIssue& issue) override {
    if (issue.record < kRecordsJudged && issue.code != DiagCode::nul_byte) ++damaged;
  }

  std::vector<Record> records;
  std::size_t damaged = 0;

 private:
  static bool is_name(std::string_view cell) {
    const std::string_view text = trim_cell(cell);
    return !text.empty() && !read_number(text, {}) && std::any_of(text.begin(), text.end(), [](char c) {
      return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    });
  }
  std::string scratch_;
};

struct Reading {
  Dialect dialect;
  double score = 0;      // to compare readings with
  double agreement = 0;  // share of records with as many cells as the header
  std::uint32_t columns = 1;
  std::size_t header = 0;
  std::size_t damaged = 0;
  bool header_quoted = false;
};

// The header under the assumption that it has `columns` cells: the first record with as many.
std::optional<std::size_t> find_header(const std::vector<Shape::Record>& records, std::uint32_t columns) {
  const std::size_t limit = std::min(records.size(), kPreambleRecords + 1);
  for (std::size_t i = 0; i < limit; ++i) {
    if (records[i].cells == columns) return i;
  }
  return std::nullopt;
}

// The reading scored for one assumed number of columns.
Reading score_columns(const Shape& shape, std::uint32_t columns, std::size_t header) {
  Reading reading;
  std::size_t agreeing = 0, judged = 0, preamble = 0;
  for (std::size_t i = 0; i < header; ++i) preamble += shape.records[i].blank ? 0 : 1;
  for (std::size_t i = header; i < shape.records.size(); ++i) {
    if (shape.records[i].blank) continue;
    ++judged;
    agreeing += shape.records[i].cells == columns ? 1 : 0;
  }
  const Shape::Record& names = shape.records[header];
  const double header_like = static_cast<double>(names.header_like) / columns;
  reading.columns = columns;
  reading.header = header;
  reading.header_quoted = names.all_quoted;
  reading.damaged = shape.damaged;
  // A preamble is possible, but a reading that needs none is likelier.
  reading.agreement = static_cast<double>(agreeing) /
                      (static_cast<double>(judged + shape.damaged) + 0.5 * static_cast<double>(preamble));
  // More columns are better evidence, and so is a header of names.
  reading.score = reading.agreement * (1 - 1.0 / (columns + 1)) * (0.4 + 0.6 * header_like);
  return reading;
}

Reading judge(std::string_view text, bool whole_file, const Dialect& dialect) {
  Shape shape;
  RecordReader reader(dialect);
  reader.feed(text, shape);
  if (whole_file || shape.records.empty()) reader.finish(shape);
  Reading best;
  std::vector<std::uint32_t> tried{1};  // one cell is no evidence for any delimiter
  for (const Shape::Record& record : shape.records) {
    if (std::find(tried.begin(), tried.end(), record.cells) != tried.end()) continue;
    tried.push_back(record.cells);
    if (tried.size() > 32) break;
    const auto header = find_header(shape.records, record.cells);
    if (!header) continue;
    const Reading reading = score_columns(shape, record.cells, *header);
    if (reading.score > best.score) best = reading;
  }
  best.dialect = dialect;
  return best;
}

// A tab file has no quotes, unless its header's cells are all in quotes. The exceptions are spreadsheets' tab files,
// where the quotes prove themselves: without them the rows fall apart, with them none is damaged.
Reading judge_tab(std::string_view text, bool whole_file, Dialect dialect) {
  dialect.quote = QuoteRule::none;
  Reading plain = judge(text, whole_file, dialect);
  if (plain.columns < 2) return plain;
  if (plain.agreement < 1 && text.find('"') != std::string_view::npos) {
    dialect.quote = QuoteRule::rfc4180;
    const Reading quoted = judge(text, whole_file, dialect);
    if (quoted.damaged == 0 && quoted.columns == plain.columns && quoted.agreement > plain.agreement) return quoted;
  }
  if (plain.header_quoted) plain.dialect.quote = QuoteRule::wrapped;
  return plain;
}

// The first line "sep=;" that spreadsheets write and obey.
std::optional<char> declared_delimiter(std::string_view text) {
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  return text[5] == '\n' || text[5] == '\r' ? std::optional<char>(text[4]) : std::nullopt;
}

}  // namespace

DialectGuess sniff_dialect(std::string_view prefix, bool whole_file) {
  const bool cut = prefix.size() > kPrefixBytes;
  if (cut) prefix = prefix.substr(0, kPrefixBytes);
  whole_file = whole_file && !cut;

  Dialect dialect;
  dialect.cr_line_ends = prefix.find('\r') != std::string_view::npos && prefix.find('\n') == std::string_view::npos;
  std::array<Reading, 4> readings;
  readings[0] = judge_tab(prefix, whole_file, dialect);
  dialect.quote = QuoteRule::rfc4180;
  constexpr std::array<char, 3> kQuotedDelimiters = {',', ';', '|'};
  for (std::size_t i = 0; i < kQuotedDelimiters.size(); ++i) {
    dialect.delimiter = kQuotedDelimiters[i];
    readings[i + 1] = judge(prefix, whole_file, dialect);
  }
  if (const auto declared = declared_delimiter(prefix)) {
    for (Reading& reading : readings) {
      if (reading.dialect.delimiter == *declared) reading.score += 1;
    }
  }
  sort_values(readings, [](const Reading& a, const Reading& b) { return a.score > b.score; });

  const Reading& best = readings[0];
  DialectGuess guess;
  guess.dialect = best.dialect;
  if (best.score == 0) {
    // One column. Quotes around it are taken off as in any comma file.
    guess.dialect.delimiter = prefix.find('"') == std::string_view::npos ? '\t' : ',';
    guess.dialect.quote = guess.dialect.delimiter == '\t' ? QuoteRule::none : QuoteRule::rfc4180;
    return guess;
  }
  const Reading& second = readings[1];
  guess.header_columns = best.columns;
  guess.header_record = best.header;
  const double rivalry = second.score / best.score;
  guess.confidence = best.agreement * (1 - 0.5 * rivalry * rivalry);
  if (second.score > 0) {
    guess.runner_up = second.dialect.delimiter;
    guess.runner_up_confidence = guess.confidence * rivalry;
  }
  return guess;
}

}  // namespace ipi
