// JsonWriter: values in, JSON text out. Keeps commas and nesting right; missing is null. Text is escaped and invalid
// UTF-8 cannot occur (decoders see to it). Doubles are written shortest-exact, whole ones without a point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/money.h"

namespace ipi {

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool flag) { return raw(flag ? "true" : "false"); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::int32_t number) { return value(std::int64_t{number}); }
  JsonWriter& value(std::uint32_t number) { return value(std::int64_t{number}); }
  JsonWriter& value(std::uint64_t number) { return value(static_cast<std::int64_t>(number)); }
  // NaN and infinities are null.
  JsonWriter& value(double number);
  JsonWriter& value(Day day) { return value(day.iso()); }
  // {"minor": …, "currency": …}
  JsonWriter& value(Money money);
  JsonWriter& null() { return raw("null"); }
  template <class T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : null();
  }
  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    key(name);
    return value(content);
  }
  JsonWriter& null_field(std::string_view name) { return key(name).null(); }
  // Text, or null when empty.
  JsonWriter& text_or_null(std::string_view name, std::string_view text) {
    key(name);
    return text.empty() ? null() : value(text);
  }

  std::string take() { return std::move(out_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view text);
  void separate();

  std::string out_;
  bool first_ = true;  // nothing yet in the innermost object or array
  bool after_key_ = false;
};

// A JSON string literal with its quotes.
void append_json_text(std::string& out, std::string_view text);

}  // namespace ipi
