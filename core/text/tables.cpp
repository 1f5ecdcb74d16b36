#include "text/tables.h"

#include "decode_tables.h"
#include "text/table_source.h"

namespace ipi {

std::span<const std::uint16_t> shift_jis_table() {
  static const std::vector<std::uint16_t> table = make_shift_jis_table();
  return table;
}

std::span<const std::uint16_t> gb18030_table() {
  static const std::vector<std::uint16_t> table = make_gb18030_table();
  return table;
}

// Source: WHATWG Encoding Standard, "index gb18030 ranges code point".
std::uint32_t gb18030_ranges_code_point(std::uint32_t pointer) {
  constexpr std::uint32_t kBmpEnd = 39420;
  constexpr std::uint32_t kSupplementary = 189000;
  if (pointer >= kSupplementary) return pointer <= 1237575 ? 0x10000 + pointer - kSupplementary : 0;
  if (pointer >= kBmpEnd) return 0;
  // Pairs of (first pointer, first code point): the last run that starts at or before the pointer.
  std::size_t low = 0;
  std::size_t high = std::size(made::kGb18030Ranges) / 2;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    if (made::kGb18030Ranges[2 * middle] <= pointer) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return made::kGb18030Ranges[2 * low + 1] + (pointer - made::kGb18030Ranges[2 * low]);
}

}  // namespace ipi
