// Headers of business reports, in the languages in which they were seen.
import { columns, rename, without } from './table.mjs';

const six = (name, tail) =>
  ['Mobile App', 'Mobile APP - B2B', 'Browser', 'Browser - B2B', 'Total', 'Total - B2B'].map((part) => ({
    header: `${name} - ${part}`,
    type: part === 'Total' && tail ? tail : 'ignored',
    arg: name.includes('Percentage') ? '1.50%' : undefined,
  }));
const tail = columns(`Units Ordered~count; Units Ordered - B2B~count; Unit Session Percentage~percent
Unit Session Percentage - B2B~ignored:2.66%; Ordered Product Sales~money; Ordered Product Sales - B2B~money
Total Order Items~count; Total Order Items - B2B~ignored:12`);
const b1 = [
  ...columns(`(Parent) ASIN~asin; (Child) ASIN~asin; Title~title; Sessions~count; Session Percentage~percent
Page Views~count; Page Views Percentage~ignored:2.32%; Buy Box Percentage~percent`),
  ...tail,
];
const plain = without(b1, ...b1.map((column) => column.header).filter((header) => header.endsWith('B2B')));
const b2 = [
  ...columns('(Parent) ASIN~asin; (Child) ASIN~asin; Title~title; SKU~sku'),
  ...six('Sessions', 'count'),
  ...six('Session Percentage', 'percent'),
  ...six('Page Views', 'count'),
  ...six('Page Views Percentage'),
  ...columns(`Featured Offer (Buy Box) Percentage~percent; Featured Offer (Buy Box) Percentage - B2B~ignored:99%`),
  ...tail,
];
const british = without(b2, 'SKU').map((column) => ({
  ...column,
  header: column.header.replaceAll(' - ', ' – ').replace('Units Ordered', 'Units ordered').replace('Percentage', 'percentage'),
}));
const german = columns(`(Übergeordnete) ASIN~asin; (Untergeordnete) ASIN~asin; Titel~title; Sitzungen – mobile App~ignored
Sitzungen – Browser~ignored; Sitzungen – Summe~count; Seitenaufrufe – Summe~count; Bestellte Einheiten~count
Bestellte Einheiten – B2B~count; Prozentsatz an Einheiten pro Sitzung~percent; Durch bestellte Produkte erzielter Umsatz~money
Bestellsumme – B2B~money; Zahl der Bestellposten~count; Zahl der Bestellposten – B2B~ignored`);
const spanish = columns(`ASIN (secundario)~asin; Título~title; Sesiones~count; Unidades pedidas~count
Ventas de productos pedidos~money; Ventas de productos pedidos - B2B~money; Total de artículos del pedido~count
Total de artículos del pedido - B2B~ignored`);
const japanese = (sessions, open, close) =>
  columns(`${open}親${close}ASIN~asin; ${open}子${close}ASIN~asin; タイトル~title; SKU~sku
${sessions}~count; ページビュー - 合計~count; おすすめ出品（おすすめ商品）の獲得率~percent; 注文された商品点数~count; 注文点数 - B2B~count
ユニットセッション率~percent; 注文商品の売上額~money; 注文商品の売上額 - B2B~money; 注文品目総数~count; 注文品目総数 - B2B~ignored`);

const byDate = columns(`Date~day:mdy+0; Ordered Product Sales~money; Ordered Product Sales - B2B~money; Units Ordered~count
Units Ordered - B2B~count; Total Order Items~count; Total Order Items - B2B~ignored
Average Sales per Order Item~ignored; Average Sales per Order Item - B2B~ignored; Average Units per Order Item~ignored
Average Units per Order Item - B2B~ignored; Average Selling Price~ignored; Average Selling Price - B2B~ignored
Sessions~count; Order Item Session Percentage~ignored:10%; Order Item Session Percentage - B2B~ignored:1%
Average Offer Count~decimal`);
const byDateJapan = columns(`日付~day:iso+0; 注文商品の売上額~money; 注文商品の売上額 - B2B~money; 注文された商品点数~count
注文点数 - B2B~count; 注文品目総数~count; 注文品目総数 - B2B~ignored; セッション - 合計~count; 平均出品数~decimal; 親商品の平均数~ignored`);
const byDateKorea = columns(`날짜~day:iso+0; 주문한 상품 판매량~money; 상품 주문량~count; 총 주문 아이템~count; 페이지 조회수 - 총계~count
세션 - 총계~count; 주요 오퍼(바이 박스) 백분율~percent; 상품 세션 비율~percent; 환불률~percent`);

const comma = { thousands: ',', decimal: '.' };
const german_marks = { thousands: '.', decimal: ',' };
const sign = (mark) => (text) => `${mark}${text}`;
const US = { market: 'US', currency: 'USD', day: '2026-11-08', scale: 13, marks: comma, moneyText: sign('$') };

export const BUSINESS = [
  {
    kind: 'business_by_child',
    variants: [
      ['b1', 'by child ASIN', b1, US, 'comma_all_bom'],
      ['b1_without_b2b', 'by child ASIN', plain, US, 'comma_all'],
      ['b1_without_title', 'by child ASIN', without(b1, 'Title'), US, 'comma_all_bom'],
      ['b2_by_sku', 'by SKU', b2, US, 'comma_all_bom'],
      ['b2_britain', 'by child ASIN', british, { ...US, market: 'UK', currency: 'GBP', moneyText: sign('£') }, 'comma_all_bom'],
      [
        'germany',
        'by child ASIN',
        german,
        {
          market: 'DE',
          currency: 'EUR',
          day: '2026-11-08',
          scale: 13,
          marks: german_marks,
          countMarks: comma,
          moneyText: (text) => `${text} €`,
        },
        'comma_all_bom',
      ],
      [
        'mexico',
        'by child ASIN',
        spanish,
        {
          ...US,
          market: 'MX',
          currency: 'MXN',
          moneyText: (text) => `$${text} MXN`,
          encoding: 'windows-1252',
          titles: ['Organizador de cajón, bambú', 'Sartén "clásica" 12"', "=cmd|' /C calc'!A0"],
        },
        'comma_all',
      ],
      [
        'japan',
        'by SKU',
        japanese('セッション数 - 合計', '（', '）'),
        { ...US, market: 'JP', currency: 'JPY', moneyText: sign('￥') },
        'comma_all_bom',
      ],
      [
        'japan_half_width',
        'by SKU',
        japanese('セッション - 合計', '(', ')'),
        { ...US, market: 'JP', currency: 'JPY', moneyText: sign('￥') },
        'comma_all_bom',
      ],
    ],
  },
  {
    kind: 'business_by_date',
    variants: [
      ['columns_17', 'by date', byDate, { ...US, dated: true }, 'comma_all_bom'],
      ['japan', 'by date', byDateJapan, { ...US, dated: true, moneyText: sign('￥') }, 'comma_all_bom'],
      ['korea', 'by date', byDateKorea, { ...US, dated: true }, 'comma_all_bom'],
    ],
  },
];
export { b1, rename };
