#include "cli/zip.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/inflate.h"
#include "text/decoder.h"

namespace ipi {
namespace {

// Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
constexpr std::uint32_t kLocalSignature = 0x04034B50;
constexpr std::uint32_t kCentralSignature = 0x02014B50;
constexpr std::uint32_t kEndSignature = 0x06054B50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
// kMostEntries entries with names, extra fields and comments of 16 KiB each: none such was seen.
constexpr std::size_t kMostDirectoryBytes = 16 * 1024 * 1024;
constexpr std::uint16_t kEncryptedFlag = 1;

std::uint16_t u16_at(Bytes bytes, std::size_t at) { return static_cast<std::uint16_t>(bytes[at] | bytes[at + 1] << 8); }
std::uint32_t u32_at(Bytes bytes, std::size_t at) {
  return static_cast<std::uint32_t>(u16_at(bytes, at)) | static_cast<std::uint32_t>(u16_at(bytes, at + 2)) << 16;
}

Unexpected<ContainerError> damaged(std::string text) {
  return {ContainerError{DiagCode::archive_damaged, std::move(text)}};
}
Unexpected<ContainerError> too_large(std::string text) {
  return {ContainerError{DiagCode::archive_too_large, std::move(text)}};
}

struct EndRecord {
  std::uint64_t offset;  // of itself, in the file
  std::uint64_t entries;
  std::uint64_t directory_bytes;
  std::uint64_t directory_offset;  // from where the archive begins
  bool zip64;
};

// The record stands at the end of the file, before a comment of its own.
std::optional<EndRecord> find_end(RandomFile& file) {
  const std::size_t tail_bytes =
      static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), kEndBytes + kLongestComment));
  const std::uint64_t tail_offset = file.size() - tail_bytes;
  std::vector<std::uint8_t> tail(tail_bytes);
  if (file.read_at(tail_offset, tail) != tail_bytes) return std::nullopt;
  for (std::size_t i = tail_bytes + 1; i-- > 0;) {
    if (i + kEndBytes > tail_bytes || u32_at(tail, i) != kEndSignature) continue;
    if (i + kEndBytes + u16_at(tail, i + 20) > tail_bytes) continue;
    EndRecord end{tail_offset + i, u16_at(tail, i + 10), u32_at(tail, i + 12), u32_at(tail, i + 16), false};
    end.zip64 = end.entries == 0xFFFF || end.directory_bytes == 0xFFFFFFFF || end.directory_offset == 0xFFFFFFFF;
    return end;
  }
  return std::nullopt;
}

// Names are UTF-8 or in the code page of whoever packed them: what is not UTF-8 shows as U+FFFD, controls as
// '?'.
std::string display_name(Bytes bytes) {
  std::string name;
  DecodeIssues issues;
  Decoder decoder(Encoding::utf_8, false);
  decoder.feed(bytes, name, issues);
  decoder.finish(name, issues);
  for (char& c : name) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c == '\\' ? '/' : c;
  return name;
}

// One entry of the directory. Precondition: `record` holds all of it.
ZipEntry parse_entry(Bytes record, std::uint64_t archive_begin) {
  ZipEntry entry;
  entry.name = display_name(record.subspan(kCentralBytes, u16_at(record, 28)));
  entry.method = u16_at(record, 10);
  entry.encrypted = (u16_at(record, 8) & kEncryptedFlag) != 0;
  entry.crc32 = u32_at(record, 16);
  entry.packed_bytes = u32_at(record, 20);
  entry.unpacked_bytes = u32_at(record, 24);
  entry.header_offset = archive_begin + u32_at(record, 42);
  return entry;
}

bool is_zip64(Bytes record) {
  return u32_at(record, 20) == 0xFFFFFFFF || u32_at(record, 24) == 0xFFFFFFFF || u32_at(record, 42) == 0xFFFFFFFF;
}

