#include <algorithm>
#include <cstdlib>
#include <optional>

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
  if (more != kNone) total = total == kNone ? more : total + more;
}

// Every day of the table is the last of its month: a monthly report, which tells balances but not daily sales.
bool is_monthly(const FileTable& table, const FileTable::Whole& days) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (days.has(row) && (Day(days[row]) + 1).civil().day != 1) return false;
  }
  return table.rows() > 0;
}

class DailyCollector {
 public:
  DailyCollector(SkuIndex& index, const StringPool& strings, Day as_of)
      : index_(index), strings_(strings), as_of_(as_of) {}

  void collect(const SourceTable& source, std::uint32_t number, std::span<const Marketplace> markets,
               Marketplace marketplace, bool with_sales, bool with_balances) {
    const FileTable& table = *source.table;
    const bool snapshots = table.kind() == ReportKind::daily_history;
    const FileTable::Whole& days = table.whole(snapshots ? ColumnId::snapshot_day : ColumnId::event_day);
    const bool ledger = table.kind() == ReportKind::ledger_summary;
    const bool monthly = is_monthly(table, days);
    Judged sellable(table, ColumnId::disposition, strings_, is_sellable_word);
    Judged shipment(table, ColumnId::event_type, strings_, is_shipment_word);
    Judged cancelled(table, ColumnId::order_status, strings_, is_cancelled_word);
    Judged merchant(table, ColumnId::fulfillment_channel, strings_, is_merchant_word);
    const FileTable::Whole& shipped = table.whole(ledger ? ColumnId::customer_shipments : ColumnId::quantity);
    const FileTable::Whole& ending = table.whole(snapshots ? ColumnId::quantity : ColumnId::ending_balance);
    const FileTable::Whole& in_transit = table.whole(ColumnId::in_transit);
    const bool detail = table.kind() == ReportKind::ledger_detail;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (markets[row] != marketplace || !days.has(row) || Day(days[row]) > as_of_) continue;
      const bool sells = with_sales && !snapshots && !monthly && shipped.has(row) && (!detail || shipment(row, false)) &&
                         !cancelled(row, false) && !merchant(row, false);
      const bool balances = with_balances && ending.has(row);
      if (!sells && !balances) continue;
      const std::optional<SkuId> sku = sku_of(table, row);
      if (!sku) continue;
      // Ledgers write shipments as negative units, some files as positive ones; returns have a column of their own.
      Movement movement{index_of(*sku), days[row], number, sells ? std::abs(shipped[row]) : kNone, kNone, kNone};
      if (balances) {
        movement.on_hand = ending[row] + in_transit.get_or(row, 0);
        movement.sellable = sellable(row, true) ? ending[row] : 0;
      }
      movements_.push_back(movement);
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
      history.has_sales = history.has_sales || m.shipped != kNone;
      history.has_balances = history.has_balances || m.on_hand != kNone;
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
    history.from = Day(history.days.front().day);
    history.to = history.from;
    for (const SkuDay& day : history.days) {
      ++history.first[day.sku + 1];
      history.from = std::min(history.from, Day(day.day));
      history.to = std::max(history.to, Day(day.day));
    }
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
  const StringPool& strings_;
  Day as_of_;
  std::vector<Movement> movements_;
};

}  // namespace

DailyHistory collect_daily(SkuIndex& index, std::span<const SourceTable> sources, const RowMarkets& markets,
                           Marketplace marketplace, const StringPool& strings, Day as_of) {
  int best_sales = -1;
  for (const SourceTable& source : sources) {
    const int rank = rank_in(kSalesKinds, source.table->kind());
    if (rank >= 0 && (best_sales < 0 || rank < best_sales)) best_sales = rank;
  }
  DailyCollector collector(index, strings, as_of);
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    const ReportKind kind = sources[s].table->kind();
    const bool with_sales = best_sales >= 0 && rank_in(kSalesKinds, kind) == best_sales;
    const bool with_balances = rank_in(kBalanceKinds, kind) >= 0;
    if (with_sales || with_balances) {
      collector.collect(sources[s], s, markets.markets[s], marketplace, with_sales, with_balances);
    }
  }
  return collector.merge(sources.size());
}

}  // namespace ipi
