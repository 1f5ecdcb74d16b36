#include "ipi/factors.h"

#include <algorithm>

namespace ipi {
namespace {

constexpr std::size_t kSellThrough = index_of(FactorKind::sell_through);
constexpr std::size_t kExcess = index_of(FactorKind::excess);
constexpr std::size_t kStranded = index_of(FactorKind::stranded);
constexpr std::size_t kInStock = index_of(FactorKind::in_stock);

// Everything about one SKU, before it is added up.
struct SkuFacts {
  Exclusion exclusion = Exclusion::none;
  double units = 0;
  std::optional<double> excess, excess_alternative, stranded, mean, shipped, in_stock;
  ExcessSource excess_source = ExcessSource::none;
  bool popular = false;
};

bool is_new_asin(const SellerInventory& inventory, std::size_t sku) {
  if (!inventory.first_seen_day.has(sku)) return false;
  return inventory.as_of.days_since_1970() - inventory.first_seen_day[sku] < kNewAsinDays;
}

Exclusion exclusion_of(const SellerInventory& inventory, const FactorOptions& options, std::size_t sku) {
  if (sku < options.excluded.size() && options.excluded[sku] != 0) return Exclusion::by_user;
  return is_new_asin(inventory, sku) ? Exclusion::new_asin : Exclusion::none;
}

void find_excess(const SellerInventory& inventory, std::size_t sku, SkuFacts& facts) {
  facts.excess_alternative = excess_by_days_of_supply(inventory, sku, facts.units, facts.excess_source);
  if (inventory.amazon_excess.has(sku)) {
    // A share of the stock at hand: Amazon's figure may be older than the stock, or count what is inbound.
    facts.excess = std::clamp<double>(inventory.amazon_excess[sku], 0, facts.units);
    facts.excess_source = ExcessSource::amazon_column;
  } else {
    facts.excess = facts.excess_alternative;
  }
}

SkuFacts facts_of(const SellerInventory& inventory, const FactorOptions& options, std::size_t sku) {
  SkuFacts facts;
  facts.exclusion = exclusion_of(inventory, options, sku);
  facts.units = inventory.on_hand.get_or(sku, 0);
  const double removed = inventory.pending_removal.get_or(sku, 0);
  const double added_back = options.removals_counted ? removed : 0;
  facts.units += added_back;
  if (facts.exclusion != Exclusion::none) return facts;

  if (inventory.on_hand.has(sku)) find_excess(inventory, sku, facts);
  if (inventory.stranded_units.has(sku)) {
    facts.stranded = std::clamp<double>(inventory.stranded_units[sku], 0, facts.units);
  }
  if (inventory.mean_units_90d.has(sku) && inventory.shipped_90d.has(sku)) {
    // Of the four snapshots only today's is known to hold units under removal.
    facts.mean = std::max(0.0, inventory.mean_units_90d[sku] + added_back / 4);
    facts.shipped = std::max(0, inventory.shipped_90d[sku]);
  }
  facts.popular = inventory.shipped_60d.get_or(sku, 0) > 0;
  if (facts.popular && inventory.days_in_stock_30d.has(sku) && inventory.days_observed_30d.get_or(sku, 0) > 0) {
    const double share = static_cast<double>(inventory.days_in_stock_30d[sku]) / inventory.days_observed_30d[sku];
    facts.in_stock = std::clamp(share, 0.0, 1.0);
  }
  return facts;
}

void allocate_columns(FactorTable& table, std::size_t size) {
  table.exclusion.assign(size, Exclusion::none);
  table.excess_source.assign(size, ExcessSource::none);
  table.on_hand.resize(size);
  for (Column<double>* column : {&table.excess_units, &table.excess_units_alternative, &table.stranded_units,
                                 &table.mean_units, &table.shipped_90d, &table.in_stock_share}) {
    column->resize(size);
  }
}

void cover(Factor& factor, bool known, double units) {
  ++factor.coverage.skus_all;
  factor.coverage.units_all += units;
  if (!known) return;
  ++factor.coverage.skus_known;
  factor.coverage.units_known += units;
}

void add_known(Factor& factor, double numerator, double denominator) {
  factor.numerator += numerator;
  factor.denominator += denominator;
}

void add_sku(const SellerInventory& inventory, std::size_t sku, const SkuFacts& facts, FactorTable& table) {
  table.exclusion[sku] = facts.exclusion;
  table.on_hand.set(sku, static_cast<std::int32_t>(facts.units));
  ++table.exclusions[static_cast<std::size_t>(facts.exclusion)];
  if (facts.exclusion != Exclusion::none) return;

  table.units += facts.units;
  if (!inventory.first_seen_day.has(sku)) ++table.age_unknown_skus;
  table.excess_source[sku] = facts.excess_source;
  ++table.excess_sources[static_cast<std::size_t>(facts.excess_source)];
  const SnapshotMethod method =
      sku < inventory.snapshot_method.size() ? inventory.snapshot_method[sku] : SnapshotMethod::none;
  ++table.snapshot_sources[static_cast<std::size_t>(method)];

  Factor& excess = table.factors[kExcess];
  cover(excess, facts.excess.has_value(), facts.units);
  if (facts.excess) {
    table.excess_units.set(sku, *facts.excess);
    add_known(excess, *facts.excess, facts.units);
  }
  if (facts.excess_alternative) {
    table.excess_units_alternative.set(sku, *facts.excess_alternative);
    excess.alternative_numerator += *facts.excess_alternative;
  }
  Factor& stranded = table.factors[kStranded];
  cover(stranded, facts.stranded.has_value(), facts.units);
  if (facts.stranded) {
    table.stranded_units.set(sku, *facts.stranded);
    add_known(stranded, *facts.stranded, facts.units);
  }
  Factor& sell_through = table.factors[kSellThrough];
  cover(sell_through, facts.mean.has_value(), facts.units);
  if (facts.mean) {
    table.mean_units.set(sku, *facts.mean);
    table.shipped_90d.set(sku, *facts.shipped);
    add_known(sell_through, *facts.shipped, *facts.mean);
  }
  if (!facts.popular) return;
  Factor& in_stock = table.factors[kInStock];
  const double sold_60d_units = inventory.shipped_60d[sku];
  cover(in_stock, facts.in_stock.has_value(), sold_60d_units);
  if (facts.in_stock) {
    table.in_stock_share.set(sku, *facts.in_stock);
    add_known(in_stock, *facts.in_stock * sold_60d_units, sold_60d_units);
    if (inventory.days_observed_30d[sku] <= 1) ++table.in_stock_today_only;
  }
}

double alternative_denominator(const FactorTable& table) {
  double units = 0;
  for (std::size_t sku = 0; sku < table.on_hand.size(); ++sku) {
    if (table.excess_units_alternative.has(sku)) units += table.on_hand[sku];
  }
  return units;
}

void finish_factor(FactorTable& table, const FactorOptions& options, FactorKind kind) {
  Factor& factor = table.factor(kind);
  const std::size_t k = index_of(kind);
  FactorSums all;
  all.numerator[k] = factor.numerator;
  all.denominator[k] = factor.denominator;
  factor.value = all.value(kind);
  // One day says nothing of a month: in-stock of today only is shown, not scored.
  const bool today_only = kind == FactorKind::in_stock && table.in_stock_today_only == factor.coverage.skus_known;
  factor.scored = factor.counted && factor.value.has_value() && !today_only;
  if (factor.scored) table.sums += all;
  factor.grade = grade_of(kind, factor.value, options.cutoffs[k] ? *options.cutoffs[k] : default_cutoffs(kind));
}

}  // namespace

FactorSums& FactorSums::operator+=(const FactorSums& other) {
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    numerator[k] += other.numerator[k];
    denominator[k] += other.denominator[k];
  }
  units += other.units;
  return *this;
}

