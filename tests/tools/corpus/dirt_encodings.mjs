// Encodings, and files that are no report at all.
import { DIALECTS, encode, lineOf } from './write.mjs';
import { make, planning, short } from './dirt.mjs';
import { restock3, fixRestock } from './headers_stock.mjs';
import { makeTable, US, words } from './table.mjs';

const WESTERN = ['Crème brûlée ramekins, set of 4', '12" Skillet – 5 1/2"\u00a0deep', 'Children’s plate “Bär”', 'Schüssel groß, €'];
const JAPANESE = ['竹製 引き出し 整理ボックス', '12" フライパン "クラシック"', '能登の表示ソ器 ①', 'ｶﾞｰﾃﾞﾝ ﾎｰｽ'];
const CHINESE = ['竹制抽屉收纳盒', '不锈钢煎锅 12"', '花园水管 €', '储物篮 𠀀'];

function encodings() {
  const western = planning(8, { titles: WESTERN });
  const japanese = makeTable(short, 8, { market: 'JP', currency: 'JPY', day: '2026-11-23', titles: JAPANESE });
  const chinese = planning(8, { titles: CHINESE });
  const lost = planning(8, { titles: ['Caf\ufffd table', 'Plant pot ?? large', 'Bowl'] });
  return [
    make('utf_16le_bom', 'saved by a spreadsheet as Unicode text', 'planning', western, 'tab_crlf', { encoding: 'utf-16le', bom: true }),
    make('utf_16be_bom', 'the same, big endian', 'planning', western, 'tab_crlf', { encoding: 'utf-16be', bom: true }),
    make('windows_1252', 'curly quotes and no-break spaces in Windows-1252', 'planning', western, 'tab', { encoding: 'windows-1252' }),
    make(
      'windows_1252_apostrophe',
      'bytes that are valid Shift-JIS too: 0x92 0x73 is an apostrophe and an s',
      'planning',
      planning(8, { titles: ['Children’s plate', 'Men’s glove pair', 'Chef’s knife block'] }),
      'tab',
      { encoding: 'windows-1252' },
    ),
    make('shift_jis', 'titles in cp932, the marketplace says JP', 'planning', japanese, 'tab', {
      encoding: 'shift_jis',
      marketplaces: ['JP'],
    }),
    make('gb18030', 'titles in GB18030, four-byte characters too', 'planning', chinese, 'comma', { encoding: 'gb18030' }),
    make('utf_8_bom_tab', 'UTF-8 with a byte order mark', 'planning', western, 'tab', { bom: true }),
    make('replacement_characters', 'losses that are in the file already', 'planning', lost, 'tab', {
      diagnostics: { replacement_characters: 3 },
    }),
  ];
}

const refused = (name, what, bytes, refusal, more = {}) => ({
  name,
  bytes: Buffer.from(bytes),
  extension: more.extension ?? 'csv',
  expected: { what, kind: null, refusal },
});

function strangers() {
  const returns = lineOf(['Order ID', 'Order date', 'Return request date', 'Return request status', 'Amazon RMA ID'], DIALECTS.tab);
  const vendor = [
    'Program=[Retail],Distributor View=[Manufacturing]',
    'ASIN,Product Title,Ordered Revenue,Ordered Units,Shipped Units',
    'B0MADEUPA0,Bowl,"$1,234.00",12,11',
    '',
  ].join('\n');
  const open = ['sku\tasin\tprice\tquantity', 'KIT-001-A\tB0MADEUPA0\t9.99\t3', ''].join('\n');
  return [
    refused('empty_file', 'nothing at all', '', 'file_empty'),
    refused('only_line_ends', 'only line ends', '\r\n\r\n', 'file_empty'),
    refused(
      'html_page',
      'a sign-in page saved as csv',
      '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please sign in</body></html>\n',
      'html_page',
    ),
    refused(
      'workbook_renamed',
      'a workbook renamed to csv',
      Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(60, 7)]),
      'spreadsheet_file',
    ),
    refused(
      'old_workbook_renamed',
      'an old workbook renamed to csv',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(60, 9)]),
      'spreadsheet_file',
    ),
    refused(
      'picture',
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(60, 1)]),
      'binary_file',
    ),
    refused(
      'error_sentence',
      'an error sentence saved as a report',
      'Date range exceeded. Report can be requested only upto 30 days',
      'error_sentence',
      { extension: 'txt' },
    ),
    refused(
      'receipt',
      'the receipt of a report instead of the report',
      '{"reportId":"50000020687","reportType":"GET_FBA_INVENTORY_PLANNING_DATA","processingStatus":"DONE","reportDocumentId":"made-up"}\n',
      'receipt_not_report',
      { extension: 'txt' },
    ),
    refused(
      'returns_by_date',
      'returns of seller-fulfilled orders',
      `${returns}\n111-0000000\t01-Nov-2026\t05-Nov-2026\tApproved\tDmadeup\n`,
      'unknown_report',
      { extension: 'txt' },
    ),
    refused('vendor_export', 'an export of Vendor Central', vendor, 'unknown_report'),
    refused('open_listings', 'open listings: no stock at Amazon', open, 'unknown_report', { extension: 'txt' }),
    refused('shopping_list', "somebody else's csv", 'Item,Qty,Note\nMilk,2,low fat\nEggs,12,\n', 'unknown_report'),
  ];
}

function incomplete() {
  const list = short.filter((c) => c.header !== 'sku');
  const noSku = makeTable(words('date-stranded stranded-reason product-name fulfillable-qty', 'text'), 4, US);
  const restock = makeTable(
    restock3.filter((c) => c.header !== 'Available'),
    6,
    US,
    fixRestock,
  );
  const text = (t) =>
    [t.columns.map((c) => c.header), ...t.rows.map((row) => row.map((c) => c.text))].map((row) => row.join('\t')).join('\n') + '\n';
  return [
    {
      ...refused('stranded_without_sku', 'a stranded report without its SKUs', text(noSku), 'column_required', { extension: 'txt' }),
      expected: { what: 'a stranded report without its SKUs', kind: 'stranded', refusal: 'column_required' },
    },
    {
      ...refused('restock_without_stock', 'a restock report without its stock', text(restock), 'column_required', { extension: 'txt' }),
      expected: { what: 'a restock report without its stock', kind: 'restock', refusal: 'column_required' },
    },
    refused('planning_without_sku', 'a planning report without its SKUs', text(makeTable(list, 4, US)), 'unknown_report', {
      extension: 'txt',
    }),
  ];
}

export const DIRT_ENCODINGS = [...encodings(), ...strangers(), ...incomplete()];
export { encode };
