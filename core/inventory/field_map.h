// Which column of a report fills which column of the inventory, where a plain copy does it.
#pragma once

#include <span>

#include "inventory/seller_inventory.h"
#include "report/column_id.h"

namespace ipi {

template <class T>
struct Field {
  ColumnId id;
  Column<T>& (*of)(SellerInventory&);
};
using WholeField = Field<std::int32_t>;
using MoneyField = Field<std::int64_t>;
using DecimalField = Field<double>;
using TextField = Field<Symbol>;

std::span<const WholeField> whole_fields();
std::span<const MoneyField> money_fields();
std::span<const DecimalField> decimal_fields();
std::span<const TextField> text_fields();

// 1/10,000 of a currency unit to minor units, half away from zero.
std::int64_t minor_from_e4(std::int64_t e4, const Currency& currency);

}  // namespace ipi
