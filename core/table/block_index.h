// block_index: the positions of all separators (delimiters and line ends outside quotes) of a stretch of text that
// starts at the beginning of a record. Quoted dialects are read by the parity of quotes, which is right only as long
// as every quote stands where RFC 4180 has it; the first one that does not is reported and the index ends there.
//
// What it does not do: decide what a misplaced quote means (record_scan.h does), or make records of separators.
#pragma once

#include <cstdint>

#include "table/record_batch.h"

namespace ipi {

struct BlockIndex {
  std::size_t separators = 0;        // written to `out`, ascending, all below clean_to
  std::size_t line_ends = 0;         // how many of them end a line; exact only if clean_to == to
  std::size_t quoted_line_ends = 0;  // line ends inside quotes; exact only if clean_to == to
  bool may_have_nul = false;
  // First byte that contradicts RFC 4180 (the misplaced quote, or what follows it); `to` if there is none.
  std::uint32_t clean_to = 0;
};

// Room that `out` must have for [from, to).
constexpr std::size_t index_room(std::uint32_t from, std::uint32_t to) { return to - from + std::size_t{64}; }

// The one to use: SIMD where the target has it. Reads up to 64 bytes behind `to`.
BlockIndex index_blocks(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                        std::uint32_t* out);

// Byte by byte and always built: the oracle for tests and the baseline of the benchmark.
BlockIndex index_blocks_scalar(const char* text, std::uint32_t from, std::uint32_t to, const Dialect& dialect,
                               std::uint32_t* out);

}  // namespace ipi
