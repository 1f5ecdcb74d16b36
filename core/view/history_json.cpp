#include "view/history_json.h"

#include <algorithm>
#include <numeric>

#include "base/sort.h"

namespace ipi {
namespace {

template <class T>
struct Kept {
  std::string_view name;  // as in report/kinds/history.h
  Column<T> SellerInventory::*column;
};

constexpr Kept<Symbol> kTexts[] = {{"fnsku", &SellerInventory::fnsku}, {"asin", &SellerInventory::asin}};
constexpr Kept<std::int32_t> kWholes[] = {
    {"on_hand", &SellerInventory::on_hand},
    {"available", &SellerInventory::available},
    {"fc_transfer", &SellerInventory::fc_transfer},
    {"reserved", &SellerInventory::reserved},
    {"unfulfillable", &SellerInventory::unfulfillable},
    {"pending_removal", &SellerInventory::pending_removal},
    {"inbound", &SellerInventory::inbound},
    {"shipped_7d", &SellerInventory::shipped_7d},
    {"shipped_30d", &SellerInventory::shipped_30d},
    {"shipped_60d", &SellerInventory::shipped_60d},
    {"shipped_90d", &SellerInventory::shipped_90d},
    {"excess_units", &SellerInventory::amazon_excess},
    {"stranded_units", &SellerInventory::stranded_units},
};
constexpr Kept<double> kDecimals[] = {
    {"days_of_supply", &SellerInventory::amazon_days_of_supply},
    {"weeks_of_cover_t30", &SellerInventory::weeks_of_cover_t30},
    {"weeks_of_cover_t90", &SellerInventory::weeks_of_cover_t90},
    {"sell_through", &SellerInventory::amazon_sell_through},
};

// Calls `write` for the column's values in the order of `rows`; a column without any is left out.
template <class T, class Write>
void write_column(JsonWriter& json, std::string_view name, const Column<T>& column,
                  const std::vector<std::uint32_t>& rows, Write write) {
  const bool any = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return column.has(row); });
  if (!any) return;
  json.key(name).begin_array();
  for (const std::uint32_t row : rows) column.has(row) ? write(column[row]) : static_cast<void>(json.null());
  json.end_array();
}

void write_scores(JsonWriter& json, std::span<const OfficialScore> scores) {
  json.key("official_scores").begin_array();
  for (const OfficialScore& score : scores) {
    json.begin_object();
    json.field("date", score.date).field("score", score.score);
    if (std::any_of(score.bars.begin(), score.bars.end(), [](const auto& bar) { return bar.has_value(); })) {
      json.key("bars").begin_object();
      for (const FactorKind kind : kFactorKinds) {
        if (score.bars[index_of(kind)]) json.field(factor_name(kind), *score.bars[index_of(kind)]);
      }
      json.end_object();
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

HistoryWriter::HistoryWriter() {
  json_.begin_object();
  json_.field("schema", "ipiscope-history/1");
  json_.key("marketplaces").begin_array();
}

void HistoryWriter::begin_marketplace(Marketplace marketplace) {
  json_.begin_object();
  json_.text_or_null("marketplace", info(marketplace).code);
  json_.key("snapshots").begin_array();
}

void HistoryWriter::add_snapshot(const SellerInventory& inventory, std::string_view source) {
  std::vector<std::uint32_t> rows(inventory.size);
  std::iota(rows.begin(), rows.end(), 0u);
  const bool stocked =
      std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return inventory.on_hand.has(row); });
  if (!stocked) return;
  sort_rows(rows, [&](std::uint32_t a, std::uint32_t b) {
    return inventory.text(inventory.sku, a) < inventory.text(inventory.sku, b);
  });
  const auto write_text = [&](Symbol symbol) { json_.value(inventory.strings->text(symbol)); };
  const auto write_whole = [&](std::int32_t value) { json_.value(value); };
  // "Infinite" days of supply are a fact that JSON's numbers cannot say.
  const auto write_decimal = [&](double value) { value - value == 0 ? json_.value(value) : json_.value("Infinite"); };
  json_.begin_object();
  json_.field("date", inventory.as_of).field("source", source);
  json_.key("columns").begin_object();
  write_column(json_, "sku", inventory.sku, rows, write_text);
  for (const auto& kept : kTexts) write_column(json_, kept.name, inventory.*kept.column, rows, write_text);
  for (const auto& kept : kWholes) write_column(json_, kept.name, inventory.*kept.column, rows, write_whole);
  for (const auto& kept : kDecimals) write_column(json_, kept.name, inventory.*kept.column, rows, write_decimal);
  write_column(json_, "first_seen", inventory.first_seen_day, rows, [&](std::int32_t day) { json_.value(Day(day)); });
  json_.end_object();
  json_.end_object();
}

void HistoryWriter::end_marketplace(std::span<const OfficialScore> scores) {
  json_.end_array();
  write_scores(json_, scores);
  json_.end_object();
}

std::string HistoryWriter::take() {
  json_.end_array();
  json_.end_object();
  return json_.take();
}

}  // namespace ipi
