// UnpackBudget: how much one archive may unpack to, over all of its members. Streams bound the memory; this
// bounds the time and the disk of whoever opens a bomb.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ipi {

class UnpackBudget {
 public:
  // Assumption A-82: no seller's archive unpacks to more. 1 GiB of zeros is 1,029 times its gzip; reports
  // measured 5 to 60 times theirs.
  static constexpr std::uint64_t kMostBytes = std::uint64_t{2} << 30;
  static constexpr std::uint64_t kMostRatio = 200;
  static constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20;  // any ratio is fine below this

  explicit UnpackBudget(std::size_t members) : members_(members) {}

  // Tells how far a member is; false when that is too far. A member that is read again counts once.
  bool allows(std::size_t member, std::uint64_t packed_bytes, std::uint64_t unpacked_bytes) {
    Progress& progress = members_[member];
    if (unpacked_bytes > progress.unpacked) {
      unpacked_ += unpacked_bytes - progress.unpacked;
      progress.unpacked = unpacked_bytes;
    }
    if (packed_bytes > progress.packed) {
      packed_ += packed_bytes - progress.packed;
      progress.packed = packed_bytes;
    }
    return unpacked_ <= kMostBytes && unpacked_ <= std::max(kFreeBytes, packed_ * kMostRatio);
  }

 private:
  struct Progress {
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
  };
  std::vector<Progress> members_;
  std::uint64_t packed_ = 0;
  std::uint64_t unpacked_ = 0;
};

}  // namespace ipi
