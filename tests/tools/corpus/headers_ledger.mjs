// Headers of the inventory ledger, with signed movements that balance.
import { columns, plus, rename, setCount } from './table.mjs';

const summary = columns(`Date~day:mdy+0; FNSKU~fnsku; ASIN~asin; MSKU~sku; Title~title; Disposition~text:SELLABLE
Starting Warehouse Balance~count; In Transit Between Warehouses~count; Receipts~count; Customer Shipments~minus
Customer Returns~count; Vendor Returns~minus; Warehouse Transfer In/Out~minus; Found~count; Lost~minus; Damaged~minus
Disposed~minus; Other Events~count; Ending Warehouse Balance~count; Unknown Events~count; Location~marketplace`);
const compact = summary.map((column) => ({ ...column, header: column.header.replaceAll(' ', '') }));
const japanese = [
  'スナップショット日付',
  'フルフィルメントネットワークSKU（FNSKU）',
  'ASIN',
  '出品者SKU',
  '商品名',
  '商品のステータス',
  '開始時の倉庫の在庫',
  '倉庫間の輸送中',
  '受領',
  'カスタマー発送',
  '返品',
  'ベンダーの返品',
  '倉庫転送イン/アウト',
  '発見済み',
  '紛失',
  '破損',
  '廃棄済み',
  'その他',
  '終了時の倉庫の在庫',
  '不明なイベント',
  '場所',
];
const summaryJapan = summary.map((column, i) => ({ ...column, header: japanese[i], arg: i === 5 ? '販売可' : column.arg }));

const names = summary.slice(6, 20).map((column) => column.header);
function balance(row, toName) {
  const moves = names.filter((n) => !['In Transit Between Warehouses', 'Ending Warehouse Balance'].includes(n));
  setCount(row, toName('Ending Warehouse Balance'), plus(row, moves.map(toName)));
}
export function fixLedger(row) {
  if (row['Starting Warehouse Balance']) balance(row, (name) => name);
  else if (row.StartingWarehouseBalance) balance(row, (name) => name.replaceAll(' ', ''));
  else balance(row, (name) => japanese[summary.findIndex((column) => column.header === name)]);
}

const dayFormat = (list, arg) => list.map((column) => (column.type === 'day' ? { ...column, arg } : column));
const US = { market: 'US', currency: 'USD', day: '2026-11-08', dated: true };

const detail = columns(`Date~day:mdy+0; FNSKU~fnsku; ASIN~asin; MSKU~sku; Title~title
Event Type~text:Shipments,Receipts,CustomerReturns,VendorReturns,WhseTransfers,Adjustments; Reference ID~ignored
Quantity~minus; Fulfillment Center~text:PHX7,SDF8,LHR4; Disposition~text:SELLABLE,DEFECTIVE,CUSTOMER_DAMAGED
Reason~text:M,,6; Country~marketplace; Reconciled Quantity~count; Unreconciled Quantity~count`);
const detailCompact = detail.map((column) => ({ ...column, header: column.header.replaceAll(' ', '') }));
const detailJapan = columns(`スナップショット日付~day:iso+0; フルフィルメントネットワークSKU（FNSKU）~fnsku; ASIN~asin; 出品者SKU~sku
商品名~title; イベントタイプ~text:Shipments,Receipts; 数量~minus; 商品のステータス~text:販売可,欠陥品・不良品; 理由~text:E,`);
const detailGerman = columns(`datum~day:dot+0; FNSKU~fnsku; ASIN~asin; MSKU~sku; titel~title; ereignistyp~text:Shipments,Receipts
referenz-id~ignored; menge~minus; versandzentrum~text:LEJ1; Disposition~text:SELLABLE; grund~text:E,; land~marketplace`);
const EU = { market: 'DE', currency: 'EUR', day: '2026-06-05', dated: true };

export const LEDGER = [
  {
    kind: 'ledger_detail',
    variants: [
      ['columns_14', '14 columns', detail, US, 'tab_wrapped'],
      ['columns_15', '14 columns', [...detail, ...columns('Date and Time~ignored:2026-11-08T10:00:00-0800')], US, 'comma_all_bom'],
      ['with_store', 'with store', [...dayFormat(detail, 'iso+0'), ...columns('Store~marketplace')], EU, 'tab_wrapped'],
      ['compact_names', '14 columns', dayFormat(detailCompact, 'isoutc+0'), US, 'tab_cut'],
      ['japan', '14 columns', detailJapan, { market: 'JP', currency: 'JPY', day: '2026-11-08', dated: true }, 'comma_crlf_bom'],
      ['german_names', '14 columns', detailGerman, EU, 'tab'],
    ],
  },
  {
    kind: 'ledger_summary',
    fix: fixLedger,
    blank: undefined,
    variants: [
      ['daily', '21 columns', summary, US, 'tab_wrapped'],
      ['daily_bare', '21 columns', summary, US, 'tab'],
      ['daily_comma', '21 columns', summary, US, 'comma_crlf_bom'],
      ['monthly', '21 columns', dayFormat(summary, 'my'), { ...US, sameDay: true }, 'tab_wrapped'],
      [
        'europe_iso',
        '21 columns',
        dayFormat(summary, 'iso+0'),
        { market: 'DE', currency: 'EUR', day: '2026-06-05', dated: true },
        'tab_wrapped',
      ],
      ['compact_names', '21 columns', dayFormat(compact, 'iso+0'), US, 'tab_cut'],
      ['with_supplier', 'with supplier', [...summary, ...columns('supplier~text:unassigned')], US, 'tab'],
      ['with_store', 'with store', [...summary, ...columns('Store~marketplace')], US, 'tab_wrapped'],
      [
        'by_centre',
        '21 columns',
        rename(summary, 'Location', 'Location').map((column) =>
          column.header === 'Location' ? { ...column, type: 'ignored', arg: 'PHX7' } : column,
        ),
        { ...US, no_market: true },
        'tab',
      ],
      [
        'japan',
        '21 columns',
        dayFormat(summaryJapan, 'iso+0'),
        { market: 'JP', currency: 'JPY', day: '2026-11-08', dated: true },
        'comma_crlf_bom',
      ],
    ],
  },
];
export { summary };
