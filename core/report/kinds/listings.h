// All Listings and Active Listings: the catalogue, not the stock. Read for the day on which a listing was
// opened, which proves how old an ASIN is; its quantities are the seller's own stock. Headers follow the
// account's language. Seller Central: Inventory > Inventory Reports > All Listings Report.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kListingsColumns[] = {
    {Id::sku, Type::id, Merge::key, "seller-sku|Händler-SKU|sku-vendeur|SKU venditore|SKU del vendedor|出品者SKU"},
    {Id::asin, Type::id, Merge::first, "asin1"},
    {Id::title, Type::text, Merge::first, "item-name|Artikelbezeichnung|nom-produit|nome prodotto|商品名"},
    {Id::listing_id, Type::text, Merge::first, "listing-id|出品ID"},
    {Id::price, Type::money, Merge::first, "price|Preis|prix|prezzo|precio|価格"},
    {Id::quantity, Type::count, Merge::first, "quantity|Menge|Quantità|quantité|cantidad|数量"},
    {Id::open_day, Type::day, Merge::min, "open-date|出品日"},
    {Id::fulfillment_channel, Type::text, Merge::first, "fulfillment-channel|fulfilment-channel"},
    {Id::listing_status, Type::text, Merge::first, "status"},
    {Id::product_id, Type::id, Merge::first, "product-id|Produkt-ID|商品ID"},
    {Id::none, Type::ignored, Merge::first,
     "item-description|image-url|item-is-marketplace|product-id-type|zshop-shipping-fee|item-note|"
     "item-condition|zshop-category1|zshop-browse-path|zshop-storefront-feature|asin2|asin3|"
     "will-ship-internationally|expedited-shipping|zshop-boldface|bid-for-featured-placement|add-delete|"
     "pending-quantity|merchant-shipping-group|Minimum order quantity|Sell remainder"},
};
inline constexpr Requirement kListingsSignature[] = {
    {{Id::sku}}, {{Id::title}}, {{Id::listing_id, Id::open_day, Id::product_id}}, {{Id::quantity, Id::open_day}}};
inline constexpr Requirement kListingsNeeded[] = {{{Id::sku}}};
inline constexpr VariantMark kListingsVariants[] = {{"with open date", Id::open_day}, {"without open date", Id::sku}};

inline constexpr ReportSpec kListings{ReportKind::listings, "listings",        Role::extra,
                                      RepeatRule::state,    kListingsColumns,  kListingsSignature,
                                      kListingsNeeded,      kListingsVariants, Id::sku};

}  // namespace ipi::kinds
