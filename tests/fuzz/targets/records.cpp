// Quoted and unquoted records: any cut, any window, any way to index gives the same cells, issues, lines and offsets, and
// those of the naive reader; no byte is lost between the cells.
#include <string>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "unit/table/collected.h"
#include "unit/table/reads_as_naive.h"

namespace ipi::fuzz {
namespace {

void check_records(FuzzInput& input, ReadOptions options) {
  options.expected = input.below(8);
  const std::uint32_t limits = input.byte();
  if ((limits & 3) == 1) options.limits.record_bytes = 1 + input.below(200);
  if ((limits & 12) == 4) options.limits.columns = 1 + input.below(6);
  const std::uint32_t window = 1 + input.below(250);
  const std::size_t chunk = 1 + input.below(100);
  const std::string text(input.text());

  options.method = IndexMethod::record_by_record;
  const Collected once = read_all(text, options);
  FUZZ_CHECK(reads_as_naive(text, options, once));
  for (const IndexMethod method : {IndexMethod::simd, IndexMethod::scalar}) {
    options.method = method;
    options.chunk = SIZE_MAX;
    FUZZ_CHECK(read_all(text, options) == once);
  }
  options.method = IndexMethod::simd;
  options.limits.window_bytes = window;
  options.chunk = chunk;
  FUZZ_CHECK(read_all(text, options) == once);
}

}  // namespace

void fuzz_csv(Bytes bytes) {
  FuzzInput input(bytes);
  constexpr char kDelimiters[] = {',', ';', '|', '\t', ' '};
  ReadOptions options;
  options.dialect.delimiter = kDelimiters[input.below(sizeof kDelimiters)];
  const std::uint32_t form = input.byte();
  options.dialect.cr_line_ends = (form & 1) != 0;
  if ((form & 6) == 2) options.dialect.quote_mark = '\'';
  check_records(input, options);
}

void fuzz_tsv(Bytes bytes) {
  FuzzInput input(bytes);
  ReadOptions options;
  const std::uint32_t form = input.byte();
  options.dialect = {'\t', (form & 1) != 0 ? QuoteRule::wrapped : QuoteRule::none, (form & 2) != 0};
  if ((form & 12) == 4) options.dialect.delimiter = ',';
  check_records(input, options);
}

}  // namespace ipi::fuzz
