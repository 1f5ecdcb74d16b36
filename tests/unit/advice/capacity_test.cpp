#include "advice/capacity.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::SmallInventory;

TEST_CASE("Capacity: on hand and open shipments by storage type, units without volume beside") {
  SmallInventory small(Marketplace::us, "2026-11-23", 3);
  small.inventory.on_hand.set(0, 10);
  small.inventory.inbound.set(0, 5);
  small.inventory.unit_volume_cm3.set(0, 1000);
  small.inventory.on_hand.set(1, 7);
  small.text(small.inventory.storage_type, 1, "Oversize");
  small.inventory.on_hand.set(2, 2);
  small.inventory.unit_volume_cm3.set(2, 500);
  small.text(small.inventory.storage_type, 2, "Apparel");
  const CapacityTable table = measure_capacity(small.inventory);
  CHECK(table[0].on_hand_cm3 == 10'000);
  CHECK(table[0].open_shipments_cm3 == 5'000);
  CHECK(table[0].used_cm3() == 15'000);
  CHECK(table[1].units_without_volume == 7);
  CHECK(table[1].used_cm3() == 0);
  CHECK(table[3].used_cm3() == 1'000);
  const std::array<FreedUnits, 2> freed{{{SkuId(0), 4}, {SkuId(1), 4}}};
  CHECK(freed_cm3(small.inventory, freed)[0] == 4'000);
  CHECK(freed_cm3(small.inventory, freed)[1] == 0);
}

TEST_CASE("Capacity: storage types by their words") {
  CHECK(capacity_type("Standard-Size", "") == CapacityType::standard);
  CHECK(capacity_type("Oversize", "") == CapacityType::oversize);
  CHECK(capacity_type("", "Large Bulky") == CapacityType::oversize);
  CHECK(capacity_type("Extra-Large", "") == CapacityType::extra_large);
  CHECK(capacity_type("FOOTWEAR", "") == CapacityType::footwear);
  CHECK(capacity_type("Aerosol", "") == CapacityType::aerosol);
  CHECK(capacity_type("Flammable", "") == CapacityType::flammable);
  CHECK(capacity_type("", "") == CapacityType::standard);
  CHECK(capacity_type("", "Extra large 50 to 70 lb") == CapacityType::extra_large);
  CHECK(capacity_type("", "ExtraLarge") == CapacityType::extra_large);
  CHECK(capacity_type("Clothing", "Standard") == CapacityType::apparel);
  CHECK(capacity_type("", "Shoes") == CapacityType::footwear);
  CHECK(name(CapacityType::extra_large) == "extra_large");
}
