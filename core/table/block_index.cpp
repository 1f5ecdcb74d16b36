#include "table/block_index.h"

#include <cstring>

#include "table/simd.h"

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

// What the bytes before a block leave for it to check.
struct QuoteState {
  std::uint64_t inside = 0;         // all ones: the block starts inside quotes
  std::uint64_t may_open = 1;       // bit 0: a quote as the block's first byte may open a cell
  std::uint64_t after_close = 0;    // bit 0: the block's first byte follows a closing quote
  std::uint64_t after_close_cr = 0;  // bit 0: … and the CR of a line end behind it
};

struct Masks {
  std::uint64_t delimiters, line_ends, quotes, returns;
};

// Separators of the block that are outside quotes; `misplaced` marks bytes that contradict RFC 4180. All masks are
// right up to the first misplaced byte.
inline std::uint64_t outside_quotes(const Masks& masks, QuoteState& state, std::uint64_t& inside, std::uint64_t& misplaced) {
  inside = simd::prefix_xor(masks.quotes) ^ state.inside;  // from an opening quote to before the closing one
  const std::uint64_t opening = masks.quotes & inside, closing = masks.quotes & ~inside;
  const std::uint64_t ends = masks.delimiters | masks.line_ends;
  const std::uint64_t separators = ends & ~inside;
  const std::uint64_t may_open = (separators | closing) << 1 | state.may_open;
  const std::uint64_t after_close = closing << 1 | state.after_close;
  const std::uint64_t close_cr = after_close & masks.returns & ~ends;
  const std::uint64_t after_close_cr = close_cr << 1 | state.after_close_cr;
  misplaced = (opening & ~may_open) | (after_close & ~(ends | masks.quotes | masks.returns)) |
              (after_close_cr & ~masks.line_ends);
  state.inside = std::uint64_t{0} - (inside >> 63);
  state.may_open = (separators | closing) >> 63;
  state.after_close = closing >> 63;
  state.after_close_cr = close_cr >> 63;
  return separators;
}

template <bool kQuoted>
BlockIndex index_simd(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect, std::uint32_t* out) {
  const simd::Vector delimiter = simd::splat(dialect.delimiter), line_end = simd::splat(dialect.line_end());
  const simd::Vector quote = simd::splat(dialect.quote_mark);
  const simd::Vector cr = simd::splat('\r');
  simd::Vector smallest = simd::splat('\xFF');
  BlockIndex index;
  QuoteState state;
  std::uint32_t* const start = out;
  for (std::uint32_t at = from; at < to; at += 64) {
    const simd::Block block = simd::load_block(text + at);
    const std::uint64_t held = to - at >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (to - at)) - 1;
    smallest = simd::smallest(block, smallest);
    Masks masks{simd::match(block, delimiter) & held, simd::match(block, line_end) & held, 0, 0};
    std::uint64_t separators = masks.delimiters | masks.line_ends;
    if constexpr (kQuoted) {
      masks.quotes = simd::match(block, quote) & held;
      if (masks.quotes != 0 || state.inside != 0 || state.after_close != 0 || state.after_close_cr != 0) {
        if (!dialect.cr_line_ends) masks.returns = simd::match(block, cr) & held;
        std::uint64_t inside = 0, misplaced = 0;
        separators = outside_quotes(masks, state, inside, misplaced);
        misplaced &= held;
        if (misplaced != 0) {
          index.clean_to = at + static_cast<std::uint32_t>(std::countr_zero(misplaced));
          out += simd::write_positions(separators & ((misplaced & (0 - misplaced)) - 1), at, out);
          index.separators = static_cast<std::size_t>(out - start);
          index.may_have_nul = simd::equal_mask(smallest, simd::splat('\0')) != 0;
          index.quoted_line_ends += 1;  // not known any more
          return index;
        }
        if ((masks.line_ends & inside) != 0) index.quoted_line_ends += simd::count_bits(masks.line_ends & inside);
        masks.line_ends &= ~inside;
      } else {
        state.may_open = separators >> 63;
      }
    }
    index.line_ends += simd::count_bits(masks.line_ends);
    out += simd::write_positions(separators, at, out);
  }
  index.separators = static_cast<std::size_t>(out - start);
  index.may_have_nul = simd::equal_mask(smallest, simd::splat('\0')) != 0;
  index.clean_to = to;
  return index;
}

bool has_nul(const char* text, std::uint32_t from, std::uint32_t to) {
  return from < to && std::memchr(text + from, 0, to - from) != nullptr;
}

}  // namespace

BlockIndex index_blocks_scalar(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                               std::uint32_t* out) {
  BlockIndex index = dialect.quote == QuoteRule::rfc4180 ? index_quoted_scalar(text, from, to, dialect, out)
                                                         : index_plain_scalar(text, from, to, dialect, out);
  index.may_have_nul = has_nul(text, from, to);
  return index;
}

BlockIndex index_blocks(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                        std::uint32_t* out) {
  return dialect.quote == QuoteRule::rfc4180 ? index_simd<true>(text, from, to, dialect, out)
                                             : index_simd<false>(text, from, to, dialect, out);
}

}  // namespace ipi
