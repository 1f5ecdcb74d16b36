// Recommended Removal: GET_FBA_RECOMMENDED_REMOVAL_DATA. Units that Amazon would have removed, by age. Its
// ages are not the partition of FBA Inventory (121 to 180 days), so they stay out of the age columns. Seller
// Central: Reports > Fulfillment > Removals > Recommended Removal.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kRecommendedRemovalColumns[] = {
    {Id::snapshot_day, Type::day, Merge::key, "snapshot-date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::fnsku, Type::id, Merge::identity, "fnsku"},
    {Id::condition, Type::text, Merge::identity, "condition"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::title, Type::text, Merge::first, "product-name"},
    {Id::sellable, Type::count, Merge::sum, "sellable-quantity"},
    {Id::sellable_removal_units, Type::count, Merge::sum, "sellable-removal-quantity"},
    {Id::unsellable_units, Type::count, Merge::sum, "unsellable-quantity"},
    {Id::none, Type::ignored, Merge::first,
     "sellable-121-180-days|sellable-181-270-days|sellable-271-365-days|sellable-365+-days|"
     "unsellable-0-7-days|unsellable-8-60-days|unsellable-61-90-days"},
};
inline constexpr Requirement kRecommendedRemovalSignature[] = {{{Id::sellable_removal_units}}};
inline constexpr Requirement kRecommendedRemovalNeeded[] = {{{Id::sku}}, {{Id::sellable_removal_units}}};
inline constexpr VariantMark kRecommendedRemovalVariants[] = {{"16 columns", Id::sellable_removal_units}};

inline constexpr ReportSpec kRecommendedRemoval{ReportKind::recommended_removal,
                                                "recommended_removal",
                                                Role::extra,
                                                RepeatRule::state,
                                                kRecommendedRemovalColumns,
                                                kRecommendedRemovalSignature,
                                                kRecommendedRemovalNeeded,
                                                kRecommendedRemovalVariants,
                                                Id::sku};

}  // namespace ipi::kinds
