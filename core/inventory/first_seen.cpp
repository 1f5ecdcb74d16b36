#include <algorithm>

#include "base/sort.h"
#include "inventory/history.h"

namespace ipi {
namespace {

constexpr std::int32_t kNone = MissingValue<std::int32_t>::value();
// Source: Amazon FAQ (CA, AU, DE, SA pages): ASINs in their first 90 days do not affect the index.
constexpr int kYoungDays = 90;
// Rows of a ledger's first days are of ASINs that were there before it begins.
constexpr int kSettlingDays = 3;

class FirstSeen {
 public:
  FirstSeen(std::size_t skus, Day as_of) : first_(skus, kNone), old_before_(as_of - kYoungDays) {}

  // A proof of the day itself: the SKU was not there before.
  void proven(std::size_t sku, Day day) {
    const std::int32_t known = first_[sku];
    first_[sku] = known == kNone ? day.days_since_1970() : std::min(known, day.days_since_1970());
  }
  // It was there on this day: that says something only of ASINs that are no longer young, or were thought younger.
  void present(std::size_t sku, Day day) {
    if (first_[sku] != kNone || day <= old_before_) proven(sku, day);
  }

  // An ASIN is as old as the oldest of its SKUs; young only if all of them are known to be.
  void hand_over(SellerInventory& inventory) const {
    if (std::all_of(first_.begin(), first_.end(), [](std::int32_t day) { return day == kNone; })) return;
    std::vector<std::uint32_t> by_asin;
    for (std::size_t sku = 0; sku < first_.size(); ++sku) {
      if (inventory.asin.has(sku)) {
        by_asin.push_back(static_cast<std::uint32_t>(sku));
      } else if (first_[sku] != kNone) {
        inventory.first_seen_day.set(sku, first_[sku]);
      }
    }
    sort_rows(by_asin, [&](std::uint32_t a, std::uint32_t b) { return inventory.asin[a] < inventory.asin[b]; });
    for (std::size_t i = 0; i < by_asin.size();) {
      std::size_t end = i;
      std::int32_t oldest = kNone;
      bool all_known = true;
      for (; end < by_asin.size() && inventory.asin[by_asin[end]] == inventory.asin[by_asin[i]]; ++end) {
        const std::int32_t day = first_[by_asin[end]];
        all_known = all_known && day != kNone;
        if (day != kNone && (oldest == kNone || day < oldest)) oldest = day;
      }
      const bool told = oldest != kNone && (all_known || Day(oldest) <= old_before_);
      for (; i < end; ++i) {
        if (told) inventory.first_seen_day.set(by_asin[i], oldest);
      }
    }
  }

 private:
  std::vector<std::int32_t> first_;
  Day old_before_;
};

// A ledger tells the first day of an ASIN only where it reaches back further than a young one can be old.
void note_ledger(FirstSeen& seen, const DailyHistory& daily, std::size_t skus, Day as_of) {
  const bool reaches_back = daily.balances && daily.balances->from <= as_of - kYoungDays;
  for (std::size_t sku = 0; sku < skus && sku + 1 < daily.first.size(); ++sku) {
    bool first = true;
    for (std::uint32_t i = daily.first[sku]; i < daily.first[sku + 1]; ++i) {
      const SkuDay& day = daily.days[i];
      if (first && reaches_back && day.on_hand != kNone) {
        const bool from_the_start = Day(day.day) <= daily.balances->from + kSettlingDays;
        seen.proven(sku, from_the_start ? daily.balances->from : Day(day.day));
        first = false;
      }
      seen.present(sku, Day(day.day));
    }
  }
}

}  // namespace

void fill_first_seen(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources,
                     const RowMarkets& markets, const DatedStates& states, const DailyHistory& daily) {
  FirstSeen seen(index.size(), inventory.as_of);
  note_ledger(seen, daily, index.size(), inventory.as_of);
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable& table = *sources[s].table;
    if (table.kind() != ReportKind::listings && table.kind() != ReportKind::history) continue;
    const FileTable::Whole& open_days = table.whole(ColumnId::open_day);
    const FileTable::Whole& told_on = table.whole(ColumnId::snapshot_day);  // of a history
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const auto sku = index.find(table, row).sku;
      const bool here = markets.markets[s][row] == inventory.marketplace;
      const bool told = told_on.get_or(row, kNone) <= inventory.as_of.days_since_1970();
      if (sku && here && told && open_days.has(row)) seen.proven(index_of(*sku), Day(open_days[row]));
    }
  }
  for (const DatedState& state : states.earlier) {
    if (state.day_assumed) continue;
    const FileTable& table = *sources[state.source].table;
    for (const std::uint32_t row : state.rows) {
      if (const auto sku = index.find(table, row).sku) seen.present(index_of(*sku), state.day);
    }
  }
  seen.hand_over(inventory);
}

}  // namespace ipi
