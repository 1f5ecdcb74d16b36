// Headers of the reports that state stock, one entry a variant, in the order in which Amazon writes the columns.
import { after, columns, DE, plus, rename, setCount, UK, US, without } from './table.mjs';

const head = `snapshot-date~day; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
available~count; pending-removal-quantity~count
inv-age-0-to-90-days~count; inv-age-91-to-180-days~count; inv-age-181-to-270-days~count; inv-age-271-to-365-days~count`;
const ltsf = `qty-to-be-charged-ltsf-11-mo~count; projected-ltsf-11-mo~money; qty-to-be-charged-ltsf-12-mo~count
estimated-ltsf-next-charge~money`;
const shipped = `units-shipped-t7~count; units-shipped-t30~count; units-shipped-t60~count; units-shipped-t90~count
alert~text:Low traffic,Low conversion,; your-price~money; sales-price~money; lowest-price-new-plus-shipping~money
lowest-price-used~money; recommended-action~text:Create Outlet deal,NoExcessInventory,`;
const advice = `healthy-inventory-level~count; recommended-sales-price~money; recommended-sale-duration-days~count
recommended-removal-quantity~count; estimated-cost-savings-of-recommended-actions~money`;
const size = `sell-through~ratio; item-volume~decimal; volume-unit-measurement~text:cubic feet; storage-type~text:Standard-Size
storage-volume~decimal; marketplace~marketplace; product-group~text:Kitchen,Home; sales-rank~count; days-of-supply~count
estimated-excess-quantity~count; weeks-of-cover-t30~decimal; weeks-of-cover-t90~decimal; featuredoffer-price~money
sales-shipped-last-7-days~money; sales-shipped-last-30-days~money; sales-shipped-last-60-days~money
sales-shipped-last-90-days~money`;
const young = `inv-age-0-to-30-days~count; inv-age-31-to-60-days~count; inv-age-61-to-90-days~count
inv-age-181-to-330-days~count; inv-age-331-to-365-days~count; estimated-storage-cost-next-month~money
inbound-quantity~count; inbound-working~count; inbound-shipped~count; inbound-received~count`;
const tail = `historical-days-of-supply~decimal; fba-minimum-inventory-level~count
fba-inventory-level-health-status~text:Healthy,Low stock,Excess,Out of stock,
Recommended ship-in quantity~count; Recommended ship-in date~day:mdy+20
Last updated date for Historical Days of Supply~day:iso; Exempted from Low-Inventory-Level fee?~flag
Low-Inventory-Level fee applied in current week?~flag:No,Yes; Short term historical days of supply~decimal
Long term historical days of supply~decimal; Inventory age snapshot date~day:iso; Inventory Supply at FBA~count
Reserved FC Transfer~count; Reserved FC Processing~count; Reserved Customer Order~count
Total Days of Supply (including units from open shipments)~decimal`;
const season = `supplier~text:unassigned,Acme; is-seasonal-in-next-3-months~flag:Y,N; season-name~text:Holiday,
season-start-date~day:iso; season-end-date~day:iso+31`;
const ais = (...buckets) => buckets.map((b) => `quantity-to-be-charged-ais-${b}-days~count; estimated-ais-${b}-days~money`).join('\n');
const aged6 = ['181-210', '211-240', '241-270', '271-300', '301-330', '331-365'];

