// Sales and Traffic: GET_SALES_AND_TRAFFIC_REPORT, a JSON document: sessions, page views and ordered units by ASIN (or
// SKU), with the period inside, unlike the Business Report that the page exports. Names are the members' paths below a row
// of salesAndTrafficByAsin, those of the period and the marketplace stand beside the rows. By parent, a product without
// variations is found by its own ASIN. The rows by date tell the account's sums and are not read. Source: reports.md 11.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kSalesTrafficJsonColumns[] = {
    {Id::asin, Type::id, Merge::key, "childAsin|parentAsin"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::marketplace, Type::marketplace, Merge::key, "reportSpecification.marketplaceIds"},
    {Id::event_day, Type::day, Merge::key, "reportSpecification.dataEndTime"},
    {Id::period_start, Type::day, Merge::key, "reportSpecification.dataStartTime"},
    {Id::units_ordered, Type::count, Merge::sum, "salesByAsin.unitsOrdered"},
    {Id::units_ordered_b2b, Type::count, Merge::sum, "salesByAsin.unitsOrderedB2B"},
    {Id::ordered_sales, Type::money, Merge::sum, "salesByAsin.orderedProductSales.amount"},
    {Id::currency, Type::currency, Merge::first, "salesByAsin.orderedProductSales.currencyCode"},
    {Id::ordered_sales_b2b, Type::money, Merge::sum, "salesByAsin.orderedProductSalesB2B.amount"},
    {Id::order_items, Type::count, Merge::sum, "salesByAsin.totalOrderItems"},
    {Id::sessions, Type::count, Merge::sum, "trafficByAsin.sessions"},
    {Id::session_percentage, Type::percent, Merge::first, "trafficByAsin.sessionPercentage"},
    {Id::page_views, Type::count, Merge::sum, "trafficByAsin.pageViews"},
    {Id::buy_box_percentage, Type::percent, Merge::first, "trafficByAsin.buyBoxPercentage"},
    {Id::unit_session_percentage, Type::percent, Merge::first, "trafficByAsin.unitSessionPercentage"},
    {Id::none, Type::ignored, Merge::first,
     "parentAsin|salesByAsin.totalOrderItemsB2B|salesByAsin.orderedProductSalesB2B.currencyCode|"
     "trafficByAsin.browserPageViews|trafficByAsin.browserPageViewsB2B|"
     "trafficByAsin.browserPageViewsPercentage|trafficByAsin.browserPageViewsPercentageB2B|"
     "trafficByAsin.browserSessionPercentage|trafficByAsin.browserSessionPercentageB2B|"
     "trafficByAsin.browserSessions|trafficByAsin.browserSessionsB2B|"
     "trafficByAsin.mobileAppPageViews|trafficByAsin.mobileAppPageViewsB2B|"
     "trafficByAsin.mobileAppPageViewsPercentage|trafficByAsin.mobileAppPageViewsPercentageB2B|"
     "trafficByAsin.mobileAppSessionPercentage|trafficByAsin.mobileAppSessionPercentageB2B|"
     "trafficByAsin.mobileAppSessions|trafficByAsin.mobileAppSessionsB2B|trafficByAsin.sessionsB2B|"
     "trafficByAsin.sessionPercentageB2B|trafficByAsin.pageViewsB2B|trafficByAsin.pageViewsPercentage|"
     "trafficByAsin.pageViewsPercentageB2B|trafficByAsin.buyBoxPercentageB2B|"
     "trafficByAsin.unitSessionPercentageB2B"},
};
inline constexpr Requirement kSalesTrafficJsonSignature[] = {{{Id::asin}}, {{Id::sessions}}, {{Id::units_ordered}}};
inline constexpr Requirement kSalesTrafficJsonNeeded[] = {{{Id::asin}}};
inline constexpr VariantMark kSalesTrafficJsonVariants[] = {{"by ASIN", Id::asin}};

inline constexpr ReportSpec kSalesTrafficJson{ReportKind::sales_traffic_json,
                                              "sales_traffic_json",
                                              Role::extra,
                                              RepeatRule::state,
                                              kSalesTrafficJsonColumns,
                                              kSalesTrafficJsonSignature,
                                              kSalesTrafficJsonNeeded,
                                              kSalesTrafficJsonVariants,
                                              Id::asin};

}  // namespace ipi::kinds
