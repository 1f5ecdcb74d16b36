// SizeClasses: which rates each SKU pays, from what the files say of its size, kind of storage and product
// group. In: an inventory. Out: one SizeFacts a SKU. Never fails: an unknown size counts as standard and says
// "assumed".
#pragma once

#include <string_view>
#include <vector>

#include "advice/fees/fee_rate.h"
#include "inventory/seller_inventory.h"

namespace ipi {

struct SizeFacts {
  SizeClass storage = SizeClass::standard;
  SizeClass low_level = SizeClass::large_standard_to_3_lb;  // only for standard sizes
  bool apparel = false;           // clothing, shoes, bags, jewellery, watches: no aged surcharge up to 270 days
  bool special_handling = false;  // clothing, shoes, watches, jewellery, dangerous goods: dearer removal
  bool assumed = false;           // no file tells the size
};

std::vector<SizeFacts> classify_sizes(const SellerInventory& inventory);

// What the texts of one SKU say, without its weight and volume. Case and language of Seller Central do not
// matter.
SizeFacts classify_size_texts(std::string_view size_tier, std::string_view storage_type,
                              std::string_view product_group);

}  // namespace ipi
