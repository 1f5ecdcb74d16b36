// `ipiscope rows`: every record of a file as a JSON array of strings, then {"issues": […]}. What other
// parsers' suites are run against.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/container.h"
#include "report/encoding_words.h"
#include "table/dialect.h"
#include "table/record_reader.h"
#include "text/decoder.h"
#include "text/sniff.h"
#include "view/json_writer.h"

namespace ipi {
namespace {

struct PlacedIssue {
  std::uint64_t offset;  // in source bytes
  std::string json;
};

class RowPrinter final : public RecordSink {
 public:
  explicit RowPrinter(const Decoder& decoder) : decoder_(decoder) {}

  void on_batch(const RecordBatch& batch) override {
    for (std::size_t r = 0; r < batch.records; ++r) {
      line_.assign(1, '[');
      for (std::uint32_t c = 0; c < batch.cells(r); ++c) {
        if (c > 0) line_ += ',';
        append_json_text(line_, batch.cell(r, c, scratch_));
      }
      line_ += "]\n";
      std::fwrite(line_.data(), 1, line_.size(), stdout);
      place_decode_issues(batch, r);
    }
    end_of_last_ = batch.first_record + batch.records;
  }

  void on_issue(const RecordIssue& issue) override {
    add(info(issue.code).name, issue.record, issue.line, issue.column, decoder_.source_offset(issue.stream_offset));
  }

  void expect(const std::vector<DecodeIssue>& issues) { waiting_.insert(waiting_.end(), issues.begin(), issues.end()); }

  void print_issues() {
    std::stable_sort(issues_.begin(), issues_.end(),
                     [](const PlacedIssue& a, const PlacedIssue& b) { return a.offset < b.offset; });
    std::string out = "{\"issues\":[";
    for (std::size_t i = 0; i < issues_.size(); ++i) out += (i > 0 ? "," : "") + issues_[i].json;
    out += "]}\n";
    std::fwrite(out.data(), 1, out.size(), stdout);
  }

 private:
  // Undecodable bytes were found before there were records; each belongs to the cell that holds its U+FFFD.
  void place_decode_issues(const RecordBatch& batch, std::size_t r) {
    const std::uint64_t end = batch.stream_offset + batch.cell_end(r, batch.cells(r) - 1);
    while (next_ < waiting_.size() && waiting_[next_].decoded_offset < end) {
      std::uint32_t column = 0;
      while (column + 1 < batch.cells(r) &&
             batch.stream_offset + batch.cell_end(r, column) <= waiting_[next_].decoded_offset) {
        ++column;
      }
      add("undecodable_bytes", batch.first_record + r, batch.line(r), column + 1, waiting_[next_].source_offset);
      ++next_;
    }
  }

  void add(std::string_view code, std::uint64_t record, LineNo line, std::uint32_t column, std::uint64_t offset) {
    JsonWriter json;
    json.begin_object();
    json.field("code", code).field("record", record).field("line", line).field("column", column);
    json.field("byte_offset", offset);
    json.end_object();
    issues_.push_back({offset, json.take()});
  }

  const Decoder& decoder_;
  std::string line_, scratch_;
  std::vector<DecodeIssue> waiting_;
  std::size_t next_ = 0;
  std::uint64_t end_of_last_ = 0;
  std::vector<PlacedIssue> issues_;
};

Dialect told_dialect(const RowsCommand& command) {
  Dialect dialect;
  dialect.delimiter = command.delimiter == "tab" || command.delimiter.empty() ? '\t' : command.delimiter.front();
  const bool none = command.quote.empty() || command.quote == "none";
  dialect.quote = none ? QuoteRule::none : command.quote == "wrapped" ? QuoteRule::wrapped : QuoteRule::rfc4180;
  if (dialect.quote == QuoteRule::rfc4180) dialect.quote_mark = command.quote.front();
  return dialect;
}

int refuse(const ContainerError& error, const std::string& file) {
  fmt::print(stderr, "ipiscope: {}: {}\n", file, error.text.empty() ? info(error.code).name : error.text);
  return 2;
}

}  // namespace

int run_rows(const RowsCommand& command) {
  Result<Container, ContainerError> container = Container::open(command.file);
  if (!container) return refuse(container.error(), command.file);
  const std::unique_ptr<ByteStream> stream = container->open_member(0);

  std::vector<std::uint8_t> prefix(kSniffBytes);
  std::size_t held = 0;
  for (std::size_t count = 1; count > 0 && held < prefix.size(); held += count) {
    count = stream->read(std::span(prefix).subspan(held));
  }
  prefix.resize(held);
  const bool whole = held < kSniffBytes;
  const EncodingGuess guess = sniff_encoding(prefix, whole, kEncodingWords);
  Decoder decoder(guess.encoding, guess.bom);
  DecodeIssues issues;
  std::string text;
  decoder.feed(prefix, text, issues);

  Dialect dialect = told_dialect(command);
  const DialectGuess sniffed = sniff_dialect(text, whole);
  if (command.automatic) dialect = sniffed.dialect;
  dialect.cr_line_ends = sniffed.dialect.cr_line_ends;
  RowPrinter printer(decoder);
  RecordReader reader(dialect);
  if (command.automatic && sniffed.header_columns > 1) reader.expect_columns(sniffed.header_columns);
  const auto hand_on = [&](std::string_view piece) {
    printer.expect(issues.take());
    for (std::size_t at = 0; at < piece.size(); at += command.chunk)
      reader.feed(piece.substr(at, command.chunk), printer);
  };
  hand_on(text);
  std::vector<std::uint8_t> buffer(command.chunk);
  for (std::size_t count = stream->read(buffer); count > 0; count = stream->read(buffer)) {
    text.clear();
    decoder.feed(Bytes(buffer.data(), count), text, issues);
    hand_on(text);
  }
  text.clear();
  decoder.finish(text, issues);
  hand_on(text);
  reader.finish(printer);
  printer.print_issues();
  return stream->error() ? refuse(*stream->error(), command.file) : 0;
}

}  // namespace ipi
