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
double number_or_nan(const std::vector<double>& values, std::size_t sku) {
  return sku < values.size() ? values[sku] : kNaN;
}

// Of SKUs [from, from + count); a column that ends before them has none of them.
template <class T>
void fill_numbers(const std::vector<T>& values, std::size_t from, std::size_t count, double* out) {
  const std::size_t there = std::min(count, values.size() - std::min(from, values.size()));
  for (std::size_t i = 0; i < there; ++i) {
    const T value = values[from + i];
    out[i] = MissingValue<T>::is(value) ? kNaN : static_cast<double>(value);
  }
  std::fill(out + there, out + count, kNaN);
}
template <class T>
void fill_numbers(const Column<T>& column, std::size_t from, std::size_t count, double* out) {
  fill_numbers(column.raw(), from, count, out);
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

template <auto Member>
std::string_view inventory_text(const Account& account, std::size_t sku) {
  return account.inventory().text(account.inventory().*Member, sku);
}

using A = Account;
using S = SellerInventory;

template <auto Member>
const auto& inventory_values(const A& a) {
  return a.inventory().*Member;
}
template <auto Member>
const auto& factor_values(const A& a) {
  return a.factors.*Member;
}
template <auto Member>
const Column<std::int64_t>& cost_values(const A& a) {
  static const Column<std::int64_t> kUnknown;
  return a.advice == nullptr ? kUnknown : a.advice->costs().*Member;
}
const std::vector<double>& points(const A& a) { return a.shares.total; }
template <FactorKind Kind>
const std::vector<double>& points_of(const A& a) {
  return a.shares.points_lost[index_of(Kind)];
}

// What stands in one place for every SKU …
template <auto Values>
constexpr NumberColumn stored(std::string_view name) {
  return {
      name, [](const A& a, std::size_t i) { return number_or_nan(Values(a), i); },
      [](const A& a, std::size_t from, std::size_t count, double* out) { fill_numbers(Values(a), from, count, out); }};
}
// … and what is worked out.
template <double (*Of)(const A&, std::size_t)>
constexpr NumberColumn computed(std::string_view name) {
  return {name, Of, [](const A& a, std::size_t from, std::size_t count, double* out) {
            for (std::size_t i = 0; i < count; ++i) out[i] = Of(a, from + i);
          }};
}

constexpr NumberColumn kNumbers[] = {
    stored<points>("points_lost"),
    stored<points_of<FactorKind::sell_through>>("points_lost_sell_through"),
    stored<points_of<FactorKind::excess>>("points_lost_excess"),
    stored<points_of<FactorKind::stranded>>("points_lost_stranded"),
    stored<inventory_values<&S::on_hand>>("on_hand"),
    stored<inventory_values<&S::available>>("available"),
    stored<inventory_values<&S::reserved>>("reserved"),
    stored<inventory_values<&S::unfulfillable>>("unfulfillable"),
    stored<inventory_values<&S::pending_removal>>("pending_removal"),
    stored<inventory_values<&S::inbound>>("inbound"),
    stored<inventory_values<&S::shipped_7d>>("shipped_7d"),
    stored<inventory_values<&S::shipped_30d>>("shipped_30d"),
    stored<inventory_values<&S::shipped_60d>>("shipped_60d"),
    stored<inventory_values<&S::shipped_90d>>("shipped_90d"),
    stored<inventory_values<&S::mean_units_90d>>("mean_units_90d"),
    computed<days_of_cover>("days_of_cover"),
    stored<factor_values<&FactorTable::excess_units>>("excess_units"),
    stored<factor_values<&FactorTable::excess_units_alternative>>("excess_units_by_days"),
    stored<inventory_values<&S::stranded_units>>("stranded_units"),
    computed<aged_units>("aged_181_units"),
    stored<factor_values<&FactorTable::in_stock_share>>("in_stock_share"),
    stored<cost_values<&AccountCosts::quarter_minor>>("money_13w_minor"),
    stored<cost_values<&AccountCosts::next_charge_minor>>("next_charge_minor"),
    stored<inventory_values<&S::price_minor>>("price_minor"),
    stored<inventory_values<&S::amazon_storage_next_month_minor>>("amazon_storage_next_month_minor"),
};

std::string_view method_name(SnapshotMethod method) {
  constexpr std::array<std::string_view, kSnapshotMethodCount> kNames{"dated_files", "ledger_balances",
                                                                      "weeks_of_cover", "todays_stock", ""};
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
    {"snapshot_method", [](const A& a, std::size_t i) { return method_name(a.inventory().snapshot_method[i]); },
     nullptr},
    {"excluded",
     [](const A& a, std::size_t i) {
       return i < a.factors.exclusion.size() ? exclusion_name(a.factors.exclusion[i]) : std::string_view();
     },
     nullptr},
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
