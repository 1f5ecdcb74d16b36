// Headers of older and rarer reports, of the seller's own files, and of near misses.
import { after, columns, plus, setCount, without, words } from './table.mjs';

const US = { market: 'US', currency: 'USD', day: '2026-11-08' };
const reserved8 = columns(`sku~sku; fnsku~fnsku; asin~asin; product-name~title; reserved_qty~count
reserved_customerorders~count; reserved_fc-transfers~count; reserved_fc-processing~count`);
const program = columns('program~text:FBA');
const staging = columns('reserved_staging~count');
const reserved10 = [...reserved8, ...staging, ...program];
function fixReserved(row) {
  setCount(
    row,
    'reserved_qty',
    plus(row, ['reserved_customerorders', 'reserved_fc-transfers', 'reserved_fc-processing', 'reserved_staging']),
  );
}
const afn = columns(`seller-sku~sku; fulfillment-channel-sku~fnsku; asin~asin; condition-type~text:NewItem
Warehouse-Condition-code~text:SELLABLE,UNSELLABLE; Quantity Available~count`);
const byCountry = columns(`seller-sku~sku; fulfillment-channel-sku~fnsku; asin~asin; condition-type~text:NewItem
country~marketplace; quantity-for-local-fulfillment~count`);

const health = columns(`snapshot-date~day:isoz; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New,No Listing
sales-rank~count; product-group~text:home_garden_display_on_website; total-quantity~count; sellable-quantity~count
unsellable-quantity~count; inv-age-0-to-90-days~count; inv-age-91-to-180-days~count; inv-age-181-to-270-days~count
inv-age-271-to-365-days~count; inv-age-365-plus-days~count; units-shipped-last-24-hrs~count; units-shipped-last-7-days~count
units-shipped-last-30-days~count; units-shipped-last-90-days~count; units-shipped-last-180-days~count
units-shipped-last-365-days~count; weeks-of-cover-t7~decimal; weeks-of-cover-t30~decimal; weeks-of-cover-t90~decimal
weeks-of-cover-t180~decimal; weeks-of-cover-t365~decimal; num-afn-new-sellers~ignored:1; num-afn-used-sellers~ignored:0
currency~currency; your-price~money; sales-price~money; lowest-afn-new-price~money; lowest-afn-used-price~money
lowest-mfn-new-price~ignored:0.00; lowest-mfn-used-price~ignored:0.00; qty-to-be-charged-ltsf-12-mo~count
qty-in-long-term-storage-program~ignored:0; qty-with-removals-in-progress~count; projected-ltsf-12-mo~money
per-unit-volume~ratio; is-hazmat~ignored:N; in-bound-quantity~count; asin-limit~ignored:; inbound-recommend-quantity~count
qty-to-be-charged-ltsf-6-mo~count; projected-ltsf-6-mo~money`);
const excess = columns(`Marketplace~marketplace; Asin~asin; Product Name~title; Total Quantity (Sellable)~count; Estimated Excess~count
Units Sold - Last 7 Days~count; Units Sold - Last 30 Days~count; Your Price~money`);

const history = columns(`snapshot-date~day:isoz+0; fnsku~fnsku; sku~sku; product-name~title; quantity~count
fulfillment-center-id~text:PHX7,SDF8; detailed-disposition~text:SELLABLE,CUSTOMER_DAMAGED; country~marketplace`);
const monthly = columns(`month~day:my; fnsku~fnsku; sku~sku; product-name~title; average-quantity~ratio; end-quantity~count
fulfillment-center-id~text:PHX7; detailed-disposition~text:SELLABLE; country~marketplace`);
const received = columns(`received-date~day:isoz+0; fnsku~fnsku; sku~sku; product-name~title; quantity~count
fba-shipment-id~text:FBA15MADEUP; fulfillment-center-id~text:PHX7`);
const events = columns(`snapshot-date~day:isoz+0; transaction-type~text:Shipments,Receipts; fnsku~fnsku; sku~sku; product-name~title
fulfillment-center-id~text:PHX7; quantity~minus; disposition~text:SELLABLE`);
const adjustments = columns(`adjusted-date~day:isoz+0; transaction-item-id~ignored; fnsku~fnsku; sku~sku; product-name~title
fulfillment-center-id~text:PHX7; quantity~minus; reason~text:M,E,6; disposition~text:SELLABLE; reconciled~count
unreconciled~count`);
const inbound = columns(`issue-reported-date~day:iso+0; shipment-creation-date~ignored; fba-shipment-id~ignored; fba-carton-id~ignored
fulfillment-center-id~ignored; sku~sku; fnsku~fnsku; asin~asin; product-name~title; problem-type~text:BARCODE_MISSING
problem-quantity~count; expected-quantity~ignored; received-quantity~ignored; performance-measurement-unit~ignored
coaching-level~text:STANDARD; fee-type~ignored; currency~currency; fee-total~money; problem-level~ignored; alert-status~ignored`);
const awd = columns(`Product Name~title; SKU~sku; FNSKU~fnsku; ASIN~asin; Inbound to AWD (units)~count; Inbound to AWD (cases)~ignored
Available in AWD (units)~count; Available in AWD (cases)~ignored; Reserved in AWD (units)~count; Reserved in AWD (cases)~ignored
Researching in AWD (units)~count; Researching in AWD (cases)~ignored; Outbound to FBA (units)~count
Outbound to FBA (cases)~ignored`);

