#include "session/sources.h"

#include <algorithm>
#include <tuple>

#include "base/sort.h"

namespace ipi {
namespace {

// Less than 0, 0, more than 0.
int compare(std::string_view a, std::string_view b) { return a.compare(b); }
template <class T>
int compare(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

template <class T>
int compare_columns(const Column<T>& a, const Column<T>& b, std::size_t rows, const StringPool& strings) {
  for (std::size_t row = 0; row < rows; ++row) {
    int order = compare(a.has(row), b.has(row));
    if (order == 0 && a.has(row)) {
      if constexpr (std::is_same_v<T, Symbol>) {
        order = a[row] == b[row] ? 0 : compare(strings.text(a[row]), strings.text(b[row]));
      } else {
        order = compare(a[row], b[row]);
      }
    }
    if (order != 0) return order;
  }
  return 0;
}

// By content; texts by their bytes, because symbols are numbered as files came.
int compare_tables(const FileTable& a, const FileTable& b, const StringPool& strings) {
  if (const int order = compare(a.rows(), b.rows()); order != 0) return order;
  if (a.column_ids() != b.column_ids()) return a.column_ids() < b.column_ids() ? -1 : 1;
  for (const ColumnId id : a.column_ids()) {
    const int order = std::visit(
        [&](const auto& column) {
          using C = std::decay_t<decltype(column)>;
          return compare_columns(column, std::get<C>(*b.find(id)), a.rows(), strings);
        },
        *a.find(id));
    if (order != 0) return order;
  }
  return 0;
}

}  // namespace

bool is_same_table(const FileTable& a, const FileTable& b) {
  if (a.kind() != b.kind() || a.rows() != b.rows() || a.rows() == 0 || a.column_ids() != b.column_ids()) return false;
  return std::all_of(a.column_ids().begin(), a.column_ids().end(), [&](ColumnId id) {
    return std::visit(
        [&](const auto& left) {
          using C = std::decay_t<decltype(left)>;
          const auto* right = std::get_if<C>(b.find(id));
          if (right == nullptr) return false;
          for (std::size_t row = 0; row < a.rows(); ++row) {
            if (left.has(row) != right->has(row) || (left.has(row) && left[row] != (*right)[row])) return false;
          }
          return true;
        },
        *a.find(id));
  });
}

void order_sources(std::vector<SourceTable>& sources, const StringPool& strings) {
  sort_values(sources, [&](const SourceTable& a, const SourceTable& b) {
    const auto key = [](const SourceTable& source) {
      return std::tuple(source.table->kind(), source.as_of_assumed, source.as_of_assumed ? Day() : source.as_of,
                        source.told, source.modified);
    };
    if (key(a) != key(b)) return key(a) < key(b);
    return compare_tables(*a.table, *b.table, strings) < 0;
  });
}

}  // namespace ipi
