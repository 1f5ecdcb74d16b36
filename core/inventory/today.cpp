#include "inventory/today.h"

#include <algorithm>

#include "base/limits.h"
#include "inventory/field_map.h"
#include "report/fold.h"

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

// A row of a table, and the SKU that it is of.
struct RowOfSku {
  std::uint32_t row, sku;
};

// A column at a time, in the order of the rows: the first value of a SKU stands.
template <class T>
void take_column(Column<T>& into, const Column<T>& from, std::span<const RowOfSku> rows) {
  if (from.size() == 0) return;
  for (const RowOfSku& at : rows) take(into, at.sku, from, at.row);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

// Neither below zero nor beyond what stands in a warehouse.
bool is_size(const FileTable::Decimal& column, std::size_t row) {
  return column.has(row) && column[row] >= 0 && column[row] < 1e9;
}

// What the units of a column mean, by row; neighbours mostly have the same one.
template <class Meaning>
class UnitOfRow {
 public:
  UnitOfRow(const FileTable::Text& units, const StringPool& strings, Meaning meaning)
      : units_(units), strings_(strings), meaning_(meaning), last_value_(meaning(std::string())) {}
  double operator()(std::size_t row) {
    const Symbol unit = units_.get_or(row, kNoSymbol);
    if (unit != last_) last_value_ = meaning_(unit == kNoSymbol ? std::string() : lower(strings_.text(unit)));
    last_ = unit;
    return last_value_;
  }

 private:
  const FileTable::Text& units_;
  const StringPool& strings_;
  Meaning meaning_;
  Symbol last_ = kNoSymbol;
  double last_value_;
};

void take_sizes(SellerInventory& inventory, const FileTable& table, std::span<const RowOfSku> rows) {
  const FileTable::Decimal& volume = table.decimal(ColumnId::item_volume);
  UnitOfRow cm3(table.text(ColumnId::volume_unit), *inventory.strings,
                [&](const std::string& unit) { return cm3_per(unit, inventory.marketplace); });
  for (const RowOfSku& at : volume.size() == 0 ? std::span<const RowOfSku>() : rows) {
    if (!is_size(volume, at.row) || inventory.unit_volume_cm3.has(at.sku)) continue;
    inventory.unit_volume_cm3.set(at.sku, volume[at.row] * cm3(at.row));
  }
  const FileTable::Decimal& weight = table.decimal(ColumnId::weight);
  UnitOfRow grams(table.text(ColumnId::weight_unit), *inventory.strings,
                  [](const std::string& unit) { return grams_per(unit); });
  for (const RowOfSku& at : weight.size() == 0 ? std::span<const RowOfSku>() : rows) {
    if (!is_size(weight, at.row) || inventory.unit_weight_g.has(at.sku)) continue;
    if (const double factor = grams(at.row); factor > 0) inventory.unit_weight_g.set(at.sku, weight[at.row] * factor);
  }
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
    sum = add_units(sum, part.get_or(row, 0));
  }
  return any ? std::optional(sum) : std::nullopt;
}

void take_money(SellerInventory& inventory, const FileTable& table, std::span<const RowOfSku> rows) {
  OtherCurrency is_other(table, *inventory.strings);
  std::vector<RowOfSku> own;
  own.reserve(rows.size());
  for (const RowOfSku& at : rows) {
    if (!is_other(at.row, inventory.marketplace)) own.push_back(at);
  }
  for (const MoneyField& field : money_fields()) {
    const FileTable::MoneyE4& from = table.money(field.id);
    Column<std::int64_t>& into = field.of(inventory);
    for (const RowOfSku& at : from.size() == 0 ? std::span<const RowOfSku>() : std::span<const RowOfSku>(own)) {
      if (from.has(at.row) && !into.has(at.sku)) into.set(at.sku, minor_from_e4(from[at.row], inventory.currency));
    }
  }
}

