#include "session/refusals.h"

#include <algorithm>
#include <array>
#include <string>

namespace ipi {
namespace {

bool starts_with(Bytes bytes, std::string_view magic) {
  return bytes.size() >= magic.size() &&
         std::equal(magic.begin(), magic.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// The first letters in lower case, BOM and white space skipped.
std::string lower_start(Bytes prefix) {
  std::size_t at = starts_with(prefix, "\xEF\xBB\xBF") ? 3 : 0;
  while (at < prefix.size() && (prefix[at] <= ' ')) ++at;
  std::string start;
  for (; at < prefix.size() && start.size() < 512; ++at) {
    const char c = static_cast<char>(prefix[at]);
    start += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return start;
}

constexpr std::array<std::string_view, 6> kBinaryMagics{"%PDF", "{\\rtf", "\x89PNG", "GIF8", "\xFF\xD8\xFF", "Rar!"};

}  // namespace

std::optional<DiagCode> sniff_foreign(Bytes prefix) {
  // Containers that reach the core were not opened at the edge: workbooks and archives of other kinds.
  if (starts_with(prefix, "PK\x03\x04") || starts_with(prefix, "PK\x05\x06")) return DiagCode::spreadsheet_file;
  if (starts_with(prefix, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return DiagCode::spreadsheet_file;
  for (const std::string_view magic : kBinaryMagics) {
    if (starts_with(prefix, magic)) return DiagCode::binary_file;
  }
  if (starts_with(prefix, "7z\xBC\xAF") || starts_with(prefix, "\x1F\x8B")) return DiagCode::archive_damaged;
  const std::string start = lower_start(prefix);
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<script", "<!--", "<table"}) {
    if (start.starts_with(tag)) return DiagCode::html_page;
  }
  if (start.starts_with("<?xml") || start.starts_with("<office:") || start.starts_with("<workbook")) {
    const bool page = start.find("<html") != std::string::npos || start.find("doctype html") != std::string::npos;
    return page ? DiagCode::html_page : DiagCode::spreadsheet_file;
  }
  // SYLK, DIF and Lotus text forms that spreadsheets save.
  if (start.starts_with("id;p") || start.starts_with("table\r\n0,1") || start.starts_with("table\n0,1")) {
    return DiagCode::spreadsheet_file;
  }
  return std::nullopt;
}

bool looks_like_json(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || (text[at] != '{' && text[at] != '[')) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", at + 1);
  if (next == std::string_view::npos) return true;
  return std::string_view("\"{[]}-0123456789tfn").find(text[next]) != std::string_view::npos;
}

bool looks_like_sentence(std::string_view text) {
  const auto lines = std::count(text.begin(), text.end(), '\n');
  return text.size() < 2000 && lines <= 5 && text.find('\t') == std::string_view::npos &&
         text.find(' ') != std::string_view::npos;
}

bool looks_like_receipt(std::string_view json) {
  const std::string_view start = json.substr(0, 4096);
  const bool report = start.find("\"reportId\"") != std::string_view::npos ||
                      start.find("\"reportDocumentId\"") != std::string_view::npos;
  return report && start.find("\"reportSpecification\"") == std::string_view::npos;
}

}  // namespace ipi
