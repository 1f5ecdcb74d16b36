// The same table in other forms: what a spreadsheet, a server or a shuffling seller makes of a file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace corpus {

using Table = std::vector<std::vector<std::string>>;

std::string read_file(const std::filesystem::path& path);
std::string without_bom(const std::string& text);
// UTF-8 to UTF-16LE with its byte order mark. Precondition: valid UTF-8.
std::string to_utf16le(const std::string& text);

// Records by the case's own dialect, blank last lines left out.
Table parse(const std::string& text, const std::string& delimiter, const std::string& quote);
// Tab: bare cells (line ends and tabs inside become spaces); others: RFC 4180, quoted where needed.
std::string write(const Table& table, char delimiter, const std::string& line_end);
// Every record padded to the widest first, so that columns stay columns.
Table reverse_columns(Table table);
// Records behind the header in reverse.
Table reverse_rows(Table table, std::size_t header_record);

}  // namespace corpus
