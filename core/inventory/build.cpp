#include "inventory/build.h"

#include <algorithm>

#include "base/limits.h"
#include "inventory/dated_states.h"
#include "inventory/field_map.h"
#include "inventory/history.h"
#include "inventory/sku_index.h"
#include "inventory/today.h"

namespace ipi {
namespace {

void fill_on_hand(SellerInventory& inventory, std::size_t skus, bool count_units_under_removal) {
  for (std::size_t sku = 0; sku < skus; ++sku) {
    const std::int32_t under_removal = inventory.pending_removal.get_or(sku, 0);
    if (inventory.on_hand.has(sku)) {  // told outright by a history, without units under removal
      if (count_units_under_removal) inventory.on_hand.set(sku, add_units(inventory.on_hand[sku], under_removal));
      continue;
    }
    const bool known = inventory.available.has(sku) || inventory.reserved.has(sku) || inventory.unfulfillable.has(sku);
    if (!known) continue;
    const std::int32_t removal = count_units_under_removal ? 0 : under_removal;
    inventory.on_hand.set(sku, on_hand_units(inventory.available.get_or(sku, 0), inventory.reserved.get_or(sku, 0),
                                             inventory.unfulfillable.get_or(sku, 0), removal));
  }
}

// SKUs that only a ledger knows: its last balance is today's stock if it is fresh.
void fill_on_hand_from_ledger(SellerInventory& inventory, std::size_t skus, const DailyHistory& daily) {
  if (!daily.balances || inventory.as_of - daily.balances->to > kTodayDays) return;
  for (std::size_t sku = 0; sku < skus && sku + 1 < daily.first.size(); ++sku) {
    if (inventory.on_hand.has(sku)) continue;
    for (std::uint32_t i = daily.first[sku + 1]; i-- > daily.first[sku];) {
      const SkuDay& day = daily.days[i];
      if (MissingValue<std::int32_t>::is(day.on_hand)) continue;
      inventory.on_hand.set(sku, std::max(0, day.on_hand));
      inventory.available.set(sku, std::max(0, day.sellable));
      break;
    }
  }
}

// Inbound is working + shipped + receiving where the report has only the parts.
void fill_inbound(SellerInventory& inventory, std::size_t skus) {
  for (std::size_t sku = 0; sku < skus; ++sku) {
    const bool parts = inventory.inbound_working.has(sku) || inventory.inbound_shipped.has(sku) ||
                       inventory.inbound_receiving.has(sku);
    if (inventory.inbound.has(sku) || !parts) continue;
    inventory.inbound.set(
        sku, add_units(add_units(inventory.inbound_working.get_or(sku, 0), inventory.inbound_shipped.get_or(sku, 0)),
                       inventory.inbound_receiving.get_or(sku, 0)));
  }
}

// Costs, lead times, flags; joined only, they make no SKUs.
void fill_costs(SellerInventory& inventory, const SkuIndex& index, const FileTable& table) {
  const struct {
    ColumnId id;
    Column<std::int32_t>* into;
  } fields[] = {
      {ColumnId::lead_time_days, &inventory.lead_time_days}, {ColumnId::case_pack, &inventory.case_pack},
      {ColumnId::minimum_order, &inventory.minimum_order},   {ColumnId::discontinued, &inventory.discontinued},
      {ColumnId::do_not_touch, &inventory.do_not_touch},     {ColumnId::seasonal, &inventory.seasonal}};
  const FileTable::MoneyE4& costs = table.money(ColumnId::unit_cost);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto sku = index.find(table, row).sku;
    if (!sku) continue;
    const bool own_currency = !is_of_other_currency(table, row, *inventory.strings, inventory.marketplace);
    if (costs.has(row) && own_currency)
      inventory.unit_cost_minor.set(index_of(*sku), minor_from_e4(costs[row], inventory.currency));
    for (const auto& field : fields) {
      const FileTable::Whole& from = table.whole(field.id);
      if (from.has(row)) field.into->set(index_of(*sku), from[row]);
    }
  }
}

// The seller's own files, for SKUs that are there.
void fill_seller_files(SellerInventory& inventory, const SkuIndex& index, std::span<const SourceTable> sources) {
  for (const SourceTable& source : sources) {
    if (source.table->kind() == ReportKind::costs) fill_costs(inventory, index, *source.table);
  }
}

std::vector<JoinAudit> audit_joins(const SkuIndex& index, std::span<const SourceTable> sources,
                                   const RowMarkets& markets, Marketplace marketplace) {
  std::vector<JoinAudit> joins;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    JoinAudit audit{sources[s].file, sources[s].table->kind()};
    for (std::size_t row = 0; row < sources[s].table->rows(); ++row) {
      if (markets.markets[s][row] != marketplace) continue;
      ++audit.rows;
      switch (index.find(*sources[s].table, row).by) {
        case FoundBy::sku: ++audit.by_sku; break;
        case FoundBy::fnsku: ++audit.by_fnsku; break;
        case FoundBy::asin: ++audit.by_asin; break;
        case FoundBy::none: ++audit.unmatched; break;
      }
    }
    if (audit.rows > 0) joins.push_back(audit);
  }
  return joins;
}