FactorSums& FactorSums::operator-=(const FactorSums& other) {
  for (std::size_t k = 0; k < kFactorCount; ++k) {
    numerator[k] -= other.numerator[k];
    denominator[k] -= other.denominator[k];
  }
  units -= other.units;
  return *this;
}

std::optional<double> FactorSums::value(FactorKind kind) const {
  const std::size_t k = index_of(kind);
  // Sums that were added and taken away again may leave a rest of rounding.
  constexpr double kNothing = 1e-7;
  if (denominator[k] < kNothing) return std::nullopt;
  const double ratio = std::max(0.0, numerator[k] / denominator[k]);
  return kind == FactorKind::sell_through ? ratio : std::min(1.0, ratio);
}

FactorSums FactorTable::sku_sums(std::size_t sku) const {
  FactorSums sku_only;
  if (exclusion[sku] == Exclusion::none) sku_only.units = on_hand[sku];
  auto put = [&](std::size_t k, double numerator, double denominator) {
    if (sums.denominator[k] <= 0) return;
    sku_only.numerator[k] = numerator;
    sku_only.denominator[k] = denominator;
  };
  if (mean_units.has(sku)) put(kSellThrough, shipped_90d[sku], mean_units[sku]);
  if (excess_units.has(sku)) put(kExcess, excess_units[sku], on_hand[sku]);
  if (stranded_units.has(sku)) put(kStranded, stranded_units[sku], on_hand[sku]);
  return sku_only;
}

