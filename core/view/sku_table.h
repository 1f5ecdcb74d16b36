// SkuTable: one account's SKUs as named columns, for the page's table, the exports and the JSON's `skus`. Only
// rows that are looked at ever leave the core; which ones and in which order, sku_query.h answers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/account.h"
#include "view/frame.h"

namespace ipi {

// A number of one SKU; NaN = missing.
struct NumberColumn {
  std::string_view name;
  double (*of)(const Account&, std::size_t sku);
  // The same of SKUs [from, from + count), where many are looked at.
  void (*fill)(const Account&, std::size_t from, std::size_t count, double* out);
};
// A text of one SKU; empty = missing.
struct TextColumn {
  std::string_view name;
  std::string_view (*of)(const Account&, std::size_t sku);
  // Where the texts are the files', as symbols; nullptr: words of ours.
  const Column<Symbol>& (*symbols)(const Account&);
};

std::span<const NumberColumn> number_columns();
std::span<const TextColumn> text_columns();
const NumberColumn* find_number_column(std::string_view name);
const TextColumn* find_text_column(std::string_view name);

struct SortKey {
  std::string column;
  bool descending = false;
};

// All that are set must hold.
struct RowFilter {
  std::string column;
  std::optional<double> min, max;
  std::vector<std::string> any_of;
  std::optional<bool> missing;
  friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

struct TableQuery {
  std::vector<SortKey> sort;
  std::string search;  // in SKU, ASIN, FNSKU and title; ASCII letters match in either case
  std::vector<RowFilter> filters;
  bool by_asin = false;  // SKUs of one ASIN stand together, ASINs by their sum of the first key
};

// All columns of some SKUs, and `row`, their SkuId.
Frame encode_skus(const Account& account, std::span<const std::uint32_t> rows);
// The same of `count` rows from `from` on of a query by ASIN, with `asin_skus`, and where an ASIN's first row is, its sums
// `asin_points_lost`, `asin_on_hand`, `asin_shipped_90d`, `asin_money_13w_minor` over its rows of the query.
Frame encode_asins(const Account& account, std::span<const std::uint32_t> all, std::size_t from, std::size_t count);

}  // namespace ipi