// Reserved units depend on what is known of units in transfer: both row by row, as they stood before the row.
void take_reserved(SellerInventory& inventory, const FileTable& table, std::span<const RowOfSku> rows) {
  const FileTable::Whole& transfers = table.whole(ColumnId::fc_transfer);
  for (const RowOfSku& at : rows) {
    const bool reserved_known = inventory.reserved.has(at.sku);
    const bool transfer_is_available = inventory.fc_transfer.has(at.sku);
    take(inventory.fc_transfer, at.sku, transfers, at.row);
    if (reserved_known) continue;
    std::optional<std::int32_t> reserved = reserved_of_row(table, at.row);
    // A file that already has units in transfer among the available ones must not meet one that has them reserved.
    if (reserved && transfer_is_available) {
      reserved = std::max(0, *reserved - table.whole(ColumnId::reserved_fc_transfer).get_or(at.row, 0));
    }
    if (reserved) inventory.reserved.set(at.sku, *reserved);
  }
}

void take_rows(SellerInventory& inventory, const FileTable& table, std::span<const RowOfSku> rows) {
  take_reserved(inventory, table, rows);
  for (const WholeField& field : whole_fields()) take_column(field.of(inventory), table.whole(field.id), rows);
  for (const DecimalField& field : decimal_fields()) take_column(field.of(inventory), table.decimal(field.id), rows);
  for (const TextField& field : text_fields()) take_column(field.of(inventory), table.text(field.id), rows);
  take_money(inventory, table, rows);
  take_sizes(inventory, table, rows);
}

// Amazon-fulfilled inventory has a row for each condition of the warehouse: only sellable units are available.
class ConditionRows {
 public:
  ConditionRows(const FileTable& table, const StringPool& strings) : table_(table), strings_(strings) {}

  void add(std::size_t sku, std::size_t row) {
    const FileTable::Whole& units = table_.whole(ColumnId::quantity);
    const FileTable::Text& conditions = table_.text(ColumnId::disposition);
    if (!units.has(row)) return;
    const bool sellable = !conditions.has(row) || fold_name(strings_.text(conditions[row])) == "sellable";
    Column<std::int32_t>& into = sellable ? available_ : unfulfillable_;
    into.set(sku, add_units(into.get_or(sku, 0), units[row]));
  }

  void hand_over(SellerInventory& inventory) const {
    for (std::size_t sku = 0; sku < std::max(available_.size(), unfulfillable_.size()); ++sku) {
      take(inventory.available, sku, available_, sku);
      take(inventory.unfulfillable, sku, unfulfillable_, sku);
    }
  }

 private:
  const FileTable& table_;
  const StringPool& strings_;
  Column<std::int32_t> available_, unfulfillable_;
};

void take_stranded(SellerInventory& inventory, std::size_t sku, const FileTable& table, std::size_t row) {
  if (inventory.stranded_units.has(sku)) return;
  inventory.stranded_units.set(sku, add_units(table.whole(ColumnId::stranded_fulfillable).get_or(row, 0),
                                              table.whole(ColumnId::stranded_reserved).get_or(row, 0)));
  take(inventory.stranded_since_day, sku, table.whole(ColumnId::stranded_day), row);
  take(inventory.auto_removal_day, sku, table.whole(ColumnId::auto_removal_day), row);
  take(inventory.stranded_reason, sku, table.text(ColumnId::stranded_reason), row);
  take(inventory.stranded_action, sku, table.text(ColumnId::primary_action), row);
}

// What a history keeps that is no plain field. Its units on hand count where no report tells the parts.
void take_history(SellerInventory& inventory, std::size_t sku, const FileTable& table, std::size_t row) {
  take(inventory.stranded_units, sku, table.whole(ColumnId::stranded_fulfillable), row);
  const bool parts = inventory.reserved.has(sku) || inventory.unfulfillable.has(sku);
  if (!parts) take(inventory.on_hand, sku, table.whole(ColumnId::on_hand), row);
}