const listing = [
  ...columns(
    'item-name~title; item-description~ignored; listing-id~text; seller-sku~sku; price~money; quantity~count; open-date~day:iso+0',
  ),
  ...words('image-url item-is-marketplace product-id-type zshop-shipping-fee item-note item-condition', 'ignored'),
  ...columns(
    'asin1~asin; asin2~ignored:; asin3~ignored:; product-id~text; fulfillment-channel~text:AMAZON_NA,DEFAULT; status~text:Active,Inactive',
  ),
];
const german = columns('Artikelbezeichnung~title; Händler-SKU~sku; Produkt-ID~text; Menge~count; Preis~money');
const settlement = [
  ...columns('settlement-id~text:1234567'),
  ...words(
    `settlement-start-date settlement-end-date deposit-date total-amount
currency transaction-type order-id merchant-order-id adjustment-id shipment-id marketplace-name amount-type amount-description amount
fulfillment-id posted-date posted-date-time order-item-code merchant-order-item-id merchant-adjustment-item-id`,
    'ignored',
  ),
  ...columns('sku~sku'),
  ...words('quantity-purchased promotion-id', 'ignored'),
];

const costs = columns(`SKU~sku; Unit cost~money; Lead time (days)~count; Case pack~count; Minimum order~count; Seasonal~flag:yes,no
Discontinued~flag:no,yes; Do not touch~flag:no,no,yes`);
const costsShuffled = columns('COGS~money; MOQ~count; Title~title; Keep~flag:Y,N; lead_time~count; Seller SKU~sku');
const costsGerman = columns(
  'Händler-SKU~sku; Einkaufspreis~money; Lieferzeit (Tage)~count; VPE~count; Mindestbestellmenge~count; Saisonware~flag:Ja,Nein',
);
const scores = columns('date~day:iso+0; score~count');
const scoresNamed = columns('Week of~day:mdy+0; IPI score~count');

const named = (name) => (US.market, { ...US, not_used: true, what: name });

export const OTHER = [
  {
    kind: 'reserved',
    fix: fixReserved,
    variants: [
      ['form_8', '8', reserved8, US, 'tab'],
      ['form_9a', '9a', [...reserved8, ...program], US, 'tab_crlf'],
      ['form_10', '10', reserved10, US, 'tab_cut'],
      ['form_9b', '9b', without(reserved10, 'reserved_fc-transfers'), US, 'tab'],
    ],
  },
  { kind: 'afn_inventory', variants: [['columns_6', '6 columns', afn, US, 'tab']] },
  { kind: 'afn_by_country', variants: [['columns_6', '6 columns', byCountry, { ...US, market: 'DE' }, 'tab_cut']] },
  {
    kind: 'inventory_health',
    blank: 'weeks-of-cover-t90',
    variants: [['columns_47', '47 columns', health, { ...US, dated: true, day: '2016-11-17' }, 'tab_cut']],
  },
  { kind: 'excess_inventory', variants: [['known_names', 'known names', excess, { ...US, moneyText: (text) => `US$${text}` }, 'tab']] },
  { kind: 'daily_history', variants: [['columns_8', '8 columns', history, { ...US, dated: true }, 'tab']] },
  { kind: 'monthly_history', variants: [['columns_9', '9 columns', monthly, { ...US, dated: true }, 'tab']] },
  { kind: 'received', variants: [['columns_7', '7 columns', received, { ...US, dated: true }, 'tab']] },
  { kind: 'inventory_events', variants: [['columns_8', '8 columns', events, { ...US, dated: true }, 'tab']] },
  { kind: 'adjustments', variants: [['columns_11', '11 columns', adjustments, { ...US, dated: true }, 'tab']] },
  { kind: 'inbound_performance', variants: [['columns_20', '20 columns', inbound, { ...US, dated: true, not_used: true }, 'tab_cut']] },
  {
    kind: 'awd_inventory',
    variants: [
      ['header_in_line_4', 'export', awd, { ...US, preamble: ['AWD inventory', 'Generated for a made-up shop', ''] }, 'comma_crlf_bom'],
    ],
  },
  {
    kind: 'listings',
    variants: [
      ['all_listings', 'with open date', listing, US, 'tab'],
      [
        'german_names',
        'without open date',
        german,
        {
          ...US,
          market: 'DE',
          currency: 'EUR',
          marks: { thousands: '', decimal: ',' },
          encoding: 'windows-1252',
          titles: ['Schubladen-Organizer, Bambus, groß', 'Pfanne 12" "Klassik"', "=cmd|' /C calc'!A0"],
        },
        'tab',
      ],
    ],
  },
  { kind: 'settlement', variants: [['flat_file_v2', 'flat file', settlement, named('settlement, flat file V2'), 'tab']] },
  {
    kind: 'costs',
    variants: [
      ['template', 'with costs', costs, US, 'comma_crlf_bom'],
      ['other_order_and_names', 'with costs', costsShuffled, US, 'comma'],
      [
        'german_names',
        'with costs',
        costsGerman,
        { ...US, market: 'DE', currency: 'EUR', marks: { thousands: '', decimal: ',' } },
        'semicolon',
      ],
      ['flags_only', 'without costs', without(costs, 'Unit cost', 'Lead time (days)', 'Case pack', 'Minimum order'), US, 'comma'],
    ],
  },
  {
    kind: 'official_scores',
    variants: [
      ['date_and_score', 'date and score', scores, US, 'comma'],
      ['week_and_ipi', 'date and score', scoresNamed, US, 'semicolon'],
    ],
  },
];
export { after };