std::optional<double> excess_by_days_of_supply(const SellerInventory& inventory, std::size_t sku, double units,
                                               ExcessSource& source) {
  source = ExcessSource::none;
  if (inventory.amazon_days_of_supply.has(sku) && inventory.amazon_days_of_supply[sku] > 0) {
    source = ExcessSource::days_of_supply;
    return units * std::max(0.0, 1 - kExcessAfterDays / inventory.amazon_days_of_supply[sku]);
  }
  if (!inventory.shipped_90d.has(sku)) return std::nullopt;
  source = ExcessSource::t90_rate;
  const double per_day = std::max(0, inventory.shipped_90d[sku]) / static_cast<double>(kSellThroughDays);
  return std::max(0.0, units - kExcessAfterDays * per_day);
}

FactorSet factor_set(Marketplace marketplace) {
  // Order: sell_through, excess, stranded, in_stock.
  constexpr FactorSet kFour{{true, true, true, true}, false};
  constexpr FactorSet kThree{{true, true, true, false}, false};
  constexpr FactorSet kTwo{{true, false, true, false}, false};
  if (info(marketplace).european_store) return kFour;
  switch (marketplace) {
    case Marketplace::us:  // Source: Amazon help G202174810 (US), 2020 to 2026
    case Marketplace::jp:  // Source: Amazon help 202174810 (JP), older page
      return kFour;
    case Marketplace::ca:  // Source: Amazon help 202174810 (CA): no in-stock rate
    case Marketplace::in:  // Source: Amazon help 202174810 (IN)
      return kThree;
    case Marketplace::au:  // Source: Amazon help G202174810 (AU)
    case Marketplace::sa:  // Source: Amazon help G202174810 (SA)
    case Marketplace::ae: return kTwo;
    default:
      // Assumption A-05: Mexico, Brazil and the rest, of which no page was found, are read like the US.
      return {kFour.counted, true};
  }
}

FactorTable compute_factors(const SellerInventory& inventory, const FactorOptions& options) {
  FactorTable table;
  table.as_of = inventory.as_of;
  table.marketplace = inventory.marketplace;
  const FactorSet set = factor_set(inventory.marketplace);
  for (FactorKind kind : kFactorKinds) {
    table.factor(kind).kind = kind;
    table.factor(kind).counted = set.counted[index_of(kind)];
  }
  allocate_columns(table, inventory.size);
  for (std::size_t sku = 0; sku < inventory.size; ++sku) {
    add_sku(inventory, sku, facts_of(inventory, options, sku), table);
  }
  table.sums.units = table.units;
  for (FactorKind kind : kFactorKinds) finish_factor(table, options, kind);

  Factor& excess = table.factor(FactorKind::excess);
  const double alternative_units = alternative_denominator(table);
  if (alternative_units > 0) excess.alternative_value = excess.alternative_numerator / alternative_units;
  return table;
}

}  // namespace ipi
