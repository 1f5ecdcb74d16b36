// What a reader keeps of the rows of a state report, to tell a repeated row from another one of the same SKU: by the row's
// identity (mixed with its table row) a print of its content. Twelve bytes a row and half as much again.
#pragma once

#include <cstdint>
#include <vector>

namespace ipi {

class RowPrints {
 public:
  // The content's print as it was first added under `identity`; nullptr: it was not there, and is now. Good until the next
  // call.
  const std::uint32_t* find_or_add(std::uint64_t identity, std::uint32_t content) {
    if ((used_ + 1) * 4 > identities_.size() * 3) grow();
    identity += identity == 0 ? 1 : 0;  // 0 is a free place
    const std::size_t at = place_of(identity);
    if (identities_[at] == identity) return &contents_[at];
    identities_[at] = identity;
    contents_[at] = content;
    ++used_;
    return nullptr;
  }

 private:
  std::size_t place_of(std::uint64_t identity) const {
    const std::size_t mask = identities_.size() - 1;
    std::size_t at = static_cast<std::size_t>(identity * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (identities_[at] != 0 && identities_[at] != identity) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<std::uint64_t> identities(identities_.empty() ? 64 : 2 * identities_.size(), 0);
    std::vector<std::uint32_t> contents(identities.size(), 0);
    identities.swap(identities_);
    contents.swap(contents_);
    for (std::size_t i = 0; i < identities.size(); ++i) {
      if (identities[i] == 0) continue;
      const std::size_t at = place_of(identities[i]);
      identities_[at] = identities[i];
      contents_[at] = contents[i];
    }
  }

  std::vector<std::uint64_t> identities_;
  std::vector<std::uint32_t> contents_;
  std::size_t used_ = 0;
};

}  // namespace ipi
