// The tables as the browser's TextDecoder has them: WebAssembly. Every pair of bytes is decoded once. What older
// decoders map by GB 18030-2005 is set right, and a fingerprint proves that the table is the one of the native program.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <span>

#include "base/check.h"
#include "decode_tables.h"
#include "text/table_source.h"

// The first `size` bytes hold pairs, each with a line feed behind it, which ends a pair that means nothing. Writes the
// code point of each, 0 for none.
// JavaScript, which clang-format takes for C++.
// clang-format off
EM_JS(void, ipi_decode_pairs, (int gb18030, const std::uint8_t* bytes, std::size_t size, std::uint16_t* points), {
  const decoder = new TextDecoder(gb18030 ? "gb18030" : "shift_jis");
  const lines = decoder.decode(HEAPU8.subarray(bytes, bytes + size)).split("\n");
  for (let i = 0; i < size / 3; ++i) {
    HEAPU16[(points >> 1) + i] = lines[i].length === 1 && lines[i] !== "\uFFFD" ? lines[i].charCodeAt(0) : 0;
  }
});
// clang-format on

namespace ipi {
namespace {

enum class Pairs { shift_jis, gb18030 };

std::vector<std::uint16_t> ask(Pairs pairs, unsigned rows, unsigned cells) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(std::size_t{3} * rows * cells);
  for (unsigned row = 0; row < rows; ++row) {
    // Shift-JIS has single bytes between its two blocks of leads.
    const unsigned lead = row + (pairs == Pairs::shift_jis && row >= 0x1F ? 0xC1U : 0x81U);
    for (unsigned cell = 0; cell < cells; ++cell) {
      bytes.push_back(static_cast<std::uint8_t>(lead));
      bytes.push_back(static_cast<std::uint8_t>(cell + (cell < 0x3F ? 0x40 : 0x41)));
      bytes.push_back('\n');
    }
  }
  std::vector<std::uint16_t> table(std::size_t{rows} * cells);
  ipi_decode_pairs(pairs == Pairs::gb18030, bytes.data(), bytes.size(), table.data());
  return table;
}

// FNV-1a over the code points, as in make_tables.mjs.
std::uint32_t fingerprint(std::span<const std::uint16_t> table) {
  std::uint32_t sum = 0x811C9DC5U;
  for (const std::uint16_t point : table) sum = (sum ^ point) * 0x01000193U;
  return sum;
}

}  // namespace

std::vector<std::uint16_t> make_shift_jis_table() {
  std::vector<std::uint16_t> table = ask(Pairs::shift_jis, 60, 188);
  IPI_CHECK(fingerprint(table) == made::kShiftJisFingerprint);
  return table;
}

std::vector<std::uint16_t> make_gb18030_table() {
  std::vector<std::uint16_t> table = ask(Pairs::gb18030, 126, 190);
  constexpr std::span corrections(made::kGb18030Corrections);
  for (std::size_t i = 0; i < corrections.size(); i += 2) table[corrections[i]] = corrections[i + 1];
  IPI_CHECK(fingerprint(table) == made::kGb18030Fingerprint);
  return table;
}

}  // namespace ipi
