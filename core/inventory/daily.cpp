#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/limits.h"
#include "inventory/history.h"
#include "report/fold.h"

namespace ipi {
namespace {

constexpr std::int32_t kNone = MissingValue<std::int32_t>::value();

// Where daily sales and balances come from, the most trusted first.
constexpr ReportKind kSalesKinds[] = {ReportKind::ledger_summary, ReportKind::shipment_sales,
                                      ReportKind::fulfilled_shipments, ReportKind::ledger_detail,
                                      ReportKind::all_orders};
constexpr ReportKind kBalanceKinds[] = {ReportKind::ledger_summary, ReportKind::daily_history};

template <std::size_t N>
int rank_in(const ReportKind (&kinds)[N], ReportKind kind) {
  const auto at = std::find(std::begin(kinds), std::end(kinds), kind);
  return at == std::end(kinds) ? -1 : static_cast<int>(at - std::begin(kinds));
}

// A text column whose few distinct values are judged once.
template <class Judge>
class Judged {
 public:
  Judged(const FileTable& table, ColumnId id, const StringPool& strings, Judge judge)
      : column_(table.text(id)), strings_(strings), judge_(judge) {}
  bool operator()(std::size_t row, bool when_missing) {
    if (!column_.has(row)) return when_missing;
    if (column_[row] != last_) {
      last_ = column_[row];
      answer_ = judge_(fold_name(strings_.text(last_)));
    }
    return answer_;
  }

 private:
  const FileTable::Text& column_;
  const StringPool& strings_;
  Judge judge_;
  Symbol last_ = kNoSymbol;
  bool answer_ = false;
};

bool is_sellable_word(const std::string& word) { return word == "sellable" || word == "販売可"; }
bool is_shipment_word(const std::string& word) { return word == "shipments" || word == "shipment"; }
bool is_cancelled_word(const std::string& word) { return word == "cancelled" || word == "canceled"; }
bool is_merchant_word(const std::string& word) { return word == "merchant" || word == "mfn"; }

struct Movement {
  std::uint32_t sku;
  std::int32_t day;
  std::uint32_t source;
  std::int32_t shipped, sellable, on_hand;
};

void add_known(std::int32_t& total, std::int32_t more) {
  if (more != kNone) total = total == kNone ? more : add_units(total, more);
}

void widen(std::optional<DayRange>& range, Day day) {
  if (!range) range = DayRange{day, day};
  range->from = std::min(range->from, day);
  range->to = std::max(range->to, day);
}

// Every day of the table is the last of its month: a monthly report, which tells balances but not daily sales.
bool is_monthly(const FileTable& table, const FileTable::Whole& days) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (days.has(row) && (Day(days[row]) + 1).civil().day != 1) return false;
  }
  return table.rows() > 0;
}

// What one table tells of single days.
class DailyRows {
 public:
  DailyRows(const FileTable& table, const StringPool& strings)
      : kind_(table.kind()),
        days_(table.whole(kind_ == ReportKind::daily_history ? ColumnId::snapshot_day : ColumnId::event_day)),
        shipped_(table.whole(kind_ == ReportKind::ledger_summary ? ColumnId::customer_shipments : ColumnId::quantity)),
        ending_(table.whole(kind_ == ReportKind::daily_history ? ColumnId::quantity : ColumnId::ending_balance)),
        in_transit_(table.whole(ColumnId::in_transit)),
        sellable_(table, ColumnId::disposition, strings, is_sellable_word),
        shipment_(table, ColumnId::event_type, strings, is_shipment_word),
        cancelled_(table, ColumnId::order_status, strings, is_cancelled_word),
        merchant_(table, ColumnId::fulfillment_channel, strings, is_merchant_word),
        tells_sales_(rank_in(kSalesKinds, kind_) >= 0 &&
                     !(kind_ == ReportKind::ledger_summary && is_monthly(table, days_))),
        tells_balances_(rank_in(kBalanceKinds, kind_) >= 0) {}

  bool tells_sales() const { return tells_sales_; }
  std::optional<Day> day(std::size_t row) const {
    return days_.has(row) ? std::optional(Day(days_[row])) : std::nullopt;
  }
  // Ledgers write shipments as negative units, some files as positive ones; returns have a column of their own.
  std::int32_t shipped(std::size_t row) {
    const bool counts = tells_sales_ && shipped_.has(row) &&
                        (kind_ != ReportKind::ledger_detail || shipment_(row, false)) && !cancelled_(row, false) &&
                        !merchant_(row, false);
    return counts ? std::min(std::abs(shipped_[row]), kMostUnits) : kNone;
  }
  std::int32_t on_hand(std::size_t row) const {
    return tells_balances_ && ending_.has(row) ? add_units(ending_[row], in_transit_.get_or(row, 0)) : kNone;
  }
  std::int32_t sellable(std::size_t row) {
    if (!tells_balances_ || !ending_.has(row)) return kNone;
    return sellable_(row, true) ? ending_[row] : 0;
  }

