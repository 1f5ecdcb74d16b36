#include "view/sku_table.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "base/sort.h"

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

constexpr NumberColumn kNumbers[] = {
    {"points_lost", [](const A& a, std::size_t i) { return i < a.shares.total.size() ? a.shares.total[i] : kNaN; }},
    {"points_lost_sell_through", [](const A& a, std::size_t i) { return points_of(a, FactorKind::sell_through, i); }},
    {"points_lost_excess", [](const A& a, std::size_t i) { return points_of(a, FactorKind::excess, i); }},
    {"points_lost_stranded", [](const A& a, std::size_t i) { return points_of(a, FactorKind::stranded, i); }},
    {"on_hand", inventory_number<&S::on_hand>},
    {"available", inventory_number<&S::available>},
    {"reserved", inventory_number<&S::reserved>},
    {"unfulfillable", inventory_number<&S::unfulfillable>},
    {"pending_removal", inventory_number<&S::pending_removal>},
    {"inbound", inventory_number<&S::inbound>},
    {"shipped_7d", inventory_number<&S::shipped_7d>},
    {"shipped_30d", inventory_number<&S::shipped_30d>},
    {"shipped_60d", inventory_number<&S::shipped_60d>},
    {"shipped_90d", inventory_number<&S::shipped_90d>},
    {"mean_units_90d", inventory_number<&S::mean_units_90d>},
    {"days_of_cover", days_of_cover},
    {"excess_units", [](const A& a, std::size_t i) { return number_or_nan(a.factors.excess_units, i); }},
    {"excess_units_by_days", [](const A& a, std::size_t i) { return number_or_nan(a.factors.excess_units_alternative, i); }},
    {"stranded_units", inventory_number<&S::stranded_units>},
    {"aged_181_units", aged_units},
    {"in_stock_share", [](const A& a, std::size_t i) { return number_or_nan(a.factors.in_stock_share, i); }},
    {"money_13w_minor", [](const A& a, std::size_t i) {
       return a.advice == nullptr ? kNaN : number_or_nan(a.advice->costs().quarter_minor, i);
     }},
    {"next_charge_minor", [](const A& a, std::size_t i) {
       return a.advice == nullptr ? kNaN : number_or_nan(a.advice->costs().next_charge_minor, i);
     }},
    {"price_minor", inventory_number<&S::price_minor>},
    {"amazon_storage_next_month_minor", inventory_number<&S::amazon_storage_next_month_minor>},
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

constexpr TextColumn kTexts[] = {
    {"sku", inventory_text<&S::sku>},
    {"asin", inventory_text<&S::asin>},
    {"fnsku", inventory_text<&S::fnsku>},
    {"title", inventory_text<&S::title>},
    {"alert", inventory_text<&S::alert>},
    {"recommended_action", inventory_text<&S::recommended_action>},
    {"stranded_reason", inventory_text<&S::stranded_reason>},
    {"snapshot_method", [](const A& a, std::size_t i) { return method_name(a.inventory().snapshot_method[i]); }},
    {"excluded", [](const A& a, std::size_t i) {
       return i < a.factors.exclusion.size() ? exclusion_name(a.factors.exclusion[i]) : std::string_view();
     }},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool contains_folded(std::string_view text, std::string_view lowered) {
  return std::search(text.begin(), text.end(), lowered.begin(), lowered.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool passes(const Account& account, const RowFilter& filter, std::size_t sku) {
  if (const NumberColumn* column = find_number_column(filter.column)) {
    const double value = column->of(account, sku);
    const bool missing = value != value;
    if (filter.missing && *filter.missing != missing) return false;
    if (filter.min && !(value >= *filter.min)) return false;
    return !filter.max || value <= *filter.max;
  }
  if (const TextColumn* column = find_text_column(filter.column)) {
    const std::string_view text = column->of(account, sku);
    if (filter.missing && *filter.missing != text.empty()) return false;
    return filter.any_of.empty() || std::find(filter.any_of.begin(), filter.any_of.end(), text) != filter.any_of.end();
  }
  return true;
}

bool matches(const Account& account, std::string_view lowered, std::size_t sku) {
  for (const char* name : {"sku", "asin", "fnsku", "title"}) {
    if (contains_folded(find_text_column(name)->of(account, sku), lowered)) return true;
  }
  return false;
}

// Stable by the last key first, so that the first key decides.
void sort_by_key(const Account& account, const SortKey& key, std::vector<std::uint32_t>& rows) {
  if (const NumberColumn* column = find_number_column(key.column)) {
    std::vector<std::pair<double, std::uint32_t>> keyed;
    keyed.reserve(rows.size());
    const double sign = key.descending ? -1.0 : 1.0;
    for (const std::uint32_t row : rows) {
      const double value = column->of(account, row);
      keyed.emplace_back(value == value ? sign * value : std::numeric_limits<double>::infinity(), row);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].second;
    return;
  }
  if (const TextColumn* column = find_text_column(key.column)) {
    sort_rows(rows, [&](std::uint32_t a, std::uint32_t b) {
      const std::string_view left = column->of(account, a), right = column->of(account, b);
      if (left.empty() != right.empty()) return right.empty();
      return key.descending ? right < left : left < right;
    });
  }
}

// SKUs without an ASIN stand alone.
bool same_asin(const Account& account, std::uint32_t a, std::uint32_t b) {
  const SellerInventory& inventory = account.inventory();
  return inventory.asin.has(a) && inventory.asin.has(b) && inventory.asin[a] == inventory.asin[b];
}

// Stable: within an ASIN the rows keep their order; ASINs come by the sum of the first key's column, or, where that is a
// text, where their first row came.
void group_by_asin(const Account& account, std::span<const SortKey> sort, std::vector<std::uint32_t>& rows) {
  const SellerInventory& inventory = account.inventory();
  struct Group {
    std::size_t first;
    double sum = kNaN;
  };
  const NumberColumn* column = sort.empty() ? nullptr : find_number_column(sort.front().column);
  std::vector<std::uint32_t> group_of(rows.size());
  std::vector<Group> groups;
  std::unordered_map<Symbol, std::uint32_t> of_asin;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto group = static_cast<std::uint32_t>(groups.size());
    if (inventory.asin.has(rows[i])) group = of_asin.try_emplace(inventory.asin[rows[i]], group).first->second;
    if (group == groups.size()) groups.push_back({i});
    group_of[i] = group;
    const double value = column == nullptr ? kNaN : column->of(account, rows[i]);
    double& sum = groups[group].sum;
    if (value == value) sum = sum == sum ? sum + value : value;
  }
  const double sign = !sort.empty() && sort.front().descending ? -1.0 : 1.0;
  const auto key = [&](const Group& group) {
    return group.sum == group.sum ? sign * group.sum : std::numeric_limits<double>::infinity();
  };
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0u);
  sort_rows(order, [&](std::uint32_t a, std::uint32_t b) {
    const Group &left = groups[group_of[a]], &right = groups[group_of[b]];
    if (column != nullptr && key(left) != key(right)) return key(left) < key(right);
    return left.first < right.first;
  });
  std::vector<std::uint32_t> grouped;
  grouped.reserve(rows.size());
  for (const std::uint32_t i : order) grouped.push_back(rows[i]);
  rows = std::move(grouped);
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

std::vector<std::uint32_t> query_skus(const Account& account, const TableQuery& query) {
  std::string lowered = query.search;
  for (char& c : lowered) c = lower(c);
  std::vector<std::uint32_t> rows;
  rows.reserve(account.inventory().size);
  for (const std::uint32_t sku : account.shares.order) {
    const bool kept = std::all_of(query.filters.begin(), query.filters.end(),
                                  [&](const RowFilter& filter) { return passes(account, filter, sku); });
    if (kept && (lowered.empty() || matches(account, lowered, sku))) rows.push_back(sku);
  }
  for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key) sort_by_key(account, *key, rows);
  if (query.by_asin) group_by_asin(account, query.sort, rows);
  return rows;
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
std::optional<double> sum_column(const Account& account, const NumberColumn& column,
                                 std::span<const std::uint32_t> rows) {
  std::optional<double> sum;
  for (const std::uint32_t row : rows) {
    const double value = column.of(account, row);
    if (value == value) sum = sum.value_or(0) + value;
  }
  return sum;
}

}  // namespace ipi
