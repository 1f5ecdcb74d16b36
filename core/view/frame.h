// Frame: the one byte layout in which rows leave the core, as columns. wasm/README.md describes it field by field;
// web/engine/frame.ts reads it. In: columns of equal length. Out: one buffer, little endian, every column 8-byte
// aligned, so that the page lays typed arrays straight over it. The same columns give the same bytes everywhere.
// Not done here: choosing columns, sorting, words. 64-bit integers do not cross: money crosses as f64 minor units,
// exact to 2^53.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipi {

using Frame = std::vector<std::uint8_t>;

// The number stands in the directory; wasm/README.md and web/engine/frame.ts know the same.
enum class FrameType : std::uint8_t {
  f64 = 0,   // missing: NaN
  i32 = 1,   // missing: the smallest
  u32 = 2,   // missing: the largest
  u8 = 3,    // missing: 255; flags are 0 and 1
  text = 4,  // rows + 1 offsets (u32), then UTF-8; missing: the one byte 0xFF, which no UTF-8 holds
};

class FrameWriter {
 public:
  explicit FrameWriter(std::uint32_t rows) : rows_(rows) {}

  // Preconditions of all: values.size() == rows; the name is new, and at most 65,535 bytes.
  void column(std::string_view name, std::span<const double> values);
  void column(std::string_view name, std::span<const std::int32_t> values);
  void column(std::string_view name, std::span<const std::uint32_t> values);
  void column(std::string_view name, std::span<const std::uint8_t> values);
  void column(std::string_view name, std::span<const std::optional<std::string_view>> values);

  // The frame of all columns so far, in the order they were given. Precondition: less than 4 GiB.
  Frame finish() const;

 private:
  struct Entry {
    std::string name;
    FrameType type;
    std::vector<std::uint8_t> data;
  };
  std::vector<std::uint8_t>& add(std::string_view name, FrameType type, std::size_t values);

  std::uint32_t rows_;
  std::vector<Entry> entries_;
};

}  // namespace ipi
