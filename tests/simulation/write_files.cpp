// write_files: one made-up account as report files, with its official scores and the truth about some actions.
// Usage: simulation_write DIRECTORY SEED FAMILY   (the directory must exist)
// Writes planning-DATE.txt for each week, stranded.txt of today, and truth.json.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "simulation/account.h"
#include "simulation/hidden_score.h"
#include "simulation/observe.h"

namespace ipi::simulation {
namespace {

std::string sku_name(std::size_t sku) {
  char name[32];
  std::snprintf(name, sizeof name, "SIM-%03zu", sku);
  return name;
}

std::string asin_of(std::size_t sku) {
  char name[32];
  std::snprintf(name, sizeof name, "B0MADE%04zu", sku);
  return name;
}

// Mean stock of the last days over the sales of a week; blank where nothing sold.
void write_cover(std::FILE* file, const World& world, const WorldSku& sku, int days, double weeks) {
  const int shipped = sku.shipped_last(world.day, days);
  double total = 0;
  for (int back = 0; back < days; ++back) total += sku.on_hand_at(world.day - back);
  if (shipped > 0) {
    std::fprintf(file, "\t%.1f", total / days / (shipped / weeks));
  } else {
    std::fputs("\t", file);
  }
}

void write_planning_row(std::FILE* file, const World& world, const SellerInventory& seen, std::size_t sku) {
  const std::size_t row = index_of(row_of(world, sku));
  const WorldSku& made = world.skus[sku];
  const std::string day = seen.as_of.iso(), name = sku_name(sku), asin = asin_of(sku);
  std::fprintf(file, "%s\t%s\tX%s\t%s\tMade-up article %zu\tNew\t%d\t0", day.c_str(), name.c_str(), asin.c_str() + 1,
               asin.c_str(), sku, seen.available[row]);
  for (const Column<std::int32_t>* age : {&seen.age.d0_90, &seen.age.d91_180, &seen.age.d181_270, &seen.age.d271_365,
                                          &seen.age.d366_455, &seen.age.d456_plus}) {
    std::fprintf(file, "\t%d", (*age)[row]);
  }
  std::fprintf(file, "\tUSD\t%d\t%d\t%d\t%d\t%.2f\tUS", seen.shipped_7d[row], seen.shipped_30d[row],
               seen.shipped_60d[row], seen.shipped_90d[row], made.price);
  if (seen.amazon_days_of_supply.has(row)) {
    std::fprintf(file, "\t%.0f", seen.amazon_days_of_supply[row]);
  } else {
    std::fputs("\t", file);
  }
  std::fprintf(file, "\t%d", seen.amazon_excess[row]);
  write_cover(file, world, made, 30, 4);
  write_cover(file, world, made, 90, 12);
  std::fprintf(file, "\t%d\t0\t%d\t0\t%d\t0\t0\t%d\t%d\n", seen.inbound[row], seen.inbound[row], seen.reserved[row],
               seen.reserved[row], seen.unfulfillable[row]);
}

void write_planning(const std::string& directory, const World& world) {
  const SellerInventory seen = observe(world, true);
  std::FILE* file = std::fopen((directory + "/planning-" + seen.as_of.iso() + ".txt").c_str(), "w");
  if (file == nullptr) return;
  std::fputs(
      "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\t"
      "inv-age-0-to-90-days\tinv-age-91-to-180-days\tinv-age-181-to-270-days\tinv-age-271-to-365-days\t"
      "inv-age-366-to-455-days\tinv-age-456-plus-days\tcurrency\tunits-shipped-t7\tunits-shipped-t30\t"
      "units-shipped-t60\tunits-shipped-t90\tyour-price\tmarketplace\tdays-of-supply\testimated-excess-quantity\t"
      "weeks-of-cover-t30\tweeks-of-cover-t90\tinbound-quantity\tinbound-working\tinbound-shipped\t"
      "inbound-received\tTotal Reserved Quantity\tReserved FC Transfer\tReserved FC Processing\t"
      "Reserved Customer Order\tunfulfillable-quantity\n",
      file);
  for (std::size_t sku = 0; sku < world.skus.size(); ++sku) {
    if (world.day >= world.skus[sku].born) write_planning_row(file, world, seen, sku);
  }
  std::fclose(file);
}

void write_stranded(const std::string& directory, const World& world) {
  std::FILE* file = std::fopen((directory + "/stranded.txt").c_str(), "w");
  if (file == nullptr) return;
  std::fputs(
      "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\t"
      "stranded-reason\tasin\tsku\tfnsku\tproduct-name\tcondition\tfulfilled-by\tfulfillable-qty\tyour-price\t"
      "unfulfillable-qty\treserved-quantity\tinbound-shipped-qty\n",
      file);
  for (std::size_t sku = 0; sku < world.skus.size(); ++sku) {
    const WorldSku& made = world.skus[sku];
    if (!made.stranded || world.day < made.born) continue;
    const std::string since = calendar_day(made.stranded_since).iso(),
                      until = calendar_day(made.stranded_since + 180).iso();
    std::fprintf(
        file,
        "Relist\t%s\t%s\tInactive\t\t\tClosed listing\t%s\t%s\tX%s\tMade-up article\tNew\tAmazon\t%d\t%.2f\t0\t%d\t0\n",
        since.c_str(), until.c_str(), asin_of(sku).c_str(), sku_name(sku).c_str(), asin_of(sku).substr(1).c_str(),
        made.sellable() - made.reserved, made.price, made.reserved);
  }
  std::fclose(file);
}

void write_truth(const std::string& directory, const Account& account, std::uint64_t seed, Family family) {
  const std::vector<Action> actions = choose_actions(account.world, seed);
  const auto real = futures(account.world, actions, seed);
  const std::vector<int> shown = shown_scores(exact_scores(family, seed, weeks_until_today(account.world)), seed);
  std::FILE* file = std::fopen((directory + "/truth.json").c_str(), "w");
  if (file == nullptr) return;
  std::fprintf(file, "{\"family\": \"%s\", \"as_of\": \"%s\", \"truth\": %d, \"scores\": [",
               std::string(family_name(family)).c_str(), calendar_day(account.world.day).iso().c_str(),
               shown[account.now]);
  for (std::size_t back = kSeenWeeks - 1; back >= 1; --back) {
    const std::size_t week = account.now - back;
    std::fprintf(file, "%s{\"date\": \"%s\", \"score\": %d}", back + 1 == kSeenWeeks ? "" : ", ",
                 calendar_day(7 * static_cast<int>(week)).iso().c_str(), shown[week]);
  }
  std::fputs("], \"actions\": [", file);
  const std::vector<double> plain = exact_scores(family, seed, real[0]);
  constexpr const char* kKinds[] = {"remove", "relist", "liquidate", "restock", "stop_inbound", "nothing"};
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const std::vector<double> acted = exact_scores(family, seed, real[i + 1]);
    std::fprintf(file,
                 "%s{\"kind\": \"%s\", \"sku\": \"%s\", \"units\": %.0f, \"change_4w\": %.3f, \"change_13w\": %.3f}",
                 i == 0 ? "" : ", ", kKinds[static_cast<int>(actions[i].kind)], sku_name(actions[i].sku).c_str(),
                 units_moved(account, actions[i]), acted[account.now + 4] - plain[account.now + 4],
                 acted[account.now + 13] - plain[account.now + 13]);
  }
  std::fputs("]}\n", file);
  std::fclose(file);
}

}  // namespace
}  // namespace ipi::simulation

int main(int argc, char** argv) {
  using namespace ipi::simulation;
  if (argc != 4) {
    std::fputs("usage: simulation_write DIRECTORY SEED FAMILY (0 to 9)\n", stderr);
    return 2;
  }
  const std::string directory = argv[1];
  const auto seed = static_cast<std::uint64_t>(std::atoi(argv[2]));
  const auto family = static_cast<Family>(std::atoi(argv[3]));
  const Account account = make_account(seed, 1);
  for (const World& world : account.past) write_planning(directory, world);
  write_stranded(directory, account.world);
  write_truth(directory, account, seed, family);
  return 0;
}
