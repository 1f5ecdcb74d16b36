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

TEST_CASE(
    "Size class: without a text, weight or volume beyond standard tell; nothing at all counts as standard") {
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
