#include "view/sku_detail.h"

#include "report/catalog.h"
#include "view/advice_json.h"
#include "view/json_writer.h"
#include "view/outlook_json.h"
#include "view/sku_table.h"

namespace ipi {
namespace {

// Rows of a daily report that are shown of one SKU at most; the newest say enough.
constexpr std::size_t kMostRowsPerFile = 14;

std::string_view spelling_of(const ReportSpec& spec, ColumnId id) {
  for (const ColumnSpec& column : spec.columns) {
    if (column.id == id) return column.names.substr(0, column.names.find('|'));
  }
  return {};
}

void write_value(JsonWriter& json, const ReportSpec& spec, ColumnId id, const FileTable::AnyColumn& any,
                 std::size_t row, const StringPool& strings) {
  ColumnType type = ColumnType::text;
  for (const ColumnSpec& column : spec.columns) type = column.id == id ? column.type : type;
  if (const auto* whole = std::get_if<FileTable::Whole>(&any)) {
    if (type == ColumnType::day || type == ColumnType::month) {
      json.field("value", Day((*whole)[row]));
    } else if (type == ColumnType::marketplace) {
      json.field("value", kMarketplaces[static_cast<std::size_t>((*whole)[row])].code);
    } else {
      json.field("value", (*whole)[row]);
    }
  } else if (const auto* money = std::get_if<FileTable::MoneyE4>(&any)) {
    json.field("value", static_cast<double>((*money)[row]) / 10000);
  } else if (const auto* decimal = std::get_if<FileTable::Decimal>(&any)) {
    json.field("value", (*decimal)[row]);
  } else {
    json.field("value", strings.text(std::get<FileTable::Text>(any)[row]));
  }
}

void write_facts(JsonWriter& json, const FileRows& file, Symbol sku, const StringPool& strings) {
  const ReportSpec* spec = spec_of(file.table->kind());
  const FileTable::Text& skus = file.table->text(ColumnId::sku);
  if (spec == nullptr) return;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < skus.size(); ++row) {
    if (skus.has(row) && skus[row] == sku) rows.push_back(row);
  }
  const std::size_t from = rows.size() > kMostRowsPerFile ? rows.size() - kMostRowsPerFile : 0;
  for (std::size_t i = from; i < rows.size(); ++i) {
    const std::size_t row = rows[i];
    for (const ColumnId id : file.table->column_ids()) {
      const FileTable::AnyColumn& any = *file.table->find(id);
      const bool known = std::visit([&](const auto& column) { return column.has(row); }, any);
      if (!known || id == ColumnId::sku) continue;
      json.begin_object();
      json.field("name", spelling_of(*spec, id));
      write_value(json, *spec, id, any, row, strings);
      json.field("file", index_of(file.facts->id));
      json.field("file_name", file.facts->name);
      json.field("kind", file.facts->kind);
      json.field("line", file.table->line(row));
      json.end_object();
    }
  }
}

}  // namespace

std::string write_sku_detail(const Account& account, std::uint32_t sku, std::span<const FileRows> files,
                             const StringPool& strings) {
  const SellerInventory& inventory = account.inventory();
  JsonWriter json;
  json.begin_object();
  json.field("row", sku);
  json.field("marketplace", info(inventory.marketplace).code);
  for (const TextColumn& column : text_columns()) json.text_or_null(column.name, column.of(account, sku));
  for (const NumberColumn& column : number_columns()) json.field(column.name, column.of(account, sku));
  json.key("snapshots").begin_array();
  constexpr int kDaysAgo[] = {0, 30, 60, 90};
  for (std::size_t i = 0; i < 4; ++i) {
    const Column<std::int32_t>& units = inventory.snapshot_units[i];
    if (units.has(sku)) json.begin_object().field("days_ago", kDaysAgo[i]).field("units", units[sku]).end_object();
  }
  json.end_array();
  write_options(json, account, SkuId{sku});
  json.key("actions").begin_array();
  if (account.advice != nullptr) {
    std::vector<Action> actions = account.advice->finder().find(SkuId{sku});
    compute_gains_over_time(account.advice->what_if(), actions);
    for (const Action& action : actions) write_action(json, account, action);
  }
  json.end_array();
  if (account.has_score()) write_outlook(json, account, SkuId{sku});
  json.key("facts").begin_array();
  for (const FileRows& file : files) write_facts(json, file, inventory.sku[sku], strings);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace ipi