const plus365 = 'inv-age-365-plus-days~count';
const v1 = columns(
  [
    head,
    plus365,
    'currency~currency',
    ltsf,
    shipped,
    advice,
    size,
    young,
    'no-sale-last-6-months~flag:Y,N; reserved-quantity~count; unfulfillable-quantity~count',
  ].join('\n'),
);
const v2 = columns(
  [
    head,
    plus365,
    'currency~currency',
    shipped,
    advice,
    size,
    young,
    'no-sale-last-6-months~count; Total Reserved Quantity~count; unfulfillable-quantity~count',
    ais(...aged6, '365-plus'),
  ].join('\n'),
);
const v3 = [...v2, ...columns(tail)];
const europe = rename(
  rename(
    without(
      columns(
        [
          head,
          plus365,
          'currency~currency',
          shipped,
          advice,
          size,
          young,
          'Total Reserved Quantity~count; unfulfillable-quantity~count',
          ais('241-270', '271-300', '301-330', '331-365', '365-plus'),
          tail,
        ].join('\n'),
      ),
    ),
    'Exempted from Low-Inventory-Level fee?',
    'Exempted from Low-Inventory cost coverage fee?',
  ),
  'Low-Inventory-Level fee applied in current week?',
  'Low-Inventory cost coverage fee applied in current week?',
);
const britain = without(
  europe,
  'Short term historical days of supply',
  'Long term historical days of supply',
  'Inventory age snapshot date',
  'Inventory Supply at FBA',
);
const v4 = rename(
  columns(
    [
      head,
      'inv-age-366-to-455-days~count; inv-age-456-plus-days~count; currency~currency',
      shipped,
      advice,
      size,
      young,
      'no-sale-last-6-months~count; Total Reserved Quantity~count; unfulfillable-quantity~count',
      ais(...aged6, '366-455', '456-plus'),
      tail,
      season,
    ].join('\n'),
  ),
  'healthy-inventory-level',
  'DEPRECATED healthy-inventory-level',
);
const staging = columns('Reserved Staging~count');
const v4staging = after(v4, 'Reserved Customer Order', ...staging);
const v5 = [
  ...after(without(v4staging, 'Reserved FC Transfer'), 'available', ...columns('fc-transfer~count')),
  ...columns('Fulfillment Service and Programs~text:FBA,FBA Pan-EU'),
];
const sandbox = without(
  v1,
  'inv-age-365-plus-days',
  ...columns(ltsf).map((c) => c.header),
  ...columns(advice).map((c) => c.header),
  ...columns(young).map((c) => c.header),
  'no-sale-last-6-months',
  'reserved-quantity',
  'unfulfillable-quantity',
);
const cut = columns(`sku~sku; fnsku~fnsku; asin~asin; product-name~title; marketplace~marketplace; your-price~money
sales-shipped-last-30-days~money; units-shipped-t30~count; available~count; inbound-quantity~count; days-of-supply~count
alert~text:Low traffic,; Recommended ship-in quantity~count; Recommended ship-in date~day:dmy+20; storage-type~text:Small`);

// Parts add up to their totals, as in Amazon's files; age buckets overlap.
export function fixPlanning(row) {
  setCount(row, 'inv-age-0-to-30-days', 11);
  if (row['inv-age-0-to-30-days']) {
    setCount(row, 'inv-age-0-to-90-days', plus(row, ['inv-age-0-to-30-days', 'inv-age-31-to-60-days', 'inv-age-61-to-90-days']));
    const late = plus(row, ['inv-age-181-to-270-days', 'inv-age-271-to-365-days']);
    setCount(row, 'inv-age-331-to-365-days', 9);
    setCount(row, 'inv-age-181-to-330-days', late - 9);
  }
  if (row['inv-age-0-to-90-days']) {
    setCount(
      row,
      'available',
      plus(row, [
        'inv-age-0-to-90-days',
        'inv-age-91-to-180-days',
        'inv-age-181-to-270-days',
        'inv-age-271-to-365-days',
        'inv-age-365-plus-days',
        'inv-age-366-to-455-days',
        'inv-age-456-plus-days',
      ]),
    );
  }
  if (row['inbound-working']) setCount(row, 'inbound-quantity', plus(row, ['inbound-working', 'inbound-shipped', 'inbound-received']));
  if (row['Reserved Customer Order']) {
    setCount(
      row,
      'Total Reserved Quantity',
      plus(row, ['Reserved FC Transfer', 'Reserved FC Processing', 'Reserved Customer Order', 'Reserved Staging']),
    );
  }
}

const manageB = columns(`sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New; your-price~money
mfn-listing-exists~flag:No,; mfn-fulfillable-quantity~count; afn-listing-exists~flag; afn-warehouse-quantity~count
afn-fulfillable-quantity~count; afn-unsellable-quantity~count; afn-reserved-quantity~count; afn-total-quantity~count
per-unit-volume~ratio; afn-inbound-working-quantity~count; afn-inbound-shipped-quantity~count
afn-inbound-receiving-quantity~count; afn-researching-quantity~count`);
const manageA = columns(`Merchant SKU~sku; Fulfilment Network SKU~fnsku; ASIN~asin; Title~title; Condition~text:New; Price~money
MFN Listing Exists~flag; MFN Fulfillable Qty~count; AFN Listing Exists~flag; AFN Warehouse Qty~count; AFN Fulfillable Qty~count
AFN Unsellable Qty~count; AFN Encumbered Qty~count; AFN Total Qty~count; Volume~ratio; AFN Inbound Working Qty~count
AFN Inbound Shipped Qty~count; AFN Inbound Receiving Qty~count`);
const manageC = [...manageB, ...columns('afn-reserved-future-supply~count; afn-future-supply-buyable~count')];
const store = columns('store~marketplace');
const local = columns('afn-fulfillable-quantity-local~count; afn-fulfillable-quantity-remote~count');
const transfer = columns('afn-fc-transfer-quantity~count; afn-onhand-buyable-quantity~count');

