// ReportSpec: what a report looks like and what its columns mean, as plain constexpr data. One file a report under
// kinds/; catalog.cpp lists them. Nothing here reads anything.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "report/column_id.h"

namespace ipi {

// In the order of the design's "Kind ids"; the JSON id of each stands in its spec.
// As many a line as fit.
// clang-format off
enum class ReportKind : std::uint8_t {
  planning, inventory_age, inventory_health, stranded, stranded_loader, restock, manage_fba, afn_inventory,
  afn_by_country, ledger_summary, ledger_detail, reserved, all_orders, fulfilled_shipments, shipment_sales, returns,
  storage_fees, aged_fees, overage, fee_preview, business_by_child, business_by_date, sales_traffic_json,
  inventory_summaries_json, awd_json, awd_inventory, removal_orders, removal_shipments, recommended_removal,
  reimbursements, daily_history, monthly_history, received, inventory_events, adjustments, inbound_performance,
  excess_inventory, listings, settlement, costs, history, official_scores
};
// clang-format on

enum class ColumnType : std::uint8_t {
  text,           // as it stands; stored once in the string pool
  id,             // SKU, FNSKU, ASIN, order id: text even if all digits, checked for spreadsheet damage
  count,          // whole units of stock or sales: below zero is broken, and missing
  signed_count,   // movements of stock: below zero is outward
  decimal,        // volumes, weights, ratios, averages
  money,          // in 1/10,000 of the row's currency unit
  percent,        // "2.32%" or 2.32 → 0.0232
  day,            // a calendar day
  month,          // a month, stored as its last day
  flag,           // Yes/No → 1/0
  flag_or_count,  // a number or Y/N (no-sale-last-6-months)
  marketplace,    // any spelling → Marketplace
  currency,       // ISO code
  ignored         // known, carries nothing, or personal: never decoded nor kept
};

// What happens when several rows of one file have the same key.
enum class Merge : std::uint8_t {
  key,       // part of the row's key
  identity,  // tells rows of one key apart (FNSKU, condition): they add up
  sum,
  first,
  last,
  max,
  min
};

struct ColumnSpec {
  ColumnId id;  // none: only for ignored columns, which may all stand under one spec
  ColumnType type;
  Merge merge;
  // Spellings as they stand in files, parted by '|'; compared after folding (report/fold.h). Several columns of one
  // file may match one spec only if their folded names are equal.
  std::string_view names;
};

// All of `any_of` groups must be met; a group is met when one of its columns is in the header.
struct Requirement {
  ColumnId any_of[8];  // padded with ColumnId::none
};

// The first mark whose column is present (and `absent`, unless none, is not) names the variant.
struct VariantMark {
  std::string_view variant;
  ColumnId present;
  ColumnId absent = ColumnId::none;
};

enum class Role : std::uint8_t {
  score,      // states of stock from which factors are computed
  history,    // movements or states by day
  extra,      // adds facts: fees, advice, costs
  identified  // named and explained, not used
};

enum class RepeatRule : std::uint8_t {
  state,  // a row states something: the same row again is a repeat and is set aside; another fnsku or condition adds
  event   // a row is an event or a charge: rows of one key add up, identical ones too
};

// A total that the report states beside its parts; rows in which they disagree are flagged (total_mismatch). Checked
// where the total and at least one part are known; absent parts count as 0.
struct SumCheck {
  ColumnId total;
  ColumnId parts[6];  // padded with ColumnId::none
};

struct ReportSpec {
  ReportKind kind;
  std::string_view id;
  Role role;
  RepeatRule repeat;
  std::span<const ColumnSpec> columns;
  std::span<const Requirement> signature;  // detection
  std::span<const Requirement> needed;     // else column_required: the file is refused by what it lacks
  std::span<const VariantMark> variants;
  // Every row must have it, else row_without_key; none = rows need no key (business report by date).
  ColumnId key;
  std::span<const SumCheck> sums{};
  // What all its forms have and the factors are made of; a file that lacks one is read, and says so.
  std::span<const Requirement> usual{};
};

}  // namespace ipi
