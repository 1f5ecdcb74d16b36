// What Amazon charges, and the room that the stock takes.
import { count, longDay } from '../format.ts';
import { strong } from '../rich.ts';
import { s } from './plural.ts';

export const capacity = {
  title: (used: string, unit: string): string => `Your stock takes ${used} ${unit}`,
  titleOver: (type: string, over: string, unit: string): string => `${type}: ${over} ${unit} over your limit`,
  note: 'On hand and on its way, as Amazon counts against capacity limits. No report has the limits: type what Seller Central shows.',
  where: ['Inventory', 'Capacity Monitor'] as const,
  units: { cubic_feet: 'cu ft', cubic_metres: 'm³' },
  types: {
    standard: 'Standard-size', oversize: 'Oversize', extra_large: 'Extra-large', apparel: 'Apparel', footwear: 'Footwear', aerosol: 'Aerosol', flammable: 'Flammable',
  } as Record<string, string>,
  type: 'Storage type',
  onHand: 'On hand',
  open: 'On its way',
  used: 'Together',
  limit: 'Your limit',
  limitOf: (type: string): string => `Your limit for ${type}`,
  left: 'Left',
  frees: 'The plan frees',
  over: (amount: string): string => `${amount} over`,
  noLimit: 'none',
  wrong: 'A limit is a number such as 1200.',
  unknown: (units: number): string => `${count(units)} ${s(units, 'unit has', 'units have')} no volume in the files and ${s(units, 'is', 'are')} not in these sums.`,
};

export const rates = {
  title: 'The rates in use',
  text: (market: string): string => `Amazon’s rates for ${market} as this version knows them. Type yours where they differ; every sum follows.`,
  none: (market: string): string => `We have no rate card for ${market}. Type the rates that you pay, and fees are counted.`,
  noData: 'With your files, the rates of your marketplace stand here.',
  own: (rates: number): string => `${strong(`${count(rates)} ${s(rates, 'rate is', 'rates are')} yours.`)}`,
  reset: 'Back to Amazon’s',
  export: 'Save the rates (CSV)',
  saved: (rates: number): string => `${count(rates)} ${s(rates, 'rate')} saved.`,
  fee: 'Fee',
  size: 'Size',
  when: 'When',
  bracket: 'From, to',
  amount: 'Rate',
  unit: 'Per',
  since: 'Since',
  sure: 'How sure',
  yours: 'yours',
  amountOf: (fee: string, size: string, bracket: string): string => `${fee}, ${size}${bracket === '' ? '' : `, ${bracket}`}`,
  wrong: 'A rate is a number of at least 0.',
  kinds: {
    monthly_storage: 'Monthly storage', storage_utilization: 'Storage utilization surcharge', aged_inventory: 'Aged inventory surcharge', low_inventory_level: 'Low-inventory-level fee',
    removal: 'Removal', disposal: 'Disposal', liquidation: 'Liquidation processing', liquidation_referral: 'Liquidation referral', liquidation_recovery: 'What a liquidator pays',
  } as Record<string, string>,
  sizes: {
    standard: 'Standard-size', oversize: 'Oversize', dangerous_standard: 'Dangerous goods, standard-size', dangerous_oversize: 'Dangerous goods, oversize',
    small_standard: 'Small standard', large_standard_to_3_lb: 'Large standard to 3 lb', large_standard_over_3_lb: 'Large standard over 3 lb',
  } as Record<string, string>,
  seasons: { all_year: 'all year', january_to_september: 'January to September', october_to_december: 'October to December' } as Record<string, string>,
  perUnit: {
    per_cubic_foot: 'cubic foot', per_cubic_metre: 'cubic metre', per_unit_by_lb: 'unit', per_unit_by_kg: 'unit', per_unit: 'unit', share: 'share',
  } as Record<string, string>,
  brackets: {
    aged_inventory: 'days', storage_utilization: 'weeks', low_inventory_level: 'days of supply', per_unit_by_lb: 'lb', per_unit_by_kg: 'kg',
  } as Record<string, string>,
  from: (from: string, unit: string): string => `over ${from} ${unit}`,
  fromTo: (from: string, to: string, unit: string): string => `${from} to ${to} ${unit}`,
  confidence: { high: 'Amazon’s page', medium_high: 'several sources agree', medium: 'one source', low: 'a guess', entered: 'yours' } as Record<string, string>,
  sinceDay: (date: string): string => longDay(date),
  csvHead: ['fee', 'size', 'season', 'unit', 'from', 'to', 'rate', 'rate_above_from', 'least_per_unit', 'since', 'how_sure', 'source'] as readonly string[],
};