 private:
  using Word = Judged<bool (*)(const std::string&)>;
  ReportKind kind_;
  const FileTable::Whole &days_, &shipped_, &ending_, &in_transit_;
  Word sellable_, shipment_, cancelled_, merchant_;
  bool tells_sales_, tells_balances_;
};

class DailyCollector {
 public:
  DailyCollector(SkuIndex& index, Day as_of) : index_(index), as_of_(as_of) {}

  void collect(const FileTable& table, DailyRows& rows, std::uint32_t source, std::span<const Marketplace> markets,
               Marketplace marketplace, bool with_sales) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const std::optional<Day> day = rows.day(row);
      if (markets[row] != marketplace || !day || *day > as_of_) continue;
      const std::int32_t shipped = with_sales ? rows.shipped(row) : kNone;
      const std::int32_t on_hand = rows.on_hand(row);
      if (shipped == kNone && on_hand == kNone) continue;
      const std::optional<SkuId> sku = sku_of(table, row);
      if (!sku) continue;
      movements_.push_back({index_of(*sku), day->days_since_1970(), source, shipped, rows.sellable(row), on_hand});
    }
  }

  DailyHistory merge(std::size_t sources) {
    std::sort(movements_.begin(), movements_.end(), [](const Movement& a, const Movement& b) {
      if (a.sku != b.sku) return a.sku < b.sku;
      if (a.day != b.day) return a.day < b.day;
      return a.source < b.source;
    });
    DailyHistory history;
    history.overlapping_rows.assign(sources, 0);
    std::uint32_t source_of_last = 0;
    for (const Movement& m : movements_) {
      const bool same = !history.days.empty() && history.days.back().sku == m.sku && history.days.back().day == m.day;
      if (!same) {
        history.days.push_back({m.sku, m.day, m.shipped, m.sellable, m.on_hand});
        source_of_last = m.source;
      } else if (m.source == source_of_last) {
        add_known(history.days.back().shipped, m.shipped);
        add_known(history.days.back().sellable, m.sellable);
        add_known(history.days.back().on_hand, m.on_hand);
      } else if (!complete(history.days.back(), m)) {
        ++history.overlapping_rows[m.source];
      }
      if (m.shipped != kNone) widen(history.sales, Day(m.day));
      if (m.on_hand != kNone) widen(history.balances, Day(m.day));
    }
    seal(history);
    return history;
  }

 private:
  // Another file adds only what the first did not tell: balances to sales, or sales to balances.
  static bool complete(SkuDay& day, const Movement& m) {
    const bool adds_sales = day.shipped == kNone && m.shipped != kNone;
    const bool adds_balances = day.on_hand == kNone && m.on_hand != kNone;
    if (adds_sales) day.shipped = m.shipped;
    if (adds_balances) {
      day.on_hand = m.on_hand;
      day.sellable = m.sellable;
    }
    return adds_sales || adds_balances;
  }

  void seal(DailyHistory& history) const {
    if (history.days.empty()) return;
    history.first.assign(index_.size() + 1, 0);
    for (const SkuDay& day : history.days) ++history.first[day.sku + 1];
    for (std::size_t sku = 0; sku < index_.size(); ++sku) history.first[sku + 1] += history.first[sku];
  }

  std::optional<SkuId> sku_of(const FileTable& table, std::size_t row) {
    const Found found = index_.find(table, row);
    if (found.sku) return found.sku;
    const FileTable::Text& skus = table.text(ColumnId::sku);
    if (!skus.has(row)) return std::nullopt;
    const SkuId added = index_.add(skus[row]);
    index_.link(added, table.text(ColumnId::fnsku).get_or(row, kNoSymbol),
                table.text(ColumnId::asin).get_or(row, kNoSymbol));
    return added;
  }

  SkuIndex& index_;
  Day as_of_;
  std::vector<Movement> movements_;
};

}  // namespace

DailyHistory collect_daily(SkuIndex& index, std::span<const SourceTable> sources, const RowMarkets& markets,
                           Marketplace marketplace, const StringPool& strings, Day as_of) {
  const auto sells_here = [&](std::size_t s) {
    DailyRows rows(*sources[s].table, strings);
    if (!rows.tells_sales()) return false;
    for (std::size_t row = 0; row < sources[s].table->rows(); ++row) {
      const std::optional<Day> day = rows.day(row);
      if (markets.markets[s][row] == marketplace && day && *day <= as_of && rows.shipped(row) != kNone) return true;
    }
    return false;
  };
  int best_sales = -1;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const int rank = rank_in(kSalesKinds, sources[s].table->kind());
    if (rank >= 0 && (best_sales < 0 || rank < best_sales) && sells_here(s)) best_sales = rank;
  }
  DailyCollector collector(index, as_of);
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    const FileTable& table = *sources[s].table;
    const int rank = rank_in(kSalesKinds, table.kind());
    const bool with_sales = rank >= 0 && rank == best_sales;
    if (!with_sales && rank_in(kBalanceKinds, table.kind()) < 0) continue;
    DailyRows rows(table, strings);
    collector.collect(table, rows, s, markets.markets[s], marketplace, with_sales);
  }
  return collector.merge(sources.size());
}

}  // namespace ipi
