// Die SKU-Tabelle, eine SKU, die Dateien.
import { count } from '../format.ts';
import { code, plain, strong } from '../rich.ts';
import { s, words } from './plural.ts';
import { common } from './shell.ts';

export const skus = {
  title: 'SKUs',
  tableName: 'SKUs in der gewählten Reihenfolge; Pfeiltasten gehen durch die Zeilen, Enter öffnet eine',
  search: 'SKU, ASIN, FNSKU, Titel',
  searchName: 'SKU, ASIN, FNSKU und Titel durchsuchen',
  columns: 'Spalten',
  columnsTitle: 'Spalten der Tabelle',
  columnsReset: 'Wie vorgeschlagen',
  export: 'Exportieren',
  exportNote: (rows: number): string => `${count(rows)} ${s(rows, 'SKU', 'SKUs')} wie gezeigt`,
  exportAs: { csv: 'CSV', xlsx: 'Excel-Mappe', json: 'JSON' },
  exportSum: 'Summe',
  shown: (rows: number, total: number): string =>
    rows === total ? `${count(total)} ${s(total, 'SKU', 'SKUs')}` : `${count(rows)} von ${count(total)} SKUs`,
  sumPoints: (points: string): string => `Summe: ${strong(`${points} Punkte`)}`,
  none: 'Keine SKU passt zu alldem',
  noneText: (filters: readonly string[], searchText: string): string => {
    const parts = [...filters.map((name) => `„${name}“`), ...(searchText === '' ? [] : [`die Wörter „${plain(searchText)}“`])];
    return `Gewählt: ${common.list(parts)}.`;
  },
  clear: 'Filter löschen',
  ascending: 'aufsteigend',
  descending: 'absteigend',
  sortHint: 'Klicken sortiert; mit Umschalt innerhalb',
  rowSays: (points: string): string => `, ${points} Punkte. Öffnen`,
  noSales: 'kein Verkauf',
  coverChip: (min: string | null, max: string | null): string =>
    min === null ? `Reichweite unter ${max} Tagen` : max === null ? `Reichweite über ${min} Tage` : `Reichweite ${min} bis ${max} Tage`,
  days: (days: string): string => `${days} Tage Reichweite`,
  noTitle: 'Kein Titel in den Dateien',
  loading: 'Lädt',
  leaveOut: 'Aus der Punktzahl auslassen',
  countAgain: 'Wieder zählen',
};

export const drawer = {
  previous: 'Vorige',
  next: 'Nächste',
  points: 'Punkte, die es kostet',
  pointsOf: (parts: string): string => `Punkte: ${parts}`,
  money: 'in 13 Wochen, wenn Sie nichts tun',
  cover: (units: string): string => `Tage Reichweite, ${units} auf Lager`,
  coverNone: (units: string): string => `kein Verkauf, ${units} auf Lager`,
  sellThrough: 'Durchverkauf',
  countedTitle: 'Was zählt',
  snapshotsTitle: 'Auf Lager an den vier Tagen des Mittels',
  today: 'heute',
  daysAgo: (days: number): string => `vor ${days} Tagen`,
  filesTitle: 'Was jede Datei sagt',
  line: (line: number): string => `Zeile ${count(line)}`,
  lines: (first: number, last: number): string => `Zeilen ${count(first)} bis ${count(last)}`,
  lineHead: 'Zeile',
};

