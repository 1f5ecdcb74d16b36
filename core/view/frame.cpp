#include "view/frame.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/check.h"

namespace ipi {
namespace {

static_assert(std::endian::native == std::endian::little, "frames are written by copying memory");

constexpr char kMagic[4] = {'I', 'P', 'F', '1'};
constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kEntryBytes = 16;
constexpr std::uint8_t kMissingText = 0xFF;

constexpr std::size_t aligned(std::size_t offset) { return (offset + 7) & ~std::size_t{7}; }

template <class T>
void append(std::vector<std::uint8_t>& out, std::span<const T> values) {
  if (values.empty()) return;
  const std::size_t at = out.size();
  out.resize(at + values.size_bytes());
  std::memcpy(out.data() + at, values.data(), values.size_bytes());
}

template <class T>
void put(Frame& frame, std::size_t at, T value) {
  std::memcpy(frame.data() + at, &value, sizeof(T));
}

std::uint32_t narrow(std::size_t value) {
  IPI_CHECK(value <= std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(value);
}

}  // namespace

std::vector<std::uint8_t>& FrameWriter::add(std::string_view name, FrameType type, std::size_t values) {
  IPI_CHECK(values == rows_);
  IPI_CHECK(name.size() <= std::numeric_limits<std::uint16_t>::max());
  for (const Entry& entry : entries_) IPI_CHECK(entry.name != name);
  entries_.push_back({std::string(name), type, {}});
  return entries_.back().data;
}

void FrameWriter::column(std::string_view name, std::span<const double> values) {
  std::vector<std::uint8_t>& data = add(name, FrameType::f64, values.size());
  append(data, values);
  // A NaN made by arithmetic has other bits on other machines; missing has one bit pattern.
  const double missing = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (std::isnan(values[row])) std::memcpy(data.data() + row * sizeof missing, &missing, sizeof missing);
  }
}

void FrameWriter::column(std::string_view name, std::span<const std::int32_t> values) {
  append(add(name, FrameType::i32, values.size()), values);
}

void FrameWriter::column(std::string_view name, std::span<const std::uint32_t> values) {
  append(add(name, FrameType::u32, values.size()), values);
}

void FrameWriter::column(std::string_view name, std::span<const std::uint8_t> values) {
  append(add(name, FrameType::u8, values.size()), values);
}

void FrameWriter::column(std::string_view name, std::span<const std::optional<std::string_view>> values) {
  std::vector<std::uint8_t>& data = add(name, FrameType::text, values.size());
  std::vector<std::uint32_t> offsets;
  offsets.reserve(values.size() + 1);
  std::size_t end = 0;
  offsets.push_back(0);
  for (const auto& value : values) offsets.push_back(narrow(end += value ? value->size() : 1));
  data.reserve(offsets.size() * sizeof(std::uint32_t) + end);
  append(data, std::span<const std::uint32_t>(offsets));
  for (const auto& value : values) {
    if (value) {
      append(data, std::span<const char>(value->data(), value->size()));
    } else {
      data.push_back(kMissingText);
    }
  }
}

Frame FrameWriter::finish() const {
  std::size_t names = kHeaderBytes + entries_.size() * kEntryBytes;
  std::size_t end = names;
  for (const Entry& entry : entries_) end += entry.name.size();
  for (const Entry& entry : entries_) end = aligned(end) + entry.data.size();
  end = aligned(end);

  Frame frame(end);  // zeros, so the padding is the same everywhere
  std::memcpy(frame.data(), kMagic, sizeof kMagic);
  put(frame, 4, rows_);
  put(frame, 8, narrow(entries_.size()));
  put(frame, 12, narrow(end));

  std::size_t data = names;
  for (const Entry& entry : entries_) data += entry.name.size();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const std::size_t at = kHeaderBytes + i * kEntryBytes;
    data = aligned(data);
    put(frame, at, narrow(names));
    put(frame, at + 4, static_cast<std::uint16_t>(entry.name.size()));
    put(frame, at + 6, static_cast<std::uint8_t>(entry.type));
    put(frame, at + 8, narrow(data));
    put(frame, at + 12, narrow(entry.data.size()));
    std::memcpy(frame.data() + names, entry.name.data(), entry.name.size());
    if (!entry.data.empty()) std::memcpy(frame.data() + data, entry.data.data(), entry.data.size());
    names += entry.name.size();
    data += entry.data.size();
  }
  return frame;
}

}  // namespace ipi
