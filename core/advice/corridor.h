// The corridor in which a SKU's stock should stay, in days of supply.
#pragma once

#include "base/marketplace.h"

namespace ipi {

struct Corridor {
  double low_days;     // below: low-inventory-level fee, stock-outs
  double high_days;    // above: more than Amazon advises
  double excess_days;  // beyond: excess inventory in the index's sense
};

// Source: low-inventory-level fee below 28 days (Amazon help GV43F6S76Y9DHYRH); Amazon advises 30 to 60 days'
// supply (UK, IN, CA help); excess beyond 90 days (US, CA, UK, IN help). Japan's fee begins below 14 days
// (seller-forum.com 5036).
constexpr Corridor corridor(Marketplace marketplace) {
  return marketplace == Marketplace::jp ? Corridor{14, 60, 90} : Corridor{28, 60, 90};
}

}  // namespace ipi
