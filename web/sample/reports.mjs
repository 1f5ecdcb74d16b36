// The other reports of the sample. Each answers {header, rows}.
import { DAYS, dayIso, forecastUnits, stateOn, stockOf } from './account.mjs';
import { stockParts, usDay } from './planning.mjs';

const columns = (text) => text.replaceAll('\n', '').split('|');

export function strandedReport(account) {
  const reasons = [
    ['Relist', 'Listing closed', 'Listing closed'],
    ['Relist', 'Pricing error', 'Potential pricing error'],
    ['Create a new listing', 'Listing deleted', 'Listing deleted'],
    ['Create removal order', 'Restricted product', 'Approval needed'],
  ];
  const rows = account
    .filter((item) => item.habit === 'stranded' && stateOn(item, DAYS).units > 0)
    .map((item, n) => {
      const s = stockParts(item, DAYS);
      const [action, reason, status] = reasons[n % reasons.length];
      return [
        action,
        dayIso(item.stranded_from),
        dayIso(Math.max(DAYS + 5, item.stranded_from + 60)),
        'Stranded',
        status,
        reason,
        reason,
        item.asin,
        item.sku,
        item.fnsku,
        item.title,
        'New',
        'AMAZON_NA',
        s.available,
        item.price.toFixed(2),
        s.unfulfillable,
        s.reserved,
        s.inbound.shipped,
        'FBA',
      ];
    });
  return {
    header: columns(`primary-action|date-stranded|Date-to-take-auto-removal|status-primary|status-secondary|error-message|
stranded-reason|asin|sku|fnsku|product-name|condition|fulfilled-by|fulfillable-qty|your-price|unfulfillable-qty|
reserved-quantity|inbound-shipped-qty|program`),
    rows,
  };
}

export function restockReport(account) {
  const rows = account.map((item) => {
    const s = stockParts(item, DAYS);
    const per_day = forecastUnits(item, DAYS, 90) / 90;
    const supply = (units) => (per_day > 0.001 ? Math.round(units / per_day) : '');
    const wanted = item.habit === 'dead' ? 0 : Math.max(0, Math.ceil(per_day * 60 - s.units - s.inbound_all));
    const alert = s.available === 0 && s.shipped(60) > 0 ? 'Out of stock' : per_day > 0 && s.available < per_day * 21 ? 'Low stock' : '';
    return [
      'US',
      item.title,
      item.fnsku,
      item.sku,
      item.asin,
      'New',
      'unassigned',
      '',
      'USD',
      item.price.toFixed(2),
      (s.shipped(30) * item.price).toFixed(2),
      s.shipped(30),
      s.units + s.unfulfillable + s.inbound_all,
      s.inbound_all,
      s.available - s.transfer,
      s.transfer,
      s.processing,
      s.customer_order,
      s.unfulfillable,
      s.inbound.working,
      s.inbound.shipped,
      s.inbound.receiving,
      'Amazon',
      supply(s.units + s.inbound_all),
      supply(s.available),
      alert,
      wanted,
      wanted > 0 ? usDay(dayIso(DAYS + 21)) : '',
      wanted > 0 ? 'Create shipping plan' : 'No action required',
      item.oversize ? 'Oversize' : 'Standard-Size',
    ];
  });
  return {
    header: columns(`Country|Product Name|FNSKU|Merchant SKU|ASIN|Condition|Supplier|Supplier part no.|Currency code|Price|
Sales last 30 days|Units Sold Last 30 Days|Total Units|Inbound|Available|FC transfer|FC Processing|Customer Order|Unfulfillable|
Working|Shipped|Receiving|Fulfilled by|Total Days of Supply (including units from open shipments)|
Days of Supply at Amazon Fulfillment Network|Alert|Recommended replenishment qty|Recommended ship date|Recommended action|
Unit storage size`),
    rows,
  };
}

export function manageFbaReport(account) {
  const rows = account.map((item) => {
    const s = stockParts(item, DAYS);
    const warehouse = s.units + s.unfulfillable;
    return [
      item.sku,
      item.fnsku,
      item.asin,
      item.title,
      'New',
      item.price.toFixed(2),
      'No',
      '',
      item.habit === 'stranded' ? 'No' : 'Yes',
      warehouse,
      s.available,
      s.unfulfillable,
      s.reserved,
      warehouse + s.inbound_all,
      item.cubic_feet,
      s.inbound.working,
      s.inbound.shipped,
      s.inbound.receiving,
      0,
      0,
      0,
      'US',
    ];
  });
  return {
    header: columns(`sku|fnsku|asin|product-name|condition|your-price|mfn-listing-exists|mfn-fulfillable-quantity|
afn-listing-exists|afn-warehouse-quantity|afn-fulfillable-quantity|afn-unsellable-quantity|afn-reserved-quantity|
afn-total-quantity|per-unit-volume|afn-inbound-working-quantity|afn-inbound-shipped-quantity|afn-inbound-receiving-quantity|
afn-researching-quantity|afn-reserved-future-supply|afn-future-supply-buyable|store`),
    rows,
  };
}

// One row a SKU and week in which something moved, dated with the week's last day, and one for the first week.
export function ledgerReport(account) {
  const rows = [];
  for (let last = 6; last < DAYS; last += 7) {
    const date = usDay(dayIso(last));
    for (const item of account) {
      const days = item.log.slice(last - 6, last + 1);
      const sum = (name) => days.reduce((total, log) => total + log[name], 0);
      const [shipped, received, returned, damaged] = ['shipped', 'received', 'returned', 'damaged_returns'].map(sum);
      const after = stockOf(item.states[last].cohorts);
      const first = last === 6 && after + item.states[last].unfulfillable > 0;
      if (shipped + received + returned > 0 || first) {
        rows.push([
          date,
          item.fnsku,
          item.asin,
          item.sku,
          item.title,
          'SELLABLE',
          after + shipped - received - returned,
          0,
          received,
          -shipped,
          returned,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          after,
          0,
          'US',
        ]);
      }
      if (damaged > 0) {
        const bad = item.states[last].unfulfillable;
        rows.push([
          date,
          item.fnsku,
          item.asin,
          item.sku,
          item.title,
          'CUSTOMER_DAMAGED',
          bad - damaged,
          0,
          0,
          0,
          damaged,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          bad,
          0,
          'US',
        ]);
      }
    }
  }
  return {
    header: columns(`Date|FNSKU|ASIN|MSKU|Title|Disposition|Starting Warehouse Balance|In Transit Between Warehouses|Receipts|
Customer Shipments|Customer Returns|Vendor Returns|Warehouse Transfer In/Out|Found|Lost|Damaged|Disposed|Other Events|
Ending Warehouse Balance|Unknown Events|Location`),
    rows,
  };
}

export function costsFile(account) {
  const rows = account
    .filter((item, n) => n % 9 !== 4)
    .map((item, n) => [
      item.sku,
      item.unit_cost.toFixed(2),
      item.group === 'Garden' ? 45 : 30,
      item.case_pack,
      item.case_pack * 4,
      item.season ? 'yes' : 'no',
      item.habit === 'dead' && n % 2 === 0 ? 'yes' : 'no',
      n % 97 === 11 ? 'yes' : 'no',
    ]);
  return {
    header: ['SKU', 'Unit cost', 'Lead time (days)', 'Case pack', 'Minimum order', 'Seasonal', 'Discontinued', 'Do not touch'],
    rows,
  };
}

export function officialScores(scores) {
  return { header: ['date', 'score'], rows: scores };
}
