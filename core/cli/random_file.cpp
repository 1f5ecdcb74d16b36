#include "cli/random_file.h"

#include <sys/types.h>

namespace ipi {

std::shared_ptr<RandomFile> RandomFile::open(const std::string& path) {
  std::FILE* handle = std::fopen(path.c_str(), "rb");
  if (handle == nullptr) return nullptr;
  std::shared_ptr<RandomFile> file(new RandomFile(handle));
  // Streams read in pieces of their own; stdio's buffer would only copy once more.
  std::setvbuf(handle, nullptr, _IONBF, 0);
  if (fseeko(handle, 0, SEEK_END) != 0) return nullptr;
  const off_t end = ftello(handle);
  if (end < 0) return nullptr;
  file->size_ = static_cast<std::uint64_t>(end);
  file->position_ = file->size_;
  std::uint8_t first = 0;  // a folder opens, and fails here
  if (file->read_at(0, {&first, 1}) == 0 && std::ferror(handle) != 0) return nullptr;
  return file;
}

std::size_t RandomFile::read_at(std::uint64_t offset, std::span<std::uint8_t> buffer) {
  std::clearerr(file_.get());
  if (offset != position_ && fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0) return 0;
  const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file_.get());
  position_ = offset + got;
  return got;
}

}  // namespace ipi
