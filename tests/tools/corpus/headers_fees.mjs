// Headers of fee reports.
import { after, columns, rename, without } from './table.mjs';

const storage20 = columns(`asin~asin; fnsku~fnsku; product-name~title; fulfillment-center~ignored:PHX7; country-code~marketplace
longest-side~decimal; median-side~decimal; shortest-side~decimal; measurement-units~text:inches; weight~ratio
weight-units~text:pounds; item-volume~ratio; volume-units~text:cubic feet; average-quantity-on-hand~ratio
average-quantity-pending-removal~ratio; estimated-total-item-volume~ratio; month-of-charge~day:ym; storage-rate~money
currency~currency; estimated-monthly-storage-fee~money`);
const storage21 = after(storage20, 'volume-units', ...columns('product-size-tier~text:Standard-Size,Large Oversize'));
const discounts = columns(`dangerous-goods-storage-type~ignored:--; eligible-for-inventory-discount~ignored:N
qualifies-for-inventory-discount~ignored:N; total-incentive-fee-amount~money; breakdown-incentive-fee-amount~ignored:0.00
average-quantity-customer-orders~ratio`);
const storage27 = [...storage21, ...discounts];
const ratios = columns(`storage-utilization-ratio~ratio; storage-utilization-ratio-units~ignored:weeks; base-rate~money
utilization-surcharge-rate~money`);
const storage2023 = after(without(storage27, 'storage-rate'), 'month-of-charge', ...ratios);
const parts = columns('avg-qty-for-sus~ignored; est-vol-for-sus~ratio; est-base-msf~money; est-sus~money');
const storage2024 = [...storage2023, ...parts];
const storageHelp = rename(
  rename(
    rename(
      rename(storage2024, 'avg-qty-for-sus', 'average-quantity-on-hand-above-30-days'),
      'est-vol-for-sus',
      'estimated-total-storage-utilization-surcharge-volume',
    ),
    'est-base-msf',
    'estimated-base-monthly-storage-fee',
  ),
  'est-sus',
  'estimated-storage-utilization-surcharge',
);
const storage2026 = after(storage2024, 'asin', ...columns('sku~sku'));
const underscores = (list) => list.map((column) => ({ ...column, header: column.header.replaceAll('-', '_') }));

const aged = columns(`snapshot-date~day:isoz; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
qty-charged-12-mo-long-term-storage-fee~count; per-unit-volume~ratio; currency~currency; 12-mo-long-terms-storage-fee~money
qty-charged-6-mo-long-term-storage-fee~count; 6-mo-long-terms-storage-fee~money; volume-unit~text:cubic feet
country~marketplace; enrolled-in-small-and-light~ignored:N`);
const aged2023 = rename(
  rename(
    rename(
      rename(aged, 'qty-charged-12-mo-long-term-storage-fee', 'qty-charged-long-time-range-long-term-storage-fee'),
      '12-mo-long-terms-storage-fee',
      'long-time-range-long-term-storage-fee',
    ),
    'qty-charged-6-mo-long-term-storage-fee',
    'qty-charged-short-time-range-long-term-storage-fee',
  ),
  '6-mo-long-terms-storage-fee',
  'short-time-range-long-term-storage-fee',
);
const agedNow = columns(`snapshot-date~day:isoz; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
per-unit-volume~ratio; currency~currency; volume-unit~text:cubic feet; country~marketplace; qty-charged~count
amount-charged~money; surcharge-age-tier~text:181-210 days,211-240 days; rate-surcharge~money`);

const overage = columns(`charged_date~day:iso+0; country_code~marketplace; storage_type~text:Standard-Size; charge_rate~money
storage_usage_volume~decimal; storage_limit_volume~decimal; overage_volume~decimal; volume_unit~text:cubic feet
charged_fee_amount~money; currency_code~currency`);

