// RowMarkets: which marketplace each row of each table belongs to, in the design's order: marketplace, country, store or
// location column → the user's word for the file → currency if unique (EUR is not) → marketplace of its joined SKU → the
// one marketplace of the session, if there is only one → unknown, and asked. A row never goes to a marketplace of
// another currency unless its own columns say so; its amounts are not used then.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/marketplace.h"
#include "base/string_pool.h"
#include "inventory/source_table.h"
#include "inventory/stripped_skus.h"

namespace ipi {

struct RowMarkets {
  // markets[source][row], parallel to the sources.
  std::vector<std::vector<Marketplace>> markets;
  // Rows per source whose marketplace nobody told.
  std::vector<std::uint64_t> untold_rows;
  // Rows per source whose currency is not their marketplace's.
  std::vector<std::uint64_t> foreign_rows;
  StrippedSkus stripped;
  // Sellable units by marketplace, as the newest state of one kind of report tells them; the one with most is the default.
  std::array<std::int64_t, kMarketplaceCount> units{};
  std::array<std::uint64_t, kMarketplaceCount> rows{};

  // The marketplace with most units (rows, where no file has units); unknown when nothing is known.
  Marketplace busiest() const;
  // All marketplaces that rows belong to, in the order of the enumeration; unknown last, if any.
  std::vector<Marketplace> present() const;
};

// `otherwise` is where rows go whose marketplace no file tells (the user's choice; unknown = let the rules decide). Rows
// dated after as_of have a marketplace too, but tell nothing of others.
RowMarkets resolve_markets(std::span<const SourceTable> sources, const StringPool& strings, Marketplace otherwise,
                           Day as_of = Day(std::numeric_limits<std::int32_t>::max()));

// The place that the row's own columns name; unknown = none.
Marketplace told_by_place(const FileTable& table, std::size_t row);

// The row says a currency, and it is another one than the marketplace's.
bool is_of_other_currency(const FileTable& table, std::size_t row, const StringPool& strings, Marketplace marketplace);

// The same for the rows of one table, one after another: neighbours mostly have the same currency.
class OtherCurrency {
 public:
  OtherCurrency(const FileTable& table, const StringPool& strings) : table_(table), strings_(strings) {}
  bool operator()(std::size_t row, Marketplace marketplace) {
    const Symbol currency = table_.text(ColumnId::currency).get_or(row, kNoSymbol);
    if (!known_ || currency != last_ || marketplace != last_marketplace_) {
      known_ = true;
      last_ = currency;
      last_marketplace_ = marketplace;
      answer_ = is_of_other_currency(table_, row, strings_, marketplace);
    }
    return answer_;
  }

 private:
  const FileTable& table_;
  const StringPool& strings_;
  bool known_ = false, answer_ = false;
  Symbol last_ = kNoSymbol;
  Marketplace last_marketplace_ = Marketplace::unknown;
};

}  // namespace ipi
