// Factors: the four bars of Amazon's dashboard, computed to Amazon's definitions from one SellerInventory.
// In: an inventory and the user's options. Out: per factor the value, its two sums, coverage, provenance, and per
// SKU what went into them. Never fails: what cannot be known is a factor without a value.
// Deliberately not here: points, score, anything that Amazon does not define.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/column.h"
#include "base/day.h"
#include "base/ids.h"
#include "base/marketplace.h"
#include "inventory/seller_inventory.h"
#include "ipi/factor_kind.h"
#include "ipi/grade.h"

namespace ipi {

// Numerator and denominator of each factor; all that the score needs. Adds SKU by SKU, so that a what-if is a
// sum of differences.
struct FactorSums {
  std::array<double, kFactorCount> numerator{};
  std::array<double, kFactorCount> denominator{};
  double units = 0;  // on hand today

  FactorSums& operator+=(const FactorSums& other);
  FactorSums& operator-=(const FactorSums& other);
  // Missing when there is nothing to divide by. Excess, stranded and in-stock are held within 0 to 1.
  std::optional<double> value(FactorKind kind) const;
};

// Why a SKU does not take part.
enum class Exclusion : std::uint8_t { none, new_asin, by_user };
constexpr std::size_t kExclusionCount = 3;

// Where a SKU's excess units come from.
enum class ExcessSource : std::uint8_t { amazon_column, days_of_supply, t90_rate, none };
constexpr std::size_t kExcessSourceCount = 4;

struct FactorOptions {
  // Units in a removal order stay in the stock (Amazon leaves them out; domain: removals, FAQ).
  bool removals_counted = false;
  // SKUs that the user leaves out, by SkuId; empty = none.
  std::vector<std::uint8_t> excluded;
  // Bars' edges as the user's dashboard shows them.
  std::array<std::optional<GradeCutoffs>, kFactorCount> cutoffs;
};

struct Coverage {
  std::size_t skus_known = 0, skus_all = 0;
  double units_known = 0, units_all = 0;
};

struct Factor {
  FactorKind kind = FactorKind::sell_through;
  bool counted = false;  // one of the marketplace's bars
  bool scored = false;   // counted, and known well enough to enter the score
  std::optional<double> value;
  double numerator = 0, denominator = 0;
  Coverage coverage;
  Grade grade = Grade::unknown;
  // The same factor by another definition (excess: by days of supply); missing where there is none.
  std::optional<double> alternative_value;
  double alternative_numerator = 0;
};

struct FactorTable {
  Day as_of;
  Marketplace marketplace = Marketplace::unknown;
  std::array<Factor, kFactorCount> factors;
  FactorSums sums;   // of the scored factors, over the SKUs that are known; 0 for the others
  double units = 0;  // on hand of all SKUs that take part; sums.units too

  // How many SKUs (that take part) each source served.
  std::array<std::size_t, kExcessSourceCount> excess_sources{};
  std::array<std::size_t, kSnapshotMethodCount> snapshot_sources{};
  std::array<std::size_t, kExclusionCount> exclusions{};
  std::size_t age_unknown_skus = 0;     // kept, though a young ASIN cannot be ruled out
  std::size_t in_stock_today_only = 0;  // popular SKUs of which only today is known

  // Per SKU, by SkuId. Missing = not known; SKUs left out are missing in every column but on_hand.
  std::vector<Exclusion> exclusion;
  std::vector<ExcessSource> excess_source;
  Column<std::int32_t> on_hand;
  Column<double> excess_units;              // by the scored definition
  Column<double> excess_units_alternative;  // by days of supply
  Column<double> stranded_units;
  Column<double> mean_units;      // sell-through's denominator
  Column<double> shipped_90d;     // and numerator
  Column<double> in_stock_share;  // of popular SKUs

  const Factor& factor(FactorKind kind) const { return factors[index_of(kind)]; }
  Factor& factor(FactorKind kind) { return factors[index_of(kind)]; }
  // What one SKU adds to `sums`.
  FactorSums sku_sums(std::size_t sku) const;
};

FactorTable compute_factors(const SellerInventory& inventory, const FactorOptions& options = {});

// Excess units by days of supply: units × max(0, 1 − 90 ÷ days of supply); by the t90 rate where that is blank;
// all units if nothing sold. Missing when neither is known. `source` says which.
std::optional<double> excess_by_days_of_supply(const SellerInventory& inventory, std::size_t sku, double units,
                                               ExcessSource& source);

// Which bars a marketplace has. `assumed` when no source tells (Mexico, Brazil and others): treated as four.
struct FactorSet {
  std::array<bool, kFactorCount> counted{};
  bool assumed = false;
};
FactorSet factor_set(Marketplace marketplace);

// Source: Amazon help "Inventory Performance Index", excess definition (US, CA, UK, IN pages).
constexpr double kExcessAfterDays = 90;
// Source: Amazon FAQ (CA, AU, DE, SA pages): ASINs in their first 90 days do not affect the index.
constexpr int kNewAsinDays = 90;
// Source: Amazon help, sell-through: units sold and shipped in the past 90 days.
constexpr int kSellThroughDays = 90;

}  // namespace ipi
