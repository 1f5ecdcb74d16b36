// Spellings of marketplaces in reports: codes (US, GB and UK), Amazon's marketplace ids, store domains, and
// country names in the languages of Seller Central. Compared after folding, so case, spaces and hyphens do
// not matter.
#pragma once

#include <string_view>

#include "base/marketplace.h"

namespace ipi {

// Marketplace::unknown for anything else, such as a fulfilment centre's code.
Marketplace parse_marketplace(std::string_view text);

// The one marketplace with this ISO 4217 code; unknown where several share it (EUR) or none has it.
Marketplace marketplace_of_currency(std::string_view code);

}  // namespace ipi