const previewHead = `sku~sku; fnsku~fnsku; asin~asin; amazon-store~marketplace; product-name~title; product-group~text:Kitchen
brand~text:Unbranded; fulfilled-by~text:Amazon`;
const previewSize = `your-price~money; sales-price~money; longest-side~decimal; median-side~decimal; shortest-side~decimal
length-and-girth~ignored; unit-of-dimension~text:inches; item-package-weight~ratio; unit-of-weight~text:pounds`;
const previewUs = columns(`${previewHead}
${previewSize}; product-size-tier~text:LargeStandardSize; currency~currency; estimated-fee-total~money
estimated-referral-fee-per-unit~money; estimated-variable-closing-fee~money; estimated-order-handling-fee-per-order~ignored:--
estimated-pick-pack-fee-per-unit~ignored:--; estimated-weight-handling-fee-per-unit~ignored:--
expected-fulfillment-fee-per-unit~money
estimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)~money
estimated-future-order-handling-fee-per-order~ignored:--; estimated-future-pick-pack-fee-per-unit~ignored:--
estimated-future-weight-handling-fee-per-unit~ignored:--; expected-future-fulfillment-fee-per-unit~ignored`);
const previewEurope = columns(`${previewHead}; has-local-inventory~ignored:Yes
${previewSize.replace('inches', 'centimeters').replace('pounds', 'grams')}; product-size-weight-band~text:SmallParcel
currency~currency; estimated-fee-total~money; estimated-referral-fee-per-unit~money; estimated-variable-closing-fee~money
expected-domestic-fulfilment-fee-per-unit~money
${['uk', 'de', 'fr', 'it', 'es', 'se'].map((c) => `expected-efn-fulfilment-fee-per-unit-${c}~ignored:--`).join('; ')}`);

const US = { market: 'US', currency: 'USD', day: '2026-10-15' };
const UK = { market: 'UK', currency: 'GBP', day: '2026-10-15' };
const s = { blank: 'weight' };

export const FEES = [
  {
    kind: 'storage_fees',
    variants: [
      ['form_2018_20', '2018, 20 columns', storage20, { ...US, ...s, day: '2018-03-01' }, 'tab'],
      ['form_2018_21', '2018, 21 columns', storage21, { ...US, ...s, day: '2018-03-01' }, 'tab_crlf'],
      ['form_27_underscores', '27 columns', underscores(storage27), { ...US, ...s }, 'tab_cut'],
      ['form_27_hyphens', '27 columns', storage27, { ...UK, ...s, marketText: 'GB' }, 'comma'],
      ['form_2023', '2023', storage2023, { ...US, ...s }, 'tab'],
      ['form_2024_underscores', '2024', underscores(storage2024), { ...US, ...s }, 'tab'],
      ['form_2024_help_names', '2024', storageHelp, { ...US, ...s }, 'comma_crlf_bom'],
      ['form_2026', '2026', storage2026, { ...US, ...s }, 'tab'],
      [
        'decimal_comma',
        '2018, 21 columns',
        storage21,
        { market: 'DE', currency: 'EUR', day: '2018-03-01', ...s, marks: { thousands: '', decimal: ',' } },
        'tab',
      ],
    ],
  },
  {
    kind: 'aged_fees',
    blank: 'per-unit-volume',
    variants: [
      ['by_12_and_6_months', 'by months', aged, { ...US, dated: true, day: '2020-09-15' }, 'tab'],
      ['by_time_range', 'by months', aged2023, { ...US, dated: true, day: '2023-06-15' }, 'tab_cut'],
      ['by_tier', 'by tier', agedNow, { ...US, dated: true }, 'tab'],
    ],
  },
  { kind: 'overage', variants: [['columns_10', '10 columns', overage, { ...US, dated: true }, 'tab_cut']] },
  {
    kind: 'fee_preview',
    blank: 'sales-price',
    variants: [
      ['us', 'US', previewUs, { ...US, blankText: '--', marketText: 'Amazon.com' }, 'tab'],
      ['europe', 'Europe', previewEurope, { ...UK, blankText: '--', marketText: 'UK' }, 'comma_crlf_bom'],
    ],
  },
];
export { storage21 };
