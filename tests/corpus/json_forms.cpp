#include "corpus/json_forms.h"

#include <algorithm>
#include <vector>

#include "json/document.h"

namespace corpus {
namespace {

struct Form {
  std::string_view space;
  bool reverse_members = false, reverse_elements = false;
};

std::string written(const ipi::JsonSlice& value, const Form& form) {
  if (!value.is_object() && !value.is_array()) return std::string(value.text());
  std::vector<std::string> parts;
  value.each_member([&](std::string_view key, const ipi::JsonSlice& member) {
    parts.push_back('"' + std::string(key) + '"' + std::string(form.space) + ':' + std::string(form.space) +
                    written(member, form));
    return true;
  });
  value.each_element([&](const ipi::JsonSlice& element) {
    parts.push_back(written(element, form));
    return true;
  });
  if (value.is_object() ? form.reverse_members : form.reverse_elements) std::reverse(parts.begin(), parts.end());
  std::string out(1, value.is_object() ? '{' : '[');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += std::string(form.space) + ',';
    out += std::string(form.space) + parts[i];
  }
  return out + std::string(form.space) + (value.is_object() ? '}' : ']');
}

std::string rewritten(const std::string& text, const Form& form) {
  const auto document = ipi::read_json_document(text);
  if (!document) return {};
  std::vector<std::string> roots;
  for (const ipi::JsonRoot& root : document->roots) roots.push_back(written(root.value, form));
  if (form.reverse_elements) std::reverse(roots.begin(), roots.end());
  std::string out;
  for (const std::string& root : roots) out += root + '\n';
  return out;
}

}  // namespace

bool is_json_lines(const std::string& text) {
  const auto document = ipi::read_json_document(text);
  return document && document->lines;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

std::string compact_json(const std::string& text) { return rewritten(text, {}); }
std::string spread_json(const std::string& text) { return rewritten(text, {"\n\t "}); }
std::string reverse_json_members(const std::string& text) { return rewritten(text, {"", true, false}); }
std::string reverse_json_rows(const std::string& text) { return rewritten(text, {"", false, true}); }

}  // namespace corpus
