#include "table/record_batch.h"

namespace ipi {
namespace {

// Undoes doubled quotes; a single one stays.
std::string_view undouble(std::string_view text, char quote, std::string& scratch) {
  std::size_t at = text.find(quote);
  if (at == std::string_view::npos) return text;
  scratch.clear();
  for (; at != std::string_view::npos; at = text.find(quote)) {
    scratch.append(text.data(), at + 1);
    text.remove_prefix(at + 1);
    if (text.starts_with(quote)) text.remove_prefix(1);
  }
  scratch.append(text);
  return scratch;
}

// Whoever wraps cells in quotes may or may not double those inside. Doubled ones come in even runs only; a single
// inch mark proves that nothing was doubled.
bool looks_doubled(std::string_view text, char quote) {
  std::size_t run = 0;
  for (const char c : text) {
    if (c == quote) {
      ++run;
    } else {
      if (run % 2 != 0) return false;
      run = 0;
    }
  }
  return run % 2 == 0;
}

}  // namespace

std::string_view RecordBatch::cell(std::size_t record, std::uint32_t column, std::string& scratch) const {
  const std::uint32_t begin = cell_begin(record, column);
  std::string_view raw(text + begin, cell_end(record, column) - begin);
  if (!dialect.cr_line_ends && column + 1 == cells(record) && raw.ends_with('\r')) raw.remove_suffix(1);
  const char quote = dialect.quote_mark;
  if (dialect.quote == QuoteRule::none || raw.size() < 2 || raw.front() != quote) return raw;

  std::string_view wrapped = raw;
  if (dialect.quote == QuoteRule::rfc4180 && dialect.delimiter != ' ') {
    while (wrapped.ends_with(' ')) wrapped.remove_suffix(1);
  }
  // No closing quote: the reader found that the quote is an ordinary character.
  if (wrapped.size() < 2 || wrapped.back() != quote) return raw;
  const std::string_view inner = wrapped.substr(1, wrapped.size() - 2);
  if (dialect.quote == QuoteRule::wrapped && !looks_doubled(inner, quote)) return inner;
  return undouble(inner, quote, scratch);
}

}  // namespace ipi
