// ColumnId: our own word for each meaning that a report's column can have. Reports' spellings live only in kinds/.
// Append freely; the order means nothing.
#pragma once

#include <cstdint>

namespace ipi {

// As many a line as fit.
// clang-format off
enum class ColumnId : std::uint16_t {
  none,
  // Identity.
  sku, fnsku, asin, parent_asin, title, condition, product_group, supplier, brand, program,
  marketplace, country, currency, location, fulfillment_center, disposition,
  // Days.
  snapshot_day, event_day, month, last_updated, open_day,
  // Stock.
  available, fc_transfer  /* already in available (since June 2026) */, reserved_fc_transfer, reserved, reserved_customer_order, reserved_fc_processing, reserved_staging,
  unfulfillable, pending_removal, researching, inbound, inbound_working, inbound_shipped, inbound_receiving,
  warehouse_units, total_units, sellable, onhand_buyable, future_supply, future_supply_buyable,
  quantity_local, quantity_remote, mfn_quantity, mfn_listing, afn_listing,
  // Age.
  age_0_30, age_31_60, age_61_90, age_0_90, age_91_180, age_181_270, age_271_365, age_365_plus, age_366_455,
  age_456_plus, age_181_330, age_331_365,
  ais_units_181_210, ais_units_211_240, ais_units_241_270, ais_units_271_300, ais_units_301_330,
  ais_units_331_365, ais_units_365_plus, ais_units_366_455, ais_units_456_plus,
  ais_fee_181_210, ais_fee_211_240, ais_fee_241_270, ais_fee_271_300, ais_fee_301_330,
  ais_fee_331_365, ais_fee_365_plus, ais_fee_366_455, ais_fee_456_plus,
  ltsf_units_short, ltsf_fee_short, ltsf_units_long, ltsf_fee_long,
  age_snapshot_day,
  // Velocity.
  shipped_1d, shipped_7d, shipped_30d, shipped_60d, shipped_90d, shipped_180d, shipped_365d,
  sales_7d, sales_30d, sales_60d, sales_90d,
  weeks_of_cover_t7, weeks_of_cover_t30, weeks_of_cover_t90, weeks_of_cover_t180, weeks_of_cover_t365,
  sell_through, days_of_supply, total_days_of_supply, historical_days, historical_short_days,
  historical_long_days, historical_updated_day,
  // Amazon's advice.
  alert, recommended_action, healthy_level, recommended_price, recommended_sale_days, recommended_removal,
  estimated_savings, excess_units, storage_next_month, minimum_level, health_status, ship_in_units, ship_in_day,
  low_level_exempt, low_level_applied, supply_at_fba, no_sale_6_months, seasonal, season_name, season_start,
  season_end, service_programs, restock_alert,
  // Price and size.
  price, sale_price, featured_offer, lowest_new, lowest_used, item_volume, storage_volume, volume_unit,
  storage_type, size_tier, sales_rank, longest_side, median_side, shortest_side, length_unit, weight, weight_unit,
  // Stranded.
  primary_action, stranded_day, auto_removal_day, status_primary, status_secondary, error_message, stranded_reason,
  fulfilled_by, stranded_fulfillable, stranded_unfulfillable, stranded_reserved, stranded_inbound,
  product_id, product_id_type, add_delete, leadtime_to_ship,
  // Ledger.
  starting_balance, in_transit, receipts, customer_shipments, customer_returns, vendor_returns, transfers, found,
  lost, damaged, disposed, other_events, ending_balance, unknown_events,
  event_type, reference_id, quantity, reason, reconciled, unreconciled,
  // Orders and shipments.
  order_id, order_status, item_status, fulfillment_channel, sales_channel, item_price, shipment_item_id,
  shipment_id, item_price_per_unit,
  // Fees.
  month_of_charge, storage_rate, monthly_storage_fee, average_on_hand, average_pending_removal,
  total_item_volume, utilization_ratio, base_rate, utilization_rate, utilization_fee, base_fee,
  charged_units, charged_amount, age_tier, charge_rate, fee_total, referral_fee, fulfilment_fee, closing_fee,
  overage_volume, usage_volume, limit_volume, estimated_future_fee,
  // Removals and reimbursements.
  request_day, order_type, requested_units, cancelled_units, disposed_units, shipped_units, in_process_units,
  removal_fee, removal_order_type, reimbursement_id, amount_total, amount_per_unit, units_cash, units_inventory,
  sellable_removal_units, unsellable_units,
  // Business reports.
  sessions, page_views, units_ordered, units_ordered_b2b, ordered_sales, ordered_sales_b2b, order_items,
  session_percentage, unit_session_percentage, buy_box_percentage, average_offer_count,
  // AWD.
  awd_available, awd_inbound, awd_reserved, awd_outbound,
  // The seller's own cost file and the history file.
  unit_cost, lead_time_days, case_pack, minimum_order, discontinued, do_not_touch, on_hand,
  // Listings.
  listing_id, listing_status,
  // Facts of single reports.
  unit_storage_size, maximum_shipment, cubic_feet, refund_rate, return_status, incentive_fee, utilization_volume,
  average_customer_orders, carton_id, problem_type, coaching_level, settlement_id, settlement_start,
  // Official scores that the seller noted, and the bars beside them.
  score, score_day, bar_excess, bar_sell_through, bar_stranded, bar_in_stock,
  // What a JSON document says of itself: the period's first day; the reports that a history's state was made of.
  period_start, history_source,
  count_
};
// clang-format on

}  // namespace ipi
