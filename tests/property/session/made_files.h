// A small made-up account as report files: several days, marketplaces and kinds, with repeats, gaps and damage, from a seed.
#pragma once

#include <string>
#include <vector>

#include "support/given_files.h"

namespace ipi::made {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  bool once_in(int n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

struct File {
  std::string name, text;
  std::optional<Day> modified;
};

inline std::string planning(Random& random, Day day, int skus) {
  std::string text =
      "snapshot-date|sku|fnsku|asin|product-name|condition|marketplace|available|pending-removal-quantity|units-"
      "shipped-t7|units-shipped-t30|"
      "units-shipped-t60|units-shipped-t90|estimated-excess-quantity|weeks-of-cover-t90|days-of-supply|Total Reserved "
      "Quantity|"
      "unfulfillable-quantity|currency|your-price\n";
  for (int i = 0; i < skus; ++i) {
    if (random.once_in(6)) continue;
    for (const char* place : {"US|", "CA|", "|"}) {
      const bool canadian = place[0] == 'C';
      if (canadian && i % 3 != 0) continue;
      if (place[0] == '|' && !random.once_in(20)) continue;
      const int shipped = random.below(60);
      text += day.iso() + "|SKU-" + std::to_string(i) + "|X0" + std::to_string(i) + "|B0MADE000" +
              std::to_string(i % 10) + "|Thing \"" + std::to_string(i) + "|New|" + place +
              std::to_string(random.below(200)) + "|" + std::to_string(random.below(9)) + "|" +
              std::to_string(shipped / 12) + "|" + std::to_string(shipped / 3) + "|" + std::to_string(shipped / 2) +
              "|" + std::to_string(shipped) + "|" + (random.once_in(4) ? "" : std::to_string(random.below(50))) + "|" +
              (random.once_in(5) ? "Infinite" : std::to_string(random.below(30)) + ".5") + "|" +
              std::to_string(random.below(300)) + "|" + std::to_string(random.below(20)) + "|" +
              (random.once_in(5) ? "--" : std::to_string(random.below(5))) + "|" + (canadian ? "CAD" : "USD") + "|" +
              std::to_string(5 + random.below(40)) + ".99\n";
    }
  }
  return given::tsv(text);
}

inline std::string manage(Random& random, int skus) {
  std::string text =
      "sku|fnsku|asin|product-name|condition|your-price|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-"
      "quantity\n";
  for (int i = 0; i < skus + 3; ++i) {
    text += "SKU-" + std::to_string(i) + "|X0" + std::to_string(i) + "|B0MADE000" + std::to_string(i % 10) +
            "|Thing|New|9.99|" + std::to_string(random.below(100)) + "|" + std::to_string(random.below(5)) + "|" +
            std::to_string(random.below(20)) + "\n";
  }
  return given::tsv(text);
}

inline std::string ledger(Random& random, Day to, int days, int skus) {
  std::string text =
      "Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|In Transit Between Warehouses|Customer "
      "Shipments|Ending Warehouse Balance|Location\n";
  for (int age = days; age >= 0; --age) {
    for (int i = 0; i < skus; i += 2) {
      if (random.once_in(8)) continue;
      text += (to - age).iso() + "|X0" + std::to_string(i) + "|B0MADE000" + std::to_string(i % 10) + "|SKU-" +
              std::to_string(i) + "|Thing|" + (random.once_in(9) ? "DEFECTIVE" : "SELLABLE") + "|9|" +
              std::to_string(random.below(3)) + "|-" + std::to_string(random.below(4)) + "|" +
              std::to_string(random.below(90)) + "|" + (random.once_in(3) ? "PHX7" : "US") + "\n";
    }
  }
  return given::tsv(text);
}

inline std::string stranded(Random& random, int skus) {
  std::string text =
      "primary-action|date-stranded|stranded-reason|asin|sku|fulfillable-qty|unfulfillable-qty|reserved-quantity\n";
  for (int i = 0; i < skus; i += 4) {
    text += "Relist|2026-10-01|Listing closed|B0MADE000" + std::to_string(i % 10) + "|SKU-" + std::to_string(i) + "|" +
            std::to_string(random.below(20)) + "|1|" + std::to_string(random.below(4)) + "\n";
  }
  return given::tsv(text);
}

inline std::vector<File> account(std::uint64_t seed) {
  Random random(seed);
  const Day today = given::day("2026-11-01");
  const int skus = 5 + random.below(25);
  std::vector<File> files;
  files.push_back({"planning today", planning(random, today, skus), std::nullopt});
  for (const int age : {29, 60, 93, 120}) {
    if (!random.once_in(3)) files.push_back({"planning then", planning(random, today - age, skus), std::nullopt});
  }
  if (random.once_in(2)) files.push_back({"planning again", planning(random, today, skus), std::nullopt});
  if (random.once_in(2))
    files.push_back({"ledger", ledger(random, today, random.once_in(2) ? 120 : 40, skus), std::nullopt});
  if (random.once_in(2)) files.push_back({"more ledger", ledger(random, today - 20, 60, skus), std::nullopt});
  files.push_back({"manage", manage(random, skus), today - 3});
  if (random.once_in(2)) files.push_back({"newer manage", manage(random, skus), today});
  if (random.once_in(2)) files.push_back({"manage of nobody knows when", manage(random, skus), std::nullopt});
  files.push_back({"stranded", stranded(random, skus), std::nullopt});
  if (random.once_in(2)) files.push_back({"stranded again", stranded(random, skus), std::nullopt});
  files.push_back({"page", "<html><body>Sign in</body></html>", std::nullopt});
  return files;
}

}  // namespace ipi::made