export const files = {
  title: (read: number, refused: number, skus: number): string => {
    const head = `${count(read)} ${s(read, 'Datei', 'Dateien')} gelesen`;
    const tail = refused === 0 ? '' : `, ${count(refused)} nicht verwendet`;
    return `${head}${tail}. ${skus === 0 ? 'Keine SKU darin.' : `Die Punktzahl beruht auf ${count(skus)} ${s(skus, 'SKU', 'SKUs')}.`}`;
  },
  add: 'Dateien hinzufügen',
  forget: 'Alles vergessen',
  forgetTitle: 'Alle Dateien und Ergebnisse vergessen?',
  forgetText: 'Sie stehen nur im Speicher dieses Tabs. Ihre Dateien auf der Platte bleiben, wie sie sind.',
  report: 'Bericht',
  readAs: 'Gelesen als',
  asOf: 'Stand',
  rowsUsed: 'Verwendet',
  setAside: 'Nicht verw.',
  share: 'Anteil der verwendeten Zeilen',
  all: 'alle',
  assumed: 'angenommen',
  notReport: 'Kein Bericht, den wir kennen',
  notUsed: (kind: string): string => `${kind}, nicht verwendet`,
  leftOut: 'Sie haben ihn ausgelassen.',
  identified: 'Bekannt, und für die Punktzahl nicht nötig.',
  older: (kind: string): string => `${kind}, älter`,
  others: (used: number): string =>
    used === 0 ? '' : used === 1 ? strong('Die andere Datei ist nicht betroffen.') : strong(`Die anderen ${words(used)} sind nicht betroffen.`),
  looksLike: (kind: string): string => `Am ehesten sieht sie nach ${kind} aus.`,
  missingColumns: (columns: readonly string[]): string =>
    `Es ${s(columns.length, 'fehlt die Spalte', 'fehlen die Spalten')} ${common.list(columns.map((name) => code(name)))}.`,
  beginsWith: (text: string): string => `Sie beginnt mit ${code(text)}.`,
  open: (things: number): string => `${count(things)} ${s(things, 'Befund', 'Befunde')}`,
  notes: (notes: number): string => `${count(notes)} ${s(notes, 'Anmerkung', 'Anmerkungen')}`,
  diagnosticsTitle: (kind: string, name: string): string => `Was in ${kind} auffiel (${plain(name)})`,
  diagnosticsNote: (aside: number, read: number): string =>
    aside === 0 ? `Alle ${count(read)} Zeilen sind verwendet.` : `${count(aside)} von ${count(read)} Zeilen sind nicht verwendet.`,
  kinds: 'Befunde',
  line: 'Zeile',
  column: 'Spalte',
  inFile: 'In der Datei',
  whatWeDid: 'Was wir taten',
  more: (rest: number): string => `und ${count(rest)} weitere`,
  wholeFile: 'die ganze Datei',
  emptyText: 'nichts',
  missingTitle: 'Was fehlt, und was es sagen würde',
  where: 'Wo es ist',
  joinsTitle: 'Passen die Dateien zusammen?',
  joinsNone: 'Bei einem Bericht gibt es nichts zu verknüpfen.',
  inventory: 'Bestand',
  join: (from: string, to: string): string => `${from} → ${to}`,
  found: (found: number, rows: number): string => `${count(found)} von ${count(rows)} gefunden`,
  storedTitle: 'Nur auf diesem Rechner',
  stored: 'Die Dateien stehen im Speicher dieses Tabs und sind fort, wenn Sie ihn schließen. Nichts wird hochgeladen, und nichts wird behalten.',
  leaveOut: 'Auslassen',
  leaveOutName: (name: string): string => `Auslassen: ${plain(name)}`,
  readAgain: 'Anders lesen',
  override: {
    kind: 'Bericht',
    encoding: 'Zeichensatz',
    delimiter: 'Zellen getrennt durch',
    date_order: 'Datum ist',
    marketplace: 'Marktplatz',
    asFound: 'wie erkannt',
    apply: 'Noch einmal lesen',
    dmy: 'Tag, Monat, Jahr',
    mdy: 'Monat, Tag, Jahr',
    ymd: 'Jahr, Monat, Tag',
  },
  olderFiles: {
    name: 'FBA Inventory früherer Wochen',
    text: 'Downloads von vor 30, 60 und 90 Tagen machen aus dem Ersatz für das Mittel eine Zählung.',
  },
  officials: {
    name: 'Ihre offizielle Punktzahl',
    text: 'Die Zahl auf der Seite Inventory Performance stellt das Modell auf Ihr Konto ein.',
  },
  without: {
    planning: 'Er hat Bestand, Verkäufe und Alter jeder SKU. Ohne ihn gibt es keine Punktzahl.',
    stranded: 'Ohne ihn ist unbekannt, welche Ware niemand kaufen kann, und was das kostet.',
    restock: 'Mit ihm: die Vorrätig-Rate, und was unterwegs ist.',
    ledger_summary: 'Salden jedes Tages: das Mittel wird gezählt statt geschätzt.',
    manage_fba: 'Eine zweite Zählung jedes Stücks, als Gegenprobe.',
  } as Record<string, string>,
};
