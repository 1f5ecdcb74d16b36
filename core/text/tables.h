// The decode tables of the multi-byte encodings. make_tables.mjs packs them at build time; they are unpacked
// into plain arrays when a file first needs them. 0 stands for "no character".
#pragma once

#include <cstdint>
#include <span>

namespace ipi {

// Index jis0208 by pointer: row of 188 a lead byte; 11,280 entries, end-user characters included.
std::span<const std::uint16_t> shift_jis_table();
// Index gb18030 by pointer: row of 190 a lead byte; 23,940 entries.
std::span<const std::uint16_t> gb18030_table();
// Code point of a four-byte sequence by its pointer, 0 for none.
std::uint32_t gb18030_ranges_code_point(std::uint32_t pointer);

}  // namespace ipi
