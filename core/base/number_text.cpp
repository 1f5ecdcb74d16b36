#include "base/number_text.h"

#include <fmt/compile.h>

#include <iterator>

namespace ipi {

// FMT_COMPILE, not fmt::format: the general formatter would be half of the WebAssembly.
void append_number(std::string& out, std::int64_t number) {
  fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}"), number);
}

void append_number(std::string& out, double number) {
  constexpr double kExactWhole = 9007199254740992.0;
  if (number > -kExactWhole && number < kExactWhole) {
    const auto whole = static_cast<std::int64_t>(number);
    if (static_cast<double>(whole) == number) return append_number(out, whole);
  }
  fmt::format_to(std::back_inserter(out), FMT_COMPILE("{}"), number);
}

void append_padded(std::string& out, std::int64_t number, int digits) {
  std::string text;
  append_number(text, number);
  const auto length = static_cast<int>(text.size());
  if (length < digits) out.append(static_cast<std::size_t>(digits - length), '0');
  out += text;
}

}  // namespace ipi
