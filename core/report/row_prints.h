// What a reader keeps of the rows of a state report, to tell a repeated row from another one of the same SKU: by the row's
// identity (mixed with its table row) a print of its content. Twelve bytes a row, and half as much to all as much again.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/fast_text.h"

namespace ipi {

class RowPrints {
 public:
  // find_or_add() will ask for this identity soon.
  void prefetch(std::uint64_t identity) const {
    const Part& part = parts_[identity >> 58];
    if (!part.entries.empty()) ipi::prefetch(&part.entries[part.home_of(identity)]);
  }

  // The content's print as it was first added under `identity`; nullptr: it was not there, and is now. Good until the next
  // call.
  const std::uint32_t* find_or_add(std::uint64_t identity, std::uint32_t content) {
    identity += identity == 0 ? 1 : 0;  // 0 is a free place
    Part& part = parts_[identity >> 58];
    if ((part.used + 1) * 3 > part.entries.size() * 2) part.grow();
    Entry& entry = part.place_of(identity);
    if (entry.identity() == identity) return &entry.content;
    entry = {static_cast<std::uint32_t>(identity >> 32), static_cast<std::uint32_t>(identity), content};
    ++part.used;
    return nullptr;
  }

 private:
  struct Entry {  // without a 64-bit number, which would pad it to sixteen bytes
    std::uint32_t high, low, content;
    std::uint64_t identity() const { return std::uint64_t{high} << 32 | low; }
  };
  // There may be millions: parts grow one by one, and by a third, so that little memory is held that is not needed.
  struct Part {
    // Its bits mixed and scaled to the size; neighbours from there on.
    std::size_t home_of(std::uint64_t identity) const {
      return static_cast<std::size_t>((identity * 0x9E3779B97F4A7C15u >> 32) * entries.size() >> 32);
    }
    Entry& place_of(std::uint64_t identity) {
      std::size_t at = home_of(identity);
      while (entries[at].identity() != 0 && entries[at].identity() != identity)
        at = at + 1 == entries.size() ? 0 : at + 1;
      return entries[at];
    }
    void grow() {
      std::vector<Entry> before(16 + entries.size() + entries.size() / 3, Entry{0, 0, 0});
      before.swap(entries);
      for (const Entry& entry : before) {
        if (entry.identity() != 0) place_of(entry.identity()) = entry;
      }
    }
    std::vector<Entry> entries;
    std::size_t used = 0;
  };
  std::array<Part, 64> parts_;  // by the identity's highest six bits
};

}  // namespace ipi
