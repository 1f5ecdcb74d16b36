#include "inventory/seller_inventory.h"

namespace ipi {

// Here and not inline: a hundred columns are made, moved and let go at one place instead of at every use.
SellerInventory::SellerInventory() = default;
SellerInventory::~SellerInventory() = default;
SellerInventory::SellerInventory(const SellerInventory&) = default;
SellerInventory::SellerInventory(SellerInventory&&) noexcept = default;
SellerInventory& SellerInventory::operator=(const SellerInventory&) = default;
SellerInventory& SellerInventory::operator=(SellerInventory&&) noexcept = default;

}  // namespace ipi
