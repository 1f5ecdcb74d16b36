#include "advice/capacity.h"

#include <algorithm>
#include <string>

namespace ipi {
namespace {

constexpr std::array<std::string_view, kCapacityTypeCount> kNames{"standard", "oversize", "extra_large", "apparel",
                                                                  "footwear", "aerosol",  "flammable"};

CapacityType type_of(const SellerInventory& inventory, std::size_t sku) {
  return capacity_type(inventory.text(inventory.storage_type, sku), inventory.text(inventory.size_tier, sku));
}

}  // namespace

std::string_view name(CapacityType type) { return kNames[static_cast<std::size_t>(type)]; }

CapacityType capacity_type(std::string_view storage_type, std::string_view size_tier) {
  std::string text(storage_type);
  text += ' ';
  text += size_tier;
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto mentions = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  if (mentions("apparel") || mentions("clothing")) return CapacityType::apparel;
  if (mentions("footwear") || mentions("shoe")) return CapacityType::footwear;
  if (mentions("aerosol")) return CapacityType::aerosol;
  if (mentions("flammable")) return CapacityType::flammable;
  if (mentions("extra-large") || mentions("extra large") || mentions("extralarge")) return CapacityType::extra_large;
  if (mentions("oversize") || mentions("bulky")) return CapacityType::oversize;
  return CapacityType::standard;
}

CapacityTable measure_capacity(const SellerInventory& inventory) {
  CapacityTable table;
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    CapacityUse& use = table[static_cast<std::size_t>(type_of(inventory, sku))];
    const std::int32_t on_hand = std::max(0, inventory.on_hand.get_or(sku, 0));
    const std::int32_t open = std::max(0, inventory.inbound.get_or(sku, 0));
    if (!inventory.unit_volume_cm3.has(sku)) {
      use.units_without_volume += on_hand + open;
      continue;
    }
    use.units += on_hand + open;
    use.on_hand_cm3 += on_hand * inventory.unit_volume_cm3[sku];
    use.open_shipments_cm3 += open * inventory.unit_volume_cm3[sku];
  }
  return table;
}

std::array<double, kCapacityTypeCount> freed_cm3(const SellerInventory& inventory, std::span<const FreedUnits> freed) {
  std::array<double, kCapacityTypeCount> total{};
  for (const FreedUnits& entry : freed) {
    const std::size_t sku = index_of(entry.sku);
    if (!inventory.unit_volume_cm3.has(sku)) continue;
    total[static_cast<std::size_t>(type_of(inventory, sku))] += entry.units * inventory.unit_volume_cm3[sku];
  }
  return total;
}

}  // namespace ipi