export function fixManageFba(row) {
  const name = (kebab, title) => (row[kebab] ? kebab : title);
  const fulfillable = name('afn-fulfillable-quantity', 'AFN Fulfillable Qty');
  const warehouse = name('afn-warehouse-quantity', 'AFN Warehouse Qty');
  setCount(
    row,
    'afn-fulfillable-quantity',
    plus(row, ['afn-fulfillable-quantity-local', 'afn-fulfillable-quantity-remote']) || row[fulfillable].value,
  );
  setCount(row, 'afn-onhand-buyable-quantity', plus(row, [fulfillable, 'afn-fc-transfer-quantity']));
  setCount(
    row,
    warehouse,
    plus(row, [
      fulfillable,
      'afn-unsellable-quantity',
      'AFN Unsellable Qty',
      'afn-reserved-quantity',
      'AFN Encumbered Qty',
      'afn-researching-quantity',
    ]),
  );
  setCount(
    row,
    name('afn-total-quantity', 'AFN Total Qty'),
    plus(row, [
      warehouse,
      'afn-inbound-working-quantity',
      'afn-inbound-shipped-quantity',
      'afn-inbound-receiving-quantity',
      'AFN Inbound Working Qty',
      'AFN Inbound Shipped Qty',
      'AFN Inbound Receiving Qty',
    ]),
  );
}

const restockHead = (country) => `${country}~marketplace; Product Name~title; FNSKU~fnsku; Merchant SKU~sku; ASIN~asin
Condition~text:New; Supplier~text:unassigned; Supplier part no.~ignored:; Currency code~currency; Price~money
Sales last 30 days~money; Units Sold Last 30 Days~count; Total Units~count; Inbound~count; Available~count; FC transfer~count
FC Processing~count; Customer Order~count; Unfulfillable~count`;
const thresholds = ['Current', 'Next']
  .map(
    (m) => `Inventory level threshold's published – ${m} Month~ignored:YES
${m} month - Very low inventory threshold~ignored; ${m} month - Minimum inventory threshold~ignored
${m} month - Maximum inventory threshold~ignored; ${m} month - Very high inventory threshold~ignored`,
  )
  .join('\n');
const restock2020 = columns(`${restockHead('Country')}
Fulfilled by~ignored:Amazon; Days of Supply~count; Alert~text:Out of stock,Low stock,; Recommended replenishment qty~count
Recommended ship date~day:mdy2+20`);
const restock1 = [
  ...columns(`${restockHead('Country/Region Code')}
Fulfilled by~ignored:Amazon; Total Days of Supply~count; Alert~text:Out of stock,Low stock,; Recommended replenishment qty~count
Recommended ship date~day:mdy2+20`),
  ...columns(`${thresholds}; Utilization~ignored:62%; Maximum shipment quantity~count`),
];
const promo = [1, 2, 3]
  .map((goal) =>
    ['Promo Required Qty', 'Fulfillment Fee Discount', 'Received Qty', 'Discount earned']
      .map((name) => `${name} - Goal ${goal} (5/15/2023 to 6/14/2023)~unknown`)
      .join('\n'),
  )
  .join('\n');
const restock2 = [...rename(restock1, 'Country/Region Code', 'Country'), ...columns(promo)];
const restock3 = columns(`${restockHead('Country')}
Working~count; Shipped~count; Receiving~count; Fulfilled by~ignored:Amazon
Total Days of Supply (including units from open shipments)~count; Days of Supply at Amazon Fulfillment Network~count
Alert~text:out_of_stock,low_stock,reorder_now; Recommended replenishment qty~count; Recommended ship date~day:mdy+20
Recommended action~text:Create shipping plan,No action required; Unit storage size~text:Small`);
const restock3gb = rename(without(restock3, 'Recommended action'), 'Recommended ship date', 'Recommended ship date').map((column) =>
  column.header === 'Recommended ship date' ? { ...column, arg: 'dmy+20' } : column,
);
const restockSandbox = rename(
  without(restock3gb, 'Unit storage size'),
  'Total Days of Supply (including units from open shipments)',
  'Total Days of Supply',
).map((column) => (column.header === 'Recommended ship date' ? { ...column, arg: 'iso+20' } : column));
const restockJapan = columns(`Country~marketplace; 商品名~title; FNSKU~fnsku; Merchant SKU~sku; ASIN~asin
販売可能な商品の合計~count; 入荷待ち~count; 推奨される在庫補充数量~count`);

