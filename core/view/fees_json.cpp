#include "view/fees_json.h"

namespace ipi {
namespace {

void write_rate(JsonWriter& json, const FeeRate& rate) {
  json.begin_object();
  json.field("kind", name(rate.kind));
  json.field("size", name(rate.size));
  json.field("season", name(rate.season));
  json.field("unit", name(rate.unit));
  json.field("from", rate.from);
  json.field("to", rate.to);
  json.field("amount", rate.amount);
  json.field("amount_over", rate.amount_over);
  json.field("minimum_per_unit", rate.minimum_per_unit);
  json.field("not_for_apparel", rate.not_for_apparel);
  const std::int32_t since = rate.effective_from;
  json.field("effective_from", Day::from_civil(since / 10000, since / 100 % 100, since % 100));
  json.field("confidence", name(rate.confidence));
  json.text_or_null("source", rate.source);
  json.end_object();
}

void write_capacity(JsonWriter& json, const SellerInventory& inventory) {
  const CapacityTable table = measure_capacity(inventory);
  json.key("capacity").begin_array();
  for (std::size_t type = 0; type < table.size(); ++type) {
    const CapacityUse& use = table[type];
    if (use.units == 0 && use.units_without_volume == 0) continue;
    json.begin_object();
    json.field("type", name(static_cast<CapacityType>(type)));
    json.field("on_hand_cm3", use.on_hand_cm3);
    json.field("open_cm3", use.open_shipments_cm3);
    json.field("units", use.units);
    json.field("units_without_volume", use.units_without_volume);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string write_fees(const Account& account) {
  JsonWriter json;
  json.begin_object();
  json.text_or_null("marketplace", info(account.inventory().marketplace).code);
  json.text_or_null("currency", account.inventory().currency.code());
  json.key("rates").begin_array();
  if (account.advice != nullptr) {
    for (const FeeRate& rate : account.advice->fees().book().rates()) write_rate(json, rate);
  }
  json.end_array();
  write_capacity(json, account.inventory());
  json.end_object();
  return json.take();
}

void write_freed(JsonWriter& json, const std::array<double, kCapacityTypeCount>& freed_cm3) {
  json.key("freed_cm3").begin_object();
  for (std::size_t type = 0; type < freed_cm3.size(); ++type) {
    if (freed_cm3[type] != 0) json.field(name(static_cast<CapacityType>(type)), freed_cm3[type]);
  }
  json.end_object();
}

}  // namespace ipi
