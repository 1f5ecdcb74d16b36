// Headers of orders, shipments, returns and removals. Cells about buyers are written, so that it shows if one is kept.
import { after, columns, words } from './table.mjs';

const ignored = (text) => words(text, 'ignored');
const US = { market: 'US', currency: 'USD', day: '2026-11-08', dated: true };
const UK = { market: 'UK', currency: 'GBP', day: '2026-07-14', dated: true };
const JP = {
  market: 'JP',
  currency: 'JPY',
  day: '2026-11-08',
  dated: true,
  encoding: 'shift_jis',
  titles: ['竹製 引き出し 整理ボックス', '12" フライパン', '能登の表示ソ器'],
};
const secret = 'buyer@example.invalid';
const personal = (text) => words(text, 'ignored').map((column) => ({ ...column, arg: secret }));

const ordersHead = [
  ...ignored('amazon-order-id merchant-order-id'),
  ...columns('purchase-date~day:isoz+0'),
  ...ignored('last-updated-date'),
  ...columns(`order-status~text:Shipped,Pending,Shipping,Cancelled
fulfillment-channel~text:Amazon,Merchant; sales-channel~marketplace:Amazon.com`),
  ...ignored('order-channel ship-service-level'),
  ...columns(
    'product-name~title; sku~sku; asin~asin; item-status~text:Shipped,Unshipped; quantity~count; currency~currency; item-price~money',
  ),
];
const ordersMoney = ignored(`item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount
ship-promotion-discount`);
const ordersPlace = [
  ...personal('ship-city ship-state ship-postal-code ship-country'),
  ...ignored('promotion-ids is-business-order purchase-order-number price-designation'),
];
const orders = [...ordersHead, ...ordersMoney, ...ordersPlace];
const ordersUs = [...orders, ...ignored('is-transparency signature-confirmation-recommended')];
const ordersUk = after(
  after(
    [
      ...orders,
      ...personal('buyer-company-name'),
      ...ignored('is-iba order-invoice-type'),
      { header: 'order-item-id ', type: 'ignored', arg: '1' },
    ],
    'order-channel',
    ...ignored('url'),
  ),
  'asin',
  ...ignored('number-of-items'),
).map((column) => (column.header === 'sales-channel' ? { ...column, arg: 'Amazon.co.uk' } : column));

const shipments = [
  ...ignored(`amazon-order-id merchant-order-id shipment-id shipment-item-id amazon-order-item-id
merchant-order-item-id purchase-date payments-date`),
  ...columns('shipment-date~day:isoz+0'),
  ...ignored('reporting-date'),
  ...personal('buyer-email buyer-name buyer-phone-number'),
  ...columns('sku~sku; product-name~title; quantity-shipped~count; currency~currency; item-price~money'),
  ...ignored('item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax ship-service-level'),
  ...personal(`recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country
ship-phone-number bill-address-1 bill-address-2 bill-address-3 bill-city bill-state bill-postal-code bill-country`),
  ...ignored('item-promotion-discount ship-promotion-discount carrier tracking-number estimated-arrival-date fulfillment-center-id'),
  ...columns('fulfillment-channel~text:AFN; sales-channel~marketplace'),
];
const channel = (text) => shipments.map((column) => (column.header === 'sales-channel' ? { ...column, arg: text } : column));

const sales = [
  ...columns('shipment-date~day:isoz+0; sku~sku; fnsku~fnsku; asin~asin'),
  ...ignored('fulfillment-center-id'),
  ...columns('quantity~count'),
  ...ignored('amazon-order-id'),
  ...columns('currency~currency; item-price-per-unit~money'),
  ...ignored('shipping-price gift-wrap-price'),
  ...personal('ship-city ship-state ship-postal-code'),
];
const returns = [
  ...columns('return-date~day:isoz+0'),
  ...ignored('order-id'),
  ...columns(`sku~sku; asin~asin; fnsku~fnsku
product-name~title; quantity~count`),
  ...ignored('fulfillment-center-id'),
  ...columns(`detailed-disposition~text:SELLABLE,CUSTOMER_DAMAGED
reason~text:UNWANTED_ITEM,DEFECTIVE; status~text:Unit returned to inventory`),
  ...ignored('license-plate-number'),
  ...personal('customer-comments'),
];

const removalOrders = columns(`request-date~day:isoz+0; order-id~ignored; order-type~text:Disposal,Return; service-speed~ignored
order-status~text:Completed,Pending; last-updated-date~day:isoz; sku~sku; fnsku~fnsku; disposition~text:Sellable,Unsellable
requested-quantity~count; cancelled-quantity~count; disposed-quantity~count; shipped-quantity~count
in-process-quantity~count; removal-fee~money; currency~currency`);
const removalShipments = columns(`request-date~day:isoz; order-id~ignored; shipment-date~day:isoz+3; sku~sku; fnsku~fnsku
disposition~text:Sellable,Unsellable; shipped-quantity~count; carrier~ignored; tracking-number~ignored
removal-order-type~text:Return`);
const recommended = columns(`snapshot-date~day:isoz; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
sellable-quantity~count; sellable-271-365-days~ignored; sellable-365+-days~ignored; sellable-removal-quantity~count
unsellable-quantity~count; unsellable-0-7-days~ignored; unsellable-8-60-days~ignored; unsellable-61-90-days~ignored
sellable-121-180-days~ignored; sellable-181-270-days~ignored`);
const reimbursements = columns(`approval-date~day:isoz+0; reimbursement-id~ignored; case-id~ignored; amazon-order-id~ignored
reason~text:Lost_Warehouse,Damaged_Warehouse; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
currency-unit~currency; amount-per-unit~money; amount-total~money; quantity-reimbursed-cash~count
quantity-reimbursed-inventory~count; quantity-reimbursed-total~count; original-reimbursement-id~ignored
original-reimbursement-type~ignored`);

export const ORDERS = [
  {
    kind: 'all_orders',
    blank: 'item-price',
    variants: [
      ['plain', 'general', orders, US, 'tab'],
      ['us_2026', 'general', ordersUs, US, 'tab_crlf'],
      ['uk_2026', 'general', ordersUk, UK, 'tab_crlf'],
    ],
  },
  {
    kind: 'fulfilled_shipments',
    blank: 'item-price',
    variants: [
      ['us', 'general', channel('amazon.com'), US, 'tab'],
      ['japan', 'general', channel('amazon.co.jp'), JP, 'tab_crlf'],
    ],
  },
  {
    kind: 'shipment_sales',
    blank: 'item-price-per-unit',
    variants: [['columns_14', '14 columns', sales, { ...US, no_market: true }, 'tab']],
  },
  { kind: 'returns', variants: [['columns_13', '13 columns', returns, { ...US, no_market: true }, 'tab_cut']] },
  {
    kind: 'removal_orders',
    blank: 'removal-fee',
    variants: [
      ['columns_16', '17 columns', removalOrders, { ...US, dated: false }, 'tab'],
      ['with_source', '17 columns', after(removalOrders, 'order-id', ...ignored('order-source')), { ...US, dated: false }, 'comma'],
    ],
  },
  { kind: 'removal_shipments', variants: [['columns_10', '10 columns', removalShipments, { ...US, datedBy: 'shipment-date' }, 'tab']] },
  { kind: 'recommended_removal', blank: 'unsellable-quantity', variants: [['columns_16', '16 columns', recommended, US, 'tab']] },
  { kind: 'reimbursements', blank: 'amount-per-unit', variants: [['columns_18', '18 columns', reimbursements, US, 'tab']] },
];
