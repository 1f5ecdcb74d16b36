// Einzelne Wörter des Fachs. Amazons deutsche Begriffe, wo die deutsche Hilfe sie nennt.
import { factorNames } from './ruler.ts';

export const grades = { poor: 'Schlecht', fair: 'Akzeptabel', good: 'Gut', excellent: 'Ausgezeichnet' };

export const factors = {
  sell_through: {
    ...factorNames.sell_through,
    of: '× in 90 Tagen',
    numerator: 'versandt',
    denominator: 'im Mittel auf Lager',
    cost: 'langsamer Verkauf kostet mehr als alles andere',
    costs: 'langsamer Verkauf',
    what: 'In 90 Tagen verkaufte und versandte Stück, geteilt durch die Stück, die im Mittel auf Lager lagen. Das Mittel ist das von vier Tagen: heute, vor 30, 60 und 90 Tagen.',
  },
  excess: {
    ...factorNames.excess,
    of: 'der Stück',
    numerator: 'zu viel',
    denominator: 'auf Lager',
    cost: 'Überbestand kostet mehr als alles andere',
    costs: 'Überbestand',
    what: 'Stück über den erwarteten Verkauf von 90 Tagen hinaus, geteilt durch alle auf Lager.',
  },
  stranded: {
    ...factorNames.stranded,
    of: 'der Stück',
    numerator: 'ohne Angebot',
    denominator: 'auf Lager',
    cost: 'Bestand ohne Angebot kostet mehr als alles andere',
    costs: 'Bestand ohne Angebot',
    what: 'Verkaufbare Stück ohne ein Angebot, das ein Kunde kaufen könnte, geteilt durch alle auf Lager.',
  },
  in_stock: {
    ...factorNames.in_stock,
    of: 'der Tage',
    numerator: 'in 60 Tagen verkauft, je nach Tagen auf Lager',
    denominator: 'in 60 Tagen verkauft',
    cost: 'fehlender Bestand kostet mehr als alles andere',
    costs: 'fehlender Bestand',
    what: 'Anteil der letzten 30 Tage mit Bestand, über die SKUs, die in den letzten 60 Tagen verkauft haben, gewichtet mit diesen Verkäufen. Amazon sagt, dass eine niedrige Rate keine Punkte nimmt.',
  },
};

export const provenance: Record<string, string> = {
  amazon_column: 'Amazons eigene Schätzung in FBA Inventory',
  days_of_supply: 'Stück über 90 Tage Reichweite, nach Amazons Prognose',
  t90_rate: 'Stück über 90 Tage Reichweite, nach den Verkäufen von 90 Tagen',
  dated_files: 'Datierte Dateien von vor 30, 60 und 90 Tagen',
  ledger_balances: 'Tagessalden aus Inventory Ledger',
  ledger_by_day: 'Inventory Ledger, Tag für Tag',
  weeks_of_cover: 'Amazons Reichweite in Wochen über 90 Tage',
  todays_stock: 'Der heutige Bestand, weil frühere Tage fehlen',
  none: 'Keine Quelle',
  stranded_report: 'Stranded Inventory',
  today_only: 'Nur heute: ein Tag von dreißig',
  other: 'Andere Quelle',
};

export const cutoffSource = { amazon: 'belegt', assumed: 'angenommen', yours: 'von Ihnen' };

export const noScore: Record<string, { title: string; text: string }> = {
  no_stock: {
    title: 'Kein Bestand in diesen Dateien, also keine Punktzahl',
    text: 'Amazon vergibt sie an Konten mit Ware im Lager. Keine SKU hier hat welche.',
  },
  no_usable_file: {
    title: 'Noch keine Punktzahl: der Bericht mit dem Bestand fehlt',
    text: 'FBA Inventory enthält Bestand, Verkäufe und Alter jeder SKU.',
  },
  factors_missing: {
    title: 'Noch keine Punktzahl: ein Faktor lässt sich aus diesen Dateien nicht bestimmen',
    text: 'Die bestimmbaren Faktoren stehen unten. Jeder sagt, welcher Bericht die Lücke schließt.',
  },
  no_activity: {
    title: 'Noch keine Punktzahl für dieses Konto, und das ist normal',
    text: 'Amazon vergibt sie nach etwa 13 Wochen mit Verkäufen.',
  },
};

export const marketplaces: Record<string, string> = {
  US: 'USA',
  CA: 'Kanada',
  MX: 'Mexiko',
  BR: 'Brasilien',
  UK: 'Vereinigtes Königreich',
  DE: 'Deutschland',
  FR: 'Frankreich',
  IT: 'Italien',
  ES: 'Spanien',
  NL: 'Niederlande',
  SE: 'Schweden',
  PL: 'Polen',
  BE: 'Belgien',
  IE: 'Irland',
  TR: 'Türkei',
  AE: 'Vereinigte Arabische Emirate',
  SA: 'Saudi-Arabien',
  EG: 'Ägypten',
  IN: 'Indien',
  JP: 'Japan',
  AU: 'Australien',
  SG: 'Singapur',
  ZA: 'Südafrika',
  EU: 'Europa',
};

