#include "base/diagnostics.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace ipi {
namespace {

constexpr auto kTable = std::to_array<DiagInfo>({
    {DiagCode::number_unreadable, "number_unreadable", Effect::cell_missing},
    {DiagCode::date_unreadable, "date_unreadable", Effect::cell_missing},
    {DiagCode::flag_unreadable, "flag_unreadable", Effect::cell_missing},
    {DiagCode::negative_quantity, "negative_quantity", Effect::cell_missing},
    {DiagCode::undecodable_bytes, "undecodable_bytes", Effect::cell_repaired},
    {DiagCode::nul_byte, "nul_byte", Effect::note},
    {DiagCode::stray_quote, "stray_quote", Effect::cell_repaired},
    {DiagCode::quote_unclosed, "quote_unclosed", Effect::cell_repaired},
    {DiagCode::cell_too_long, "cell_too_long", Effect::cell_missing},
    {DiagCode::too_many_columns, "too_many_columns", Effect::cell_repaired},
    {DiagCode::row_too_short, "row_too_short", Effect::note},
    {DiagCode::row_too_long, "row_too_long", Effect::note},
    {DiagCode::row_shifted, "row_shifted", Effect::row_set_aside},
    {DiagCode::row_broken, "row_broken", Effect::row_set_aside},
    {DiagCode::row_without_key, "row_without_key", Effect::row_set_aside},
    {DiagCode::row_repeated, "row_repeated", Effect::row_set_aside},
    {DiagCode::row_conflicting, "row_conflicting", Effect::row_set_aside},
    {DiagCode::sku_damaged, "sku_damaged", Effect::row_set_aside},
    {DiagCode::asin_malformed, "asin_malformed", Effect::note},
    {DiagCode::total_mismatch, "total_mismatch", Effect::note},
    {DiagCode::marketplace_unknown, "marketplace_unknown", Effect::note},
    {DiagCode::currency_mixed, "currency_mixed", Effect::row_set_aside},
    {DiagCode::currency_foreign, "currency_foreign", Effect::cell_missing},
    {DiagCode::sku_zeros_lost, "sku_zeros_lost", Effect::cell_repaired},
    {DiagCode::header_duplicate, "header_duplicate", Effect::note},
    {DiagCode::header_empty, "header_empty", Effect::note},
    {DiagCode::header_near_miss, "header_near_miss", Effect::note},
    {DiagCode::preamble_skipped, "preamble_skipped", Effect::note},
    {DiagCode::column_missing, "column_missing", Effect::note},
    {DiagCode::column_unknown, "column_unknown", Effect::note},
    {DiagCode::date_order_assumed, "date_order_assumed", Effect::note},
    {DiagCode::decimal_mark_assumed, "decimal_mark_assumed", Effect::note},
    {DiagCode::as_of_assumed, "as_of_assumed", Effect::note},
    {DiagCode::encoding_guessed, "encoding_guessed", Effect::note},
    {DiagCode::replacement_characters, "replacement_characters", Effect::note},
    {DiagCode::header_only, "header_only", Effect::note},
    {DiagCode::period_unknown, "period_unknown", Effect::note},
    {DiagCode::last_line_cut, "last_line_cut", Effect::note},
    {DiagCode::repeated_file, "repeated_file", Effect::note},
    {DiagCode::file_empty, "file_empty", Effect::file_refused},
    {DiagCode::unknown_report, "unknown_report", Effect::file_refused},
    {DiagCode::known_not_used, "known_not_used", Effect::file_refused},
    {DiagCode::column_required, "column_required", Effect::file_refused},
    {DiagCode::html_page, "html_page", Effect::file_refused},
    {DiagCode::spreadsheet_file, "spreadsheet_file", Effect::file_refused},
    {DiagCode::binary_file, "binary_file", Effect::file_refused},
    {DiagCode::error_sentence, "error_sentence", Effect::file_refused},
    {DiagCode::receipt_not_report, "receipt_not_report", Effect::file_refused},
    {DiagCode::json_damaged, "json_damaged", Effect::file_refused},
    {DiagCode::json_too_large, "json_too_large", Effect::file_refused},
    {DiagCode::archive_damaged, "archive_damaged", Effect::file_refused},
    {DiagCode::archive_too_large, "archive_too_large", Effect::file_refused},
    {DiagCode::archive_empty, "archive_empty", Effect::file_refused},
    {DiagCode::file_changed, "file_changed", Effect::file_refused},
    {DiagCode::file_unreadable, "file_unreadable", Effect::file_refused},
    {DiagCode::out_of_memory, "out_of_memory", Effect::file_refused},
    {DiagCode::engine_crashed, "engine_crashed", Effect::file_refused},
    {DiagCode::engine_hung, "engine_hung", Effect::file_refused},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (static_cast<std::size_t>(kTable[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "the table's rows stand in the order of DiagCode");

}  // namespace

std::span<const DiagInfo> diag_table() { return kTable; }

const DiagInfo& info(DiagCode code) { return kTable[static_cast<std::size_t>(code)]; }

void Diagnostics::add(DiagCode code, std::string_view column, Place place, std::string_view text) {
  auto entry = std::find_if(entries_.begin(), entries_.end(),
                            [&](const DiagEntry& e) { return e.code == code && e.column == column; });
  if (entry == entries_.end()) {
    entries_.push_back({code, std::string(column), 0, {}});
    entry = entries_.end() - 1;
  }
  ++entry->count;
  if (entry->samples.size() < kSamplesKept) entry->samples.push_back({place, std::string(cut_text(text, 120))});
}

void Diagnostics::add_counted(DiagCode code, std::uint64_t count, Place place, std::string_view text) {
  if (count == 0) return;
  add(code, {}, place, text);
  std::find_if(entries_.begin(), entries_.end(), [&](const DiagEntry& e) {
    return e.code == code && e.column.empty();
  })->count += count - 1;
}

void Diagnostics::remove(DiagCode code) {
  std::erase_if(entries_, [&](const DiagEntry& entry) { return entry.code == code; });
}

std::uint64_t Diagnostics::count(DiagCode code) const {
  std::uint64_t total = 0;
  for (const DiagEntry& entry : entries_) total += entry.code == code ? entry.count : 0;
  return total;
}

std::string_view cut_text(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace ipi
