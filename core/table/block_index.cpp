#include "table/block_index.h"

#include <bit>
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
        (after == After::close_cr && c != line_end) || (c == dialect.quote_mark && !inside && after == After::data)) {
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

// What the bytes before a block leave for it to check. Only bit 0 counts, except of `inside`.
struct QuoteState {
  std::uint64_t inside = 0;          // all ones: the block starts inside quotes
  std::uint64_t may_open = 1;        // a quote as the block's first byte may open a cell
  std::uint64_t after_close = 0;     // the block's first byte follows a closing quote
  std::uint64_t after_close_cr = 0;  // … or the CR of a line end behind it
};

// Indexes block after block; the masks have one bit per byte.
template <bool kQuoted>
class SimdIndexer {
 public:
  SimdIndexer(const Dialect& dialect, std::uint32_t* out)
      : delimiter_(simd::splat(dialect.delimiter)),
        line_end_(simd::splat(dialect.line_end())),
        quote_(simd::splat(dialect.quote_mark)),
        crlf_possible_(!dialect.cr_line_ends),
        start_(out),
        out_(out) {}

  // `held`: the bytes of the block that belong to the text. False: quotes are misplaced, the index ends here.
  // Inlined by force: the members then live in registers.
  [[gnu::always_inline]] bool add(const char* bytes, std::uint32_t at, std::uint64_t held) {
    const simd::Block block = simd::load_block(bytes);
    smallest_ = simd::smallest(block, smallest_);
    std::uint64_t line_ends = simd::match(block, line_end_) & held;
    std::uint64_t separators = (simd::match(block, delimiter_) & held) | line_ends;
    if constexpr (kQuoted) {
      const std::uint64_t quotes = simd::match(block, quote_) & held;
      if ((quotes | state_.inside | state_.after_close | state_.after_close_cr) != 0) {
        const std::uint64_t inside = simd::prefix_xor(quotes) ^ state_.inside;  // from opening to before closing quotes
        const std::uint64_t misplaced = check_quotes(block, quotes, inside, separators, line_ends, held);
        separators &= ~inside;
        if (misplaced != 0) {
          broken_at_ = at + static_cast<std::uint32_t>(std::countr_zero(misplaced));
          index_.quoted_line_ends += 1;  // not counted exactly any more
          out_ = simd::write_positions(separators & ((misplaced & (0 - misplaced)) - 1), at, out_);
          return false;
        }
        if ((line_ends & inside) != 0) index_.quoted_line_ends += simd::count_bits(line_ends & inside);
        line_ends &= ~inside;
      } else {
        state_.may_open = separators >> 63;
      }
    }
    index_.line_ends += simd::count_bits(line_ends);
    out_ = simd::write_positions(separators, at, out_);
    return true;
  }

  std::uint32_t broken_at() const { return broken_at_; }

  BlockIndex finish(std::uint32_t clean_to) {
    index_.clean_to = clean_to;
    index_.separators = static_cast<std::size_t>(out_ - start_);
    index_.may_have_nul = simd::equal_mask(smallest_, simd::splat('\0')) != 0;
    return index_;
  }

 private:
  // The bytes that contradict RFC 4180, right up to the first of them: quotes that open amid a cell, and what follows
  // a closing quote without being a separator, a quote, or CR and LF.
  [[gnu::always_inline]] std::uint64_t check_quotes(const simd::Block& block, std::uint64_t quotes,
                                                    std::uint64_t inside, std::uint64_t ends, std::uint64_t line_ends,
                                                    std::uint64_t held) {
    const std::uint64_t opening = quotes & inside, closing = quotes & ~inside;
    const std::uint64_t openers_before = (ends & ~inside) | closing;
    const std::uint64_t after_close = (closing << 1 | state_.after_close) & held;
    std::uint64_t misplaced = opening & ~(openers_before << 1 | state_.may_open);
    std::uint64_t odd = after_close & ~(ends | quotes);
    if ((odd | state_.after_close_cr) != 0) {
      const std::uint64_t returns = crlf_possible_ ? odd & simd::match(block, cr_) : 0;
      misplaced |= (odd & ~returns) | ((returns << 1 | state_.after_close_cr) & held & ~line_ends);
      state_.after_close_cr = returns >> 63;
    }
    state_.inside = std::uint64_t{0} - (inside >> 63);
    state_.may_open = openers_before >> 63;
    state_.after_close = closing >> 63;
    return misplaced;
  }

  const simd::Vector delimiter_, line_end_, quote_;
  const simd::Vector cr_ = simd::splat('\r');
  simd::Vector smallest_ = simd::splat('\xFF');
  const bool crlf_possible_;
  QuoteState state_;
  BlockIndex index_;
  std::uint32_t broken_at_ = 0;
  std::uint32_t* const start_;
  std::uint32_t* out_;
};

template <bool kQuoted>
BlockIndex index_simd(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                      std::uint32_t* out) {
  SimdIndexer<kQuoted> indexer(dialect, out);
  std::uint32_t at = from;
  for (; to - at >= 64; at += 64) {
    if (!indexer.add(text + at, at, ~std::uint64_t{0})) return indexer.finish(indexer.broken_at());
  }
  if (at < to && !indexer.add(text + at, at, (std::uint64_t{1} << (to - at)) - 1))
    return indexer.finish(indexer.broken_at());
  return indexer.finish(to);
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
