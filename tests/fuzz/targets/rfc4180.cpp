// RFC 4180, section 2, as its own small reader: what the RFC allows must be read cell by cell as it says, without an issue.
// And the way back: any cells, written as the RFC says, are read as they were. tests/fuzz/compare_csv.py asks Python the same.
#include <optional>
#include <string>
#include <vector>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "unit/table/collected.h"

namespace ipi::fuzz {
namespace {

// nullopt where the text is no such file. Line ends are CR LF or LF; a CR elsewhere is none of the RFC's business.
std::optional<Rows> read_strictly(std::string_view text) {
  Rows rows;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<std::string>& row = rows.emplace_back();
    for (bool more = true; more;) {
      std::string& cell = row.emplace_back();
      if (at < text.size() && text[at] == '"') {
        for (++at;; ++at) {
          if (at == text.size()) return std::nullopt;
          if (text[at] == '"') {
            if (at + 1 < text.size() && text[at + 1] == '"') {
              ++at;
            } else {
              break;
            }
          }
          cell += text[at];
        }
        ++at;
      } else {
        while (at < text.size() && text[at] != ',' && text[at] != '\n' && text[at] != '\r') {
          if (text[at] == '"') return std::nullopt;
          cell += text[at++];
        }
      }
      more = at < text.size() && text[at] == ',';
      if (more) {
        ++at;
      } else if (at < text.size()) {
        if (text[at] == '\r') ++at;
        if (at == text.size() || text[at] != '\n') return std::nullopt;
        ++at;
      }
    }
  }
  return rows;
}

std::string write(const Rows& rows, bool quote_all, std::string_view line_end) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string& cell = row[c];
      if (c > 0) text += ',';
      if (!quote_all && cell.find_first_of(",\"\r\n") == std::string::npos) {
        text += cell;
        continue;
      }
      text += '"';
      for (const char c2 : cell) text.append(c2 == '"' ? 2 : 1, c2);
      text += '"';
    }
    text += line_end;
  }
  return text;
}

void check_rows(std::string_view text, const Rows& rows, std::size_t chunk) {
  ReadOptions options;
  options.chunk = chunk;
  const Collected read = read_all(text, options);
  FUZZ_CHECK(read.cells() == rows);
  for (const std::string& issue : read.issues) FUZZ_CHECK(issue.starts_with("nul_byte"));
}

}  // namespace

void fuzz_rfc4180(Bytes bytes) {
  FuzzInput input(bytes);
  const std::size_t chunk = 1 + input.below(100);
  const std::uint32_t form = input.byte();
  const std::string_view text = input.text();
  if (const std::optional<Rows> rows = read_strictly(text)) check_rows(text, *rows, chunk);

  // Cells are parted by 0x1F and rows by 0x1E, which no writer of CSV minds.
  Rows rows(1, std::vector<std::string>(1));
  for (const char c : text) {
    if (c == '\x1E') {
      rows.emplace_back(1);
    } else if (c == '\x1F') {
      rows.back().emplace_back();
    } else {
      rows.back().back() += c;
    }
  }
  const std::string_view line_end = (form & 2) != 0 ? "\r\n" : "\n";
  check_rows(write(rows, (form & 1) != 0, line_end), rows, chunk);
}

}  // namespace ipi::fuzz
