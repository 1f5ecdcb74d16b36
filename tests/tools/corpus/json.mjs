// JSON documents: answers of Amazon's interfaces and our own history file, whole and damaged. A column's header is the
// path of its member below a row, or beside the rows.
import { columns, expectColumns, makeTable } from './table.mjs';

const DAY = '2026-10-31';
const US = { market: 'US', currency: 'USD', day: DAY };
const IDS = { US: 'ATVPDKIKX0DER', UK: 'A1F83G8C2ARO7P', DE: 'A1PA6795UKMFR9' };

const ids = { SKU: 'parentAsin~ignored; childAsin~asin; sku~sku', CHILD: 'parentAsin~ignored; childAsin~asin', PARENT: 'parentAsin~asin' };
const period = `reportSpecification.dataStartTime~day:iso; reportSpecification.dataEndTime~day:isoutc
reportSpecification.marketplaceIds~marketplace`;
const traffic = (granularity, b2b) =>
  columns(`${ids[granularity]}; salesByAsin.unitsOrdered~count
${b2b ? 'salesByAsin.unitsOrderedB2B~count; salesByAsin.orderedProductSalesB2B.amount~money;' : ''}
salesByAsin.orderedProductSales.amount~money; salesByAsin.orderedProductSales.currencyCode~currency; salesByAsin.totalOrderItems~count
trafficByAsin.browserSessions~ignored; trafficByAsin.sessions~count; trafficByAsin.sessionPercentage~percent; trafficByAsin.pageViews~count
trafficByAsin.buyBoxPercentage~percent; trafficByAsin.unitSessionPercentage~percent; ${period}`);

const row =
  'asin~asin; fnSku~fnsku; sellerSku~sku; condition~text:NewItem; lastUpdatedTime~day:isoutc+-20; productName~title; totalQuantity~count';
const details = `inventoryDetails.fulfillableQuantity~count; inventoryDetails.inboundWorkingQuantity~count
inventoryDetails.inboundShippedQuantity~count; inventoryDetails.inboundReceivingQuantity~count
inventoryDetails.reservedQuantity.totalReservedQuantity~count; inventoryDetails.reservedQuantity.pendingCustomerOrderQuantity~count
inventoryDetails.reservedQuantity.pendingTransshipmentQuantity~count; inventoryDetails.reservedQuantity.fcProcessingQuantity~count
inventoryDetails.researchingQuantity.totalResearchingQuantity~count; inventoryDetails.unfulfillableQuantity.totalUnfulfillableQuantity~count
inventoryDetails.unfulfillableQuantity.expiredQuantity~ignored:3; inventoryDetails.futureSupplyQuantity.reservedFutureSupplyQuantity~count
inventoryDetails.futureSupplyQuantity.futureSupplyBuyableQuantity~count`;
const place = 'granularity.granularityId~marketplace';
const awd = columns(`sku~sku; totalOnhandQuantity~count; totalInboundQuantity~count; inventoryDetails.availableDistributableQuantity~count
inventoryDetails.reservedDistributableQuantity~count; inventoryDetails.replenishmentQuantity~count`);

const BESIDE = /^(granularity|reportSpecification)\./;

function jsonValue(column, { text, value }) {
  if (value === null && column.type !== 'ignored') return null;
  if (column.type === 'count' || column.type === 'money' || column.type === 'decimal') return Number(text);
  return column.type === 'percent' ? Number(text.replace('%', '')) : text;
}

/** The rows as objects, paths undone; missing cells are left out. */
function objectsOf(table) {
  return table.rows.map((cells) => {
    const object = {};
    table.columns.forEach((column, c) => {
      const given = jsonValue(column, cells[c]);
      if (BESIDE.test(column.header) || given === null) return;
      const path = column.header.split('.');
      let inner = object;
      for (const step of path.slice(0, -1)) inner = inner[step] ??= {};
      inner[path.at(-1)] = given;
    });
    return object;
  });
}

