// FBA Inventory (the columns of July 2026) as of one day of the simulation.
import { dayIso, forecastUnits, stateOn } from './account.mjs';

// Dollars a cubic foot and month, standard and oversize, in the last quarter. Source: US fee schedule, 2026.
const STORAGE = { standard: 2.4, oversize: 1.4 };
// Aged inventory surcharge, dollars a cubic foot and month. Source: US fee schedule, 2026.
const AGED = [
  ['181-210-days', 181, 210, 0.5],
  ['211-240-days', 211, 240, 1],
  ['241-270-days', 241, 270, 1.5],
  ['271-300-days', 271, 300, 5.45],
  ['301-330-days', 301, 330, 5.7],
  ['331-365-days', 331, 365, 5.9],
  ['366-455-days', 366, 455, 6.9],
  ['456-plus-days', 456, 9999, 7.9],
];

const HEADER = `snapshot-date|sku|fnsku|asin|product-name|condition|available|fc-transfer|pending-removal-quantity|
inv-age-0-to-90-days|inv-age-91-to-180-days|inv-age-181-to-270-days|inv-age-271-to-365-days|inv-age-366-to-455-days|
inv-age-456-plus-days|currency|units-shipped-t7|units-shipped-t30|units-shipped-t60|units-shipped-t90|alert|your-price|
sales-price|lowest-price-new-plus-shipping|lowest-price-used|recommended-action|DEPRECATED healthy-inventory-level|
recommended-sales-price|recommended-sale-duration-days|recommended-removal-quantity|
estimated-cost-savings-of-recommended-actions|sell-through|item-volume|volume-unit-measurement|storage-type|storage-volume|
marketplace|product-group|sales-rank|days-of-supply|estimated-excess-quantity|weeks-of-cover-t30|weeks-of-cover-t90|
featuredoffer-price|sales-shipped-last-7-days|sales-shipped-last-30-days|sales-shipped-last-60-days|
sales-shipped-last-90-days|inv-age-0-to-30-days|inv-age-31-to-60-days|inv-age-61-to-90-days|inv-age-181-to-330-days|
inv-age-331-to-365-days|estimated-storage-cost-next-month|inbound-quantity|inbound-working|inbound-shipped|inbound-received|
no-sale-last-6-months|Total Reserved Quantity|unfulfillable-quantity|
${AGED.map(([bucket]) => `quantity-to-be-charged-ais-${bucket}|estimated-ais-${bucket}`).join('|')}|
historical-days-of-supply|fba-minimum-inventory-level|fba-inventory-level-health-status|Recommended ship-in quantity|
Recommended ship-in date|Last updated date for Historical Days of Supply|Exempted from Low-Inventory-Level fee?|
Low-Inventory-Level fee applied in current week?|Short term historical days of supply|Long term historical days of supply|
Inventory age snapshot date|Inventory Supply at FBA|Reserved FC Processing|Reserved Customer Order|Reserved Staging|
Total Days of Supply (including units from open shipments)|supplier|is-seasonal-in-next-3-months|season-name|season-start-date|
season-end-date|Fulfillment Service and Programs`
  .replaceAll('\n', '')
  .split('|');

const usDay = (iso) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
const money = (value) => value.toFixed(2);
const one = (value) => value.toFixed(1);

// Where the units are on the morning of `day`; the parts are the same in every report of that day.
export function stockParts(item, day) {
  const state = stateOn(item, day);
  const customer_order = Math.min(state.units, Math.round(state.shipped(2) * 0.7));
  const processing = state.units - customer_order > 12 && item.rate > 0.3 ? Math.round(state.units * 0.04) : 0;
  const reserved = customer_order + processing;
  const available = state.units - reserved;
  const transfer = available > 20 ? Math.round(available * 0.08) : 0;
  const pending_removal = item.removing ? Math.floor(available / 2) : 0;
  const inbound = { working: 0, shipped: 0, receiving: 0 };
  if (day === item.states.length) {
    for (const delivery of item.open) {
      const wait = delivery.day - day;
      inbound[wait <= 3 ? 'receiving' : wait <= 20 ? 'shipped' : 'working'] += delivery.units;
    }
  }
  return {
    ...state,
    available,
    transfer,
    customer_order,
    processing,
    reserved,
    pending_removal,
    inbound,
    inbound_all: inbound.working + inbound.shipped + inbound.receiving,
  };
}

function actionFor(item, excess, days_of_supply) {
  if (item.habit === 'dead') return 'Create removal order';
  if (excess === 0) return days_of_supply !== null && days_of_supply < 21 ? 'Go to Restock' : 'NoExcessInventory';
  return excess > 60 ? 'Create Outlet deal' : excess > 20 ? 'Create sale' : 'Advertise listing';
}

