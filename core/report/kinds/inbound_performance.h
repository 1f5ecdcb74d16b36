// Inbound Performance: GET_FBA_FULFILLMENT_INBOUND_NONCOMPLIANCE_DATA. Problems of shipments to Amazon and
// their fees. It says nothing about stock: recognised and explained, its fees kept by SKU and day. Seller
// Central: Reports > Fulfillment > Inventory > Inbound Performance.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kInboundPerformanceColumns[] = {
    {Id::event_day, Type::day, Merge::key, "issue-reported-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::problem_type, Type::text, Merge::key, "problem-type"},
    {Id::currency, Type::currency, Merge::key, "currency"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::coaching_level, Type::text, Merge::first, "coaching-level"},
    {Id::quantity, Type::count, Merge::sum, "problem-quantity"},
    {Id::fee_total, Type::money, Merge::sum, "fee-total"},
    {Id::none, Type::ignored, Merge::first,
     "shipment-creation-date|fba-shipment-id|fba-carton-id|fulfillment-center-id|expected-quantity|"
     "received-quantity|performance-measurement-unit|fee-type|problem-level|alert-status"},
};
inline constexpr Requirement kInboundPerformanceSignature[] = {{{Id::problem_type}}, {{Id::coaching_level}}};
inline constexpr Requirement kInboundPerformanceNeeded[] = {{{Id::sku}}, {{Id::problem_type}}};
inline constexpr VariantMark kInboundPerformanceVariants[] = {{"20 columns", Id::problem_type}};

inline constexpr ReportSpec kInboundPerformance{ReportKind::inbound_performance,
                                                "inbound_performance",
                                                Role::identified,
                                                RepeatRule::event,
                                                kInboundPerformanceColumns,
                                                kInboundPerformanceSignature,
                                                kInboundPerformanceNeeded,
                                                kInboundPerformanceVariants,
                                                Id::sku};

}  // namespace ipi::kinds
