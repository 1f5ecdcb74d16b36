#include "report/decoded_column.h"

#include <algorithm>

#include "base/fast_text.h"
#include "base/limits.h"
#include "report/row_checks.h"
#include "table/decode.h"

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

// Any fault but "missing" among them; mostly there is none.
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
                           RepeatRule repeat, std::string& scratch) {
  const std::size_t n = batch.records;
  faults.assign(n, CellFault::none);
  switch (binding.spec->type) {
    case ColumnType::count:
    case ColumnType::signed_count:
      whole.resize(n);
      decode_counts(batch, binding.index, style, whole.data(), faults.data());
      // Movements have a sign; a state of stock below zero is a broken report.
      if (repeat == RepeatRule::event || binding.spec->type == ColumnType::signed_count) {
        std::replace(faults.begin(), faults.end(), CellFault::negative, CellFault::none);
      }
      refuse_beyond(whole, kMostUnits, faults);
      break;
    case ColumnType::money:
      money.resize(n);
      decode_money(batch, binding.index, style, money.data(), faults.data());
      refuse_beyond(money, kMostMoneyE4, faults);
      break;
    case ColumnType::decimal:
      decimal.resize(n);
      decode_decimals(batch, binding.index, style, decimal.data(), faults.data());
      break;
    case ColumnType::percent:
      decimal.resize(n);
      for (std::size_t r = 0; r < n; ++r) {
        const Parsed<double> parsed = parse_percent(trimmed_cell(batch, r, binding.index, scratch), style);
        decimal[r] = parsed.value;
        faults[r] = parsed.fault;
      }
      break;
    case ColumnType::day:
    case ColumnType::month:
      whole.resize(n);
      decode_days(batch, binding.index, style, whole.data(), faults.data());
      break;
    case ColumnType::flag:
    case ColumnType::flag_or_count:
    case ColumnType::marketplace:
      whole.resize(n);
      decode_words(batch, binding, style, scratch);
      break;
    case ColumnType::text:
    case ColumnType::id:
    case ColumnType::currency:
    case ColumnType::ignored: break;
  }
}

// Words repeat themselves: the same text as in the record before means the same.
void DecodedColumn::decode_words(const RecordBatch& batch, const ColumnBinding& binding, const NumberStyle& style,
                                 std::string& scratch) {
  std::string last;
  Parsed<std::int32_t> parsed = parse_word({}, binding.spec->type, style);
  for (std::size_t r = 0; r < batch.records; ++r) {
    const std::string_view text = trimmed_cell(batch, r, binding.index, scratch);
    if (!equal_texts(text, last)) {
      last = text;
      parsed = parse_word(text, binding.spec->type, style);
    }
    whole[r] = parsed.value;
    faults[r] = parsed.fault;
  }
}

}  // namespace ipi
