// ZipDirectory: what is in a zip archive, from its central directory.
//
// Not done: zip64 (no archive of reports needs 4 GiB or 65,536 members), encryption, archives in several
// files, other methods than "stored" and "deflated". Each is refused by name. An archive whose end is missing
// is damaged: its members are not searched for.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/byte_stream.h"
#include "cli/random_file.h"
#include "cli/unpack_budget.h"

namespace ipi {

struct ZipEntry {
  std::string name;  // as UTF-8, for display only: never a path to write to
  std::uint16_t method = 0;
  bool encrypted = false;
  std::uint32_t crc32 = 0;
  std::uint64_t packed_bytes = 0;
  std::uint64_t unpacked_bytes = 0;
  std::uint64_t header_offset = 0;  // of its local header, in the file
};

class ZipDirectory {
 public:
  static constexpr std::size_t kMostEntries = 1000;

  // archive_damaged, or archive_too_large for too many members and for zip64.
  static Result<ZipDirectory, ContainerError> read(std::shared_ptr<RandomFile> file);

  // Files only, in the order of the directory; folders are left out.
  const std::vector<ZipEntry>& entries() const { return entries_; }
  // nullptr when there is none of that name.
  const ZipEntry* find(std::string_view name) const;
  // An encrypted or damaged member is an error of the stream. `member` is its number in the budget.
  std::unique_ptr<ByteStream> open(const ZipEntry& entry, std::shared_ptr<UnpackBudget> budget,
                                   std::size_t member) const;

 private:
  explicit ZipDirectory(std::shared_ptr<RandomFile> file) : file_(std::move(file)) {}

  std::shared_ptr<RandomFile> file_;
  std::vector<ZipEntry> entries_;
};

}  // namespace ipi
