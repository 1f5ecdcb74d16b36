// Sixty-four bytes at a time: the handful of vector operations that the block index needs, for WebAssembly, SSE2 and
// NEON, and plain loops elsewhere. A mask has one bit per byte, the first byte lowest.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace ipi::simd {

#if defined(__wasm_simd128__)

using Vector = v128_t;
inline Vector load(const char* bytes) { return wasm_v128_load(bytes); }
inline Vector splat(char c) { return wasm_i8x16_splat(c); }
inline Vector smaller(Vector a, Vector b) { return wasm_u8x16_min(a, b); }
inline std::uint64_t equal_mask(Vector a, Vector b) {
  return static_cast<std::uint16_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(a, b)));
}
inline void write_eight(const std::uint8_t* offsets, std::uint32_t base, std::uint32_t* out) {
  const v128_t wide = wasm_u16x8_load8x8(offsets), bases = wasm_i32x4_splat(static_cast<std::int32_t>(base));
  wasm_v128_store(out, wasm_i32x4_add(wasm_u32x4_extend_low_u16x8(wide), bases));
  wasm_v128_store(out + 4, wasm_i32x4_add(wasm_u32x4_extend_high_u16x8(wide), bases));
}

#elif defined(__SSE2__)

using Vector = __m128i;
inline Vector load(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const Vector*>(bytes)); }
inline Vector splat(char c) { return _mm_set1_epi8(c); }
inline Vector smaller(Vector a, Vector b) { return _mm_min_epu8(a, b); }
inline std::uint64_t equal_mask(Vector a, Vector b) {
  return static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(a, b)));
}
inline void write_eight(const std::uint8_t* offsets, std::uint32_t base, std::uint32_t* out) {
  const __m128i zero = _mm_setzero_si128(), bases = _mm_set1_epi32(static_cast<std::int32_t>(base));
  const __m128i wide = _mm_unpacklo_epi8(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(offsets)), zero);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_add_epi32(_mm_unpacklo_epi16(wide, zero), bases));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out + 4), _mm_add_epi32(_mm_unpackhi_epi16(wide, zero), bases));
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

using Vector = uint8x16_t;
inline Vector load(const char* bytes) { return vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes)); }
inline Vector splat(char c) { return vdupq_n_u8(static_cast<std::uint8_t>(c)); }
inline Vector smaller(Vector a, Vector b) { return vminq_u8(a, b); }
inline std::uint64_t equal_mask(Vector a, Vector b) {
  constexpr std::uint8_t kBits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t bits = vandq_u8(vceqq_u8(a, b), vld1q_u8(kBits));
  return static_cast<std::uint64_t>(vaddv_u8(vget_low_u8(bits))) |
         static_cast<std::uint64_t>(vaddv_u8(vget_high_u8(bits))) << 8;
}
inline void write_eight(const std::uint8_t* offsets, std::uint32_t base, std::uint32_t* out) {
  const uint16x8_t wide = vmovl_u8(vld1_u8(offsets));
  vst1q_u32(out, vaddq_u32(vmovl_u16(vget_low_u16(wide)), vdupq_n_u32(base)));
  vst1q_u32(out + 4, vaddq_u32(vmovl_u16(vget_high_u16(wide)), vdupq_n_u32(base)));
}

#else

struct Vector {
  std::uint8_t bytes[16];
};
inline Vector load(const char* bytes) {
  Vector v;
  std::memcpy(v.bytes, bytes, sizeof v.bytes);
  return v;
}
inline Vector splat(char c) {
  Vector v;
  std::memset(v.bytes, static_cast<std::uint8_t>(c), sizeof v.bytes);
  return v;
}
inline Vector smaller(Vector a, Vector b) {
  for (int i = 0; i < 16; ++i) a.bytes[i] = a.bytes[i] < b.bytes[i] ? a.bytes[i] : b.bytes[i];
  return a;
}
inline std::uint64_t equal_mask(Vector a, Vector b) {
  std::uint64_t mask = 0;
  for (int i = 0; i < 16; ++i) mask |= static_cast<std::uint64_t>(a.bytes[i] == b.bytes[i]) << i;
  return mask;
}
inline void write_eight(const std::uint8_t* offsets, std::uint32_t base, std::uint32_t* out) {
  for (int i = 0; i < 8; ++i) out[i] = base + offsets[i];
}

#endif

struct Block {
  Vector part[4];
};

inline Block load_block(const char* bytes) {
  return {{load(bytes), load(bytes + 16), load(bytes + 32), load(bytes + 48)}};
}

inline std::uint64_t match(const Block& block, Vector wanted) {
  return equal_mask(block.part[0], wanted) | equal_mask(block.part[1], wanted) << 16 |
         equal_mask(block.part[2], wanted) << 32 | equal_mask(block.part[3], wanted) << 48;
}

// The smallest byte in each lane, of `so_far` and the block.
inline Vector smallest(const Block& block, Vector so_far) {
  return smaller(smaller(so_far, smaller(block.part[0], block.part[1])), smaller(block.part[2], block.part[3]));
}

// Bit i is the parity of bits 0 to i.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

// How many bits are set in each byte and the bytes below it.
inline std::uint64_t running_counts(std::uint64_t bits) {
  bits -= (bits >> 1) & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + ((bits >> 2) & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return bits * 0x0101010101010101u;
}

inline unsigned count_bits(std::uint64_t bits) {
#if defined(__SSE2__) && !defined(__POPCNT__)
  // Baseline x86-64 has no instruction for it, and the library's function is slower.
  return static_cast<unsigned>(running_counts(bits) >> 56);
#else
  return static_cast<unsigned>(std::popcount(bits));
#endif
}

// Of each byte, the places of its set bits, the first ones first.
struct BitTable {
  std::uint8_t places[256][8];
};
constexpr BitTable make_bit_table() {
  BitTable table{};
  for (unsigned bits = 0; bits < 256; ++bits) {
    unsigned count = 0;
    for (std::uint8_t i = 0; i < 8; ++i) {
      if ((bits >> i & 1) != 0) table.places[bits][count++] = i;
    }
  }
  return table;
}
inline constexpr BitTable kBitTable = make_bit_table();

// Writes `base` + i for each set bit i and answers where the next one goes. Without a branch on the bits: each byte
// of them writes eight positions, so `out` needs room for eight more than there are.
inline std::uint32_t* write_positions(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
#if defined(__wasm__)
  // The end by a count of its own: the next block then need not wait for the sums on the way.
  std::uint32_t* const end = out + std::popcount(bits);
  const auto write = [&](unsigned i) {
    const auto byte = static_cast<std::uint8_t>(bits >> (8 * i));
    write_eight(kBitTable.places[byte], base + 8 * i, out);
    out += std::popcount(byte);
  };
#else
  const std::uint64_t counts = running_counts(bits);
  std::uint32_t* const end = out + (counts >> 56);
  const auto write = [&](unsigned i) {
    const auto byte = static_cast<std::uint8_t>(bits >> (8 * i));
    write_eight(kBitTable.places[byte], base + 8 * i, out + ((counts << 8) >> (8 * i) & 0xFF));
  };
#endif
  write(0), write(1), write(2), write(3), write(4), write(5), write(6), write(7);
  return end;
}

}  // namespace ipi::simd
