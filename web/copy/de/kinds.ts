// Berichte: Namen und Menüwege stehen so da, wie Seller Central sie auf Englisch nennt (siehe reportsPage.lead); auf
// Deutsch ist, was ein Bericht hier freischaltet.
import type { KindId, KindText } from '../ids.ts';
import { kinds as en } from '../en/kinds.ts';

interface Words {
  unlocks: string;
  name?: string;
  hint?: string;
}

const words: Record<KindId, Words> = {
  planning: {
    unlocks: 'Punktzahl, Faktoren und jede SKU',
    hint: 'Als .csv anfordern. Eine Datei je Marktplatz; ältere von vor 30, 60 und 90 Tagen machen es genauer.',
  },
  inventory_age: {
    unlocks: 'Alter und Verkäufe eines früheren Tages',
    hint: 'Amazon hat ihn durch FBA Inventory ersetzt. Alte Dateien helfen als Verlauf.',
  },
  inventory_health: {
    unlocks: 'Bestand und Verkäufe eines früheren Tages',
    hint: 'Amazon hat ihn durch FBA Inventory ersetzt. Alte Dateien helfen als Verlauf.',
  },
  stranded: {
    unlocks: 'Warum Angebote fehlen, und bis wann',
    hint: 'Auch unter Reports › Fulfillment › Stranded Inventory. Ist alles in Ordnung, kommt keine Datei.',
  },
  stranded_loader: {
    unlocks: 'Nichts: eine Liste von SKUs ohne Stückzahlen',
    hint: 'Stückzahlen und Gründe stehen in Stranded Inventory.',
  },
  restock: { unlocks: 'Vorrätig-Rate, und was unterwegs ist', hint: 'Auch unter Inventory › Restock Inventory › Download.' },
  manage_fba: { unlocks: 'Stückzahlen zur Gegenprobe' },
  afn_inventory: { unlocks: 'Verkaufbare Stückzahlen zur Gegenprobe' },
  afn_by_country: { unlocks: 'In welchem Land die Ware liegt' },
  ledger_summary: {
    unlocks: 'Verlauf: engere Spanne, und warum es sich ändert',
    hint: 'Täglich, mindestens die letzten 100 Tage. Er reicht 18 Monate zurück.',
  },
  ledger_detail: { unlocks: 'Jede Bewegung mit Tag und Grund' },
  reserved: { unlocks: 'Worauf reservierte Ware wartet' },
  all_orders: { unlocks: 'Verkäufe je Tag', hint: 'Namen und Adressen werden beim Lesen übersprungen.' },
  fulfilled_shipments: { unlocks: 'Versandte Stück je Tag', hint: 'Namen und Adressen werden beim Lesen übersprungen.' },
  shipment_sales: { unlocks: 'Versandte Stück je Tag' },
  returns: { unlocks: 'Was zurückkommt, und warum' },
  storage_fees: { unlocks: 'Ihre berechneten Sätze, auf den Cent', hint: 'Bereit zwischen dem 10. und 18. des Folgemonats.' },
  aged_fees: { unlocks: 'Was das Alter bisher gekostet hat' },
  overage: { unlocks: 'Fläche über Ihrer Grenze' },
  fee_preview: { unlocks: 'Größen, und Gebühren je verkauftem Stück' },
  business_by_child: {
    unlocks: 'Besuche und Bestellungen je ASIN',
    hint: 'Die Datei sagt nicht, welche Tage sie umfasst; Sie werden gefragt.',
  },
  business_by_date: { unlocks: 'Besuche und Bestellungen je Tag' },
  sales_traffic_json: { unlocks: 'Besuche und Bestellungen je ASIN', hint: 'GET_SALES_AND_TRAFFIC_REPORT der Selling Partner API.' },
  inventory_summaries_json: {
    unlocks: 'Stückzahlen heute, nach Zustand',
    hint: 'Die Antwort von getInventorySummaries der Selling Partner API.',
  },
  awd_json: { unlocks: 'Ware in Warehousing and Distribution', hint: 'Die Antwort von listInventory der Selling Partner API.' },
  awd_inventory: { unlocks: 'Ware in Warehousing and Distribution' },
  removal_orders: { unlocks: 'Ware auf dem Weg hinaus, und was das kostet' },
  removal_shipments: { unlocks: 'Wann remittierte Ware gegangen ist' },
  recommended_removal: { unlocks: 'Was Amazon remittieren würde' },
  reimbursements: { unlocks: 'Erstattungen für Verlorenes und Beschädigtes' },
  daily_history: { unlocks: 'Bestand früherer Tage', hint: 'Amazon hat ihn durch Inventory Ledger ersetzt.' },
  monthly_history: { unlocks: 'Bestand früherer Monate', hint: 'Amazon hat ihn durch Inventory Ledger ersetzt.' },
  received: { unlocks: 'Wann Sendungen angekommen sind', hint: 'Amazon hat ihn durch Inventory Ledger ersetzt.' },
  inventory_events: { unlocks: 'Bewegungen früherer Tage', hint: 'Amazon hat ihn durch Inventory Ledger ersetzt.' },
  adjustments: { unlocks: 'Verlorene und gefundene Stück', hint: 'Amazon hat ihn durch Inventory Ledger ersetzt.' },
  inbound_performance: { unlocks: 'Probleme mit Sendungen' },
  excess_inventory: { unlocks: 'Was Amazon Überbestand nannte', hint: 'Amazon hat ihn durch FBA Inventory ersetzt.' },
  listings: { unlocks: 'Startdaten und Preise' },
  settlement: { unlocks: 'Hier nichts: es geht darin um Zahlungen' },
  costs: {
    name: 'Ihre Stückkosten',
    unlocks: 'Margen, und was Ware wert ist',
    hint: 'Jede Tabelle mit einer SKU- und einer Kostenspalte genügt.',
  },
  history: { name: 'ipiscope-Verlauf', unlocks: 'Frühere Wochen, wie Sie sie hier gesichert haben' },
  official_scores: {
    name: 'Offizielle Punktzahlen',
    unlocks: 'Eine engere Spanne',
    hint: 'Eine Tabelle mit Datum und Punktzahl, oder tippen Sie sie ein.',
  },
};

export const kinds = Object.fromEntries(
  Object.entries(words).map(([id, text]): [string, KindText] => {
    const base = en[id as KindId];
    return [
      id,
      { where: base.where, name: text.name ?? base.name, unlocks: text.unlocks, ...(text.hint === undefined ? {} : { hint: text.hint }) },
    ];
  }),
) as Record<KindId, KindText>;
