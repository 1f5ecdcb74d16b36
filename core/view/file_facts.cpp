#include "view/file_facts.h"

namespace ipi {
namespace {

std::string_view effect_name(Effect effect) {
  switch (effect) {
    case Effect::note: return "note";
    case Effect::cell_repaired: return "cell_repaired";
    case Effect::cell_missing: return "cell_missing";
    case Effect::row_set_aside: return "row_set_aside";
    case Effect::file_refused: return "file_refused";
  }
  return {};
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void write_diagnostics(JsonWriter& json, const Diagnostics& diagnostics) {
  json.key("diagnostics").begin_array();
  for (const DiagEntry& entry : diagnostics.entries()) {
    json.begin_object();
    json.field("code", info(entry.code).name);
    json.field("effect", effect_name(info(entry.code).effect));
    json.text_or_null("column", entry.column);
    json.field("count", entry.count);
    json.key("samples").begin_array();
    for (const DiagSample& sample : entry.samples) {
      const bool placed = sample.place.line != 0;
      json.begin_object();
      json.field("line", placed ? std::optional(sample.place.line) : std::nullopt);
      json.field("column", sample.place.column != 0 ? std::optional(sample.place.column) : std::nullopt);
      json.field("byte_offset",
                 placed || sample.place.byte_offset != 0 ? std::optional(sample.place.byte_offset) : std::nullopt);
      json.field("text", sample.text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_file(JsonWriter& json, const FileFacts& facts) {
  json.begin_object();
  json.field("id", index_of(facts.id));
  json.field("name", facts.name);
  json.text_or_null("kind", facts.kind);
  json.text_or_null("variant", facts.variant);
  json.text_or_null("encoding", facts.encoding);
  json.field("bom", facts.bom);
  json.text_or_null("delimiter", facts.delimiter);
  json.text_or_null("quote", facts.quote);
  json.field("header_line", facts.header_line == 0 ? std::nullopt : std::optional(facts.header_line));
  json.field("bytes", facts.bytes);
  json.field("rows_read", facts.rows_read);
  json.field("rows_used", facts.rows_used);
  json.field("rows_set_aside", facts.rows_set_aside);
  json.field("as_of", facts.as_of);
  json.field("as_of_assumed", facts.as_of_assumed);
  write_texts(json, "marketplaces", facts.marketplaces);
  write_texts(json, "currencies", facts.currencies);
  json.field("role", facts.role);
  json.text_or_null("refusal", facts.refusal);
  json.text_or_null("looks_like", facts.looks_like);
  write_texts(json, "missing_columns", facts.missing_columns);
  write_texts(json, "unknown_columns", facts.unknown_columns);
  write_diagnostics(json, facts.diagnostics);
  json.end_object();
}

}  // namespace ipi
