#include "cli/words.h"

#include <fmt/format.h>

#include <array>

#include "base/check.h"

namespace ipi {
namespace {

constexpr auto kWords = std::to_array<DiagWords>({
    {DiagCode::number_unreadable, "A number cannot be read; the cell counts as missing",
     "Use the file as downloaded, not as saved by a spreadsheet"},
    {DiagCode::date_unreadable, "A date cannot be read; the cell counts as missing",
     "Use the file as downloaded, or tell the order of day and month"},
    {DiagCode::flag_unreadable, "Neither yes nor no; the cell counts as missing", ""},
    {DiagCode::negative_quantity, "A negative number where none can be; the cell counts as missing",
     "Amazon writes -1 where a report is broken: download it again later"},
    {DiagCode::undecodable_bytes, "Bytes that are no text in this encoding became a replacement character",
     "Tell the encoding if titles look wrong"},
    {DiagCode::nul_byte, "A NUL byte stands in the text; it is kept", ""},
    {DiagCode::stray_quote, "A quotation mark inside a cell, such as an inch mark, was read as text", ""},
    {DiagCode::quote_unclosed, "A quotation mark that is never closed was read as text", ""},
    {DiagCode::cell_too_long, "A cell is longer than any report's; the rest of its line is left out", ""},
    {DiagCode::too_many_columns, "The row has more than 4,096 cells; those behind stay in the last one", ""},
    {DiagCode::row_too_short, "The row has fewer cells than the header; those behind count as missing", ""},
    {DiagCode::row_too_long, "The row has more cells than the header; those behind are not used", ""},
    {DiagCode::row_shifted, "Cells stand in the wrong columns; the row is set aside", "Download the report again"},
    {DiagCode::row_broken, "The row is broken in two or cut; it is set aside", "Download the report again"},
    {DiagCode::row_without_key, "The row has no SKU; it is set aside", ""},
    {DiagCode::row_repeated, "The same row once more; it is set aside", ""},
    {DiagCode::row_conflicting, "A second row of the same SKU says something else; it is set aside",
     "Download the report again"},
    {DiagCode::sku_damaged, "A spreadsheet turned the SKU into a number such as 1.23E+12; the row is set aside",
     "Download the report again and do not open it in a spreadsheet"},
    {DiagCode::asin_malformed, "This is no ASIN; it is kept as it stands", ""},
    {DiagCode::total_mismatch,
     "The parts do not add up to the total that the file states; the row is shown, and its parts count",
     "Download the report again"},
    {DiagCode::marketplace_unknown, "No file tells the marketplace of these rows", "Name it with --marketplace"},
    {DiagCode::currency_mixed, "A second row of the same SKU has another currency; it is set aside",
     "Amounts of several currencies are never added up"},
    {DiagCode::currency_foreign, "The amounts are not in the marketplace's currency; they count as missing", ""},
    {DiagCode::sku_zeros_lost,
     "A spreadsheet took the zeros off the start of the SKU; FNSKU or ASIN tell which one is meant",
     "Download the report again and do not open it in a spreadsheet"},
    {DiagCode::header_duplicate, "Two columns have the same name; the first one is used", ""},
    {DiagCode::header_empty, "A column has no name; it is not used", ""},
    {DiagCode::header_near_miss, "A column's name is close to one that is known; it is not used",
     "Rename it to the proposed name if it is meant"},
    {DiagCode::preamble_skipped, "Lines before the header were skipped", ""},
    {DiagCode::column_missing, "A column that this report usually has is not there", ""},
    {DiagCode::column_unknown, "This column is not known; it is not used", ""},
    {DiagCode::date_order_assumed, "Day and month cannot be told apart in this column; the marketplace decided",
     "Tell the order of day and month if it is wrong"},
    {DiagCode::decimal_mark_assumed,
     "Decimal and thousands marks cannot be told apart in this column; the marketplace decided", ""},
    {DiagCode::as_of_assumed, "The file is undated", "Name the day with --as-of"},
    {DiagCode::encoding_guessed, "The encoding was guessed", "Tell the encoding if titles look wrong"},
    {DiagCode::replacement_characters, "The file holds characters that were lost before it was saved", ""},
    {DiagCode::header_only, "The report has a header and no rows", ""},
    {DiagCode::period_unknown, "The file does not tell which period it covers", ""},
    {DiagCode::last_line_cut, "The file ends in the middle of a row; that row is set aside",
     "Download the report again: it is not complete"},
    {DiagCode::repeated_file, "The same report was given twice; this one is not used", ""},
    {DiagCode::file_empty, "The file is empty", "Download the report again"},
    {DiagCode::unknown_report, "This is no report that ipiscope knows",
     "FBA Inventory is enough to start: Reports > Fulfillment > Inventory > FBA Inventory"},
    {DiagCode::known_not_used, "This report is known; nothing in it serves the analysis", ""},
    {DiagCode::column_required, "The report lacks a column that it cannot be read without",
     "Download the report again, with all of its columns"},
    {DiagCode::html_page, "This is a web page saved under a report's name",
     "Sign in to Seller Central and download the report again"},
    {DiagCode::spreadsheet_file, "This is a spreadsheet file, not a text report",
     "Download the report as .csv or .txt, or save the sheet as .xlsx with a report's header"},
    {DiagCode::binary_file, "This is no text file", ""},
    {DiagCode::error_sentence, "This is a message instead of a report",
     "Read it, and ask Seller Central for the report again"},
    {DiagCode::receipt_not_report, "This is the receipt of a report request, not the report",
     "Download the document that it names"},
    {DiagCode::json_damaged, "The JSON is damaged", "Save the response again, whole"},
    {DiagCode::json_too_large, "The JSON is larger than 256 MiB",
     "Ask for a shorter period, or for the report as text"},
    {DiagCode::archive_damaged, "The archive is damaged or cut", "Download it again"},
    {DiagCode::archive_too_large, "The archive unpacks to more than can be a report", ""},
    {DiagCode::archive_empty, "There is nothing in the archive", ""},
    {DiagCode::file_changed, "The file changed while it was read", "Drop it again"},
    {DiagCode::file_unreadable, "The file cannot be read", ""},
    {DiagCode::out_of_memory, "There is not enough memory for this file", "Close other programs, or read fewer files"},
    {DiagCode::engine_crashed, "The reader broke over this file: our bug", "The other files are not affected"},
    {DiagCode::engine_hung, "The reader got stuck in this file: our bug", "The other files are not affected"},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (static_cast<std::size_t>(kWords[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "the sentences stand in the order of DiagCode");

struct KindTitle {
  std::string_view id, title;
};

constexpr KindTitle kKindTitles[] = {
    {"planning", "FBA Inventory"},
    {"inventory_age", "Inventory Age"},
    {"inventory_health", "Inventory Health"},
    {"stranded", "Stranded Inventory"},
    {"stranded_loader", "Bulk Fix Stranded Inventory"},
    {"restock", "Restock Inventory"},
    {"manage_fba", "Manage FBA Inventory"},
    {"afn_inventory", "Amazon Fulfilled Inventory"},
    {"afn_by_country", "Amazon Fulfilled Inventory by country"},
    {"ledger_summary", "Inventory Ledger, summary"},
    {"ledger_detail", "Inventory Ledger, detail"},
    {"reserved", "Reserved Inventory"},
    {"all_orders", "All Orders"},
    {"fulfilled_shipments", "Amazon Fulfilled Shipments"},
    {"shipment_sales", "Customer Shipment Sales"},
    {"returns", "FBA Customer Returns"},
    {"storage_fees", "Monthly Storage Fees"},
    {"aged_fees", "Aged Inventory Surcharge"},
    {"overage", "Storage Overage Fees"},
    {"fee_preview", "Fee Preview"},
    {"business_by_child", "Business Report by child ASIN"},
    {"business_by_date", "Business Report by date"},
    {"sales_traffic_json", "Sales and Traffic (JSON)"},
    {"inventory_summaries_json", "FBA inventory summaries (JSON)"},
    {"awd_json", "AWD inventory (JSON)"},
    {"awd_inventory", "AWD Inventory"},
    {"removal_orders", "Removal Order Detail"},
    {"removal_shipments", "Removal Shipment Detail"},
    {"recommended_removal", "Recommended Removal"},
    {"reimbursements", "Reimbursements"},
    {"daily_history", "Daily Inventory History"},
    {"monthly_history", "Monthly Inventory History"},
    {"received", "Received Inventory"},
    {"inventory_events", "Inventory Event Detail"},
    {"adjustments", "Inventory Adjustments"},
    {"inbound_performance", "Inbound Performance"},
    {"excess_inventory", "Excess Inventory"},
    {"listings", "Listings"},
    {"settlement", "Settlement"},
    {"costs", "Your costs"},
    {"history", "ipiscope history"},
    {"official_scores", "Your official scores"},
};

struct ActionWords {
  std::string_view verb;
  bool counts_units;
};

// In the order of ActionKind.
constexpr std::array<ActionWords, kActionKindCount> kActionWords{{
    {"relist", true},
    {"cut the price of", false},
    {"put on sale", false},
    {"run a Lightning Deal on", false},
    {"offer a coupon on", false},
    {"make an Outlet deal of", false},
    {"advertise", false},
    {"improve the listing of", false},
    {"bundle", false},
    {"remove", true},
    {"dispose of", true},
    {"liquidate", true},
    {"stop the inbound of", true},
    {"restock", true},
}};

}  // namespace

const DiagWords& words(DiagCode code) {
  const auto at = static_cast<std::size_t>(code);
  IPI_CHECK(at < kWords.size());
  return kWords[at];
}

std::string_view kind_title(std::string_view kind_id) {
  for (const KindTitle& entry : kKindTitles) {
    if (entry.id == kind_id) return entry.title;
  }
  return kind_id;
}

std::string action_phrase(ActionKind kind, std::int64_t units) {
  const ActionWords& words = kActionWords[static_cast<std::size_t>(kind)];
  std::string phrase(words.verb);
  if (words.counts_units && units > 0) phrase += fmt::format(" {} unit{} of", units, units == 1 ? "" : "s");
  return phrase;
}

}  // namespace ipi
