// FBA customer returns: GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA. Returned units per SKU, day, disposition
// and reason. What customers wrote is never read. (Returns by return date, of seller-fulfilled orders, is
// another report.) Seller Central: Reports > Fulfillment > Customer Concessions > FBA customer returns.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kReturnsColumns[] = {
    {Id::event_day, Type::day, Merge::key, "return-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::disposition, Type::text, Merge::key, "detailed-disposition"},
    {Id::reason, Type::text, Merge::key, "reason"},
    {Id::return_status, Type::text, Merge::first, "status"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::quantity, Type::count, Merge::sum, "quantity"},
    {Id::none, Type::ignored, Merge::first, "order-id|fulfillment-center-id|license-plate-number|customer-comments"},
};
inline constexpr Requirement kReturnsSignature[] = {{{Id::event_day}}, {{Id::disposition}}, {{Id::quantity}}};
inline constexpr Requirement kReturnsNeeded[] = {{{Id::event_day}}, {{Id::sku}}, {{Id::quantity}}};
inline constexpr VariantMark kReturnsVariants[] = {{"13 columns", Id::disposition}};

inline constexpr ReportSpec kReturns{ReportKind::returns, "returns",        Role::history,
                                     RepeatRule::event,   kReturnsColumns,  kReturnsSignature,
                                     kReturnsNeeded,      kReturnsVariants, Id::sku};

}  // namespace ipi::kinds
