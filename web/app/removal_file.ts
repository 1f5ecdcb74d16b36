// A removal order as the tab-delimited file that Seller Central's upload takes: the columns of its Removal Request
// template, items of one order together. Source: the workbook's own instructions (Flat.File.RemovalOrderRequest, read
// 2026-11). The address is left to the seller. Pure.

export interface RemovalItem {
  sku: string;
  disposition: 'Return' | 'Disposal';
  sellable: number;
  unsellable: number;
}

const COLUMNS = [
  'MerchantRemovalOrderID',
  'RemovalDisposition',
  'AddressName',
  'AddressFieldOne',
  'AddressFieldTwo',
  'AddressFieldThree',
  'AddressCity',
  'AddressCountryCode',
  'AddressStateOrRegion',
  'AddressPostalCode',
  'ContactPhoneNumber',
  'MerchantSKU',
  'SellableQuantity',
  'UnsellableQuantity',
] as const;

/** A tab or a line end in a SKU would move the columns. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

export function encodeRemovals(items: readonly RemovalItem[], day: string): string {
  const lines = [COLUMNS.join('\t')];
  for (const disposition of ['Return', 'Disposal'] as const) {
    for (const item of items.filter((each) => each.disposition === disposition)) {
      const order = `ipiscope-${disposition.toLowerCase()}-${day}`;
      lines.push([order, disposition, '', '', '', '', '', '', '', '', '', flat(item.sku), item.sellable, item.unsellable].join('\t'));
    }
  }
  return lines.join('\r\n') + '\r\n';
}
