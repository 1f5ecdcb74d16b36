#include "table/block_index.h"

namespace ipi {
namespace {

BlockIndex index_plain_scalar(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                              std::uint32_t* out) {
  BlockIndex index;
  const char line_end = dialect.line_end();
  for (std::uint32_t i = from; i < to; ++i) {
    if (text[i] == dialect.delimiter || text[i] == line_end) {
      out[index.separators++] = i;
      index.line_ends += text[i] == line_end ? 1 : 0;
    }
  }
  index.clean_to = to;
  return index;
}

BlockIndex index_quoted_scalar(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                               std::uint32_t* out) {
  enum class After : std::uint8_t { separator, data, close, close_cr };
  BlockIndex index;
  const char line_end = dialect.line_end();
  bool inside = false;
  After after = After::separator;
  for (std::uint32_t i = from; i < to; ++i) {
    const char c = text[i];
    const bool separates = c == dialect.delimiter || c == line_end;
    const bool cr_after_close = after == After::close && c == '\r' && !dialect.cr_line_ends;
    if ((after == After::close && !separates && c != dialect.quote_mark && !cr_after_close) ||
        (after == After::close_cr && c != line_end) ||
        (c == dialect.quote_mark && !inside && after == After::data)) {
      index.clean_to = i;
      return index;
    }
    if (c == dialect.quote_mark) {
      inside = !inside;
      after = inside ? After::data : After::close;
    } else if (inside) {
      index.quoted_line_ends += c == line_end ? 1 : 0;
    } else if (separates) {
      out[index.separators++] = i;
      index.line_ends += c == line_end ? 1 : 0;
      after = After::separator;
    } else {
      after = cr_after_close ? After::close_cr : After::data;
    }
  }
  index.clean_to = to;
  return index;
}

}  // namespace

BlockIndex index_blocks_scalar(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                               std::uint32_t* out) {
  return dialect.quote == QuoteRule::rfc4180 ? index_quoted_scalar(text, from, to, dialect, out)
                                             : index_plain_scalar(text, from, to, dialect, out);
}

BlockIndex index_blocks(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                        std::uint32_t* out) {
  return index_blocks_scalar(text, from, to, dialect, out);
}

}  // namespace ipi
