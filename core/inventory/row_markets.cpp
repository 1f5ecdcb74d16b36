#include "inventory/row_markets.h"

#include <bit>

#include "report/marketplace_names.h"

namespace ipi {
namespace {

constexpr ColumnId kPlaceColumns[] = {ColumnId::marketplace, ColumnId::country, ColumnId::location,
                                      ColumnId::sales_channel};

std::uint32_t bit_of(Marketplace marketplace) { return 1u << static_cast<unsigned>(marketplace); }

Marketplace told_by_place(const FileTable& table, std::size_t row) {
  for (const ColumnId id : kPlaceColumns) {
    const auto* any = table.find(id);
    const auto* column = any == nullptr ? nullptr : std::get_if<FileTable::Whole>(any);
    if (column != nullptr && column->get_or(row, 0) > 0) return static_cast<Marketplace>((*column)[row]);
  }
  return Marketplace::unknown;
}

}  // namespace

RowMarkets resolve_markets(std::span<const SourceTable> sources, const StringPool& strings, Marketplace otherwise) {
  RowMarkets result;
  result.markets.resize(sources.size());
  result.untold_rows.assign(sources.size(), 0);
  std::vector<std::uint32_t> markets_of_sku(strings.size(), 0);
  std::uint32_t all = 0;

  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable& table = *sources[s].table;
    std::vector<Marketplace>& markets = result.markets[s];
    markets.assign(table.rows(), Marketplace::unknown);
    const FileTable::Text& skus = table.text(ColumnId::sku);
    const FileTable::Text& currencies = table.text(ColumnId::currency);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      markets[row] = told_by_place(table, row);
      if (markets[row] == Marketplace::unknown && currencies.has(row)) {
        markets[row] = marketplace_of_currency(strings.text(currencies[row]));
      }
      if (markets[row] == Marketplace::unknown) continue;
      all |= bit_of(markets[row]);
      if (skus.has(row)) markets_of_sku[skus[row]] |= bit_of(markets[row]);
    }
  }

  const bool only_one = std::has_single_bit(all);
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable& table = *sources[s].table;
    const FileTable::Text& skus = table.text(ColumnId::sku);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      Marketplace& market = result.markets[s][row];
      if (market == Marketplace::unknown) {
        const std::uint32_t joined = skus.has(row) ? markets_of_sku[skus[row]] : 0;
        if (std::has_single_bit(joined)) {
          market = static_cast<Marketplace>(std::countr_zero(joined));
        } else if (only_one) {
          market = static_cast<Marketplace>(std::countr_zero(all));
        } else {
          market = otherwise;
          ++result.untold_rows[s];
        }
      }
      const auto at = static_cast<std::size_t>(market);
      ++result.rows[at];
      result.units[at] += table.whole(ColumnId::available).get_or(row, 0);
    }
  }
  return result;
}

Marketplace RowMarkets::busiest() const {
  std::size_t best = 0;
  for (std::size_t m = 1; m < kMarketplaceCount; ++m) {
    if (rows[m] == 0) continue;
    const bool more = best == 0 || units[m] > units[best] || (units[m] == units[best] && rows[m] > rows[best]);
    if (more) best = m;
  }
  return static_cast<Marketplace>(best);
}

std::vector<Marketplace> RowMarkets::present() const {
  std::vector<Marketplace> found;
  for (std::size_t m = 1; m < kMarketplaceCount; ++m) {
    if (rows[m] > 0) found.push_back(static_cast<Marketplace>(m));
  }
  if (rows[0] > 0) found.push_back(Marketplace::unknown);
  return found;
}

}  // namespace ipi
