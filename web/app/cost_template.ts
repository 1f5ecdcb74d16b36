// The seller's own cost file as a table to fill in: the columns that the core reads (core/report/kinds/costs.h), and a row
// for each SKU that is known. In: rows of SKU and title; out: CSV text. Pure.
import { BYTE_ORDER_MARK, csvLine } from '../copy/csv.ts';

/** As the core knows them; the words of another language would work, too. */
export const COST_COLUMNS = [
  'SKU',
  'Title',
  'Unit cost',
  'Currency',
  'Lead time (days)',
  'Case pack',
  'Minimum order',
  'Seasonal',
  'Discontinued',
  'Do not touch',
] as const;

export function costTemplate(skus: readonly { sku: string; title: string | null }[], currency: string): string {
  return (
    BYTE_ORDER_MARK +
    [COST_COLUMNS as readonly string[], ...skus.map(({ sku, title }) => [sku, title, null, currency, null, null, null, null, null, null])]
      .map(csvLine)
      .join('')
  );
}
