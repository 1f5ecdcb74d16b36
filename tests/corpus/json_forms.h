// The same JSON in other forms: what programs that write it may choose freely. Precondition of all: whole JSON or JSON
// Lines, as the core's own scanner finds it.
#pragma once

#include <string>

namespace corpus {

bool is_json_lines(const std::string& text);
std::string with_crlf(const std::string& text);
// No white space but between lines.
std::string compact_json(const std::string& text);
// A line end, a tab and a space wherever white space may stand.
std::string spread_json(const std::string& text);
std::string reverse_json_members(const std::string& text);
// Elements of every array of objects, elements of columns, and lines.
std::string reverse_json_rows(const std::string& text);

}  // namespace corpus
