// The seller's own file: what a unit costs, how long it takes to get more, and what must be left alone.
// Columns in any order, in many plausible spellings; the page offers a template. One row a SKU.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kCostsColumns[] = {
    {Id::sku, Type::id, Merge::key,
     "SKU|MSKU|Seller SKU|Merchant SKU|Item SKU|Amazon SKU|SKU del vendedor|SKU venditore|SKU vendeur|"
     "Händler-SKU|出品者SKU"},
    {Id::asin, Type::id, Merge::first, "ASIN"},
    {Id::title, Type::text, Merge::first,
     "Title|Product|Product Name|Name|Description|Titel|Titre|Titolo|Título|商品名"},
    {Id::unit_cost, Type::money, Merge::first,
     "Unit cost|Cost|Cost per unit|Unit price (cost)|COGS|Cost of goods|Cost of goods sold|Landed cost|"
     "Landed unit cost|Purchase price|Purchase cost|Buy cost|Buy price|Product cost|Item cost|Unit COGS|"
     "Einkaufspreis|EK|EK-Preis|Stückkosten|Kosten pro Stück|Prix d'achat|Coût unitaire|Coût|"
     "Costo unitario|Costo|Prezzo di acquisto|Coste unitario|Coste|Precio de compra|仕入れ値|仕入価格|"
     "原価"},
    {Id::currency, Type::currency, Merge::first, "Currency|Cost currency|Währung|Devise|Valuta|Moneda|通貨"},
    {Id::lead_time_days, Type::count, Merge::first,
     "Lead time (days)|Lead time|Lead days|Supplier lead time|Days to restock|Lieferzeit|"
     "Lieferzeit (Tage)|Wiederbeschaffungszeit|Délai|Délai de livraison|Délai (jours)|Tempo di consegna|"
     "Plazo de entrega|リードタイム"},
    {Id::case_pack, Type::count, Merge::first,
     "Case pack|Case quantity|Case qty|Units per case|Carton quantity|Units per carton|Pack size|"
     "Box quantity|VPE|Verpackungseinheit|Stück pro Karton|Colisage|Unités par carton|Unità per cartone|"
     "Unidades por caja|入数"},
    {Id::minimum_order, Type::count, Merge::first,
     "Minimum order|Minimum order quantity|Min order|Min order qty|MOQ|Minimum quantity|"
     "Mindestbestellmenge|Quantité minimum|Quantité minimale|Ordine minimo|Pedido mínimo|最小注文数"},
    {Id::seasonal, Type::flag, Merge::max,
     "Seasonal|Is seasonal|Season item|Saisonal|Saisonware|Saisonnier|Stagionale|Estacional|季節商品"},
    {Id::discontinued, Type::flag, Merge::max,
     "Discontinued|Is discontinued|Phase out|End of life|EOL|Auslaufartikel|Abandonné|Fuori produzione|"
     "Descatalogado|廃番"},
    {Id::do_not_touch, Type::flag, Merge::max,
     "Do not touch|Keep|Leave alone|Hands off|Locked|Lock|Exclude|Protected|Nicht anfassen|"
     "Ne pas toucher|Non toccare|No tocar"},
};
inline constexpr Requirement kCostsSignature[] = {
    {{Id::sku}},
    {{Id::unit_cost, Id::lead_time_days, Id::case_pack, Id::minimum_order, Id::discontinued, Id::do_not_touch}}};
inline constexpr Requirement kCostsNeeded[] = {{{Id::sku}}};
inline constexpr VariantMark kCostsVariants[] = {{"with costs", Id::unit_cost}, {"without costs", Id::sku}};

inline constexpr ReportSpec kCosts{ReportKind::costs, "costs",        Role::extra,
                                   RepeatRule::state, kCostsColumns,  kCostsSignature,
                                   kCostsNeeded,      kCostsVariants, Id::sku};

}  // namespace ipi::kinds