// Bombs let members share their bytes; honest archives never do.
bool overlap(const std::vector<ZipEntry>& entries) {
  std::vector<const ZipEntry*> by_offset;
  for (const ZipEntry& entry : entries) by_offset.push_back(&entry);
  std::sort(by_offset.begin(), by_offset.end(),
            [](const ZipEntry* a, const ZipEntry* b) { return a->header_offset < b->header_offset; });
  for (std::size_t i = 1; i < by_offset.size(); ++i) {
    const std::uint64_t least_end = by_offset[i - 1]->header_offset + kLocalBytes + by_offset[i - 1]->packed_bytes;
    if (by_offset[i]->header_offset < least_end) return true;
  }
  return false;
}

// A member that cannot be opened, as a stream that says why.
class RefusedStream final : public ByteStream {
 public:
  explicit RefusedStream(std::string text) { fail(DiagCode::archive_damaged, std::move(text)); }
  std::size_t read(std::span<std::uint8_t>) override { return 0; }
};

}  // namespace

Result<ZipDirectory, ContainerError> ZipDirectory::read(std::shared_ptr<RandomFile> file) {
  const std::optional<EndRecord> end = find_end(*file);
  if (!end) return damaged("the directory at the end is missing");
  if (end->zip64) return too_large("zip64");
  if (end->entries > kMostEntries) return too_large("too many members");
  if (end->directory_bytes > kMostDirectoryBytes) return too_large("the directory is too long");
  if (end->directory_bytes + end->directory_offset > end->offset) return damaged("the directory is cut");
  // An archive may stand behind something else; all offsets count from its own begin.
  const std::uint64_t archive_begin = end->offset - end->directory_bytes - end->directory_offset;
  std::vector<std::uint8_t> directory(static_cast<std::size_t>(end->directory_bytes));
  if (file->read_at(archive_begin + end->directory_offset, directory) != directory.size()) {
    return damaged("the directory cannot be read");
  }
  ZipDirectory zip(std::move(file));
  std::size_t seen = 0;
  for (Bytes rest(directory); !rest.empty(); ++seen) {
    if (seen == kMostEntries) return too_large("too many members");
    if (rest.size() < kCentralBytes || u32_at(rest, 0) != kCentralSignature) return damaged("the directory is damaged");
    const std::size_t record_bytes = kCentralBytes + u16_at(rest, 28) + u16_at(rest, 30) + u16_at(rest, 32);
    if (rest.size() < record_bytes) return damaged("the directory is damaged");
    if (is_zip64(rest)) return too_large("zip64");
    ZipEntry entry = parse_entry(rest.first(record_bytes), archive_begin);
    if (!entry.name.ends_with('/')) zip.entries_.push_back(std::move(entry));
    rest = rest.subspan(record_bytes);
  }
  if (seen != end->entries) return damaged("the directory is damaged");
  if (overlap(zip.entries_)) return damaged("members overlap");
  return zip;
}

const ZipEntry* ZipDirectory::find(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const ZipEntry& e) { return e.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

std::unique_ptr<ByteStream> ZipDirectory::open(const ZipEntry& entry, std::shared_ptr<UnpackBudget> budget,
                                               std::size_t member) const {
  if (entry.encrypted) return std::make_unique<RefusedStream>("encrypted");
  std::array<std::uint8_t, kLocalBytes> header{};
  if (file_->read_at(entry.header_offset, header) != header.size() || u32_at(header, 0) != kLocalSignature) {
    return std::make_unique<RefusedStream>("the member's header is damaged");
  }
  // Sizes and sum are the directory's: the local header lacks them where the packer streamed.
  const FileStretch stretch{file_, entry.header_offset + kLocalBytes + u16_at(header, 26) + u16_at(header, 28),
                            entry.packed_bytes};
  const ZipMemberSum sum{entry.crc32, entry.unpacked_bytes};
  switch (entry.method) {
    case 0: return open_stored(stretch, sum, std::move(budget), member);
    case 8: return open_deflated(stretch, sum, std::move(budget), member);
    default: return std::make_unique<RefusedStream>("packed by method " + std::to_string(entry.method));
  }
}

}  // namespace ipi
