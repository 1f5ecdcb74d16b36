// Distinct types for the positions that are easily mixed up. Each says its base.
#pragma once

#include <cstdint>

namespace ipi {

// Files in the order in which the session met them, 0-based.
enum class FileId : std::uint32_t {};

// Rows of one SellerInventory, 0-based and dense.
enum class SkuId : std::uint32_t {};

constexpr std::uint32_t index_of(FileId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t index_of(SkuId id) { return static_cast<std::uint32_t>(id); }

// Physical line of a file, 1-based; 0 means "no line" (binary and JSON input).
using LineNo = std::uint64_t;

}  // namespace ipi