export const delimiters: Record<string, string> = { tab: 'Tab', '\t': 'Tab', ',': 'Komma', ';': 'Semikolon', '|': 'Strich' };

export const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
};

export const columns: Record<string, { head: string; full: string }> = {
  sku: { head: 'SKU und Produkt', full: 'SKU und Produkt' },
  title: { head: 'Titel', full: 'Titel' },
  asin: { head: 'ASIN', full: 'ASIN' },
  fnsku: { head: 'FNSKU', full: 'FNSKU' },
  on_hand: { head: 'Auf Lager', full: 'Stück auf Lager' },
  available: { head: 'Verfügbar', full: 'Stück verfügbar' },
  reserved: { head: 'Reserviert', full: 'Stück reserviert' },
  unfulfillable: { head: 'Unverkäuflich', full: 'Unverkäufliche Stück' },
  pending_removal: { head: 'In Remission', full: 'Stück in Remissionsaufträgen' },
  inbound: { head: 'Unterwegs', full: 'Stück auf dem Weg ins Lager' },
  shipped_7d: { head: '7 Tage', full: 'In 7 Tagen versandt' },
  shipped_30d: { head: '30 Tage', full: 'In 30 Tagen versandt' },
  shipped_60d: { head: '60 Tage', full: 'In 60 Tagen versandt' },
  shipped_90d: { head: '90 Tage', full: 'In 90 Tagen versandt' },
  mean_units_90d: { head: 'Im Mittel', full: 'Stück im Mittel von 90 Tagen' },
  days_of_cover: { head: 'Reichweite, Tage', full: 'Reichweite in Tagen' },
  excess_units: { head: 'Zu viel', full: 'Stück Überbestand' },
  excess_units_by_days: { head: 'Über 90 Tage', full: 'Stück über 90 Tage Reichweite' },
  stranded_units: { head: 'Ohne Angebot', full: 'Stück ohne Angebot' },
  aged_181_units: { head: 'Über 180 Tage', full: 'Stück älter als 180 Tage' },
  in_stock_share: { head: 'Vorrätig', full: 'Anteil der Tage mit Bestand' },
  price_minor: { head: 'Preis', full: 'Ihr Preis' },
  amazon_storage_next_month_minor: { head: 'Lager, nächster Monat', full: 'Lagergebühr im nächsten Monat, wie Amazon sie erwartet' },
  next_charge_minor: { head: 'Nächste Gebühr', full: 'Alterszuschlag bei der nächsten Zählung' },
  next_step: { head: 'Nächster Schritt', full: 'Was als Nächstes zu tun ist' },
  select: { head: '', full: 'Anhaken' },
  state: { head: 'Zustand', full: 'Zustand' },
  points_lost: { head: 'Punkte', full: 'Punkte, die es kostet' },
  points_lost_sell_through: { head: 'Pkt. Durchverkauf', full: 'Verlorene Punkte durch Durchverkauf' },
  points_lost_excess: { head: 'Pkt. Überbestand', full: 'Verlorene Punkte durch Überbestand' },
  points_lost_stranded: { head: 'Pkt. ohne Angebot', full: 'Verlorene Punkte ohne Angebot' },
  money_13w_minor: { head: 'Geld, 13 Wo.', full: 'Gebühren in 13 Wochen' },
  recommended_action: { head: 'Amazon rät', full: 'Amazons Empfehlung' },
  alert: { head: 'Hinweis', full: 'Amazons Hinweis' },
  stranded_reason: { head: 'Warum ohne Angebot', full: 'Warum ohne Angebot' },
  snapshot_method: { head: 'Mittel aus', full: 'Wie das Mittel gefunden wurde' },
  excluded: { head: 'Ausgelassen', full: 'Aus den Faktoren ausgelassen' },
};

export const exclusions: Record<string, string> = { new_asin: 'jünger als 90 Tage', by_user: 'von Ihnen' };

export const tags = {
  excess: 'Zu viel',
  stranded: 'Ohne Angebot',
  aged: 'Alt',
  low: 'Knapp',
  season: 'Saison',
  inbound: 'Unterwegs',
  new: 'Neu',
};

export const chips = {
  excess: 'Über 90 Tage',
  stranded: 'Ohne Angebot',
  aged: 'Älter als 180 Tage',
  low: 'Unter 28 Tagen',
  no_sales: '90 Tage ohne Verkauf',
};
