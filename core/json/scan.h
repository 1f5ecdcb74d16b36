// scan_value: where a JSON value ends, strict by RFC 8259, in one pass and without memory. It stands beside simdjson for
// what that cannot give: the byte at which a damaged document stops being JSON, and slices, so that a document of 256 MiB
// is read a value at a time (simdjson's index of a whole one takes four bytes a byte, more than a browser's module may
// have). Values themselves are simdjson's (scalar.h).
//
// In: valid UTF-8. Fails: on the first byte that cannot stand where it stands, or that opens a container too deep.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace ipi {

// Containers within containers; reports have six.
constexpr int kMostJsonDepth = 64;

struct JsonDamage {
  std::size_t offset;  // of the first byte that is wrong; the text's size where the text ends too early
  friend bool operator==(const JsonDamage&, const JsonDamage&) = default;
};

// Offset behind the value that begins at `at` (behind white space).
Result<std::size_t, JsonDamage> scan_value(std::string_view text, std::size_t at);

// Offset of the first byte from `at` on that is no white space of JSON.
std::size_t skip_json_space(std::string_view text, std::size_t at);

}  // namespace ipi
