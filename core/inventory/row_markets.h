// RowMarkets: which marketplace each row of each table belongs to, in the design's order: marketplace, country, store or
// location column → currency if unique (EUR is not) → marketplace of its joined SKU → the one marketplace of the session,
// if there is only one → unknown, and asked.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/marketplace.h"
#include "base/string_pool.h"
#include "inventory/source_table.h"

namespace ipi {

struct RowMarkets {
  // markets[source][row], parallel to the sources.
  std::vector<std::vector<Marketplace>> markets;
  // Rows per source whose marketplace no file told.
  std::vector<std::uint64_t> untold_rows;
  // Sellable units in the newest states, by marketplace: the one with most is the default.
  std::array<std::int64_t, kMarketplaceCount> units{};
  std::array<std::uint64_t, kMarketplaceCount> rows{};

  // The marketplace with most units (rows, where no file has units); unknown when nothing is known.
  Marketplace busiest() const;
  // All marketplaces that rows belong to, in the order of the enumeration; unknown last, if any.
  std::vector<Marketplace> present() const;
};

// `otherwise` is where rows go whose marketplace no file tells (the user's choice; unknown = let the rules decide).
RowMarkets resolve_markets(std::span<const SourceTable> sources, const StringPool& strings, Marketplace otherwise);

}  // namespace ipi
