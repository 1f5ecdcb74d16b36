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

#elif defined(__SSE2__)

using Vector = __m128i;
inline Vector load(const char* bytes) { return _mm_loadu_si128(reinterpret_cast<const Vector*>(bytes)); }
inline Vector splat(char c) { return _mm_set1_epi8(c); }
inline Vector smaller(Vector a, Vector b) { return _mm_min_epu8(a, b); }
inline std::uint64_t equal_mask(Vector a, Vector b) {
  return static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(a, b)));
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

inline unsigned count_bits(std::uint64_t bits) {
#if defined(__SSE2__) && !defined(__POPCNT__) && !defined(__wasm__)
  // Baseline x86-64 has no instruction for it, and the library's function is slower.
  bits -= (bits >> 1) & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + ((bits >> 2) & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return static_cast<unsigned>((bits * 0x0101010101010101u) >> 56);
#else
  return static_cast<unsigned>(std::popcount(bits));
#endif
}

// Writes `base` + i for each set bit i and answers how many. Writes eight at a time, so `out` needs room for up to
// seven more.
inline unsigned write_positions(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
  const unsigned count = count_bits(bits);
  for (unsigned written = 0; written < count; written += 8) {
    for (unsigned i = 0; i < 8; ++i) {
      // The highest bit spares the compiler the case of no bits at all; what it writes then is not counted.
      out[written + i] = base + static_cast<std::uint32_t>(std::countr_zero(bits | std::uint64_t{1} << 63));
      bits &= bits - 1;
    }
  }
  return count;
}

}  // namespace ipi::simd
