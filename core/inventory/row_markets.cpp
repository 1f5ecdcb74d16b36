#include "inventory/row_markets.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "report/marketplace_names.h"

namespace ipi {
namespace {

constexpr ColumnId kPlaceColumns[] = {ColumnId::marketplace, ColumnId::country, ColumnId::location,
                                      ColumnId::sales_channel};

std::uint32_t bit_of(Marketplace marketplace) { return 1u << static_cast<unsigned>(marketplace); }

// Sums of sellable units by marketplace, kind and day: a state that was given for several days or in several kinds of
// report is counted once.
class UnitTally {
 public:
  void add(Marketplace marketplace, ReportKind kind, std::int32_t day, std::int32_t units) {
    const Key key{static_cast<std::uint8_t>(marketplace), static_cast<std::uint8_t>(kind), day};
    if (last_ == nullptr || key != last_key_) last_ = &sums_[key];
    last_key_ = key;
    *last_ += units;
  }

  std::array<std::int64_t, kMarketplaceCount> newest() const {
    std::array<std::int64_t, kMarketplaceCount> units{};
    for (auto at = sums_.begin(); at != sums_.end(); ++at) {
      const auto& [marketplace, kind, day] = at->first;
      const auto next = std::next(at);
      const bool newer =
          next != sums_.end() && std::get<0>(next->first) == marketplace && std::get<1>(next->first) == kind;
      if (!newer) units[marketplace] = std::max(units[marketplace], at->second);
    }
    return units;
  }

 private:
  using Key = std::tuple<std::uint8_t, std::uint8_t, std::int32_t>;
  std::map<Key, std::int64_t> sums_;
  Key last_key_{};
  std::int64_t* last_ = nullptr;
};

class Resolver {
 public:
  Resolver(std::span<const SourceTable> sources, const StringPool& strings, Marketplace otherwise, Day as_of)
      : sources_(sources),
        strings_(strings),
        otherwise_(otherwise),
        as_of_(as_of),
        markets_of_symbol_(strings.size(), 0) {
    result_.stripped = find_stripped_skus(sources, strings);
    result_.markets.resize(sources.size());
    result_.untold_rows.assign(sources.size(), 0);
    result_.foreign_rows.assign(sources.size(), 0);
  }

  RowMarkets resolve() {
    for (std::size_t s = 0; s < sources_.size(); ++s) note_told(s);
    for (std::size_t s = 0; s < sources_.size(); ++s) place_rest(s);
    result_.units = tally_.newest();
    return std::move(result_);
  }

 private:
  // What the rows say themselves, and which SKUs they say it of.
  void note_told(std::size_t s) {
    const FileTable& table = *sources_[s].table;
    const FileTable::Text& currencies = table.text(ColumnId::currency);
    std::vector<Marketplace>& markets = result_.markets[s];
    markets.assign(table.rows(), Marketplace::unknown);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      Marketplace& market = markets[row];
      market = told_by_place(table, row);
      if (market == Marketplace::unknown) market = sources_[s].told;
      if (market == Marketplace::unknown && currencies.has(row)) {
        market = marketplace_of_currency(strings_.text(currencies[row]));
      }
      if (market == Marketplace::unknown || is_later(table, row)) continue;
      all_ |= bit_of(market);
      for (const Symbol symbol : names_of(table, row)) {
        if (symbol != kNoSymbol) markets_of_symbol_[symbol] |= bit_of(market);
      }
    }
  }

  void place_rest(std::size_t s) {
    const FileTable& table = *sources_[s].table;
    const FileTable::Whole& available = table.whole(ColumnId::available);
    const FileTable::Whole& days = table.whole(ColumnId::snapshot_day);
    OtherCurrency is_foreign(table, strings_);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      Marketplace& market = result_.markets[s][row];
      if (market == Marketplace::unknown) market = joined(table, row);
      if (market == Marketplace::unknown) ++result_.untold_rows[s];
      if (is_foreign(row, market)) ++result_.foreign_rows[s];
      ++result_.rows[static_cast<std::size_t>(market)];
      if (available.has(row) && !is_later(table, row)) {
        tally_.add(market, table.kind(), days.get_or(row, sources_[s].as_of.days_since_1970()), available[row]);
      }
    }
  }

