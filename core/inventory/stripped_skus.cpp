#include "inventory/stripped_skus.h"

#include <algorithm>

namespace ipi {
namespace {

bool is_zero_led(std::string_view text) {
  return text.size() > 1 && text.front() == '0' &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Pair {
  Symbol whole = kNoSymbol;
  bool several = false;  // two long forms: nobody knows which one is meant
  bool beside = false;   // the short form stands in a file that kept its zeros: it is a SKU of its own
  bool proven = false;
  std::vector<Symbol> products;  // FNSKUs and ASINs of the long form
};

using Pairs = std::unordered_map<Symbol, Pair>;  // by the short form

// Short forms that stand in the pool beside their long forms; a text alone proves nothing yet.
Pairs find_pairs(const StringPool& strings) {
  Pairs pairs;
  for (Symbol symbol = 0; symbol < strings.size(); ++symbol) {
    const std::string_view text = strings.text(symbol);
    if (!is_zero_led(text)) continue;
    const Symbol shorter = strings.find(text.substr(std::min(text.find_first_not_of('0'), text.size() - 1)));
    if (shorter == kNoSymbol) continue;
    Pair& pair = pairs[shorter];
    pair.several = pair.whole != kNoSymbol;
    pair.whole = symbol;
  }
  return pairs;
}

template <class F>
void each_product(const FileTable& table, std::size_t row, F&& f) {
  for (const ColumnId id : {ColumnId::fnsku, ColumnId::asin}) {
    const FileTable::Text& column = table.text(id);
    if (column.has(row)) f(column[row]);
  }
}

void note_long_forms(std::span<const SourceTable> sources, const StringPool& strings, Pairs& pairs) {
  std::unordered_map<Symbol, Pair*> by_whole;
  for (auto& [shorter, pair] : pairs) by_whole.emplace(pair.whole, &pair);
  for (const SourceTable& source : sources) {
    const FileTable::Text& skus = source.table->text(ColumnId::sku);
    bool kept_zeros = false;
    for (std::size_t row = 0; row < skus.size(); ++row) {
      if (!skus.has(row) || !is_zero_led(strings.text(skus[row]))) continue;
      kept_zeros = true;
      const auto at = by_whole.find(skus[row]);
      if (at == by_whole.end()) continue;
      each_product(*source.table, row, [&](Symbol product) {
        std::vector<Symbol>& products = at->second->products;
        if (std::find(products.begin(), products.end(), product) == products.end()) products.push_back(product);
      });
    }
    for (std::size_t row = 0; kept_zeros && row < skus.size(); ++row) {
      const auto at = skus.has(row) ? pairs.find(skus[row]) : pairs.end();
      if (at != pairs.end()) at->second.beside = true;
    }
  }
}

}  // namespace

StrippedSkus find_stripped_skus(std::span<const SourceTable> sources, const StringPool& strings) {
  StrippedSkus result;
  result.rows.assign(sources.size(), 0);
  result.first_row.assign(sources.size(), 0);
  Pairs pairs = find_pairs(strings);
  if (pairs.empty()) return result;
  note_long_forms(sources, strings, pairs);
  const auto each_short = [&](auto&& f) {
    for (std::size_t s = 0; s < sources.size(); ++s) {
      const FileTable::Text& skus = sources[s].table->text(ColumnId::sku);
      for (std::size_t row = 0; row < skus.size(); ++row) {
        const auto at = skus.has(row) ? pairs.find(skus[row]) : pairs.end();
        if (at != pairs.end() && !at->second.several && !at->second.beside) f(s, row, at->first, at->second);
      }
    }
  };
  each_short([&](std::size_t s, std::size_t row, Symbol, Pair& pair) {
    each_product(*sources[s].table, row, [&](Symbol product) {
      pair.proven =
          pair.proven || std::find(pair.products.begin(), pair.products.end(), product) != pair.products.end();
    });
  });
  each_short([&](std::size_t s, std::size_t row, Symbol shorter, const Pair& pair) {
    if (!pair.proven) return;
    result.whole_of.emplace(shorter, pair.whole);
    if (result.rows[s]++ == 0) result.first_row[s] = static_cast<std::uint32_t>(row);
  });
  return result;
}

}  // namespace ipi
