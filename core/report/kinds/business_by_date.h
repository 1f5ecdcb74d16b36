// Business report "Sales and Traffic" by date: the whole account's ordered units and sales by day, week or
// month. It knows no SKUs. Headers follow the page's language. Seller Central: Reports > Business Reports >
// By Date.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kBusinessByDateColumns[] = {
    {Id::event_day, Type::day, Merge::key, "Date|Datum|Fecha|日付|날짜"},
    {Id::ordered_sales, Type::money, Merge::sum,
     "Ordered Product Sales|Durch bestellte Produkte erzielter Umsatz|Ventas de productos pedidos|"
     "注文商品の売上額|주문한 상품 판매량"},
    {Id::ordered_sales_b2b, Type::money, Merge::sum,
     "Ordered Product Sales - B2B|Bestellsumme – B2B|Ventas de productos pedidos - B2B|"
     "注文商品の売上額 - B2B"},
    {Id::units_ordered, Type::count, Merge::sum,
     "Units Ordered|Bestellte Einheiten|Unidades pedidas|注文された商品点数|상품 주문량"},
    {Id::units_ordered_b2b, Type::count, Merge::sum,
     "Units Ordered - B2B|Bestellte Einheiten – B2B|Unidades pedidas - B2B|注文点数 - B2B"},
    {Id::order_items, Type::count, Merge::sum,
     "Total Order Items|Zahl der Bestellposten|Total de artículos del pedido|注文品目総数|총 주문 아이템"},
    {Id::sessions, Type::count, Merge::sum,
     "Sessions|Sessions - Total|Sitzungen – Summe|Sesiones|セッション数 - 合計|セッション - 合計|"
     "세션 - 총계"},
    {Id::page_views, Type::count, Merge::sum,
     "Page Views|Page Views - Total|Seitenaufrufe – Summe|ページビュー - 合計|페이지 조회수 - 총계"},
    {Id::buy_box_percentage, Type::percent, Merge::first,
     "Buy Box Percentage|Featured Offer (Buy Box) Percentage|주요 오퍼(바이 박스) 백분율"},
    {Id::unit_session_percentage, Type::percent, Merge::first,
     "Unit Session Percentage|ユニットセッション率|상품 세션 비율"},
    {Id::refund_rate, Type::percent, Merge::first, "Refund Rate|환불률"},
    {Id::average_offer_count, Type::decimal, Merge::first, "Average Offer Count|平均出品数"},
    {Id::none, Type::ignored, Merge::first,
     "Total Order Items - B2B|Zahl der Bestellposten – B2B|Total de artículos del pedido - B2B|"
     "注文品目総数 - B2B|Average Sales per Order Item|Average Sales per Order Item - B2B|"
     "Average Units per Order Item|Average Units per Order Item - B2B|Average Selling Price|"
     "Average Selling Price - B2B|Order Item Session Percentage|Order Item Session Percentage - B2B|"
     "Average Parent Items|親商品の平均数"},
};
inline constexpr Requirement kBusinessByDateSignature[] = {
    {{Id::event_day}}, {{Id::ordered_sales}}, {{Id::sessions, Id::average_offer_count}}};
inline constexpr Requirement kBusinessByDateNeeded[] = {{{Id::event_day}}, {{Id::units_ordered}}};
inline constexpr VariantMark kBusinessByDateVariants[] = {{"by date", Id::event_day}};

inline constexpr ReportSpec kBusinessByDate{ReportKind::business_by_date,
                                            "business_by_date",
                                            Role::extra,
                                            RepeatRule::event,
                                            kBusinessByDateColumns,
                                            kBusinessByDateSignature,
                                            kBusinessByDateNeeded,
                                            kBusinessByDateVariants,
                                            Id::none};

}  // namespace ipi::kinds