function planningRow(item, day) {
  const iso = dayIso(day);
  const s = stockParts(item, day);
  const per_day = forecastUnits(item, day, 90) / 90;
  const days_of_supply = per_day > 0.001 ? Math.round((s.available + s.reserved) / per_day) : null;
  const excess = per_day > 0.001 ? Math.max(0, Math.floor(s.available + s.reserved - 90 * per_day)) : s.available + s.reserved;
  const [t7, t30, t60, t90] = [7, 30, 60, 90].map(s.shipped);
  const past = [0, 30, 60, 90]
    .filter((age) => day - age >= 1)
    .map((age) => stateOn(item, day - age).units + stateOn(item, day - age).unfulfillable);
  const mean = past.reduce((a, b) => a + b, 0) / past.length;
  const sales = (units) => money(units * item.price);
  const volume = (units) => units * item.cubic_feet;
  const rate = item.oversize ? STORAGE.oversize : STORAGE.standard;
  const aged = AGED.map(([, from, to, fee]) => [s.aged(from, to), volume(s.aged(from, to)) * fee]);
  const cover = (weekly) => (weekly > 0 ? one((s.available + s.reserved) / weekly) : '');
  const history = (units, days) => (units > 0 ? one(s.available / (units / days)) : '');
  const minimum = Math.ceil(per_day * 28);
  const status = s.available === 0 ? 'Out of stock' : excess > 0 ? 'Excess' : s.available < minimum ? 'Low stock' : 'Healthy';
  const ship_in = Math.max(0, Math.ceil(per_day * 60 - s.available - s.reserved - s.inbound_all));
  const low = t30 > 0 && s.available > 0 && s.available / (t30 / 30) < 28;
  const holiday = item.season === 'holiday';
  return [
    iso,
    item.sku,
    item.fnsku,
    item.asin,
    item.title,
    'New',
    s.available,
    s.transfer,
    s.pending_removal,
    s.aged(0, 90),
    s.aged(91, 180),
    s.aged(181, 270),
    s.aged(271, 365),
    s.aged(366, 455),
    s.aged(456, 9999),
    'USD',
    t7,
    t30,
    t60,
    t90,
    excess > 0 ? (t30 === 0 ? 'Low traffic' : 'Low conversion') : '',
    money(item.price),
    money(item.price),
    money(item.price * 0.97),
    '',
    actionFor(item, excess, days_of_supply),
    '',
    excess > 20 ? money(item.price * 0.85) : '',
    excess > 20 ? 30 : '',
    item.habit === 'dead' ? s.available : 0,
    money(volume(excess) * rate),
    mean > 0 ? (t90 / mean).toFixed(2) : '',
    item.cubic_feet,
    'cubic feet',
    item.oversize ? 'Oversize' : 'Standard-Size',
    volume(s.available + s.reserved).toFixed(2),
    'US',
    item.group,
    t90 > 0 ? Math.round(400000 / (1 + t90)) + item.title.length : '',
    days_of_supply ?? '',
    excess,
    cover((t30 / 30) * 7),
    cover((t90 / 90) * 7),
    item.habit === 'stranded' && day > item.stranded_from ? '' : money(item.price),
    sales(t7),
    sales(t30),
    sales(t60),
    sales(t90),
    s.aged(0, 30),
    s.aged(31, 60),
    s.aged(61, 90),
    s.aged(181, 330),
    s.aged(331, 365),
    money(volume(s.available + s.reserved) * rate),
    s.inbound_all,
    s.inbound.working,
    s.inbound.shipped,
    s.inbound.receiving,
    item.habit === 'dead' ? s.units : 0,
    s.reserved,
    s.unfulfillable,
    ...aged.flatMap(([units, fee]) => [units, money(fee)]),
    history(t30, 30),
    minimum,
    status,
    ship_in,
    ship_in > 0 ? usDay(dayIso(day + 21)) : '',
    iso,
    item.habit === 'new' ? 'Yes' : 'No',
    low && item.habit !== 'new' ? 'Yes' : 'No',
    history(t30, 30),
    history(t90, 90),
    iso,
    s.available + s.reserved + s.inbound_all,
    s.processing,
    s.customer_order,
    0,
    per_day > 0.001 ? Math.round((s.available + s.reserved + s.inbound_all) / per_day) : '',
    'unassigned',
    holiday ? 'Y' : 'N',
    holiday ? 'Holiday' : '',
    holiday ? '2026-11-01' : '',
    holiday ? '2026-12-31' : '',
    'FBA',
  ];
}

// What the seller kept of earlier downloads: enough to know the stock and the sales of that day.
const KEPT = [
  'snapshot-date',
  'sku',
  'fnsku',
  'asin',
  'available',
  'pending-removal-quantity',
  'units-shipped-t7',
  'units-shipped-t30',
  'units-shipped-t60',
  'units-shipped-t90',
  'marketplace',
  'days-of-supply',
  'estimated-excess-quantity',
  'inbound-quantity',
  'Total Reserved Quantity',
  'unfulfillable-quantity',
];

export function keptColumns({ header, rows }) {
  const at = KEPT.map((name) => header.indexOf(name));
  return { header: KEPT, rows: rows.map((row) => at.map((i) => row[i])) };
}

export function planningReport(account, day) {
  const rows = account.filter((item) => stateOn(item, day).exists).map((item) => planningRow(item, day));
  for (const row of rows) if (row.length !== HEADER.length) throw new Error(`${row.length} cells for ${HEADER.length} columns`);
  return { header: HEADER, rows };
}
export { usDay };
