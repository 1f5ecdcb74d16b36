// Settlement reports, V1 and V2: payments, not stock. Recognised, so that they can be named for what they
// are. Seller Central: Payments > Reports Repository.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kSettlementColumns[] = {
    {Id::settlement_id, Type::text, Merge::key, "settlement-id"},
    {Id::sku, Type::id, Merge::key, "sku"},
    {Id::settlement_start, Type::ignored, Merge::first, "settlement-start-date"},
    {Id::none, Type::ignored, Merge::first,
     "settlement-end-date|deposit-date|total-amount|currency|transaction-type|order-id|merchant-order-id|"
     "adjustment-id|shipment-id|marketplace-name|amount-type|amount-description|amount|fulfillment-id|"
     "posted-date|posted-date-time|order-item-code|merchant-order-item-id|merchant-adjustment-item-id|"
     "quantity-purchased|promotion-id|price-type|price-amount|item-related-fee-type|"
     "item-related-fee-amount|misc-fee-amount|other-fee-amount|other-fee-reason-description|"
     "direct-payment-type|direct-payment-amount|other-amount|shipment-fee-type|shipment-fee-amount|"
     "order-fee-type|order-fee-amount|promotion-type|promotion-amount"},
};
inline constexpr Requirement kSettlementSignature[] = {{{Id::settlement_id}}, {{Id::settlement_start}}};
inline constexpr Requirement kSettlementNeeded[] = {{{Id::settlement_id}}};
inline constexpr VariantMark kSettlementVariants[] = {{"flat file", Id::settlement_id}};

inline constexpr ReportSpec kSettlement{ReportKind::settlement, "settlement",        Role::identified,
                                        RepeatRule::event,      kSettlementColumns,  kSettlementSignature,
                                        kSettlementNeeded,      kSettlementVariants, Id::settlement_id};

}  // namespace ipi::kinds