template <class... Columns>
void resize_all(std::size_t rows, Columns&... columns) {
  const auto fill = [&](auto& column) {
    if (column.size() > 0) column.resize(rows);
  };
  (fill(columns), ...);
}

// Every column that has anything gets one value per SKU.
void seal(SellerInventory& inv, std::size_t skus) {
  inv.size = skus;
  for (const WholeField& field : whole_fields()) resize_all(skus, field.of(inv));
  for (const MoneyField& field : money_fields()) resize_all(skus, field.of(inv));
  for (const DecimalField& field : decimal_fields()) resize_all(skus, field.of(inv));
  for (const TextField& field : text_fields()) resize_all(skus, field.of(inv));
  resize_all(skus, inv.sku, inv.on_hand, inv.inbound, inv.unit_volume_cm3, inv.unit_weight_g, inv.stranded_units,
             inv.stranded_since_day, inv.auto_removal_day, inv.stranded_reason, inv.stranded_action, inv.mean_units_90d,
             inv.days_in_stock_30d, inv.days_observed_30d, inv.first_seen_day, inv.unit_cost_minor, inv.lead_time_days,
             inv.case_pack, inv.minimum_order, inv.discontinued, inv.do_not_touch);
  for (auto& snapshot : inv.snapshot_units) resize_all(skus, snapshot);
  inv.snapshot_method.resize(skus, SnapshotMethod::none);
}

}  // namespace

BuiltInventory build_inventory(std::span<const SourceTable> sources, const RowMarkets& markets,
                               const StringPool& strings, const BuildSettings& settings) {
  BuiltInventory built;
  SellerInventory& inventory = built.inventory;
  inventory.marketplace = settings.marketplace;
  inventory.currency = info(settings.marketplace).currency;
  inventory.as_of = settings.as_of;
  inventory.as_of_assumed = settings.as_of_assumed;
  inventory.strings = &strings;

  SkuIndex index(strings.size(), markets.stripped);
  const DatedStates states = collect_states(sources, markets, settings.marketplace, settings.as_of);
  fill_today(inventory, index, sources, states);
  fill_on_hand(inventory, index.size(), settings.count_units_under_removal);
  const DailyHistory daily = collect_daily(index, sources, markets, settings.marketplace, strings, settings.as_of);
  fill_on_hand_from_ledger(inventory, index.size(), daily);
  fill_inbound(inventory, index.size());
  fill_history(inventory, index, sources, states, daily, settings.count_units_under_removal);
  fill_first_seen(inventory, index, sources, markets, states, daily);
  fill_seller_files(inventory, index, sources);
  for (std::size_t sku = 0; sku < index.size(); ++sku) inventory.sku.set(sku, index.skus()[sku]);
  seal(inventory, index.size());

  built.joins = audit_joins(index, sources, markets, settings.marketplace);
  for (const DatedState& state : states.today) built.states_used.emplace_back(sources[state.source].file, state.day);
  return built;
}

}  // namespace ipi
