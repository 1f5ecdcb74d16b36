#include "report/decoded_column.h"

#include <algorithm>

#include "base/fast_text.h"
#include "base/limits.h"
#include "report/row_checks.h"

namespace ipi {
namespace {

// No account has so much: the number is not what the column says.
template <class T>
void refuse_beyond(const std::vector<T>& values, T limit, std::vector<CellFault>& faults) {
  for (std::size_t r = 0; r < values.size(); ++r) {
    if (faults[r] == CellFault::none && (values[r] > limit || values[r] < -limit)) faults[r] = CellFault::unreadable;
  }
}

}  // namespace

bool any_misread(const std::vector<CellFault>& faults) {
  static_assert(static_cast<int>(CellFault::none) == 0 && static_cast<int>(CellFault::missing) == 1);
  const char* const bytes = reinterpret_cast<const char*>(faults.data());
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= faults.size(); at += 8) seen |= load_word(bytes + at);
  for (; at < faults.size(); ++at) seen |= static_cast<std::uint64_t>(faults[at]);
  return (seen & 0xFEFEFEFEFEFEFEFEu) != 0;
}

void DecodedColumn::decode(const RecordBatch& batch, const ColumnBinding& binding, const NumberStyle& style,
                           RepeatRule repeat) {
  faults.resize(batch.records);
  misread = !decode_values(batch, binding, style);
  if (!misread) return;
  refuse_what_cannot_be(binding.spec->type, repeat);
  misread = any_misread(faults);
}

// Answers whether the column is plain (table/decode.h).
bool DecodedColumn::decode_values(const RecordBatch& batch, const ColumnBinding& binding, const NumberStyle& style) {
  const std::size_t n = batch.records;
  const std::uint32_t column = binding.index;
  switch (const ColumnType type = binding.spec->type) {
    case ColumnType::count:
    case ColumnType::signed_count:
      whole.resize(n);
      return decode_counts(batch, column, style, whole.data(), faults.data());
    case ColumnType::money: money.resize(n); return decode_money(batch, column, style, money.data(), faults.data());
    case ColumnType::decimal:
      decimal.resize(n);
      return decode_decimals(batch, column, style, decimal.data(), faults.data());
    case ColumnType::percent:
      decimal.resize(n);
      return decode_percents(batch, column, style, decimal.data(), faults.data());
    case ColumnType::day:
    case ColumnType::month: whole.resize(n); return decode_days(batch, column, style, whole.data(), faults.data());
    case ColumnType::flag:
    case ColumnType::flag_or_count:
    case ColumnType::marketplace:
      whole.resize(n);
      return decode_repeating(batch, column, whole.data(), faults.data(),
                              [&](std::string_view text) { return parse_word(trim(text), type, style); });
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::currency:
    case ColumnType::ignored: break;
  }
  std::fill(faults.begin(), faults.end(), CellFault::none);
  return true;
}

// Readings that are none: fewer than no units in stock, and more of anything than there is.
void DecodedColumn::refuse_what_cannot_be(ColumnType type, RepeatRule repeat) {
  const bool is_count = type == ColumnType::count || type == ColumnType::signed_count;
  // Movements have a sign; a state of stock below zero is a broken report.
  if (is_count && (repeat == RepeatRule::event || type == ColumnType::signed_count)) {
    std::replace(faults.begin(), faults.end(), CellFault::negative, CellFault::none);
  }
  if (is_count) refuse_beyond(whole, kMostUnits, faults);
  if (type == ColumnType::money) refuse_beyond(money, kMostMoneyE4, faults);
}

}  // namespace ipi
