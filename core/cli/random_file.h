// RandomFile: a file on disk, read at any offset. Several streams may share one.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>

#include "base/bytes.h"

namespace ipi {

class RandomFile {
 public:
  // nullptr when the path is no readable file; a folder is none.
  static std::shared_ptr<RandomFile> open(const std::string& path);

  // As it was when the file was opened.
  std::uint64_t size() const { return size_; }
  // Fewer bytes than asked for at the end of the file, and where the disk fails.
  std::size_t read_at(std::uint64_t offset, std::span<std::uint8_t> buffer);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  explicit RandomFile(std::FILE* file) : file_(file) {}

  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t size_ = 0;
  std::uint64_t position_ = 0;
};

}  // namespace ipi
