// The history file that the program writes and the page exports: ipiscope-history/1 (schema: ipiscope-history-1.schema.json).
// Read back by report/json/history_file.h. Columns without any value are left out, SKUs stand in the order of their text,
// missing is null: what was read from a history and is written again gives the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inventory/seller_inventory.h"
#include "ipi/history.h"
#include "view/json_writer.h"

namespace ipi {

// One marketplace after the other, its snapshots from the oldest on.
class HistoryWriter {
 public:
  HistoryWriter();
  void begin_marketplace(Marketplace marketplace);
  // An inventory without any units on hand is no snapshot and is left out.
  void add_snapshot(const SellerInventory& inventory, std::string_view source);
  void end_marketplace(std::span<const OfficialScore> scores);
  std::string take();

 private:
  JsonWriter json_;
};

}  // namespace ipi