const pageOf = (objects, market) => ({
  pagination: { nextToken: 'made-up' },
  payload: { granularity: { granularityType: 'Marketplace', granularityId: IDS[market] }, inventorySummaries: objects },
});

const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;
const compact = (value) => JSON.stringify(value);
const linesOf = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

function make(kind, name, variant, table, text, more = {}) {
  const rows = table.rows.length;
  return {
    kind,
    name,
    text,
    expected: {
      what: `${kind}, ${name}`,
      kind,
      variant,
      encoding: 'utf-8',
      bom: false,
      delimiter: '',
      quote: '',
      header_line: 0,
      refusal: null,
      rows_read: rows,
      rows_used: rows,
      rows_set_aside: 0,
      table_rows: rows,
      as_of: null,
      marketplaces: ['US'],
      unknown_headers: [],
      diagnostics: {},
      columns: expectColumns(table),
      ...more,
    },
  };
}

function refused(name, what, refusal, text, kind = null) {
  return {
    kind: 'dirt',
    name,
    text,
    expected: {
      what,
      kind,
      variant: null,
      encoding: 'utf-8',
      bom: false,
      delimiter: '',
      quote: '',
      header_line: 0,
      refusal,
      rows_read: 0,
      rows_used: 0,
      rows_set_aside: 0,
      table_rows: 0,
      as_of: null,
      marketplaces: [],
      unknown_headers: [],
      diagnostics: {},
      columns: [],
    },
  };
}

function salesAndTraffic(granularity, b2b, name, variant) {
  const table = makeTable(traffic(granularity, b2b), 7, US);
  const document = {
    reportSpecification: {
      reportType: 'GET_SALES_AND_TRAFFIC_REPORT',
      reportOptions: { dateGranularity: 'MONTH', asinGranularity: granularity },
      dataStartTime: DAY,
      dataEndTime: `${DAY}T14:30:00Z`,
      marketplaceIds: [IDS.US],
    },
    salesAndTrafficByDate: [{ date: DAY, salesByDate: { unitsOrdered: 9 }, trafficByDate: { sessions: 12 } }],
    salesAndTrafficByAsin: objectsOf(table),
  };
  return make('sales_traffic_json', name, variant, table, pretty(document), { as_of: DAY });
}

function summaries() {
  const kind = 'inventory_summaries_json';
  const whole = makeTable(columns(`${row}; ${details}; ${place}`), 8, { ...US, blank: 'inventoryDetails.inboundReceivingQuantity' });
  const bare = makeTable(columns(`${row}; ${details}`), 8, US);
  const british = makeTable(columns(`${row}; ${details}; ${place}`), 6, { ...US, market: 'UK' });
  const totals = makeTable(columns(`${row}; ${place}`), 5, US);
  const objects = objectsOf(whole);
  const added = { ...objects[0], stores: [], newMember: { deep: 1 } };
  return [
    make(kind, 'answer', 'with details', whole, pretty(pageOf(objects, 'US'))),
    make(kind, 'payload', 'with details', whole, compact(pageOf(objects, 'US').payload)),
    make(kind, 'rows', 'with details', bare, pretty(objectsOf(bare)), { marketplaces: [] }),
    make(kind, 'pages', 'with details', whole, compact([pageOf(objects.slice(0, 5), 'US'), pageOf(objects.slice(5), 'US')])),
    make(kind, 'lines_of_pages', 'with details', whole, linesOf([pageOf(objects.slice(0, 3), 'US'), pageOf(objects.slice(3), 'US')])),
    make(kind, 'lines_of_rows', 'with details', bare, linesOf(objectsOf(bare)), { marketplaces: [] }),
    make(kind, 'britain', 'with details', british, pretty(pageOf(objectsOf(british), 'UK')), { marketplaces: ['UK'] }),
    make(kind, 'without_details', 'without details', totals, pretty(pageOf(objectsOf(totals), 'US')), {
      diagnostics: { column_missing: 1 },
    }),
    make(kind, 'new_member', 'with details', whole, pretty(pageOf([added, ...objects.slice(1)], 'US')), {
      unknown_headers: ['newMember.deep'],
      diagnostics: { column_unknown: 1 },
    }),
  ];
}

