#include "cli/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ipi {
namespace {

constexpr std::size_t kInputBytes = 64 * 1024;
constexpr std::string_view kTooLarge = "unpacks to too many bytes";

// The packed bytes of a stretch, one piece at a time.
class PieceReader {
 public:
  explicit PieceReader(FileStretch stretch) : stretch_(std::move(stretch)), piece_(kInputBytes) {}
  // Empty at the end of the stretch, and earlier where the file ends first.
  std::span<std::uint8_t> next() {
    const std::uint64_t left = stretch_.size - taken_;
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece_.size()));
    const std::size_t got = wanted == 0 ? 0 : stretch_.file->read_at(stretch_.begin + taken_, {piece_.data(), wanted});
    taken_ += got;
    return {piece_.data(), got};
  }
  std::uint64_t taken() const { return taken_; }

 private:
  FileStretch stretch_;
  std::vector<std::uint8_t> piece_;
  std::uint64_t taken_ = 0;
};

class PlainStream final : public ByteStream {
 public:
  explicit PlainStream(std::shared_ptr<RandomFile> file) : file_(std::move(file)) {}
  std::size_t read(std::span<std::uint8_t> buffer) override {
    if (error()) return 0;
    const std::size_t got = file_->read_at(taken_, buffer);
    taken_ += got;
    if (taken_ > file_->size()) return fail(DiagCode::file_changed, "the file grew");
    if (got == 0 && !buffer.empty() && taken_ < file_->size()) return fail(DiagCode::file_changed, "the file shrank");
    return got;
  }

 private:
  std::shared_ptr<RandomFile> file_;
  std::uint64_t taken_ = 0;
};

class StoredStream final : public ByteStream {
 public:
  StoredStream(FileStretch stretch, ZipMemberSum sum, std::shared_ptr<UnpackBudget> budget, std::size_t member)
      : stretch_(std::move(stretch)), sum_(sum), budget_(std::move(budget)), member_(member) {}

  std::size_t read(std::span<std::uint8_t> buffer) override {
    if (error() || buffer.empty()) return 0;
    const std::uint64_t left = stretch_.size - taken_;
    if (left == 0) {
      if (crc_ != sum_.crc32 || stretch_.size != sum_.size) return fail(DiagCode::archive_damaged, "wrong checksum");
      return 0;
    }
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size()));
    const std::size_t got = stretch_.file->read_at(stretch_.begin + taken_, buffer.first(wanted));
    if (got == 0) return fail(DiagCode::archive_damaged, "ends too early");
    taken_ += got;
    crc_ = crc32_z(crc_, buffer.data(), got);
    if (!budget_->allows(member_, taken_, taken_)) return fail(DiagCode::archive_too_large, std::string(kTooLarge));
    return got;
  }

 private:
  FileStretch stretch_;
  ZipMemberSum sum_;
  std::shared_ptr<UnpackBudget> budget_;
  std::size_t member_;
  std::uint64_t taken_ = 0;
  unsigned long crc_ = 0;
};

class InflateStream final : public ByteStream {
 public:
  // No sum: gzip, which carries its own.
  InflateStream(FileStretch stretch, std::optional<ZipMemberSum> sum, std::shared_ptr<UnpackBudget> budget,
                std::size_t member)
      : pieces_(std::move(stretch)), sum_(sum), budget_(std::move(budget)), member_(member) {
    ready_ = inflateInit2(&zlib_, sum_ ? -MAX_WBITS : MAX_WBITS + 16) == Z_OK;
  }
  ~InflateStream() override {
    if (ready_) inflateEnd(&zlib_);
  }
  InflateStream(const InflateStream&) = delete;
  InflateStream& operator=(const InflateStream&) = delete;

