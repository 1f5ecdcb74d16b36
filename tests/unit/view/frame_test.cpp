#include "view/frame.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <string>

using namespace ipi;

namespace {

template <class T>
T at(const Frame& frame, std::size_t offset) {
  REQUIRE(offset + sizeof(T) <= frame.size());
  T value;
  std::memcpy(&value, frame.data() + offset, sizeof(T));
  return value;
}

std::string text_at(const Frame& frame, std::size_t offset, std::size_t length) {
  REQUIRE(offset + length <= frame.size());
  return std::string(reinterpret_cast<const char*>(frame.data()) + offset, length);
}

struct Directory {
  std::string name;
  int type;
  std::size_t offset, length;
};

Directory entry(const Frame& frame, std::size_t index) {
  const std::size_t start = 16 + 16 * index;
  return {text_at(frame, at<std::uint32_t>(frame, start), at<std::uint16_t>(frame, start + 4)),
          at<std::uint8_t>(frame, start + 6), at<std::uint32_t>(frame, start + 8),
          at<std::uint32_t>(frame, start + 12)};
}

using Text = std::optional<std::string_view>;

}  // namespace

TEST_CASE("Frame: header and directory say rows, columns, names, types and where the values are") {
  FrameWriter writer(3);
  writer.column("points_lost", std::vector<double>{1.5, 0.0, -2.0});
  writer.column("units", std::vector<std::int32_t>{-1, 0, 7});
  writer.column("row", std::vector<std::uint32_t>{2, 0, 1});
  writer.column("stranded", std::vector<std::uint8_t>{0, 1, 255});
  const Frame frame = writer.finish();

  CHECK(text_at(frame, 0, 4) == "IPF1");
  CHECK(at<std::uint32_t>(frame, 4) == 3);
  CHECK(at<std::uint32_t>(frame, 8) == 4);
  CHECK(at<std::uint32_t>(frame, 12) == frame.size());

  const char* names[] = {"points_lost", "units", "row", "stranded"};
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const Directory column = entry(frame, i);
    CHECK(column.name == names[i]);
    CHECK(column.type == static_cast<int>(i));
    CHECK(column.offset % 8 == 0);
  }
  CHECK(at<double>(frame, entry(frame, 0).offset + 16) == -2.0);
  CHECK(at<std::int32_t>(frame, entry(frame, 1).offset + 8) == 7);
  CHECK(at<std::uint32_t>(frame, entry(frame, 2).offset) == 2);
  CHECK(at<std::uint8_t>(frame, entry(frame, 3).offset + 2) == 255);
  CHECK(entry(frame, 0).length == 24);
  CHECK(entry(frame, 3).length == 3);
}

TEST_CASE("Frame: texts are offsets and bytes; an empty text is not a missing one") {
  FrameWriter writer(4);
  writer.column("title", std::vector<Text>{"caf\xC3\xA9", "", std::nullopt, "b"});
  const Frame frame = writer.finish();
  const Directory column = entry(frame, 0);
  CHECK(column.type == 4);
  const std::uint32_t ends[] = {0, 5, 5, 6, 7};
  for (std::size_t i = 0; i < 5; ++i) CHECK(at<std::uint32_t>(frame, column.offset + 4 * i) == ends[i]);
  CHECK(text_at(frame, column.offset + 20, 7) ==
        "caf\xC3\xA9\xFF"
        "b");
  CHECK(column.length == 27);
}

TEST_CASE("Frame: whichever NaN it is, missing is one bit pattern") {
  FrameWriter negative(1), quiet(1);
  negative.column("x", std::vector<double>{-std::nan("7")});
  quiet.column("x", std::vector<double>{std::numeric_limits<double>::quiet_NaN()});
  CHECK(negative.finish() == quiet.finish());
}

TEST_CASE("Frame: no rows, no columns, and finishing twice are all fine") {
  CHECK(FrameWriter(0).finish().size() == 16);
  FrameWriter writer(0);
  writer.column("title", std::vector<Text>{});
  writer.column("units", std::vector<double>{});
  const Frame frame = writer.finish();
  CHECK(frame == writer.finish());
  CHECK(entry(frame, 0).length == 4);
  CHECK(entry(frame, 1).length == 0);
  CHECK(entry(frame, 1).offset <= frame.size());
}
