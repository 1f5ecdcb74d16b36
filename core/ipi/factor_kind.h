// FactorKind: the four bars of the dashboard, with their names in JSON.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ipi {

enum class FactorKind : std::uint8_t { sell_through, excess, stranded, in_stock };
constexpr std::size_t kFactorCount = 4;
constexpr std::array<FactorKind, kFactorCount> kFactorKinds{FactorKind::sell_through, FactorKind::excess,
                                                            FactorKind::stranded, FactorKind::in_stock};

constexpr std::size_t index_of(FactorKind kind) { return static_cast<std::size_t>(kind); }

constexpr std::string_view factor_name(FactorKind kind) {
  constexpr std::array<std::string_view, kFactorCount> kNames{"sell_through", "excess", "stranded", "in_stock"};
  return kNames[index_of(kind)];
}

// True where a larger value is better.
constexpr bool higher_is_better(FactorKind kind) {
  return kind == FactorKind::sell_through || kind == FactorKind::in_stock;
}

}  // namespace ipi
