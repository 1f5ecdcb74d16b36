// FeePolicy: the conditions around the rates, a marketplace. Days are written 20240401.
#pragma once

#include <cstdint>

#include "base/day.h"
#include "base/marketplace.h"

namespace ipi {

struct FeePolicy {
  // Source: Amazon help GZ5Q2VW5WF4JWRGC: clothing, shoes, watches, jewellery and dangerous goods pay the
  // removal and liquidation rates of bulky goods (US; not found elsewhere).
  bool special_handling_pays_oversize = false;

  // Low-inventory-level fee: charged when both historical days of supply are below this; 0 = no such fee
  // known.
  double low_level_days = 0;
  std::int32_t low_level_from = 0;
  // Exempt below so many units shipped in 7 days, from the day on.
  std::int32_t low_level_few_units = 20;
  std::int32_t low_level_few_units_from = 0;

  // Storage utilization surcharge: least average volume, and the age that stock must exceed.
  // Source: Amazon help G3EDYEF6KUCFQTNM (25 cubic feet; over 30 days).
  double utilization_least_cubic_feet = 25;
  int utilization_over_age_days = 30;
};

constexpr FeePolicy fee_policy(Marketplace marketplace) {
  FeePolicy policy;
  switch (marketplace) {
    case Marketplace::us:
      policy.special_handling_pays_oversize = true;
      // Source: Amazon help GV43F6S76Y9DHYRH: from 2024-04-01 below 28 days; few sales exempt since
      // 2024-05-15.
      policy.low_level_days = 28;
      policy.low_level_from = 20240401;
      policy.low_level_few_units_from = 20240515;
      break;
    case Marketplace::jp:
      // Source: seller-forum.com threads 5036 and 4692: from 2024-05-01 below 14 days; few sales exempt since
      // 2024-06-10.
      policy.low_level_days = 14;
      policy.low_level_from = 20240501;
      policy.low_level_few_units_from = 20240610;
      break;
    case Marketplace::de:
    case Marketplace::fr:
    case Marketplace::it:
    case Marketplace::es:
      // Source: seller-forum.com thread 4815: low-inventory cost coverage fee, Pan-European stock only,
      // 2024-04-01. The 28 days are Assumption A-153 (the US threshold; no European one was found). Rates
      // unknown.
      policy.low_level_days = 28;
      policy.low_level_from = 20240401;
      policy.low_level_few_units_from = 20240515;
      break;
    default: break;
  }
  return policy;
}

constexpr std::int32_t compact_date(const CivilDate& date) { return date.year * 10000 + date.month * 100 + date.day; }

}  // namespace ipi