  std::size_t read(std::span<std::uint8_t> buffer) override {
    if (error() || buffer.empty()) return 0;
    if (ended_) return finish();
    if (!ready_) return fail(DiagCode::out_of_memory, "zlib");
    buffer = buffer.first(std::min<std::size_t>(buffer.size(), 1U << 30));  // zlib counts in unsigned int
    zlib_.next_out = buffer.data();
    zlib_.avail_out = static_cast<unsigned>(buffer.size());
    // Goes on until there is something to hand out: whatever is wrong behind it is said by the next call.
    while (zlib_.avail_out == buffer.size() && !ended_ && !error()) step();
    const std::size_t got = buffer.size() - zlib_.avail_out;
    unpacked_ += got;
    if (sum_) crc_ = crc32_z(crc_, buffer.data(), got);
    if (!budget_->allows(member_, pieces_.taken() - zlib_.avail_in, unpacked_)) {
      return fail(DiagCode::archive_too_large, std::string(kTooLarge));
    }
    if (ended_ && got == 0) return finish();
    return got;
  }

 private:
  void step() {
    if (zlib_.avail_in == 0) load();
    // Without input as well: zlib may hold output back when the last input is already taken.
    const int status = inflate(&zlib_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      next_gzip_member();
    } else if (status == Z_BUF_ERROR) {
      fail(DiagCode::archive_damaged, "ends too early");
    } else if (status != Z_OK) {
      fail(DiagCode::archive_damaged, zlib_.msg != nullptr ? zlib_.msg : "cannot be unpacked");
    }
  }

  // False at the end of the stretch.
  bool load() {
    const std::span<std::uint8_t> piece = pieces_.next();
    zlib_.next_in = piece.data();
    zlib_.avail_in = static_cast<unsigned>(piece.size());
    return !piece.empty();
  }

  // Another gzip member may follow at once; zeros up to the end are padding.
  void next_gzip_member() {
    ended_ = true;
    if (sum_) return;
    for (;;) {
      if (zlib_.avail_in == 0 && !load()) return;
      if (*zlib_.next_in != 0) break;
      ++zlib_.next_in;
      --zlib_.avail_in;
      padded_ = true;
    }
    if (padded_ || *zlib_.next_in != 0x1F) {
      trailing_garbage_ = true;
      return;
    }
    ended_ = inflateReset(&zlib_) != Z_OK;
  }

  std::size_t finish() {
    if (trailing_garbage_) return fail(DiagCode::archive_damaged, "something else stands behind the packed data");
    if (sum_ && (crc_ != sum_->crc32 || unpacked_ != sum_->size)) {
      return fail(DiagCode::archive_damaged, "wrong checksum");
    }
    return 0;
  }

  PieceReader pieces_;
  std::optional<ZipMemberSum> sum_;
  std::shared_ptr<UnpackBudget> budget_;
  std::size_t member_;
  z_stream zlib_{};
  bool ready_ = false;
  bool ended_ = false;
  bool padded_ = false;
  bool trailing_garbage_ = false;
  std::uint64_t unpacked_ = 0;
  unsigned long crc_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> open_plain(std::shared_ptr<RandomFile> file) {
  return std::make_unique<PlainStream>(std::move(file));
}

std::unique_ptr<ByteStream> open_gzip(FileStretch stretch, std::shared_ptr<UnpackBudget> budget, std::size_t member) {
  return std::make_unique<InflateStream>(std::move(stretch), std::nullopt, std::move(budget), member);
}

std::unique_ptr<ByteStream> open_deflated(FileStretch stretch, ZipMemberSum sum, std::shared_ptr<UnpackBudget> budget,
                                          std::size_t member) {
  return std::make_unique<InflateStream>(std::move(stretch), sum, std::move(budget), member);
}

std::unique_ptr<ByteStream> open_stored(FileStretch stretch, ZipMemberSum sum, std::shared_ptr<UnpackBudget> budget,
                                        std::size_t member) {
  return std::make_unique<StoredStream>(std::move(stretch), sum, std::move(budget), member);
}

}  // namespace ipi