export function fixRestock(row) {
  if (row.Working) setCount(row, 'Inbound', plus(row, ['Working', 'Shipped', 'Receiving']));
  setCount(row, 'Total Units', plus(row, ['Inbound', 'Available', 'FC transfer', 'FC Processing', 'Customer Order', 'Unfulfillable']));
}

const age = columns(`snapshot-date~day:isoz; sku~sku; fnsku~fnsku; asin~asin; product-name~title; condition~text:New
avaliable-quantity(sellable)~count; qty-with-removals-in-progress~count; inv-age-0-to-90-days~count
inv-age-91-to-180-days~count; inv-age-181-to-270-days~count; inv-age-271-to-365-days~count; inv-age-365-plus-days~count
currency~currency; qty-to-be-charged-ltsf-6-mo~count; projected-ltsf-6-mo~money; qty-to-be-charged-ltsf-12-mo~count
projected-ltsf-12-mo~money; units-shipped-last-7-days~count; units-shipped-last-30-days~count; units-shipped-last-60-days~count
units-shipped-last-90-days~count; alert~text:Low traffic,; your-price~money; sales_price~money; lowest_price_new~money
lowest_price_used~money; Recommended action~text:Advertise listing,; Healthy Inventory Level~count
Recommended sales price~money; Recommended sale duration (days)~count; Recommended Removal Quantity~count
Estimated cost savings of removal~money; sell-through~ratio; cubic-feet~ratio; storage-type~text:Standard-Size`);

const stranded = columns(`primary-action~text:Relist,Create removal order,Change to Fulfilled by Amazon,Create a new listing
date-stranded~day:iso; Date-to-take-auto-removal~day:iso+30; status-primary~text:Stranded
status-secondary~text:Listing closed; error-message~text; stranded-reason~text:LISTING_CLOSED,Pricing error; asin~asin; sku~sku
fnsku~fnsku; product-name~title; condition~text:New; fulfilled-by~text:AMAZON_NA; fulfillable-qty~count; your-price~money
unfulfillable-qty~count; reserved-quantity~count; inbound-shipped-qty~count`);
const strandedHelp = rename(
  rename(
    rename(rename(stranded, 'Date-to-take-auto-removal', 'date-classified-as-unsellable'), 'fulfillable-qty', 'fulfillable-quantity'),
    'unfulfillable-qty',
    'unfulfillable-quantity',
  ),
  'inbound-shipped-qty',
  'inbound-shipped-quantity',
);
const loader = columns(`sku~sku; product-id~asin; product-id-type~text:1; price~money; minimum-seller-allowed-price~ignored
maximum-seller-allowed-price~ignored; item-condition~ignored:11; quantity~count; add-delete~text:a
will-ship-internationally~ignored:; expedited-shipping~ignored:; standard-plus~ignored:; item-note~ignored:
fulfillment-center-id~ignored:; product-tax-code~ignored:; leadtime-to-ship~text; merchant_shipping_group_name~ignored:`);

const dated = (style, more) => ({ ...style, dated: true, ...more });