  // By the other files' rows of the same SKU (or FNSKU or ASIN, where the row has no SKU), else the only one there is.
  Marketplace joined(const FileTable& table, std::size_t row) const {
    const auto [sku, fnsku, asin] = names_of(table, row);
    std::uint32_t candidates = 0;
    if (sku != kNoSymbol) {
      candidates = markets_of_symbol_[sku];
    } else {
      if (fnsku != kNoSymbol) candidates = markets_of_symbol_[fnsku];
      if (candidates == 0 && asin != kNoSymbol) candidates = markets_of_symbol_[asin];
    }
    candidates = fitting(candidates, table, row);
    if (!std::has_single_bit(candidates) && std::has_single_bit(all_)) candidates = fitting(all_, table, row);
    if (std::has_single_bit(candidates)) return static_cast<Marketplace>(std::countr_zero(candidates));
    return is_of_other_currency(table, row, strings_, otherwise_) ? Marketplace::unknown : otherwise_;
  }

  std::uint32_t fitting(std::uint32_t candidates, const FileTable& table, std::size_t row) const {
    if (!table.text(ColumnId::currency).has(row)) return candidates;
    std::uint32_t kept = 0;
    for (std::uint32_t rest = candidates; rest != 0; rest &= rest - 1) {
      const auto market = static_cast<Marketplace>(std::countr_zero(rest));
      if (!is_of_other_currency(table, row, strings_, market)) kept |= bit_of(market);
    }
    return kept;
  }

  bool is_later(const FileTable& table, std::size_t row) const {
    const std::int32_t last = as_of_.days_since_1970();
    return table.whole(ColumnId::snapshot_day).get_or(row, last) > last ||
           table.whole(ColumnId::event_day).get_or(row, last) > last;
  }

  // SKU, FNSKU, ASIN.
  std::array<Symbol, 3> names_of(const FileTable& table, std::size_t row) const {
    const Symbol sku = table.text(ColumnId::sku).get_or(row, kNoSymbol);
    return {sku == kNoSymbol ? sku : result_.stripped.whole(sku), table.text(ColumnId::fnsku).get_or(row, kNoSymbol),
            table.text(ColumnId::asin).get_or(row, kNoSymbol)};
  }

  std::span<const SourceTable> sources_;
  const StringPool& strings_;
  Marketplace otherwise_;
  Day as_of_;
  RowMarkets result_;
  std::vector<std::uint32_t> markets_of_symbol_;
  std::uint32_t all_ = 0;
  UnitTally tally_;
};

}  // namespace

Marketplace told_by_place(const FileTable& table, std::size_t row) {
  for (const ColumnId id : kPlaceColumns) {
    const auto* any = table.find(id);
    const auto* column = any == nullptr ? nullptr : std::get_if<FileTable::Whole>(any);
    if (column != nullptr && column->get_or(row, 0) > 0) return static_cast<Marketplace>((*column)[row]);
  }
  return Marketplace::unknown;
}

bool is_of_other_currency(const FileTable& table, std::size_t row, const StringPool& strings, Marketplace marketplace) {
  const FileTable::Text& currencies = table.text(ColumnId::currency);
  const Currency& own = info(marketplace).currency;
  if (!currencies.has(row) || !own.known()) return false;
  const std::string_view code = strings.text(currencies[row]);
  const bool is_code =
      code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_code && code != own.code();
}

RowMarkets resolve_markets(std::span<const SourceTable> sources, const StringPool& strings, Marketplace otherwise,
                           Day as_of) {
  return Resolver(sources, strings, otherwise, as_of).resolve();
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
