#include "corpus/forms.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "table/record_reader.h"

namespace corpus {
namespace {

class Collector final : public ipi::RecordSink {
 public:
  void on_batch(const ipi::RecordBatch& batch) override {
    for (std::size_t r = 0; r < batch.records; ++r) {
      std::vector<std::string>& record = table.emplace_back();
      for (std::uint32_t c = 0; c < batch.cells(r); ++c) record.emplace_back(batch.cell(r, c, scratch_));
    }
  }
  void on_issue(const ipi::RecordIssue&) override {}
  Table table;

 private:
  std::string scratch_;
};

std::string quoted(const std::string& cell, char delimiter) {
  if (cell.find_first_of(std::string("\"\r\n") + delimiter) == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string without_bom(const std::string& text) { return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text; }

std::string to_utf16le(const std::string& text) {
  std::string out = "\xFF\xFE";
  const auto put = [&](unsigned unit) {
    out += static_cast<char>(unit & 0xFF);
    out += static_cast<char>(unit >> 8);
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned c = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
    i += length;
    if (c >= 0x10000) {
      put(0xD800 + ((c - 0x10000) >> 10));
      put(0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      put(c);
    }
  }
  return out;
}

Table parse(const std::string& text, const std::string& delimiter, const std::string& quote) {
  ipi::Dialect dialect;
  dialect.delimiter = delimiter.front();
  dialect.quote = quote == "none"      ? ipi::QuoteRule::none
                  : quote == "wrapped" ? ipi::QuoteRule::wrapped
                                       : ipi::QuoteRule::rfc4180;
  ipi::RecordReader reader(dialect);
  Collector collector;
  reader.feed(text, collector);
  reader.finish(collector);
  while (!collector.table.empty() && collector.table.back() == std::vector<std::string>{""}) collector.table.pop_back();
  return collector.table;
}

std::string write(const Table& table, char delimiter, const std::string& line_end) {
  std::string out;
  for (const auto& record : table) {
    for (std::size_t c = 0; c < record.size(); ++c) {
      if (c > 0) out += delimiter;
      if (delimiter != '\t') {
        out += quoted(record[c], delimiter);
        continue;
      }
      for (const char ch : record[c]) out += ch == '\t' || ch == '\n' || ch == '\r' ? ' ' : ch;
    }
    out += line_end;
  }
  return out;
}

Table reverse_columns(Table table) {
  std::size_t widest = 0;
  for (const auto& record : table) widest = std::max(widest, record.size());
  for (auto& record : table) {
    if (record == std::vector<std::string>{""}) continue;  // a blank line stays one
    record.resize(widest);
    std::reverse(record.begin(), record.end());
  }
  return table;
}

Table reverse_rows(Table table, std::size_t header_record) {
  if (header_record + 1 < table.size()) {
    std::reverse(table.begin() + static_cast<std::ptrdiff_t>(header_record) + 1, table.end());
  }
  return table;
}

}  // namespace corpus
