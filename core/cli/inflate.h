// Streams over a stretch of a file: as it stands, gzip (several members end to end), or one member of a zip.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "cli/byte_stream.h"
#include "cli/random_file.h"
#include "cli/unpack_budget.h"

namespace ipi {

struct FileStretch {
  std::shared_ptr<RandomFile> file;
  std::uint64_t begin = 0;
  std::uint64_t size = 0;
};

// What a zip's directory says of a member, checked at the end of the stream.
struct ZipMemberSum {
  std::uint32_t crc32 = 0;
  std::uint64_t size = 0;
};

// The whole file. `file_changed` when it has another length by then than when it was opened.
std::unique_ptr<ByteStream> open_plain(std::shared_ptr<RandomFile> file);

// `member` is the stream's number in the budget.
std::unique_ptr<ByteStream> open_gzip(FileStretch stretch, std::shared_ptr<UnpackBudget> budget, std::size_t member);
std::unique_ptr<ByteStream> open_deflated(FileStretch stretch, ZipMemberSum sum, std::shared_ptr<UnpackBudget> budget,
                                          std::size_t member);
std::unique_ptr<ByteStream> open_stored(FileStretch stretch, ZipMemberSum sum, std::shared_ptr<UnpackBudget> budget,
                                        std::size_t member);

}  // namespace ipi
