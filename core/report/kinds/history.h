// ipiscope's own history file (ipiscope-history/1, report/json/history_file.h): the account's states on earlier days, a row
// a SKU and day. Names are those of its columns.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kHistoryColumns[] = {
    {Id::marketplace, Type::marketplace, Merge::key, "marketplace"},
    {Id::snapshot_day, Type::day, Merge::key, "date"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::history_source, Type::text, Merge::first, "source"},
    {Id::fnsku, Type::id, Merge::first, "fnsku"},
    {Id::asin, Type::id, Merge::first, "asin"},
    {Id::on_hand, Type::count, Merge::first, "on_hand"},
    {Id::available, Type::count, Merge::first, "available"},
    {Id::fc_transfer, Type::count, Merge::first, "fc_transfer"},
    {Id::reserved, Type::count, Merge::first, "reserved"},
    {Id::unfulfillable, Type::count, Merge::first, "unfulfillable"},
    {Id::pending_removal, Type::count, Merge::first, "pending_removal"},
    {Id::inbound, Type::count, Merge::first, "inbound"},
    {Id::shipped_7d, Type::count, Merge::first, "shipped_7d"},
    {Id::shipped_30d, Type::count, Merge::first, "shipped_30d"},
    {Id::shipped_60d, Type::count, Merge::first, "shipped_60d"},
    {Id::shipped_90d, Type::count, Merge::first, "shipped_90d"},
    {Id::excess_units, Type::count, Merge::first, "excess_units"},
    {Id::stranded_fulfillable, Type::count, Merge::first, "stranded_units"},
    {Id::days_of_supply, Type::decimal, Merge::first, "days_of_supply"},
    {Id::weeks_of_cover_t30, Type::decimal, Merge::first, "weeks_of_cover_t30"},
    {Id::weeks_of_cover_t90, Type::decimal, Merge::first, "weeks_of_cover_t90"},
    {Id::sell_through, Type::decimal, Merge::first, "sell_through"},
    {Id::open_day, Type::day, Merge::first, "first_seen"},
};
inline constexpr Requirement kHistorySignature[] = {{{Id::snapshot_day}}, {{Id::sku}}, {{Id::on_hand}}};
inline constexpr Requirement kHistoryNeeded[] = {{{Id::snapshot_day}}, {{Id::sku}}};
inline constexpr VariantMark kHistoryVariants[] = {{"1", Id::snapshot_day}};

inline constexpr ReportSpec kHistory{ReportKind::history, "history",        Role::history,
                                     RepeatRule::state,   kHistoryColumns,  kHistorySignature,
                                     kHistoryNeeded,      kHistoryVariants, Id::sku};

}  // namespace ipi::kinds
