#include "view/sku_query.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "base/sort.h"
#include "view/column_sums.h"
#include "view/row_order.h"

namespace ipi {
namespace {

constexpr std::string_view kSearched[] = {"sku", "asin", "fnsku", "title"};
// Numbers are looked at so many at a time.
constexpr std::size_t kBlock = 1024;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

// Calls `look` with the column's values of every block of SKUs, and the first SKU of the block.
template <class Look>
void each_block(const Account& account, const NumberColumn& column, const Look& look) {
  double values[kBlock];
  const std::size_t size = account.inventory().size;
  for (std::size_t from = 0; from < size; from += kBlock) {
    const std::size_t count = std::min(kBlock, size - from);
    column.fill(account, from, count, values);
    look(from, count, values);
  }
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

}  // namespace

const std::vector<std::uint32_t>& SkuQuery::run(const TableQuery& query) {
  std::string wanted = lowered(query.search);
  if (!selected_ || wanted != search_ || query.filters != filters_) {
    search_ = std::move(wanted);
    filters_ = query.filters;
    select(query);
  }
  rows_.clear();
  for (const std::uint32_t sku : account_.shares.order) {
    if (passes_[sku] != 0) rows_.push_back(sku);
  }
  // By the last key first, so that the first key decides.
  for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key) sort(*key);
  if (query.by_asin) group_by_asin(account_, query.sort, rows_);
  return rows_;
}

void SkuQuery::select(const TableQuery& query) {
  selected_ = true;
  sums_.clear();
  passes_.assign(account_.inventory().size, 1);
  for (const RowFilter& filter : query.filters) {
    if (const NumberColumn* numbers = find_number_column(filter.column)) {
      filter_numbers(*numbers, filter);
    } else if (const TextColumn* texts = find_text_column(filter.column)) {
      filter_texts(*texts, filter);
    }
  }
  if (!search_.empty()) search(search_);
}

void SkuQuery::filter_numbers(const NumberColumn& column, const RowFilter& filter) {
  each_block(account_, column, [&](std::size_t from, std::size_t count, const double* values) {
    for (std::size_t i = 0; i < count; ++i) {
      const double value = values[i];
      bool kept = !filter.missing || *filter.missing == (value != value);
      kept = kept && (!filter.min || value >= *filter.min);
      kept = kept && (!filter.max || value <= *filter.max);
      passes_[from + i] &= kept ? 1 : 0;
    }
  });
}

void SkuQuery::filter_texts(const TextColumn& column, const RowFilter& filter) {
  const auto fits = [&](std::string_view text) {
    if (filter.missing && *filter.missing != text.empty()) return false;
    return filter.any_of.empty() || std::find(filter.any_of.begin(), filter.any_of.end(), text) != filter.any_of.end();
  };
  // A text is compared once, however many SKUs have it.
  std::map<std::string_view, bool> fitting;
  Symbol last = kNoSymbol;
  bool last_fits = fits({});
  const Column<Symbol>* const symbols = column.symbols == nullptr ? nullptr : &column.symbols(account_);
  std::vector<std::uint8_t> by_symbol(symbols == nullptr ? 0 : account_.inventory().strings->size(), 2);
  for (std::size_t sku = 0; sku < passes_.size(); ++sku) {
    if (passes_[sku] == 0) continue;
    if (symbols == nullptr) {
      passes_[sku] = fits(column.of(account_, sku)) ? 1 : 0;
      continue;
    }
    const Symbol symbol = symbols->get_or(sku, kNoSymbol);
    if (symbol != last) {
      last = symbol;
      std::uint8_t known = symbol == kNoSymbol ? 2 : by_symbol[symbol];
      if (known == 2) known = fits(column.of(account_, sku)) ? 1 : 0;
      if (symbol != kNoSymbol) by_symbol[symbol] = known;
      last_fits = known != 0;
    }
    passes_[sku] = last_fits ? 1 : 0;
  }
}

void SkuQuery::search(std::string_view text) {
  const std::vector<std::uint64_t> found = find_texts(*account_.inventory().strings, text);
  std::vector<std::uint8_t> hits(passes_.size(), 0);
  for (const std::string_view name : kSearched) {
    const Column<Symbol>& symbols = find_text_column(name)->symbols(account_);
    for (std::size_t sku = 0; sku < std::min(symbols.size(), hits.size()); ++sku) {
      const Symbol symbol = symbols.get_or(sku, kNoSymbol);
      if (symbol != kNoSymbol) hits[sku] |= static_cast<std::uint8_t>(found[symbol / 64] >> (symbol % 64) & 1);
    }
  }
  for (std::size_t sku = 0; sku < hits.size(); ++sku) passes_[sku] &= hits[sku];
}

void SkuQuery::sort(const SortKey& key) {
  std::vector<KeyedRow> keyed(rows_.size());
  if (const NumberColumn* numbers = find_number_column(key.column)) {
    // In the order of the SKUs where most of them are wanted: memory is faster that way.
    const std::size_t size = account_.inventory().size;
    if (rows_.size() * 4 > size) {
      std::vector<double> values(size);
      for (std::size_t from = 0; from < size; from += kBlock) {
        numbers->fill(account_, from, std::min(kBlock, size - from), values.data() + from);
      }
      for (std::size_t i = 0; i < rows_.size(); ++i) keyed[i] = {order_key(values[rows_[i]], key.descending), rows_[i]};
    } else {
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        keyed[i] = {order_key(numbers->of(account_, rows_[i]), key.descending), rows_[i]};
      }
    }
  } else if (const TextColumn* texts = find_text_column(key.column)) {
    const std::uint32_t turned = key.descending ? kNoRank - 1 : 0;  // a rank from the other end
    const auto rank_key = [&](std::uint32_t rank) {
      return rank == kNoRank ? rank : key.descending ? turned - rank : rank;
    };
    if (texts->symbols != nullptr) {
      const std::vector<std::uint32_t>& ranks = ranks_of(*texts);
      const Column<Symbol>& symbols = texts->symbols(account_);
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Symbol symbol = symbols.get_or(rows_[i], kNoSymbol);
        keyed[i] = {rank_key(symbol == kNoSymbol ? kNoRank : ranks[symbol]), rows_[i]};
      }
    } else {
      // A handful of words of ours.
      std::map<std::string_view, std::uint32_t> words;
      for (const std::uint32_t row : rows_) words.emplace(texts->of(account_, row), 0);
      std::uint32_t next = 0;
      for (auto& [word, rank] : words) rank = word.empty() ? kNoRank : next++;
      for (std::size_t i = 0; i < rows_.size(); ++i)
        keyed[i] = {rank_key(words[texts->of(account_, rows_[i])]), rows_[i]};
    }
  } else {
    return;
  }
  order_by_key(keyed);
  for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] = keyed[i].row;
}

const std::vector<std::uint32_t>& SkuQuery::ranks_of(const TextColumn& column) {
  const auto [at, added] = ranks_.try_emplace(column.name);
  if (added) at->second = rank_texts(column.symbols(account_), *account_.inventory().strings);
  return at->second;
}

void SkuQuery::prepare() {
  for (const std::string_view name : kSearched) ranks_of(*find_text_column(name));
}

const std::vector<std::optional<double>>& SkuQuery::sums() {
  if (sums_.empty()) sums_ = sum_columns(account_, passes_);
  return sums_;
}

}  // namespace ipi
