#include "advice/fees/size_class.h"

#include <doctest/doctest.h>

#include "small_inventory.h"

using namespace ipi;
using ipi::test::kPound;
using ipi::test::SmallInventory;

TEST_CASE("Size class: texts of the reports, whatever their case") {
  CHECK(classify_size_texts("", "Standard-Size", "").storage == SizeClass::standard);
  CHECK_FALSE(classify_size_texts("", "Standard-Size", "").assumed);
  CHECK(classify_size_texts("UsSmallStandardSize", "", "").low_level == SizeClass::small_standard);
  CHECK(classify_size_texts("UsLargeStandardSize", "", "").low_level == SizeClass::large_standard_to_3_lb);
  CHECK(classify_size_texts("Small Oversize", "", "").storage == SizeClass::oversize);
  CHECK(classify_size_texts("Large bulky", "", "").storage == SizeClass::oversize);
  CHECK(classify_size_texts("", "EXTRA-LARGE", "").storage == SizeClass::oversize);
  CHECK(classify_size_texts("", "Übergröße", "").storage == SizeClass::oversize);
  CHECK(classify_size_texts("", "übergröße", "").storage == SizeClass::oversize);
  CHECK(classify_size_texts("", "Flammable", "").storage == SizeClass::dangerous_standard);
  CHECK(classify_size_texts("", "Apparel", "").apparel);
  CHECK(classify_size_texts("", "", "gl_watch").apparel);
  CHECK(classify_size_texts("", "", "gl_luggage").apparel);
  CHECK_FALSE(classify_size_texts("", "", "gl_luggage").special_handling);
  CHECK(classify_size_texts("", "Small", "").assumed);
}

TEST_CASE("Size class: without a text, weight or volume beyond standard tell; nothing at all counts as standard") {
  SmallInventory small(Marketplace::us, "2026-11-10", 4);
  small.inventory.unit_weight_g.set(0, 21 * kPound);
  small.inventory.unit_volume_cm3.set(1, 34000);
  small.inventory.unit_volume_cm3.set(2, 1000);
  const std::vector<SizeFacts> sizes = classify_sizes(small.inventory);
  CHECK(sizes[0].storage == SizeClass::oversize);
  CHECK(sizes[1].storage == SizeClass::oversize);
  CHECK(sizes[2].storage == SizeClass::standard);
  CHECK(sizes[2].assumed);
  CHECK(sizes[3].assumed);
}

TEST_CASE("Size class: dangerous goods are told by either text, and bulky ones are a class of their own") {
  CHECK(classify_size_texts("Hazmat", "Standard-Size", "").storage == SizeClass::dangerous_standard);
  CHECK(classify_size_texts("Small Oversize", "Aerosol", "").storage == SizeClass::dangerous_oversize);
  CHECK(classify_size_texts("", "Dangerous goods oversize", "").storage == SizeClass::dangerous_oversize);
  CHECK(classify_size_texts("Small Oversize", "Aerosol", "").special_handling);
}

TEST_CASE("Size class: a small oversize item is no small standard one, whatever the other text says") {
  const SizeFacts facts = classify_size_texts("Small Oversize", "Standard-Size", "");
  CHECK(facts.storage == SizeClass::oversize);
  CHECK(facts.low_level != SizeClass::small_standard);
}

TEST_CASE("Size class: dangerous goods without a size are bulky beyond 20 lb, and light ones by their volume") {
  SmallInventory small(Marketplace::us, "2026-11-10", 3);
  for (std::size_t sku = 0; sku < 2; ++sku) small.text(small.inventory.storage_type, sku, "Flammable");
  small.inventory.unit_weight_g.set(0, 21 * kPound);
  small.inventory.unit_weight_g.set(1, 2 * kPound);
  small.inventory.unit_weight_g.set(2, 2 * kPound);
  small.inventory.unit_volume_cm3.set(2, 34000);  // 18 x 14 x 8 in are 33,036 cm3
  const std::vector<SizeFacts> sizes = classify_sizes(small.inventory);
  CHECK(sizes[0].storage == SizeClass::dangerous_oversize);
  CHECK_FALSE(sizes[0].assumed);
  CHECK(sizes[1].storage == SizeClass::dangerous_standard);
  CHECK(sizes[1].assumed);
  CHECK(sizes[2].storage == SizeClass::oversize);
}
