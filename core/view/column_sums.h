// ColumnSums: what the number columns of one account's table add up to. In: which SKUs count, one byte each. Out: a sum a
// column, in the order of number_columns(); nullopt where none of them has a value. Never fails.
//
// The same bits on every platform: the SKUs are added in their order, in four lanes by SkuId, and the lanes at the end.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "view/account.h"

namespace ipi {

// Precondition: one byte for each SKU of the account.
std::vector<std::optional<double>> sum_columns(const Account& account, std::span<const std::uint8_t> counted);

}  // namespace ipi
