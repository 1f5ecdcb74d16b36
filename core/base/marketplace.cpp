#include "base/marketplace.h"

namespace ipi {

std::optional<Marketplace> marketplace_from_code(std::string_view code) {
  if (code == "GB") return Marketplace::uk;
  for (const MarketplaceInfo& entry : kMarketplaces) {
    if (!code.empty() && entry.code == code) return entry.marketplace;
  }
  return std::nullopt;
}

}  // namespace ipi