void take_state(SellerInventory& inventory, SkuIndex& index, const FileTable& table, const DatedState& state) {
  const FileTable::Text& skus = table.text(ColumnId::sku);
  const FileTable::Text& fnskus = table.text(ColumnId::fnsku);
  const FileTable::Text& asins = table.text(ColumnId::asin);
  std::vector<RowOfSku> rows;
  rows.reserve(state.rows.size());
  for (const std::uint32_t row : state.rows) {
    // A row is only matched by FNSKU or ASIN where the file has no SKU at all. Fees are previewed for listings without
    // stock too: those make no SKUs.
    const bool adds = skus.has(row) && state.kind != ReportKind::fee_preview;
    const std::optional<SkuId> id = adds ? index.add(skus[row]) : index.find(table, row).sku;
    if (!id) continue;
    index.link(*id, fnskus.get_or(row, kNoSymbol), asins.get_or(row, kNoSymbol));
    rows.push_back({row, index_of(*id)});
  }
  take_rows(inventory, table, rows);
  ConditionRows conditions(table, *inventory.strings);
  for (const auto& [row, sku] : rows) {
    if (state.kind == ReportKind::stranded) take_stranded(inventory, sku, table, row);
    if (state.kind == ReportKind::history) take_history(inventory, sku, table, row);
    if (state.kind == ReportKind::afn_inventory) conditions.add(sku, row);
    if (state.kind == ReportKind::afn_by_country)
      take(inventory.available, sku, table.whole(ColumnId::quantity_local), row);
  }
  conditions.hand_over(inventory);
}

}  // namespace

std::int64_t minor_from_e4(std::int64_t e4, const Currency& currency) {
  const std::int64_t divisor = currency.exponent() == 0 ? 10000 : 100;
  const std::int64_t rest = e4 % divisor;
  const std::int64_t away = rest * 2 >= divisor ? 1 : rest * 2 <= -divisor ? -1 : 0;
  return e4 / divisor + away;
}

std::optional<std::int32_t> on_hand_of_row(const FileTable& table, std::size_t row, bool count_units_under_removal) {
  const std::int32_t under_removal = table.whole(ColumnId::pending_removal).get_or(row, 0);
  // The history file states it outright, without units under removal.
  if (const FileTable::Whole& told = table.whole(ColumnId::on_hand); told.has(row)) {
    return add_units(std::max(0, told[row]), count_units_under_removal ? under_removal : 0);
  }
  const FileTable::Whole& available = table.whole(ColumnId::available);
  const FileTable::Whole& unfulfillable = table.whole(ColumnId::unfulfillable);
  const std::optional<std::int32_t> reserved = reserved_of_row(table, row);
  if (!available.has(row) && !unfulfillable.has(row) && !reserved) return std::nullopt;
  const std::int32_t removal = count_units_under_removal ? 0 : under_removal;
  return on_hand_units(available.get_or(row, 0), reserved.value_or(0), unfulfillable.get_or(row, 0), removal);
}

std::int32_t on_hand_units(std::int32_t available, std::int32_t reserved, std::int32_t unfulfillable,
                           std::int32_t under_removal) {
  return std::max(0, add_units(add_units(available, reserved), add_units(unfulfillable, -under_removal)));
}

void fill_today(SellerInventory& inventory, SkuIndex& index, std::span<const SourceTable> sources,
                const DatedStates& states) {
  bool stranded_known = false;
  for (const DatedState& state : states.today) {
    take_state(inventory, index, *sources[state.source].table, state);
    stranded_known = stranded_known || state.kind == ReportKind::stranded;
  }
  // A stranded report lists every stranded SKU: the others have none.
  if (stranded_known) {
    for (std::size_t sku = 0; sku < index.size(); ++sku) {
      if (!inventory.stranded_units.has(sku)) inventory.stranded_units.set(sku, 0);
    }
  }
}

}  // namespace ipi
