#include "view/sku_table.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ipi {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

template <class T>
double number_or_nan(const Column<T>& column, std::size_t sku) {
  return column.has(sku) ? static_cast<double>(column[sku]) : kNaN;
}

// Days that today's stock lasts: Amazon's own number, else the rate of the last 90 days; missing where nothing sold.
double days_of_cover(const Account& account, std::size_t sku) {
  const SellerInventory& inventory = account.inventory();
  if (inventory.amazon_days_of_supply.has(sku)) return inventory.amazon_days_of_supply[sku];
  const double shipped = number_or_nan(inventory.shipped_90d, sku);
  const double on_hand = number_or_nan(inventory.on_hand, sku);
  return shipped > 0 ? on_hand * 90 / shipped : kNaN;
}

double aged_units(const Account& account, std::size_t sku) {
  const AgeUnits& age = account.inventory().age;
  double units = 0;
  bool known = false;
  for (const auto* bucket : {&age.d181_270, &age.d271_365, &age.d366_455, &age.d456_plus, &age.d365_plus}) {
    known = known || bucket->has(sku);
    units += bucket->get_or(sku, 0);
  }
  return known ? units : kNaN;
}

double points_of(const Account& account, FactorKind kind, std::size_t sku) {
  const std::vector<double>& points = account.shares.points_lost[index_of(kind)];
  return sku < points.size() ? points[sku] : kNaN;
}

template <auto Member>
double inventory_number(const Account& account, std::size_t sku) {
  return number_or_nan(account.inventory().*Member, sku);
}

template <auto Member>
std::string_view inventory_text(const Account& account, std::size_t sku) {
  return account.inventory().text(account.inventory().*Member, sku);
}

using A = Account;
using S = SellerInventory;

double points_lost_of(const A& a, std::size_t i) { return i < a.shares.total.size() ? a.shares.total[i] : kNaN; }
double points_lost_sell_through_of(const A& a, std::size_t i) { return points_of(a, FactorKind::sell_through, i); }
double points_lost_excess_of(const A& a, std::size_t i) { return points_of(a, FactorKind::excess, i); }
double points_lost_stranded_of(const A& a, std::size_t i) { return points_of(a, FactorKind::stranded, i); }
double excess_units_of(const A& a, std::size_t i) { return number_or_nan(a.factors.excess_units, i); }
double excess_units_by_days_of(const A& a, std::size_t i) { return number_or_nan(a.factors.excess_units_alternative, i); }
double in_stock_share_of(const A& a, std::size_t i) { return number_or_nan(a.factors.in_stock_share, i); }
double money_13w_minor_of(const A& a, std::size_t i) { return a.advice == nullptr ? kNaN : number_or_nan(a.advice->costs().quarter_minor, i); }
double next_charge_minor_of(const A& a, std::size_t i) { return a.advice == nullptr ? kNaN : number_or_nan(a.advice->costs().next_charge_minor, i); }

template <double (*Of)(const Account&, std::size_t)>
constexpr NumberColumn number_column(std::string_view name) {
  return {name, Of, [](const A& a, std::size_t from, std::size_t count, double* out) {
            for (std::size_t i = 0; i < count; ++i) out[i] = Of(a, from + i);
          }};
}

constexpr NumberColumn kNumbers[] = {
    number_column<points_lost_of>("points_lost"),
    number_column<points_lost_sell_through_of>("points_lost_sell_through"),
    number_column<points_lost_excess_of>("points_lost_excess"),
    number_column<points_lost_stranded_of>("points_lost_stranded"),
    number_column<inventory_number<&S::on_hand>>("on_hand"),
    number_column<inventory_number<&S::available>>("available"),
    number_column<inventory_number<&S::reserved>>("reserved"),
    number_column<inventory_number<&S::unfulfillable>>("unfulfillable"),
    number_column<inventory_number<&S::pending_removal>>("pending_removal"),
    number_column<inventory_number<&S::inbound>>("inbound"),
    number_column<inventory_number<&S::shipped_7d>>("shipped_7d"),
    number_column<inventory_number<&S::shipped_30d>>("shipped_30d"),
    number_column<inventory_number<&S::shipped_60d>>("shipped_60d"),
    number_column<inventory_number<&S::shipped_90d>>("shipped_90d"),
    number_column<inventory_number<&S::mean_units_90d>>("mean_units_90d"),
    number_column<days_of_cover>("days_of_cover"),
    number_column<excess_units_of>("excess_units"),
    number_column<excess_units_by_days_of>("excess_units_by_days"),
    number_column<inventory_number<&S::stranded_units>>("stranded_units"),
    number_column<aged_units>("aged_181_units"),
    number_column<in_stock_share_of>("in_stock_share"),
    number_column<money_13w_minor_of>("money_13w_minor"),
    number_column<next_charge_minor_of>("next_charge_minor"),
    number_column<inventory_number<&S::price_minor>>("price_minor"),
    number_column<inventory_number<&S::amazon_storage_next_month_minor>>("amazon_storage_next_month_minor"),
};

