// SourceMap: from an offset in decoded text back to the offset in the file's bytes. Text comes in runs of
// characters of equal size (ASCII in Shift-JIS is 1 byte for 1, a kanji 3 for 2), so a run is what is stored.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ipi {

class SourceMap {
 public:
  // The next `count` characters each take `decoded_unit` bytes of text and stood in `source_unit` bytes.
  // Units are 0 to 15 bytes; a decoded unit of 0 is source that gave no text (a BOM).
  void append(std::uint64_t count, unsigned decoded_unit, unsigned source_unit) {
    if (count == 0) return;
    if (decoded_unit != 0 && !(decoded_unit == decoded_unit_ && source_unit == source_unit_)) {
      start_run(decoded_unit, source_unit);
    }
    if (decoded_unit == 0) decoded_unit_ = 0;  // whatever follows starts a run of its own
    decoded_end_ += count * decoded_unit;
    source_end_ += count * source_unit;
  }

  // The first source byte of the character that holds the decoded byte; the end of the source for any offset
  // behind what was appended. Offsets that were forgotten give 0.
  std::uint64_t source_offset(std::uint64_t decoded_offset) const;

  // Frees what only offsets before this one need.
  void forget_before(std::uint64_t decoded_offset);

  std::uint64_t decoded_end() const { return decoded_end_; }
  std::uint64_t source_end() const { return source_end_; }
  std::size_t runs() const { return runs_.size() - forgotten_; }

 private:
  struct Run {
    std::uint64_t decoded : 60;
    std::uint64_t decoded_unit : 4;
    std::uint64_t source : 60;
    std::uint64_t source_unit : 4;
  };
  void start_run(unsigned decoded_unit, unsigned source_unit);
  std::size_t run_of(std::uint64_t decoded_offset) const;

  std::vector<Run> runs_;
  std::size_t forgotten_ = 0;  // runs at the front that are free; erased when they are the greater half
  unsigned decoded_unit_ = 0;  // of the last run
  unsigned source_unit_ = 0;
  std::uint64_t decoded_end_ = 0;
  std::uint64_t source_end_ = 0;
};

}  // namespace ipi
