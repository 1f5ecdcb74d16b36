// Row numbers by the hash of their key: open addressing, at most half full. Rows are added in order, from 0.
#pragma once

#include <cstdint>
#include <vector>

namespace ipi {

class KeyIndex {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  // The row of this hash of which `is_same` is true, else kNone.
  template <class IsSame>
  std::uint32_t find(std::uint64_t hash, IsSame is_same) const {
    for (std::size_t slot = hash & mask(); slots_[slot] != 0; slot = (slot + 1) & mask()) {
      const std::uint32_t row = slots_[slot] - 1;
      if (hashes_[row] == hash && is_same(row)) return row;
    }
    return kNone;
  }

  void add(std::uint64_t hash) {
    if ((hashes_.size() + 1) * 2 > slots_.size()) grow();
    hashes_.push_back(hash);
    place(static_cast<std::uint32_t>(hashes_.size() - 1));
  }

 private:
  std::size_t mask() const { return slots_.size() - 1; }

  void place(std::uint32_t row) {
    std::size_t slot = hashes_[row] & mask();
    while (slots_[slot] != 0) slot = (slot + 1) & mask();
    slots_[slot] = row + 1;
  }

  void grow() {
    std::vector<std::uint32_t>(slots_.size() * 2, 0).swap(slots_);
    for (std::uint32_t row = 0; row < hashes_.size(); ++row) place(row);
  }

  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024, 0);  // row + 1; 0 = free
  std::vector<std::uint64_t> hashes_;                                       // by row
};

}  // namespace ipi