std::string_view method_name(SnapshotMethod method) {
  constexpr std::array<std::string_view, kSnapshotMethodCount> kNames{"dated_files", "ledger_balances", "weeks_of_cover",
                                                                      "todays_stock", ""};
  return kNames[static_cast<std::size_t>(method)];
}

std::string_view exclusion_name(Exclusion exclusion) {
  constexpr std::array<std::string_view, kExclusionCount> kNames{"", "new_asin", "by_user"};
  return kNames[static_cast<std::size_t>(exclusion)];
}

template <auto Member>
constexpr TextColumn text_column(std::string_view name) {
  return {name, inventory_text<Member>, [](const A& a) -> const Column<Symbol>& { return a.inventory().*Member; }};
}

constexpr TextColumn kTexts[] = {
    text_column<&S::sku>("sku"),
    text_column<&S::asin>("asin"),
    text_column<&S::fnsku>("fnsku"),
    text_column<&S::title>("title"),
    text_column<&S::alert>("alert"),
    text_column<&S::recommended_action>("recommended_action"),
    text_column<&S::stranded_reason>("stranded_reason"),
    {"snapshot_method", [](const A& a, std::size_t i) { return method_name(a.inventory().snapshot_method[i]); }, nullptr},
    {"excluded", [](const A& a, std::size_t i) {
       return i < a.factors.exclusion.size() ? exclusion_name(a.factors.exclusion[i]) : std::string_view();
     }, nullptr},
};

// SKUs without an ASIN stand alone.
bool same_asin(const Account& account, std::uint32_t a, std::uint32_t b) {
  const SellerInventory& inventory = account.inventory();
  return inventory.asin.has(a) && inventory.asin.has(b) && inventory.asin[a] == inventory.asin[b];
}

std::optional<double> sum_column(const Account& account, const NumberColumn& column,
                                 std::span<const std::uint32_t> rows) {
  std::optional<double> sum;
  for (const std::uint32_t row : rows) {
    const double value = column.of(account, row);
    if (value == value) sum = sum.value_or(0) + value;
  }
  return sum;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kAsinSums{
    {{"asin_points_lost", "points_lost"},
     {"asin_on_hand", "on_hand"},
     {"asin_shipped_90d", "shipped_90d"},
     {"asin_money_13w_minor", "money_13w_minor"}}};

void add_columns(FrameWriter& writer, const Account& account, std::span<const std::uint32_t> rows) {
  writer.column("row", rows);
  std::vector<std::optional<std::string_view>> texts(rows.size());
  for (const TextColumn& column : kTexts) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string_view text = column.of(account, rows[i]);
      texts[i] = text.empty() ? std::nullopt : std::optional(text);
    }
    writer.column(column.name, texts);
  }
  std::vector<double> numbers(rows.size());
  for (const NumberColumn& column : kNumbers) {
    for (std::size_t i = 0; i < rows.size(); ++i) numbers[i] = column.of(account, rows[i]);
    writer.column(column.name, numbers);
  }
}

}  // namespace

std::span<const NumberColumn> number_columns() { return kNumbers; }
std::span<const TextColumn> text_columns() { return kTexts; }

const NumberColumn* find_number_column(std::string_view name) {
  for (const NumberColumn& column : kNumbers) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

const TextColumn* find_text_column(std::string_view name) {
  for (const TextColumn& column : kTexts) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

Frame encode_skus(const Account& account, std::span<const std::uint32_t> rows) {
  FrameWriter writer(static_cast<std::uint32_t>(rows.size()));
  add_columns(writer, account, rows);
  return writer.finish();
}

Frame encode_asins(const Account& account, std::span<const std::uint32_t> all, std::size_t from, std::size_t count) {
  const std::span<const std::uint32_t> rows = all.subspan(from, count);
  FrameWriter writer(static_cast<std::uint32_t>(count));
  add_columns(writer, account, rows);
  std::vector<double> skus(count, kNaN);
  std::array<std::vector<double>, kAsinSums.size()> sums;
  sums.fill(std::vector<double>(count, kNaN));
  for (std::size_t at = from; at < from + count; ++at) {
    if (at > 0 && same_asin(account, all[at - 1], all[at])) continue;
    std::size_t end = at + 1;
    while (end < all.size() && same_asin(account, all[at], all[end])) ++end;
    skus[at - from] = static_cast<double>(end - at);
    for (std::size_t i = 0; i < kAsinSums.size(); ++i) {
      const NumberColumn* column = find_number_column(kAsinSums[i].second);
      sums[i][at - from] = sum_column(account, *column, all.subspan(at, end - at)).value_or(kNaN);
    }
  }
  writer.column("asin_skus", skus);
  for (std::size_t i = 0; i < kAsinSums.size(); ++i) writer.column(kAsinSums[i].first, sums[i]);
  return writer.finish();
}

}  // namespace ipi
