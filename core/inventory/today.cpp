#include "inventory/today.h"

#include <algorithm>

#include "inventory/field_map.h"

namespace ipi {
namespace {

// Cubic centimetres in one unit of volume. Source: definitions of the inch (2.54 cm) and the foot (12 inches).
double cm3_per(std::string_view unit, Marketplace marketplace) {
  const auto has = [&](std::string_view word) { return unit.find(word) != std::string_view::npos; };
  if (has("feet") || has("foot") || has("ft")) return 28316.846592;
  if (has("inch")) return 16.387064;
  if (has("centi") || has("cm")) return 1.0;
  if (has("meter") || has("metre") || has("m3")) return 1e6;
  // No unit in the file. Source: reports.md section 5 (per-unit-volume: cubic feet in the US, cm³ elsewhere).
  return marketplace == Marketplace::us ? 28316.846592 : 1.0;
}

double grams_per(std::string_view unit) {
  const auto has = [&](std::string_view word) { return unit.find(word) != std::string_view::npos; };
  if (has("kilo") || has("kg")) return 1000.0;
  if (has("ounce") || has("oz")) return 28.349523125;
  if (has("pound") || has("lb")) return 453.59237;
  return has("gram") ? 1.0 : 0.0;
}

template <class T>
void take(Column<T>& into, std::size_t sku, const Column<T>& from, std::size_t row) {
  if (from.has(row) && !into.has(sku)) into.set(sku, from[row]);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

void take_sizes(SellerInventory& inventory, std::size_t sku, const FileTable& table, std::size_t row) {
  const auto unit_text = [&](ColumnId id) {
    const FileTable::Text& column = table.text(id);
    return column.has(row) ? lower(inventory.strings->text(column[row])) : std::string();
  };
  const FileTable::Decimal& volume = table.decimal(ColumnId::item_volume);
  if (volume.has(row) && !inventory.unit_volume_cm3.has(sku)) {
    inventory.unit_volume_cm3.set(sku, volume[row] * cm3_per(unit_text(ColumnId::volume_unit), inventory.marketplace));
  }
  const FileTable::Decimal& weight = table.decimal(ColumnId::weight);
  const double grams = grams_per(unit_text(ColumnId::weight_unit));
  if (weight.has(row) && grams > 0 && !inventory.unit_weight_g.has(sku)) inventory.unit_weight_g.set(sku, weight[row] * grams);
}

std::optional<std::int32_t> reserved_of_row(const FileTable& table, std::size_t row) {
  const FileTable::Whole& total = table.whole(ColumnId::reserved);
  if (total.has(row)) return total[row];
  std::int32_t sum = 0;
  bool any = false;
  for (const ColumnId id : {ColumnId::reserved_customer_order, ColumnId::reserved_fc_transfer,
                            ColumnId::reserved_fc_processing, ColumnId::reserved_staging}) {
    const FileTable::Whole& part = table.whole(id);
    any = any || part.has(row);
    sum += part.get_or(row, 0);
  }
  return any ? std::optional(sum) : std::nullopt;
}

void take_row(SellerInventory& inventory, std::size_t sku, const FileTable& table, std::size_t row) {
  for (const WholeField& field : whole_fields()) take(field.of(inventory), sku, table.whole(field.id), row);
  for (const DecimalField& field : decimal_fields()) take(field.of(inventory), sku, table.decimal(field.id), row);
  for (const TextField& field : text_fields()) take(field.of(inventory), sku, table.text(field.id), row);
  for (const MoneyField& field : money_fields()) {
    const FileTable::MoneyE4& from = table.money(field.id);
    Column<std::int64_t>& into = field.of(inventory);
    if (from.has(row) && !into.has(sku)) into.set(sku, minor_from_e4(from[row], inventory.currency));
  }
  take_sizes(inventory, sku, table, row);
  if (!inventory.reserved.has(sku)) {
    if (const auto reserved = reserved_of_row(table, row)) inventory.reserved.set(sku, *reserved);
  }
}

void take_stranded(SellerInventory& inventory, std::size_t sku, const FileTable& table, std::size_t row) {
  const std::int32_t units = table.whole(ColumnId::stranded_fulfillable).get_or(row, 0) +
                             table.whole(ColumnId::stranded_reserved).get_or(row, 0);
  inventory.stranded_units.set(sku, inventory.stranded_units.get_or(sku, 0) + std::max(0, units));
  take(inventory.stranded_since_day, sku, table.whole(ColumnId::stranded_day), row);
  take(inventory.auto_removal_day, sku, table.whole(ColumnId::auto_removal_day), row);
  take(inventory.stranded_reason, sku, table.text(ColumnId::stranded_reason), row);
  take(inventory.stranded_action, sku, table.text(ColumnId::primary_action), row);
}

}  // namespace

std::int64_t minor_from_e4(std::int64_t e4, const Currency& currency) {
  const std::int64_t divisor = currency.exponent() == 0 ? 10000 : 100;
  const std::int64_t half = divisor / 2;
  return (e4 < 0 ? e4 - half : e4 + half) / divisor;
}

std::optional<std::int32_t> on_hand_of_row(const FileTable& table, std::size_t row, bool count_units_under_removal) {
  // The history file states it outright.
  if (const FileTable::Whole& told = table.whole(ColumnId::on_hand); told.has(row)) return told[row];
  const FileTable::Whole& available = table.whole(ColumnId::available);
  const FileTable::Whole& unfulfillable = table.whole(ColumnId::unfulfillable);
  const std::optional<std::int32_t> reserved = reserved_of_row(table, row);
  if (!available.has(row) && !unfulfillable.has(row) && !reserved) return std::nullopt;
  const std::int32_t removal = count_units_under_removal ? 0 : table.whole(ColumnId::pending_removal).get_or(row, 0);
  return std::max(0, available.get_or(row, 0) + reserved.value_or(0) + unfulfillable.get_or(row, 0) - removal);
}

void fill_today(SellerInventory& inventory, SkuIndex& index, std::span<const SourceTable> sources,
                const DatedStates& states) {
  bool stranded_known = false;
  for (const DatedState& state : states.today) {
    const FileTable& table = *sources[state.source].table;
    const FileTable::Text& skus = table.text(ColumnId::sku);
    const FileTable::Text& fnskus = table.text(ColumnId::fnsku);
    const FileTable::Text& asins = table.text(ColumnId::asin);
    stranded_known = stranded_known || state.kind == ReportKind::stranded;
    for (const std::uint32_t row : state.rows) {
      // A row is only matched by FNSKU or ASIN where the file has no SKU at all.
      const std::optional<SkuId> id = skus.has(row) ? index.add(skus[row]) : index.find(table, row).sku;
      if (!id) continue;
      index.link(*id, fnskus.get_or(row, kNoSymbol), asins.get_or(row, kNoSymbol));
      take_row(inventory, index_of(*id), table, row);
      if (state.kind == ReportKind::stranded) take_stranded(inventory, index_of(*id), table, row);
    }
  }
  // A stranded report lists every stranded SKU: the others have none.
  if (stranded_known) {
    for (std::size_t sku = 0; sku < index.size(); ++sku) {
      if (!inventory.stranded_units.has(sku)) inventory.stranded_units.set(sku, 0);
    }
  }
}

}  // namespace ipi
