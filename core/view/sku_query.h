// SkuQuery: the page's questions to one account's table: which SKUs, in which order, and their sums. It keeps what a next
// question needs again: the SKUs that passed while only the order changes, and the order of a column's texts.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "view/sku_table.h"

namespace ipi {

class SkuQuery {
 public:
  // `account` must outlive it, unchanged.
  explicit SkuQuery(const Account& account) : account_(account) {}

  // SkuIds that pass, in order. Missing values sort last in either direction; ties by more points lost, then SkuId.
  // Unknown columns are ignored. Valid until the next call.
  const std::vector<std::uint32_t>& run(const TableQuery& query);
  // Sums of the number columns over the rows of the last run(), in the order of number_columns(); nullopt where none of
  // them has a value.
  const std::vector<std::optional<double>>& sums();
  // The account's money is known by now: sums and filters are made anew.
  void renew() { selected_ = false; }
  // Makes the orders of texts that a first sort would wait for.
  void prepare();

 private:
  void select(const TableQuery& query);
  void filter_numbers(const NumberColumn& column, const RowFilter& filter);
  void filter_texts(const TextColumn& column, const RowFilter& filter);
  void search(std::string_view lowered);
  void sort(const SortKey& key);
  const std::vector<std::uint32_t>& ranks_of(const TextColumn& column);

  const Account& account_;
  // Of the last selection: 1 for each SkuId that passes, and the sums over them once they were asked for.
  bool selected_ = false;
  std::string search_;
  std::vector<RowFilter> filters_;
  std::vector<std::uint8_t> passes_;
  std::vector<std::optional<double>> sums_;
  std::vector<std::uint32_t> rows_;
  std::map<std::string_view, std::vector<std::uint32_t>> ranks_;  // by column, then symbol
};

}  // namespace ipi
