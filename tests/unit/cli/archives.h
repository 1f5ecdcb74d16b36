// Archives made in memory with zlib, and read back through a file on disk.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/container.h"

namespace ipi {

// A file that is gone with the test.
class TemporaryFile {
 public:
  TemporaryFile(std::string_view name, std::string_view bytes) {
    static int count = 0;
    const auto folder =
        std::filesystem::temp_directory_path() /
        ("ipiscope_test_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + "_" + std::to_string(count++));
    std::filesystem::create_directories(folder);
    path_ = folder / name;
    write(bytes);
  }
  ~TemporaryFile() { std::filesystem::remove_all(path_.parent_path()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) {
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// window_bits as in zlib: 31 for gzip, -15 for bare deflate.
inline std::string pack(std::string_view text, int window_bits) {
  z_stream z{};
  deflateInit2(&z, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&z, text.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  z.avail_in = static_cast<unsigned>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(packed.data());
  z.avail_out = static_cast<unsigned>(packed.size());
  deflate(&z, Z_FINISH);
  packed.resize(packed.size() - z.avail_out);
  deflateEnd(&z);
  return packed;
}
inline std::string gzip(std::string_view text) { return pack(text, 15 + 16); }

// So many times 1 MiB of zeros as bare deflate: one packed block over and over.
inline std::string pack_zeros(std::size_t mebibytes) {
  const std::string zeros(1 << 20, '\0');
  std::string block(deflateBound(nullptr, zeros.size()), '\0');
  z_stream z{};
  deflateInit2(&z, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));
  z.avail_in = static_cast<unsigned>(zeros.size());
  z.next_out = reinterpret_cast<Bytef*>(block.data());
  z.avail_out = static_cast<unsigned>(block.size());
  deflate(&z, Z_FULL_FLUSH);  // byte-aligned, and without a look back beyond it
  block.resize(block.size() - z.avail_out);
  deflateEnd(&z);
  std::string packed;
  for (std::size_t i = 0; i < mebibytes; ++i) packed += block;
  return packed + std::string("\x03\x00", 2);  // an empty last block
}
inline std::string little_endian(std::uint32_t value) {
  std::string bytes;
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(value >> shift & 0xFF);
  return bytes;
}
inline std::string gzip_zeros(std::size_t mebibytes, std::uint32_t crc) {
  const std::string header("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
  return header + pack_zeros(mebibytes) + little_endian(crc) +
         little_endian(static_cast<std::uint32_t>(mebibytes << 20));
}

// What a zip says of a member; tests lie where they want to.
struct ZipMember {
  std::string name;
  std::string packed;
  std::uint16_t method = 8;
  std::uint16_t flags = 0x0800;  // the name is UTF-8
  std::uint32_t crc32 = 0;
  std::uint32_t unpacked_bytes = 0;
  std::int64_t same_bytes_as = -1;  // number of a member whose bytes are shared
};

inline std::uint32_t checksum(std::string_view text) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}
inline ZipMember deflated(std::string name, std::string_view text) {
  return {std::move(name), pack(text, -15), 8, 0x0800, checksum(text), static_cast<std::uint32_t>(text.size()), -1};
}
inline ZipMember stored(std::string name, std::string_view text) {
  return {std::move(name), std::string(text), 0, 0x0800, checksum(text), static_cast<std::uint32_t>(text.size()), -1};
}

class ZipWriter {
 public:
  void add(const ZipMember& member) {
    std::uint32_t offset = static_cast<std::uint32_t>(bytes_.size());
    if (member.same_bytes_as >= 0) {
      offset = offsets_[static_cast<std::size_t>(member.same_bytes_as)];
    } else {
      u32(bytes_, 0x04034B50);
      header(bytes_, member);
      bytes_ += member.name;
      bytes_ += member.packed;
    }
    offsets_.push_back(offset);
    u32(directory_, 0x02014B50);
    u16(directory_, 20);
    header(directory_, member);
    for (int i = 0; i < 3; ++i) u16(directory_, 0);  // comment, disk, attributes inside
    u32(directory_, 0);
    u32(directory_, offset);
    directory_ += member.name;
  }
  // The last member's record in the directory, so many times more.
  void repeat_last(std::size_t times, std::size_t name_bytes) {
    const std::string record = directory_.substr(directory_.size() - 46 - name_bytes);
    directory_.reserve(directory_.size() + times * record.size());
    for (std::size_t i = 0; i < times; ++i) directory_ += record;
  }
  // `said_entries` instead of the true number.
  std::string finish(std::string_view comment = {}, std::int64_t said_entries = -1) const {
    std::string zip = bytes_ + directory_;
    const auto entries =
        static_cast<std::uint16_t>(said_entries < 0 ? static_cast<std::int64_t>(offsets_.size()) : said_entries);
    u32(zip, 0x06054B50);
    u16(zip, 0);
    u16(zip, 0);
    u16(zip, entries);
    u16(zip, entries);
    u32(zip, static_cast<std::uint32_t>(directory_.size()));
    u32(zip, static_cast<std::uint32_t>(bytes_.size()));
    u16(zip, static_cast<std::uint16_t>(comment.size()));
    zip += comment;
    return zip;
  }

 private:
  static void u16(std::string& to, std::uint16_t value) {
    to += static_cast<char>(value & 0xFF);
    to += static_cast<char>(value >> 8);
  }
  static void u32(std::string& to, std::uint32_t value) {
    u16(to, static_cast<std::uint16_t>(value & 0xFFFF));
    u16(to, static_cast<std::uint16_t>(value >> 16));
  }
  // What the local header and the directory share.
  static void header(std::string& to, const ZipMember& member) {
    u16(to, 20);
    u16(to, member.flags);
    u16(to, member.method);
    u32(to, 0);  // time and date
    u32(to, member.crc32);
    u32(to, static_cast<std::uint32_t>(member.packed.size()));
    u32(to, member.unpacked_bytes);
    u16(to, static_cast<std::uint16_t>(member.name.size()));
    u16(to, 0);  // extra field
  }

  std::string bytes_;
  std::string directory_;
  std::vector<std::uint32_t> offsets_;
};

inline std::string zip_of(const std::vector<ZipMember>& members) {
  ZipWriter writer;
  for (const ZipMember& member : members) writer.add(member);
  return writer.finish();
}

struct ReadBack {
  std::string bytes;
  std::optional<ContainerError> error;
};

inline ReadBack read_stream(ByteStream& stream, std::size_t piece_bytes = 1 << 16) {
  ReadBack result;
  std::vector<std::uint8_t> piece(piece_bytes);
  while (const std::size_t got = stream.read(piece)) {
    result.bytes.append(reinterpret_cast<const char*>(piece.data()), got);
  }
  result.error = stream.error();
  return result;
}

inline ReadBack read_member(const Container& container, std::size_t member, std::size_t piece_bytes = 1 << 16) {
  return read_stream(*container.open_member(member), piece_bytes);
}

}  // namespace ipi
