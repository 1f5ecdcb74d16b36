// Fee preview: GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA. Sizes and estimated fees of one unit, a row a SKU and
// store. Undated. Unknown fees are "--". The US form has fulfilment fees per unit, the European one a fee per
// destination, of which the domestic one is read. Seller Central: Reports > Fulfillment > Payments > Fee
// Preview.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kFeePreviewColumns[] = {
    {Id::marketplace, Type::marketplace, Merge::key, "amazon-store"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::product_group, Type::text, Merge::first, "product-group"},
    {Id::brand, Type::text, Merge::first, "brand"},
    {Id::fulfilled_by, Type::text, Merge::first, "fulfilled-by"},
    {Id::price, Type::money, Merge::first, "your-price"},
    {Id::sale_price, Type::money, Merge::first, "sales-price"},
    {Id::longest_side, Type::decimal, Merge::first, "longest-side"},
    {Id::median_side, Type::decimal, Merge::first, "median-side"},
    {Id::shortest_side, Type::decimal, Merge::first, "shortest-side"},
    {Id::length_unit, Type::text, Merge::first, "unit-of-dimension"},
    {Id::weight, Type::decimal, Merge::first, "item-package-weight"},
    {Id::weight_unit, Type::text, Merge::first, "unit-of-weight"},
    {Id::size_tier, Type::text, Merge::first, "product-size-tier|product-size-weight-band"},
    {Id::currency, Type::currency, Merge::first, "currency"},
    {Id::fee_total, Type::money, Merge::first, "estimated-fee-total"},
    {Id::referral_fee, Type::money, Merge::first, "estimated-referral-fee-per-unit"},
    {Id::closing_fee, Type::money, Merge::first, "estimated-variable-closing-fee"},
    {Id::fulfilment_fee, Type::money, Merge::first,
     "expected-fulfillment-fee-per-unit|expected-fulfilment-fee-per-unit|"
     "expected-domestic-fulfilment-fee-per-unit|expected-domestic-fulfillment-fee-per-unit"},
    {Id::estimated_future_fee, Type::money, Merge::first,
     "estimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)|estimated-future-fee"},
    {Id::none, Type::ignored, Merge::first,
     "length-and-girth|has-local-inventory|estimated-order-handling-fee-per-order|"
     "estimated-pick-pack-fee-per-unit|estimated-weight-handling-fee-per-unit|"
     "estimated-future-order-handling-fee-per-order|estimated-future-pick-pack-fee-per-unit|"
     "estimated-future-weight-handling-fee-per-unit|expected-future-fulfillment-fee-per-unit|"
     "expected-efn-fulfilment-fee-per-unit-uk|expected-efn-fulfilment-fee-per-unit-de|"
     "expected-efn-fulfilment-fee-per-unit-fr|expected-efn-fulfilment-fee-per-unit-it|"
     "expected-efn-fulfilment-fee-per-unit-es|expected-efn-fulfilment-fee-per-unit-se"},
};
inline constexpr Requirement kFeePreviewSignature[] = {{{Id::fee_total}}};
inline constexpr Requirement kFeePreviewNeeded[] = {{{Id::sku}}, {{Id::fee_total}}};
inline constexpr VariantMark kFeePreviewVariants[] = {{"US", Id::estimated_future_fee}, {"Europe", Id::fee_total}};

inline constexpr ReportSpec kFeePreview{ReportKind::fee_preview, "fee_preview",       Role::extra,
                                        RepeatRule::state,       kFeePreviewColumns,  kFeePreviewSignature,
                                        kFeePreviewNeeded,       kFeePreviewVariants, Id::sku};

}  // namespace ipi::kinds
