// Monthly storage fees: GET_FBA_STORAGE_FEE_CHARGES_DATA. Charges by ASIN, FNSKU, fulfilment centre and
// country; rows of one month, country, ASIN and FNSKU add up, repeated ones too (real files repeat them). One
// file may mix countries, currencies and units. Downloads write the names with hyphens, the API with
// underscores. Seller Central: Reports > Fulfillment > Payments > Monthly Storage Fees.
//
// Forms: 2018 with 20 and 21 columns, 27 with discounts, 2023 with the utilisation ratio, 2024 with the
// surcharge's parts, 2026 with the SKU.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kStorageFeesColumns[] = {
    {Id::month_of_charge, Type::month, Merge::key, "month-of-charge"},
    {Id::country, Type::marketplace, Merge::key, "country-code"},
    {Id::currency, Type::currency, Merge::key, "currency"},
    {Id::asin, Type::id, Merge::key, "asin"},
    {Id::fnsku, Type::id, Merge::key, "fnsku"},
    {Id::sku, Type::id, Merge::first, "sku"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::longest_side, Type::decimal, Merge::first, "longest-side"},
    {Id::median_side, Type::decimal, Merge::first, "median-side"},
    {Id::shortest_side, Type::decimal, Merge::first, "shortest-side"},
    {Id::length_unit, Type::text, Merge::first, "measurement-units"},
    {Id::weight, Type::decimal, Merge::first, "weight"},
    {Id::weight_unit, Type::text, Merge::first, "weight-units"},
    {Id::item_volume, Type::decimal, Merge::first, "item-volume"},
    {Id::volume_unit, Type::text, Merge::first, "volume-units"},
    {Id::size_tier, Type::text, Merge::first, "product-size-tier"},
    {Id::average_on_hand, Type::decimal, Merge::sum, "average-quantity-on-hand"},
    {Id::average_pending_removal, Type::decimal, Merge::sum, "average-quantity-pending-removal"},
    {Id::average_customer_orders, Type::decimal, Merge::sum, "average-quantity-customer-orders"},
    {Id::total_item_volume, Type::decimal, Merge::sum, "estimated-total-item-volume"},
    {Id::storage_rate, Type::money, Merge::first, "storage-rate"},
    {Id::monthly_storage_fee, Type::money, Merge::sum, "estimated-monthly-storage-fee"},
    {Id::incentive_fee, Type::money, Merge::sum, "total-incentive-fee-amount"},
    {Id::utilization_ratio, Type::decimal, Merge::first, "storage-utilization-ratio"},
    {Id::base_rate, Type::money, Merge::first, "base-rate"},
    {Id::utilization_rate, Type::money, Merge::first, "utilization-surcharge-rate"},
    {Id::utilization_volume, Type::decimal, Merge::sum,
     "est-vol-for-sus|estimated-total-storage-utilization-surcharge-volume"},
    {Id::base_fee, Type::money, Merge::sum, "est-base-msf|estimated-base-monthly-storage-fee"},
    {Id::utilization_fee, Type::money, Merge::sum, "est-sus|estimated-storage-utilization-surcharge"},
    {Id::none, Type::ignored, Merge::first,
     "fulfillment-center|fulfilment-centre|dangerous-goods-storage-type|eligible-for-inventory-discount|"
     "qualifies-for-inventory-discount|breakdown-incentive-fee-amount|storage-utilization-ratio-units|"
     "avg-qty-for-sus|average-quantity-on-hand-above-30-days"},
};
inline constexpr Requirement kStorageFeesSignature[] = {{{Id::month_of_charge}}, {{Id::monthly_storage_fee}}};
inline constexpr Requirement kStorageFeesNeeded[] = {
    {{Id::asin, Id::fnsku, Id::sku}}, {{Id::month_of_charge}}, {{Id::monthly_storage_fee}}};
inline constexpr VariantMark kStorageFeesVariants[] = {
    {"2026", Id::sku},
    {"2024", Id::base_fee},
    {"2023", Id::utilization_ratio},
    {"27 columns", Id::incentive_fee},
    {"2018, 21 columns", Id::size_tier},
    {"2018, 20 columns", Id::monthly_storage_fee},
};

inline constexpr ReportSpec kStorageFees{ReportKind::storage_fees, "storage_fees",       Role::extra,
                                         RepeatRule::event,        kStorageFeesColumns,  kStorageFeesSignature,
                                         kStorageFeesNeeded,       kStorageFeesVariants, Id::asin};

}  // namespace ipi::kinds
