// Row numbers by the hash of their key: open addressing, at most half full. Rows are added in order, from 0.
#pragma once

#include <cstdint>
#include <vector>

namespace ipi {

class KeyIndex {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  // The row of this hash of which `is_same` is true, else kNone. Some other hashes are asked about, too.
  template <class IsSame>
  std::uint32_t find(std::uint64_t hash, IsSame is_same) const {
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t at = tag & mask(); slots_[at] != 0; at = (at + 1) & mask()) {
      const std::uint32_t row = row_in(slots_[at]);
      if (tag_in(slots_[at]) == tag && is_same(row)) return row;
    }
    return kNone;
  }

  void add(std::uint64_t hash) {
    ++rows_;
    if (rows_ * 2 > slots_.size()) grow();
    place(std::uint64_t{tag_of(hash)} << 32 | rows_);
  }

 private:
  // A slot holds row + 1 and, above it, the tag, which is where it stands too: growing asks for nothing else, and most
  // looks touch one line of memory. 0 = free.
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash * 0x9E3779B97F4A7C15u >> 32);
  }
  static std::uint32_t tag_in(std::uint64_t slot) { return static_cast<std::uint32_t>(slot >> 32); }
  static std::uint32_t row_in(std::uint64_t slot) { return static_cast<std::uint32_t>(slot) - 1; }
  std::size_t mask() const { return slots_.size() - 1; }

  void place(std::uint64_t slot) {
    std::size_t at = tag_in(slot) & mask();
    while (slots_[at] != 0) at = (at + 1) & mask();
    slots_[at] = slot;
  }

  void grow() {
    std::vector<std::uint64_t> before(slots_.size() * 2, 0);
    before.swap(slots_);
    for (const std::uint64_t slot : before) {
      if (slot != 0) place(slot);
    }
  }

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024, 0);
  std::uint32_t rows_ = 0;
};

}  // namespace ipi
