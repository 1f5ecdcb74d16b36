// JsonSlice: one value inside a document that was found whole (document.h). Its members and elements are slices again,
// found by reading over them: nothing is stored, so that a large document costs no memory beyond its text.
//
// Not done: no unescaping, no numbers, no look-up tables. Values go through scalar.h.
#pragma once

#include <optional>
#include <string_view>

#include "base/check.h"
#include "json/scan.h"

namespace ipi {

class JsonSlice {
 public:
  // Precondition: [begin, end) of `document` is one whole value. The document must outlive the slice.
  JsonSlice(std::string_view document, std::size_t begin, std::size_t end)
      : document_(document), begin_(begin), end_(end) {}

  std::size_t offset() const { return begin_; }
  std::string_view text() const { return document_.substr(begin_, end_ - begin_); }
  bool is_object() const { return document_[begin_] == '{'; }
  bool is_array() const { return document_[begin_] == '['; }
  // The characters between the quotes, escapes as they stand; empty for anything but a string.
  std::string_view raw_string() const {
    return document_[begin_] == '"' ? document_.substr(begin_ + 1, end_ - begin_ - 2) : std::string_view();
  }

  // visit(key, value): keys as they stand between their quotes. An answer of false ends it.
  template <class Visit>
  void each_member(Visit&& visit) const {
    if (!is_object()) return;
    for (std::size_t at = begin_ + 1;;) {
      at = skip_json_space(document_, at);
      if (document_[at] == '}') return;
      const std::size_t key_end = whole_value(at);
      const std::string_view key = document_.substr(at + 1, key_end - at - 2);
      at = skip_json_space(document_, skip_json_space(document_, key_end) + 1);  // behind the colon
      const std::size_t end = whole_value(at);
      if (!visit(key, JsonSlice(document_, at, end))) return;
      at = behind_comma(end);
    }
  }

  template <class Visit>
  void each_element(Visit&& visit) const;

  // The first member of this name; nullopt for anything but an object, too.
  std::optional<JsonSlice> member(std::string_view name) const {
    std::optional<JsonSlice> found;
    each_member([&](std::string_view key, const JsonSlice& value) {
      if (key == name) found = value;
      return !found;
    });
    return found;
  }
  bool has(std::string_view name) const { return member(name).has_value(); }

  std::optional<JsonSlice> first_element() const;

 private:
  friend class JsonElements;
  std::size_t whole_value(std::size_t at) const {
    const Result<std::size_t, JsonDamage> end = scan_value(document_, at);
    IPI_CHECK(end.has_value());
    return *end;
  }
  std::size_t behind_comma(std::size_t at) const {
    at = skip_json_space(document_, at);
    return document_[at] == ',' ? at + 1 : at;
  }

  std::string_view document_;
  std::size_t begin_, end_;
};

// The elements of an array, one after the other; none of anything else. For arrays that are read side by side.
class JsonElements {
 public:
  explicit JsonElements(const JsonSlice& array)
      : array_(array), at_(array.is_array() ? array.begin_ + 1 : array.end_) {}

  std::optional<JsonSlice> next() {
    if (at_ == array_.end_) return std::nullopt;
    at_ = skip_json_space(array_.document_, at_);
    if (array_.document_[at_] == ']') {
      at_ = array_.end_;
      return std::nullopt;
    }
    const std::size_t begin = at_, end = array_.whole_value(at_);
    at_ = array_.behind_comma(end);
    return JsonSlice(array_.document_, begin, end);
  }

 private:
  JsonSlice array_;
  std::size_t at_;
};

template <class Visit>
void JsonSlice::each_element(Visit&& visit) const {
  JsonElements elements(*this);
  while (const std::optional<JsonSlice> element = elements.next()) {
    if (!visit(*element)) return;
  }
}

inline std::optional<JsonSlice> JsonSlice::first_element() const { return JsonElements(*this).next(); }

}  // namespace ipi