export const STOCK = [
  {
    kind: 'planning',
    fix: fixPlanning,
    blank: 'units-shipped-t60',
    variants: [
      ['v1', 'V1', v1, dated(US, { day: '2022-06-06' }), 'tab'],
      ['v2', 'V2', v2, dated(US, { day: '2023-05-15' }), 'comma_crlf_bom'],
      ['v3', 'V3', v3, dated(US, { day: '2024-06-03' }), 'comma_all'],
      ['v3_germany', 'V3 Europe', europe, dated(DE), 'tab_crlf'],
      ['v3_britain', 'V3 Europe', britain, dated(UK), 'comma'],
      ['v4', 'V4', v4, dated(US), 'tab_cut'],
      ['v4_comma', 'V4', v4, dated(US), 'comma_cut'],
      ['v4_all_quoted', 'V4', v4, dated(US), 'comma_all_bom'],
      ['v4_wrapped', 'V4', v4, dated(US), 'tab_wrapped'],
      ['v4_staging', 'V4 with staging', v4staging, dated(US), 'comma_crlf_bom'],
      ['v5', 'V5', v5, dated(US), 'tab'],
      ['v5_comma', 'V5', v5, dated(US), 'comma_crlf_bom'],
      ['sandbox', 'cut', sandbox, dated(US, { marketText: 'ATVPDKIKX0DER' }), 'tab'],
      ['cut_britain', 'cut', cut, { ...UK, blank: 'days-of-supply' }, 'tab_crlf'],
    ],
  },
  {
    kind: 'manage_fba',
    fix: fixManageFba,
    blank: 'per-unit-volume',
    variants: [
      ['a_britain', 'A', manageA, { ...UK, blank: 'Volume' }, 'tab_cut'],
      ['a_canada', 'A', rename(manageA, 'Fulfilment Network SKU', 'Fulfillment Network SKU'), { ...US, blank: 'Price' }, 'tab'],
      ['b', 'B', manageB, US, 'tab'],
      ['c', 'C', manageC, US, 'tab_crlf'],
      ['c_comma', 'C', manageC, US, 'comma_crlf_bom'],
      ['d', 'D', [...manageC, ...store], US, 'tab'],
      ['e', 'E', [...manageC, ...local, ...store], DE, 'tab_cut'],
      ['f', 'F', [...manageC, ...transfer, ...store], US, 'comma'],
      ['g', 'G', [...manageC, ...local, ...transfer, ...store], { ...UK, marketText: 'GB' }, 'tab'],
    ],
  },
  {
    kind: 'restock',
    fix: fixRestock,
    blank: 'Price',
    variants: [
      ['r1_2020', 'R1, 2020', restock2020, { ...US, day: '2020-09-05' }, 'comma_crlf_bom'],
      ['r1', 'R1', restock1, { ...US, day: '2021-02-01' }, 'comma_crlf_bom'],
      ['r2', 'R1', restock2, { ...US, day: '2023-05-18' }, 'tab'],
      ['r3', 'R3', restock3, US, 'tab_wrapped'],
      ['r3_comma', 'R3', restock3, US, 'comma_crlf_bom'],
      ['r3_britain', 'R3', restock3gb, { ...UK, marketText: 'United Kingdom' }, 'comma'],
      ['sandbox', 'R3, 28 columns', restockSandbox, US, 'tab_cut'],
      [
        'japan',
        '',
        restockJapan,
        {
          market: 'JP',
          currency: 'JPY',
          day: '2026-11-23',
          blank: '入荷待ち',
          encoding: 'shift_jis',
          titles: ['竹製 引き出し 整理ボックス', '12" フライパン "クラシック"', '能登の表示ソ器'],
        },
        'tab',
      ],
    ],
  },
  {
    kind: 'inventory_age',
    blank: 'cubic-feet',
    variants: [
      ['months_6_and_12', '6 and 12 months', age, dated(US, { day: '2021-03-08' }), 'tab'],
      [
        'months_12',
        '12 months',
        without(age, 'qty-to-be-charged-ltsf-6-mo', 'projected-ltsf-6-mo'),
        dated(US, { day: '2021-03-08' }),
        'tab_cut',
      ],
      [
        'with_marketplace',
        'with marketplace',
        [...rename(age, 'avaliable-quantity(sellable)', 'available-quantity(sellable)'), ...columns('marketplace~marketplace')],
        dated(UK, { day: '2021-03-08' }),
        'comma',
      ],
    ],
  },
  {
    kind: 'stranded',
    blank: 'your-price',
    variants: [
      ['columns_18', '18 columns', stranded, US, 'tab'],
      ['columns_18_comma', '18 columns', stranded, US, 'comma_all_bom'],
      ['columns_19', '19 columns', [...stranded, ...columns('program~text:FBA')], US, 'tab_crlf'],
      ['help_names', '18 columns', strandedHelp, US, 'tab_cut'],
    ],
  },
  { kind: 'stranded_loader', blank: 'price', variants: [['columns_17', '17 columns', loader, { ...US, not_used: true }, 'tab']] },
];

export { v4, v5, manageC, restock1, restock3 };
