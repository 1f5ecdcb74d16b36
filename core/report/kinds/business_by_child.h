// Business report "Detail Page Sales and Traffic By Child Item" (or by SKU): sessions, page views and ordered
// units by child ASIN. No day inside: the period is only known to whoever downloaded it. Headers follow the
// page's language. Seller Central: Reports > Business Reports > By ASIN.
//
// Forms: B1 (to 2021, one number of sessions), B2 (2022 on, sessions by mobile app, browser and in total, of
// which the total is read). The British form writes en dashes, which folding takes off. Shares are read as
// shares of 1.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kBusinessByChildColumns[] = {
    {Id::asin, Type::id, Merge::key, "(Child) ASIN|(Untergeordnete) ASIN|ASIN (secundario)|（子）ASIN"},
    {Id::sku, Type::id, Merge::key, "SKU"},
    {Id::parent_asin, Type::id, Merge::first, "(Parent) ASIN|(Übergeordnete) ASIN|ASIN (principal)|（親）ASIN"},
    {Id::title, Type::text, Merge::first, "Title|Titel|Título|タイトル"},
    {Id::sessions, Type::count, Merge::sum,
     "Sessions|Sessions - Total|Sitzungen|Sitzungen – Summe|Sesiones|Sesiones - Total|"
     "セッション数 - 合計|セッション - 合計|セッション"},
    {Id::session_percentage, Type::percent, Merge::first, "Session Percentage|Session Percentage - Total"},
    {Id::page_views, Type::count, Merge::sum,
     "Page Views|Page Views - Total|Seitenaufrufe|Seitenaufrufe – Summe|ページビュー - 合計|ページビュー"},
    {Id::buy_box_percentage, Type::percent, Merge::first,
     "Buy Box Percentage|Featured Offer (Buy Box) Percentage|おすすめ出品（おすすめ商品）の獲得率"},
    {Id::units_ordered, Type::count, Merge::sum,
     "Units Ordered|Bestellte Einheiten|Unidades pedidas|注文された商品点数"},
    {Id::units_ordered_b2b, Type::count, Merge::sum,
     "Units Ordered - B2B|Bestellte Einheiten – B2B|Unidades pedidas - B2B|注文点数 - B2B"},
    {Id::unit_session_percentage, Type::percent, Merge::first,
     "Unit Session Percentage|Prozentsatz an Einheiten pro Sitzung|ユニットセッション率"},
    {Id::ordered_sales, Type::money, Merge::sum,
     "Ordered Product Sales|Durch bestellte Produkte erzielter Umsatz|Ventas de productos pedidos|"
     "注文商品の売上額"},
    {Id::ordered_sales_b2b, Type::money, Merge::sum,
     "Ordered Product Sales - B2B|Bestellsumme – B2B|Ventas de productos pedidos - B2B|"
     "注文商品の売上額 - B2B"},
    {Id::order_items, Type::count, Merge::sum,
     "Total Order Items|Zahl der Bestellposten|Total de artículos del pedido|注文品目総数"},
    {Id::none, Type::ignored, Merge::first,
     "Sessions - Mobile App|Sessions - Mobile APP - B2B|Sessions - Browser|Sessions - Browser - B2B|"
     "Sessions - Total - B2B|Session Percentage - Mobile App|Session Percentage - Mobile APP - B2B|"
     "Session Percentage - Browser|Session Percentage - Browser - B2B|Session Percentage - Total - B2B|"
     "Page Views - Mobile App|Page Views - Mobile APP - B2B|Page Views - Browser|"
     "Page Views - Browser - B2B|Page Views - Total - B2B|Page Views Percentage|"
     "Page Views Percentage - Mobile App|Page Views Percentage - Mobile APP - B2B|"
     "Page Views Percentage - Browser|Page Views Percentage - Browser - B2B|"
     "Page Views Percentage - Total|Page Views Percentage - Total - B2B|"
     "Featured Offer (Buy Box) Percentage - B2B|Unit Session Percentage - B2B|Total Order Items - B2B|"
     "Zahl der Bestellposten – B2B|Total de artículos del pedido - B2B|注文品目総数 - B2B|"
     "Sitzungen – mobile App|Sitzungen – Browser"},
};
inline constexpr Requirement kBusinessByChildSignature[] = {{{Id::asin}}, {{Id::sessions}}, {{Id::ordered_sales}}};
inline constexpr Requirement kBusinessByChildNeeded[] = {{{Id::asin}}, {{Id::units_ordered}}};
inline constexpr VariantMark kBusinessByChildVariants[] = {{"by SKU", Id::sku}, {"by child ASIN", Id::asin}};

inline constexpr ReportSpec kBusinessByChild{ReportKind::business_by_child,
                                             "business_by_child",
                                             Role::extra,
                                             RepeatRule::event,
                                             kBusinessByChildColumns,
                                             kBusinessByChildSignature,
                                             kBusinessByChildNeeded,
                                             kBusinessByChildVariants,
                                             Id::asin};

}  // namespace ipi::kinds
