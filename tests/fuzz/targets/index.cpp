// Vectors and single bytes find the same separators, and break off at the same byte.
#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "table/block_index.h"

namespace ipi::fuzz {

void fuzz_index(Bytes bytes) {
  FuzzInput input(bytes);
  const std::uint32_t form = input.byte();
  Dialect dialect{',', (form & 1) != 0 ? QuoteRule::none : QuoteRule::rfc4180, (form & 2) != 0};
  if ((form & 4) != 0) dialect.delimiter = '\t';
  const std::uint32_t from_byte = input.byte();
  const std::string_view text = input.text();
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t from = std::min(size, from_byte);

  // Its neighbours are separators and quotes: what lies outside must not count.
  const std::string padded = std::string(64, dialect.delimiter) + std::string(text) + std::string(64, '"');
  std::vector<std::uint32_t> vector(index_room(from, size)), scalar(index_room(from, size));
  const BlockIndex a = index_blocks(padded.data() + 64, from, size, dialect, vector.data());
  const BlockIndex b = index_blocks_scalar(padded.data() + 64, from, size, dialect, scalar.data());
  FUZZ_CHECK(a.separators == b.separators && a.clean_to == b.clean_to);
  FUZZ_CHECK(a.separators <= vector.size());
  FUZZ_CHECK(std::equal(vector.begin(), vector.begin() + static_cast<std::ptrdiff_t>(a.separators), scalar.begin()));
  if (b.clean_to < size) return;
  FUZZ_CHECK(a.line_ends == b.line_ends && a.quoted_line_ends == b.quoted_line_ends);
  FUZZ_CHECK(a.may_have_nul || !b.may_have_nul);
}

}  // namespace ipi::fuzz
