// report_specs: what the core itself says of the reports and SKU columns that it knows, as one JSON object. scripts/dictionary
// makes the data dictionary of it. Enumerators are numbers here; the script names them from the headers.
#include <cstdio>

#include "report/catalog.h"
#include "view/json_writer.h"
#include "view/sku_table.h"

namespace ipi {
namespace {

template <class E>
std::int32_t number(E enumerator) {
  return static_cast<std::int32_t>(enumerator);
}

void write_requirements(JsonWriter& json, std::string_view name, std::span<const Requirement> requirements) {
  json.key(name).begin_array();
  for (const Requirement& requirement : requirements) {
    json.begin_array();
    for (const ColumnId id : requirement.any_of) {
      if (id != ColumnId::none) json.value(number(id));
    }
    json.end_array();
  }
  json.end_array();
}

void write_spec(JsonWriter& json, const ReportSpec& spec) {
  json.begin_object();
  json.field("id", spec.id).field("role", role_name(spec.role)).field("events", spec.repeat == RepeatRule::event);
  json.key("columns").begin_array();
  for (const ColumnSpec& column : spec.columns) {
    json.begin_object().field("id", number(column.id)).field("type", number(column.type));
    json.field("merge", number(column.merge)).field("names", column.names).end_object();
  }
  json.end_array();
  write_requirements(json, "needed", spec.needed);
  json.key("sums").begin_array();
  for (const SumCheck& sum : spec.sums) {
    json.value(number(sum.total));
    for (const ColumnId part : sum.parts) {
      if (part != ColumnId::none) json.value(number(part));
    }
  }
  json.end_array();
  json.key("variants").begin_array();
  for (const VariantMark& mark : spec.variants) json.value(mark.variant);
  json.end_array();
  json.end_object();
}

std::string write_all() {
  JsonWriter json;
  json.begin_object();
  json.field("column_ids", number(ColumnId::count_)).field("column_types", number(ColumnType::ignored) + 1);
  json.field("merges", number(Merge::min) + 1);
  json.key("reports").begin_array();
  for (const ReportSpec* spec : catalog()) write_spec(json, *spec);
  json.end_array();
  json.key("sku_numbers").begin_array();
  for (const NumberColumn& column : number_columns()) json.value(column.name);
  json.end_array();
  json.key("sku_texts").begin_array();
  for (const TextColumn& column : text_columns()) json.value(column.name);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace
}  // namespace ipi

int main() {
  std::puts(ipi::write_all().c_str());
  return 0;
}
