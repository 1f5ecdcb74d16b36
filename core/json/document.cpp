#include "json/document.h"

#include <algorithm>

namespace ipi {
namespace {

bool opens_container(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '{' || text[at] == '[');
}

// The first line is a whole container, and another one opens behind it.
bool is_json_lines(std::string_view text, std::size_t first_end) {
  const std::size_t next = skip_json_space(text, first_end);
  return opens_container(text, next) && text.substr(first_end, next - first_end).find('\n') != std::string_view::npos;
}

JsonDocument read_lines(std::string_view text) {
  JsonDocument document;
  document.lines = true;
  LineNo line = 0;
  for (std::size_t at = 0; at < text.size();) {
    ++line;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t begin = std::min(skip_json_space(text, at), end);
    at = end + 1;
    if (begin == end) continue;
    // Within the line: a value that goes on in the next one is damaged here.
    const std::string_view to_line_end = text.substr(0, end);
    const Result<std::size_t, JsonDamage> value_end = scan_value(to_line_end, begin);
    const std::size_t stop = value_end ? skip_json_space(to_line_end, *value_end) : value_end.error().offset;
    if (value_end && stop == end) {
      document.roots.push_back({JsonSlice(text, begin, *value_end), line});
    } else {
      document.damaged.push_back({stop, line, stop == text.size()});
    }
  }
  return document;
}

}  // namespace

Result<JsonDocument, JsonDamage> read_json_document(std::string_view text) {
  const std::size_t begin = skip_json_space(text, 0);
  const Result<std::size_t, JsonDamage> end = scan_value(text, begin);
  if (!end) return Unexpected{end.error()};
  if (opens_container(text, begin) && is_json_lines(text, *end)) return read_lines(text);
  const std::size_t behind = skip_json_space(text, *end);
  if (behind != text.size()) return Unexpected{JsonDamage{behind}};
  JsonDocument document;
  document.roots.push_back({JsonSlice(text, begin, *end), 0});
  return document;
}

}  // namespace ipi