function histories() {
  const list =
    columns(`date~day:iso; sku~sku; fnsku~fnsku; asin~asin; source~text:planning; on_hand~count; available~count; shipped_90d~count
excess_units~count; stranded_units~count; weeks_of_cover_t90~decimal; marketplace~marketplace`);
  const weeks = ['2026-10-24', DAY].map((day) => makeTable(list, 4, { ...US, day }));
  const snapshots = weeks.map((week, w) => {
    const named = objectsOf(week);
    const kept = Object.keys(named[0]).filter((header) => !['date', 'source', 'marketplace'].includes(header));
    return {
      date: w === 0 ? '2026-10-24' : DAY,
      source: 'planning',
      columns: Object.fromEntries(kept.map((header) => [header, named.map((one) => one[header])])),
    };
  });
  const document = {
    schema: 'ipiscope-history/1',
    marketplaces: [
      {
        marketplace: 'US',
        snapshots,
        official_scores: [
          { date: '2026-10-26', score: 512, bars: { excess: 0.04 } },
          { date: DAY, score: 515 },
        ],
      },
    ],
  };
  const table = { columns: list, rows: weeks.flatMap((week) => week.rows) };
  // The scores are rows too, with a marketplace.
  const expected = expectColumns(table).map((column) =>
    column.header === 'marketplace' ? { ...column, cells: column.cells + 2 } : column,
  );
  return [
    make('history', 'two_weeks', '1', table, compact(document), {
      rows_read: 10,
      rows_used: 10,
      table_rows: 10,
      as_of: DAY,
      columns: expected,
    }),
  ];
}

function damaged() {
  const table = makeTable(columns(`${row}; ${details}`), 6, US);
  const good = objectsOf(table);
  const text = pretty(good);
  const lines = linesOf(good).split('\n');
  lines[2] = lines[2].replace('"condition":', '"condition"');
  lines[5] = lines[5].slice(0, 40);
  const used = { ...table, rows: table.rows.filter((_, r) => r !== 2 && r !== 5) };
  const half = make('dirt', 'json_lines_damaged', 'with details', used, lines.slice(0, 6).join('\n'), {
    what: 'JSON Lines with a damaged line and a cut last one',
    kind: 'inventory_summaries_json',
    marketplaces: [],
    rows_read: 6,
    rows_used: 4,
    rows_set_aside: 2,
    diagnostics: { row_broken: 1, last_line_cut: 1 },
  });
  return [
    half,
    refused('json_cut_off', 'a JSON answer whose download was cut off', 'json_damaged', text.slice(0, 1500)),
    refused('json_comma', 'a comma before the closing bracket', 'json_damaged', text.replace(/\}\n\]/, '},\n]')),
    refused('json_of_another_kind', 'JSON that is no report', 'unknown_report', pretty({ orders: [{ id: 1 }] })),
    refused('json_receipt', 'the answer to a report request', 'receipt_not_report', pretty({ reportId: '1', reportDocumentId: 'made-up' })),
    refused('json_too_deep', 'brackets in brackets without end', 'json_damaged', '['.repeat(5000)),
  ];
}

export const JSON_FAMILIES = [
  salesAndTraffic('SKU', true, 'by_sku', 'by SKU'),
  salesAndTraffic('CHILD', false, 'by_child', 'by child ASIN'),
  salesAndTraffic('PARENT', false, 'by_parent', 'by parent ASIN'),
  ...summaries(),
  make('awd_json', 'answer', 'with details', makeTable(awd, 5, US), pretty({ inventory: objectsOf(makeTable(awd, 5, US)) }), {
    marketplaces: [],
  }),
  make('awd_json', 'rows', 'with details', makeTable(awd, 5, US), compact(objectsOf(makeTable(awd, 5, US))), { marketplaces: [] }),
  ...histories(),
];
export const JSON_DIRT = damaged();
