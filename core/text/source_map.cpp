#include "text/source_map.h"

#include <algorithm>

namespace ipi {

namespace {
constexpr std::uint64_t kOffsetMask = (std::uint64_t{1} << 60) - 1;
}

void SourceMap::start_run(unsigned decoded_unit, unsigned source_unit) {
  Run run{};
  run.decoded = decoded_end_ & kOffsetMask;
  run.decoded_unit = decoded_unit & 0xFU;
  run.source = source_end_ & kOffsetMask;
  run.source_unit = source_unit & 0xFU;
  runs_.push_back(run);
  decoded_unit_ = decoded_unit;
  source_unit_ = source_unit;
}

// Index of the run that holds the offset; runs_.size() when every kept run starts behind it.
std::size_t SourceMap::run_of(std::uint64_t decoded_offset) const {
  const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(forgotten_);
  const auto after = std::upper_bound(first, runs_.end(), decoded_offset,
                                      [](std::uint64_t offset, const Run& run) { return offset < run.decoded; });
  return after == first ? runs_.size() : static_cast<std::size_t>(after - runs_.begin()) - 1;
}

std::uint64_t SourceMap::source_offset(std::uint64_t decoded_offset) const {
  if (decoded_offset >= decoded_end_) return source_end_;
  const std::size_t index = run_of(decoded_offset);
  if (index == runs_.size()) return 0;
  const Run& run = runs_[index];
  return run.source + (decoded_offset - run.decoded) / run.decoded_unit * run.source_unit;
}

void SourceMap::forget_before(std::uint64_t decoded_offset) {
  const std::size_t index = run_of(decoded_offset);
  if (index == runs_.size()) return;
  forgotten_ = index;
  if (forgotten_ * 2 > runs_.size()) {
    runs_.erase(runs_.begin(), runs_.begin() + static_cast<std::ptrdiff_t>(forgotten_));
    forgotten_ = 0;
  }
}

}  // namespace ipi
