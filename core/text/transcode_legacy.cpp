// Windows-1252, Shift-JIS and GB18030.
#include <array>

#include "text/tables.h"
#include "text/transcode.h"

namespace ipi {
namespace {

// What 0x80 to 0x9F mean. Source: WHATWG Encoding Standard, index windows-1252; the five bytes that Windows
// leaves undefined are C1 controls there. Not taken from Node, whose decoder reads ISO 8859-1 (seen
// in 20.20).
constexpr std::array<std::uint16_t, 32> kWindows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                     0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool in_range(std::uint8_t byte, std::uint8_t low, std::uint8_t high) { return byte >= low && byte <= high; }

// Reads ASCII stretches whole and leaves each other character to `read_one(rest)`, which returns the bytes
// that it consumed, 0 for "incomplete".
template <class ReadOne>
std::size_t transcode_ascii_based(Bytes bytes, TextSink& sink, ReadOne read_one) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t ascii = ascii_prefix(bytes.subspan(i));
    sink.verbatim(bytes.data() + i, ascii);
    i += ascii;
    while (i < bytes.size() && bytes[i] >= 0x80) {
      const std::size_t consumed = read_one(bytes.subspan(i));
      if (consumed == 0) return i;
      i += consumed;
    }
  }
  return i;
}

// An invalid pair: an ASCII second byte stays in the text, for it may be the delimiter.
std::size_t replace_pair(std::uint8_t second, TextSink& sink) {
  const unsigned consumed = second < 0x80 ? 1 : 2;
  sink.replace(consumed);
  return consumed;
}

// Precondition: rest starts with 0x81 to 0xFE and a digit.
std::size_t read_gb18030_four(Bytes rest, TextSink& sink) {
  if (rest.size() < 3) return 0;
  if (!in_range(rest[2], 0x81, 0xFE)) {
    sink.replace(1);
    return 1;
  }
  if (rest.size() < 4) return 0;
  if (!in_range(rest[3], 0x30, 0x39)) {
    sink.replace(1);
    return 1;
  }
  const std::uint32_t pointer =
      ((rest[0] - 0x81U) * 10 + (rest[1] - 0x30U)) * 1260 + (rest[2] - 0x81U) * 10 + (rest[3] - 0x30U);
  const std::uint32_t code_point = gb18030_ranges_code_point(pointer);
  if (code_point == 0) {
    sink.replace(4);
  } else {
    sink.character(code_point, 4);
  }
  return 4;
}

}  // namespace

std::size_t transcode_windows_1252(Bytes bytes, TextSink& sink) {
  return transcode_ascii_based(bytes, sink, [&](Bytes rest) -> std::size_t {
    sink.character(rest[0] < 0xA0 ? kWindows1252[rest[0] - 0x80U] : rest[0], 1);
    return 1;
  });
}

// Source: WHATWG Encoding Standard, section 12.3.1 "Shift_JIS decoder".
std::size_t transcode_shift_jis(Bytes bytes, TextSink& sink) {
  const std::span<const std::uint16_t> table = shift_jis_table();
  return transcode_ascii_based(bytes, sink, [&](Bytes rest) -> std::size_t {
    const std::uint8_t lead = rest[0];
    if (lead == 0x80 || in_range(lead, 0xA1, 0xDF)) {  // half-width katakana
      sink.character(lead == 0x80 ? 0x80U : 0xFF61U - 0xA1U + lead, 1);
      return 1;
    }
    if (lead == 0xA0 || lead > 0xFC) {
      sink.replace(1);
      return 1;
    }
    if (rest.size() < 2) return 0;
    const std::uint8_t trail = rest[1];
    if (!in_range(trail, 0x40, 0x7E) && !in_range(trail, 0x80, 0xFC)) return replace_pair(trail, sink);
    const std::uint32_t row = lead - (lead < 0xA0 ? 0x81U : 0xC1U);
    const std::uint16_t code_point = table[row * 188 + trail - (trail < 0x7F ? 0x40U : 0x41U)];
    if (code_point == 0) return replace_pair(trail, sink);
    sink.character(code_point, 2);
    return 2;
  });
}

// Source: WHATWG Encoding Standard, section 10.2.1 "gb18030 decoder".
std::size_t transcode_gb18030(Bytes bytes, TextSink& sink) {
  const std::span<const std::uint16_t> table = gb18030_table();
  return transcode_ascii_based(bytes, sink, [&](Bytes rest) -> std::size_t {
    const std::uint8_t lead = rest[0];
    if (lead == 0x80) {
      sink.character(0x20AC, 1);
      return 1;
    }
    if (lead == 0xFF) {
      sink.replace(1);
      return 1;
    }
    if (rest.size() < 2) return 0;
    const std::uint8_t trail = rest[1];
    if (in_range(trail, 0x30, 0x39)) return read_gb18030_four(rest, sink);
    if (!in_range(trail, 0x40, 0x7E) && !in_range(trail, 0x80, 0xFE)) return replace_pair(trail, sink);
    const std::uint16_t code_point = table[(lead - 0x81U) * 190 + trail - (trail < 0x7F ? 0x40U : 0x41U)];
    if (code_point == 0) return replace_pair(trail, sink);
    sink.character(code_point, 2);
    return 2;
  });
}

}  // namespace ipi
