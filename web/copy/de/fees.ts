// Was Amazon berechnet, und wie viel Platz die Ware braucht.
import { count, longDay } from '../format.ts';
import { strong } from '../rich.ts';
import { s } from './plural.ts';
import type * as english from '../en/fees.ts';

export const capacity: typeof english.capacity = {
  title: (used: string, unit: string): string => `Ihr Bestand braucht ${used} ${unit}`,
  titleOver: (type: string, over: string, unit: string): string => `${type}: ${over} ${unit} über Ihrer Grenze`,
  note: 'Auf Lager und unterwegs, wie Amazon es gegen die Kapazitätsgrenzen zählt. Kein Bericht nennt die Grenzen: Tragen Sie ein, was Seller Central zeigt.',
  where: ['Inventory', 'Capacity Monitor'] as const,
  units: { cubic_feet: 'cu ft', cubic_metres: 'm³' },
  types: {
    standard: 'Standardgröße', oversize: 'Übergröße', extra_large: 'Extragroß', apparel: 'Kleidung', footwear: 'Schuhe', aerosol: 'Aerosole', flammable: 'Brennbares',
  },
  type: 'Lagertyp',
  onHand: 'Auf Lager',
  open: 'Unterwegs',
  used: 'Zusammen',
  limit: 'Ihre Grenze',
  limitOf: (type: string): string => `Ihre Grenze für ${type}`,
  left: 'Frei',
  frees: 'Der Plan schafft',
  over: (amount: string): string => `${amount} darüber`,
  noLimit: 'keine',
  wrong: 'Eine Grenze ist eine Zahl wie 1200.',
  unknown: (units: number): string => `${count(units)} ${s(units, 'Einheit hat', 'Einheiten haben')} kein Volumen in den Dateien und ${s(units, 'fehlt', 'fehlen')} in diesen Summen.`,
};

export const rates: typeof english.rates = {
  title: 'Die Sätze, mit denen gerechnet wird',
  text: (market: string): string => `Amazons Sätze für ${market}, wie diese Version sie kennt. Tragen Sie Ihre ein, wo sie abweichen; alle Summen folgen.`,
  none: (market: string): string => `Für ${market} haben wir keine Preisliste. Tragen Sie ein, was Sie zahlen, und die Gebühren werden gezählt.`,
  noData: 'Mit Ihren Dateien stehen hier die Sätze Ihres Marktplatzes.',
  own: (rates: number): string => `${strong(`${count(rates)} ${s(rates, 'Satz ist', 'Sätze sind')} von Ihnen.`)}`,
  reset: 'Zurück zu Amazons Sätzen',
  export: 'Sätze sichern (CSV)',
  saved: (rates: number): string => `${count(rates)} ${s(rates, 'Satz', 'Sätze')} gesichert.`,
  fee: 'Gebühr',
  size: 'Größe',
  when: 'Wann',
  bracket: 'Von, bis',
  amount: 'Satz',
  unit: 'Je',
  since: 'Seit',
  sure: 'Wie sicher',
  yours: 'Ihrer',
  amountOf: (fee: string, size: string, bracket: string): string => `${fee}, ${size}${bracket === '' ? '' : `, ${bracket}`}`,
  wrong: 'Ein Satz ist eine Zahl von mindestens 0.',
  kinds: {
    monthly_storage: 'Monatliche Lagergebühr', storage_utilization: 'Zuschlag nach Lagerauslastung', aged_inventory: 'Zuschlag für alten Bestand', low_inventory_level: 'Gebühr für niedrigen Bestand',
    removal: 'Rücksendung', disposal: 'Entsorgung', liquidation: 'Liquidation, Bearbeitung', liquidation_referral: 'Liquidation, Provision', liquidation_recovery: 'Was ein Liquidator zahlt',
  },
  sizes: {
    standard: 'Standardgröße', oversize: 'Übergröße', dangerous_standard: 'Gefahrgut, Standardgröße', dangerous_oversize: 'Gefahrgut, Übergröße',
    small_standard: 'Standard, klein', large_standard_to_3_lb: 'Standard, groß, bis 3 lb', large_standard_over_3_lb: 'Standard, groß, über 3 lb',
  },
  seasons: { all_year: 'ganzes Jahr', january_to_september: 'Januar bis September', october_to_december: 'Oktober bis Dezember' },
  perUnit: { per_cubic_foot: 'Kubikfuß', per_cubic_metre: 'Kubikmeter', per_unit_by_lb: 'Einheit', per_unit_by_kg: 'Einheit', per_unit: 'Einheit', share: 'Anteil' },
  brackets: { aged_inventory: 'Tage', storage_utilization: 'Wochen', low_inventory_level: 'Tage Reichweite', per_unit_by_lb: 'lb', per_unit_by_kg: 'kg' },
  from: (from: string, unit: string): string => `über ${from} ${unit}`,
  fromTo: (from: string, to: string, unit: string): string => `${from} bis ${to} ${unit}`,
  confidence: { high: 'Amazons Seite', medium_high: 'mehrere Quellen, einig', medium: 'eine Quelle', low: 'geschätzt', entered: 'von Ihnen' },
  sinceDay: (date: string): string => longDay(date),
  csvHead: ['Gebühr', 'Größe', 'Zeit', 'Einheit', 'von', 'bis', 'Satz', 'Satz_darüber', 'mindestens_je_Einheit', 'seit', 'wie_sicher', 'Quelle'],
};
