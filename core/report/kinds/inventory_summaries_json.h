// FBA inventory summaries: the answers of getInventorySummaries (FBA Inventory API v1), a JSON document: whole, only its
// payload, only its rows, an array of pages, or JSON Lines of any of these. One row a SKU and condition; undated. Names
// are the members' paths below a row; the marketplace stands beside the rows. Without details=true only the total is
// there, which counts units on their way too. Source: reports.md 12.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kInventorySummariesJsonColumns[] = {
    {Id::sku, Type::id, Merge::key, "sellerSku"},
    {Id::fnsku, Type::id, Merge::identity, "fnSku"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "productName"},
    {Id::marketplace, Type::marketplace, Merge::key, "granularity.granularityId"},
    {Id::last_updated, Type::day, Merge::max, "lastUpdatedTime"},
    {Id::total_units, Type::count, Merge::sum, "totalQuantity"},
    {Id::available, Type::count, Merge::sum, "inventoryDetails.fulfillableQuantity"},
    {Id::inbound_working, Type::count, Merge::sum, "inventoryDetails.inboundWorkingQuantity"},
    {Id::inbound_shipped, Type::count, Merge::sum, "inventoryDetails.inboundShippedQuantity"},
    {Id::inbound_receiving, Type::count, Merge::sum, "inventoryDetails.inboundReceivingQuantity"},
    {Id::reserved, Type::count, Merge::sum, "inventoryDetails.reservedQuantity.totalReservedQuantity"},
    {Id::reserved_customer_order, Type::count, Merge::sum,
     "inventoryDetails.reservedQuantity.pendingCustomerOrderQuantity"},
    {Id::reserved_fc_transfer, Type::count, Merge::sum,
     "inventoryDetails.reservedQuantity.pendingTransshipmentQuantity"},
    {Id::reserved_fc_processing, Type::count, Merge::sum, "inventoryDetails.reservedQuantity.fcProcessingQuantity"},
    {Id::researching, Type::count, Merge::sum, "inventoryDetails.researchingQuantity.totalResearchingQuantity"},
    {Id::unfulfillable, Type::count, Merge::sum, "inventoryDetails.unfulfillableQuantity.totalUnfulfillableQuantity"},
    {Id::future_supply, Type::count, Merge::sum, "inventoryDetails.futureSupplyQuantity.reservedFutureSupplyQuantity"},
    {Id::future_supply_buyable, Type::count, Merge::sum,
     "inventoryDetails.futureSupplyQuantity.futureSupplyBuyableQuantity"},
    {Id::none, Type::ignored, Merge::first,
     "stores|inventoryDetails.researchingQuantity.researchingQuantityBreakdown|"
     "inventoryDetails.unfulfillableQuantity.customerDamagedQuantity|"
     "inventoryDetails.unfulfillableQuantity.warehouseDamagedQuantity|"
     "inventoryDetails.unfulfillableQuantity.distributorDamagedQuantity|"
     "inventoryDetails.unfulfillableQuantity.carrierDamagedQuantity|"
     "inventoryDetails.unfulfillableQuantity.defectiveQuantity|"
     "inventoryDetails.unfulfillableQuantity.expiredQuantity"},
};
inline constexpr Requirement kInventorySummariesJsonSignature[] = {{{Id::sku}}, {{Id::available, Id::total_units}}};
inline constexpr Requirement kInventorySummariesJsonNeeded[] = {{{Id::sku}}};
inline constexpr VariantMark kInventorySummariesJsonVariants[] = {{"with details", Id::available},
                                                                  {"without details", Id::sku}};

inline constexpr ReportSpec kInventorySummariesJson{ReportKind::inventory_summaries_json,
                                                    "inventory_summaries_json",
                                                    Role::score,
                                                    RepeatRule::state,
                                                    kInventorySummariesJsonColumns,
                                                    kInventorySummariesJsonSignature,
                                                    kInventorySummariesJsonNeeded,
                                                    kInventorySummariesJsonVariants,
                                                    Id::sku};

}  // namespace ipi::kinds
