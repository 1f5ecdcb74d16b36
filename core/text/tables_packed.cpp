// The tables unpacked from what make_tables.mjs packed: the native program.
#include <bitset>
#include <span>

#include "base/check.h"
#include "decode_tables.h"
#include "text/table_source.h"

namespace ipi {
namespace {

// Reads values packed as differences to "one more than the value before", zigzag, 7 bits a byte.
class PackedReader {
 public:
  explicit PackedReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  bool at_end() const { return position_ == bytes_.size(); }
  std::uint16_t next() {
    std::uint32_t zigzag = 0;
    for (unsigned shift = 0;; shift += 7) {
      const std::uint8_t byte = bytes_[position_++];
      zigzag |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    const std::uint32_t difference = (zigzag & 1U) != 0 ? ~(zigzag >> 1) : zigzag >> 1;
    previous_ = static_cast<std::uint16_t>(previous_ + 1 + difference);
    return previous_;
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
  std::uint16_t previous_ = 0;
};

// The areas GBK/3 and GBK/4: the ideographs that GB 2312 lacks, in the order of Unicode.
bool is_ordered(std::size_t pointer) {
  const std::size_t lead = pointer / 190 + 0x81;
  const std::size_t cell = pointer % 190;
  const std::size_t trail = cell + (cell < 0x3F ? 0x40 : 0x41);
  return lead <= 0xA0 || (lead >= 0xAA && trail <= 0xA0 && lead * 256 + trail <= 0xFD9B);
}

}  // namespace

std::vector<std::uint16_t> make_shift_jis_table() {
  std::vector<std::uint16_t> table(60 * 188);
  PackedReader reader(made::kShiftJis);
  for (std::uint16_t& entry : table) entry = reader.next();
  IPI_CHECK(reader.at_end());
  return table;
}

std::vector<std::uint16_t> make_gb18030_table() {
  std::vector<std::uint16_t> table(126 * 190);
  std::bitset<0x10000> taken;
  PackedReader reader(made::kGb18030);
  for (std::size_t pointer = 0; pointer < table.size(); ++pointer) {
    if (is_ordered(pointer)) continue;
    table[pointer] = reader.next();
    taken.set(table[pointer]);
  }
  IPI_CHECK(reader.at_end());
  std::uint16_t next = 0x4E00;
  for (std::size_t pointer = 0; pointer < table.size(); ++pointer) {
    if (!is_ordered(pointer)) continue;
    while (taken.test(next)) ++next;
    table[pointer] = next++;
  }
  return table;
}

}  // namespace ipi
