#include "view/column_sums.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "view/sku_table.h"

namespace ipi {
namespace {

TEST_CASE("Column sums: the bits of four lanes in the order of the SKUs, however few of them count") {
  constexpr std::size_t kSkus = 5003;  // whole blocks and a rest that fills no lanes
  std::mt19937 random(5);
  Account account;
  SellerInventory& inventory = account.built.inventory;
  inventory.size = kSkus;
  for (std::size_t sku = 0; sku < kSkus; ++sku) {
    if (random() % 4 != 0) inventory.on_hand.set(sku, static_cast<std::int32_t>(random() % 5000) - 100);
    if (sku < 1000) inventory.price_minor.set(sku, static_cast<std::int64_t>(random()));  // and ends there
    if (random() % 3 != 0) inventory.amazon_days_of_supply.set(sku, static_cast<double>(random()) / 7e6);
    account.shares.total.push_back(static_cast<double>(random()) / 3e7);
  }
  for (const unsigned every : {1u, 2u, 40u, 900u, 100'000u}) {
    std::vector<std::uint8_t> counted(kSkus);
    for (std::uint8_t& each : counted) each = random() % every == 0 ? 1 : 0;
    const std::vector<std::optional<double>> sums = sum_columns(account, counted);
    REQUIRE(sums.size() == number_columns().size());
    for (std::size_t c = 0; c < sums.size(); ++c) {
      std::array<double, 4> lanes{};
      bool any = false;
      for (std::size_t sku = 0; sku < kSkus; ++sku) {
        const double value = number_columns()[c].of(account, sku);
        if (counted[sku] == 0 || value != value) continue;
        lanes[sku % 4] += value;
        any = true;
      }
      CHECK(sums[c] == (any ? std::optional((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) : std::nullopt));
    }
  }
}

}  // namespace
}  // namespace ipi
