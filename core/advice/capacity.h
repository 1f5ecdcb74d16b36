// Capacity: the volume that an account uses of its FBA limits, by storage type: on hand plus open shipments.
// In: an inventory. Out: seven rows in cm³. Never fails; units without a known volume are counted beside. The
// limits themselves are the seller's to type in: no report has them. Source: capacity limits by storage type
// since 2023-03-01 (Seller Forums Europe 572278); usage = on hand + open shipments (verticalrail.com).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/ids.h"
#include "inventory/seller_inventory.h"

namespace ipi {

enum class CapacityType : std::uint8_t { standard, oversize, extra_large, apparel, footwear, aerosol, flammable };
constexpr std::size_t kCapacityTypeCount = 7;
std::string_view name(CapacityType type);
CapacityType capacity_type(std::string_view storage_type, std::string_view size_tier);

struct CapacityUse {
  double on_hand_cm3 = 0;
  double open_shipments_cm3 = 0;
  std::int64_t units = 0;  // on hand and open, with a volume
  std::int64_t units_without_volume = 0;
  double used_cm3() const { return on_hand_cm3 + open_shipments_cm3; }
};

using CapacityTable = std::array<CapacityUse, kCapacityTypeCount>;
CapacityTable measure_capacity(const SellerInventory& inventory);

// Units that leave (or never come) because of a plan.
struct FreedUnits {
  SkuId sku{};
  std::int32_t units = 0;
};
std::array<double, kCapacityTypeCount> freed_cm3(const SellerInventory& inventory, std::span<const FreedUnits> freed);

}  // namespace ipi
