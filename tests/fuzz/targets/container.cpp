// Any file is opened to its members or refused with a code; every member ends, with the same bytes from any buffer.
#include "cli/container.h"

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"

namespace ipi::fuzz {
namespace {

// One file for all runs, in memory where there is such a folder, gone at the end.
class ScratchFile {
 public:
  ScratchFile() {
    if (access("/dev/shm", W_OK) == 0) path_ = "/dev/shm/ipiscope_fuzz_XXXXXX";
    descriptor_ = mkstemp(path_.data());
    FUZZ_CHECK(descriptor_ >= 0);
  }
  ~ScratchFile() {
    close(descriptor_);
    unlink(path_.c_str());
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  const std::string& hold(Bytes bytes) {
    FUZZ_CHECK(ftruncate(descriptor_, 0) == 0);
    FUZZ_CHECK(pwrite(descriptor_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    return path_;
  }

 private:
  std::string path_ = "/tmp/ipiscope_fuzz_XXXXXX";
  int descriptor_ = -1;
};

constexpr std::size_t kMostBytes = 8u << 20;  // of a member; the bombs have a test of their own

struct ReadMember {
  std::string bytes;
  bool failed = false;
};

ReadMember read(const Container& container, std::size_t member, std::size_t buffer_bytes) {
  const auto stream = container.open_member(member);
  std::vector<std::uint8_t> buffer(buffer_bytes);
  ReadMember result;
  while (result.bytes.size() < kMostBytes) {
    const std::size_t count = stream->read(buffer);
    FUZZ_CHECK(count <= buffer.size());
    if (count == 0) break;
    result.bytes.append(reinterpret_cast<const char*>(buffer.data()), count);
  }
  result.failed = stream->error().has_value();
  if (result.failed) FUZZ_CHECK(info(stream->error()->code).effect == Effect::file_refused);
  return result;
}

}  // namespace

void fuzz_container(Bytes bytes) {
  static ScratchFile file;
  const auto container = Container::open(file.hold(bytes));
  if (!container) {
    FUZZ_CHECK(info(container.error().code).effect == Effect::file_refused);
    return;
  }
  FUZZ_CHECK(container->size() > 0);
  for (std::size_t member = 0; member < container->size() && member < 8; ++member) {
    const ReadMember large = read(*container, member, std::size_t{1} << 16);
    if (large.bytes.size() > 100'000) continue;
    const ReadMember small = read(*container, member, 13);
    FUZZ_CHECK(small.failed == large.failed);
    FUZZ_CHECK(small.bytes == large.bytes || small.failed);
    if (container->kind() == ContainerKind::plain) {
      FUZZ_CHECK(large.bytes == std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }
  }
}

}  // namespace ipi::fuzz
