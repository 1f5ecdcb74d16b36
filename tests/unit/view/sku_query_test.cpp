#include "view/sku_query.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>

namespace ipi {
namespace {

// A made-up account without advice: what the table shows of an inventory.
struct Table {
  StringPool strings;
  Account account;

  explicit Table(std::size_t skus) {
    std::mt19937 random(3);
    SellerInventory& inventory = account.built.inventory;
    inventory.strings = &strings;
    inventory.size = skus;
    inventory.snapshot_method.assign(skus, SnapshotMethod::none);
    for (std::size_t sku = 0; sku < skus; ++sku) {
      inventory.sku.set(sku,
                        strings.intern("MADE-UP-" + std::to_string(random() % 100000) + "-" + std::to_string(sku)));
      if (random() % 5 != 0) inventory.title.set(sku, strings.intern("Title " + std::to_string(random() % 40)));
      if (random() % 3 != 0)
        inventory.alert.set(sku, strings.intern(random() % 2 != 0 ? "Low traffic" : "Low conversion"));
      if (random() % 9 != 0) inventory.on_hand.set(sku, static_cast<std::int32_t>(random() % 300));
      if (random() % 4 != 0) inventory.price_minor.set(sku, static_cast<std::int64_t>(random() % 90000));
      account.shares.total.push_back(static_cast<double>(random() % 1000) / 7);
    }
    inventory.on_hand.resize(skus);
    account.shares.order.resize(skus);
    std::iota(account.shares.order.begin(), account.shares.order.end(), 0u);
    std::stable_sort(account.shares.order.begin(), account.shares.order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return account.shares.total[a] > account.shares.total[b];
    });
  }
};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

bool passes(const Account& account, const RowFilter& filter, std::size_t sku) {
  if (const NumberColumn* column = find_number_column(filter.column)) {
    const double value = column->of(account, sku);
    const bool missing = value != value;
    return (!filter.missing || *filter.missing == missing) && (!filter.min || value >= *filter.min) &&
           (!filter.max || value <= *filter.max);
  }
  const TextColumn* column = find_text_column(filter.column);
  if (column == nullptr) return true;
  const std::string_view text = column->of(account, sku);
  const bool among = std::find(filter.any_of.begin(), filter.any_of.end(), text) != filter.any_of.end();
  return (!filter.missing || *filter.missing == text.empty()) && (filter.any_of.empty() || among);
}

// The same by comparisons, row by row.
std::vector<std::uint32_t> slowly(const Account& account, const TableQuery& query) {
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t sku : account.shares.order) {
    const bool kept = std::all_of(query.filters.begin(), query.filters.end(),
                                  [&](const RowFilter& f) { return passes(account, f, sku); });
    bool found = query.search.empty();
    for (const char* name : {"sku", "asin", "fnsku", "title"}) {
      found = found || lower(find_text_column(name)->of(account, sku)).find(lower(query.search)) != std::string::npos;
    }
    if (kept && found) rows.push_back(sku);
  }
  for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key) {
    const NumberColumn* numbers = find_number_column(key->column);
    const TextColumn* texts = find_text_column(key->column);
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (numbers != nullptr) {
        const double left = numbers->of(account, a), right = numbers->of(account, b);
        if (left != left || right != right) return left == left;
        return key->descending ? right < left : left < right;
      }
      if (texts == nullptr) return false;
      const std::string_view left = texts->of(account, a), right = texts->of(account, b);
      if (left.empty() || right.empty()) return !left.empty() && right.empty();
      return key->descending ? right < left : left < right;
    });
  }
  return rows;
}

TEST_CASE("SKU query: filters, search and orders give what comparing row by row gives") {
  const Table table(3000);
  SkuQuery query(table.account);
  std::vector<TableQuery> queries(1);
  for (const char* column : {"on_hand", "price_minor", "points_lost", "sku", "title", "alert", "snapshot_method",
                             "days_of_cover", "no such"}) {
    for (const bool descending : {false, true}) queries.push_back({{{column, descending}}, "", {}});
  }
  queries.push_back({{{"alert", false}, {"title", true}, {"on_hand", true}}, "", {}});
  queries.push_back({{}, "made-UP-1", {}});
  queries.push_back({{{"on_hand", false}}, "TITLE 3", {{"on_hand", 10, 200, {}, {}}}});
  queries.push_back({{}, "", {{"alert", {}, {}, {"Low traffic", "nobody has this"}, {}}}});
  queries.push_back({{{"title", false}}, "", {{"alert", {}, {}, {}, true}, {"price_minor", {}, {}, {}, false}}});
  queries.push_back({{}, "", {{"alert", {}, {}, {""}, {}}, {"on_hand", {}, 0, {}, {}}}});
  for (int turn = 0; turn < 2; ++turn) {  // again, with what the query has kept
    for (const TableQuery& each : queries) {
      CHECK(query.run(each) == slowly(table.account, each));
      const std::vector<std::uint32_t> rows = slowly(table.account, each);
      for (std::size_t c = 0; c < number_columns().size(); ++c) {
        double expected = 0;
        bool any = false;
        for (const std::uint32_t row : rows) {
          const double value = number_columns()[c].of(table.account, row);
          any = any || value == value;
          expected += value == value ? value : 0;
        }
        const std::optional<double> sum = query.sums()[c];
        CHECK(sum.has_value() == any);
        if (sum) CHECK(*sum == doctest::Approx(expected));
      }
    }
  }
}

TEST_CASE("SKU query: money that came later is in the sums") {
  Table table(10);
  SkuQuery query(table.account);
  const auto price = static_cast<std::size_t>(find_number_column("price_minor") - number_columns().data());
  query.run({});
  const std::optional<double> before = query.sums()[price];
  table.account.built.inventory.price_minor.set(3, 1'000'000);
  query.renew();
  query.run({});
  CHECK(query.sums()[price].value() > before.value_or(0) + 900'000);
}

}  // namespace
}  // namespace ipi
