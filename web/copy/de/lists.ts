// Die SKU-Tabelle, eine SKU, die Dateien.
import { count, day, longDay, weekday } from '../format.ts';
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
  sumPoints: (points: string, fees: string | null): string => `Summe: ${strong(`${points} Punkte${fees === null ? '' : `, ${fees}`}`)}`,
  none: 'Keine SKU passt zu alldem',
  noneText: (filters: readonly string[], searchText: string): string => {
    const parts = [...filters.map((name) => `„${name}“`), ...(searchText === '' ? [] : [`die Wörter „${plain(searchText)}“`])];
    return `Gewählt: ${common.list(parts)}.`;
  },
  byAsin: 'Nach ASIN zusammen',
  asinOf: (skus: number): string => `${count(skus)} SKUs dieser ASIN`,
  asinSum: (what: string): string => `zusammen ${what}`,
  clear: 'Filter löschen',
  ascending: 'aufsteigend',
  descending: 'absteigend',
  sortHint: 'Klicken sortiert; mit Umschalt innerhalb',
  rowSays: (points: string): string => `, ${points} Punkte. Öffnen`,
  noSales: 'kein Verkauf',
  coverChip: (min: string | null, max: string | null): string =>
    min === null ? `Reichweite unter ${max} Tagen` : max === null ? `Reichweite über ${min} Tage` : `Reichweite ${min} bis ${max} Tage`,
  days: (days: string): string => `${days} Tage`,
  noTitle: 'Kein Titel in den Dateien',
  loading: 'Lädt',
  byDay: (date: string): string => `bis ${day(date)}`,
  select: (sku: string): string => `${plain(sku)} anhaken`,
  selected: (rows: number): string => `${count(rows)} ${s(rows, 'SKU', 'SKUs')} angehakt`,
  selectShown: (rows: number): string => `Alle ${count(rows)} gezeigten anhaken`,
  selectNone: 'Keine',
  bulkPlan: 'Beste Schritte in den Plan',
  bulkNoPlan: 'Aus Plänen heraushalten',
  bulkMayPlan: 'In Plänen wieder zulassen',
  bulkOut: 'Aus der Wertung nehmen',
  bulkCount: 'Wieder werten',
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

export const skuAlert = (kind: string, date: string, actBy: string): string =>
  date === actBy ? `${kind}: ${day(date)}.` : `${kind}: ${day(date)}, handeln bis ${day(actBy)}.`;

export const outlook = {
  title: 'Bestand, Verkauf je Woche, und wohin es geht',
  method: (method: string): string => `Prognose: ${method}; die Striche gelten in 8 von 10 Fällen.`,
  stockOut: (days: number): string => `${count(days)} ${s(days, 'Tag', 'Tage')} ohne Bestand ausgelassen.`,
  damped: (weeks: number): string => `${count(weeks)} ${s(weeks, 'Aktionswoche', 'Aktionswochen')} gedämpft.`,
  methods: {
    trailing_windows: 'aus Verkäufen von 7, 30, 60 und 90 Tagen',
    level: 'nur Niveau',
    damped_trend: 'Niveau mit auslaufendem Trend',
    one_year_season: 'Niveau und Saison eines Jahres',
    holt_winters_additive: 'Niveau, Trend und Saison',
    holt_winters_multiplicative: 'Niveau, Trend und Saison im Verhältnis',
    croston_sba: 'seltene Verkäufe nach Größe und Abstand',
    teunter_syntetos_babai: 'seltene Verkäufe nach ihrer Wahrscheinlichkeit',
  } as Record<string, string>,
  today: 'heute',
  lane: 'die Spur: 28 bis 60 Tage',
  excess: '90 Tage: hier beginnt Überbestand',
  end: (units: string): string => `noch ${units}`,
  sold: 'verkauft',
  name: (product: string, weeks: number, end: string): string =>
    `Bestand und Verkauf von ${product} über ${weeks} Wochen, und eine Prognose von 13${end === '' ? '' : `: dann noch ${end} Stück, wenn nichts kommt`}. Pfeiltasten gehen durch die Wochen.`,
  says: (week: string, sold: string, stock: string | null): string =>
    `Woche ab ${day(week)}: ${sold} verkauft${stock === null ? '' : `, ${stock} am Ende`}`,
  saysAhead: (week: string, sold: string, low: string, high: string, stock: string): string =>
    `Woche ab ${day(week)}: etwa ${sold} verkauft, ${low} bis ${high}; noch ${stock} ohne Lieferungen`,
  table: ['Woche', 'Bestand', 'Verkauft', 'Prognose', 'Unten', 'Oben'],
};

export const options = {
  title: (units: number): string => (units > 0 ? `Was mit ${count(units)} Stück geht` : 'Was zu tun wäre'),
  note: (date: string): string => `Alles Geld bis ${day(date)}.`,
  region: 'Auswege nebeneinander',
  head: {
    what: 'Weg',
    fees: 'Gebühren',
    in: 'Kommt herein',
    given: 'Aufgegeben',
    points: 'Punkte',
    money: 'Geld',
    seen: 'Sichtbar',
    plan: 'Plan',
  },
  kinds: {
    hold: 'Liegen lassen',
    price_cut: 'Preis senken',
    sale: 'Sonderpreis',
    lightning_deal: 'Blitzangebot',
    coupon: 'Coupon',
    outlet_deal: 'Outlet-Angebot',
    advertise: 'Bewerben',
    remove: 'Remittieren, zurück zu Ihnen',
    dispose: 'Entsorgen',
    liquidate: 'Liquidieren',
    relist: 'Wieder anbieten',
  } as Record<string, string>,
  best: 'am meisten Geld',
  keep: 'bleiben Ihre',
  take: 'Nehmen',
  inPlan: 'im Plan',
  others: 'Andere Schritte dafür',
};

export const restock = {
  title: 'Nachschub',
  places: {
    no_demand: () => '',
    out_of_stock: () => strong('Ausverkauft.'),
    below: (days: string) => strong(`${days} Tage Reichweite: unter der Spur.`),
    inside: (days: string) => strong(`${days} Tage Reichweite: in der Spur.`),
    above: (days: string) => `${strong(`${days} Tage Reichweite:`)} mehr, als Amazon rät.`,
    excess: (days: string) => strong(`${days === '' ? 'Zu viel' : `${days} Tage Reichweite: zu viel`}.`),
  },
  order: (units: string, date: string): string => `${strong(`${units} bestellen bis ${longDay(date)}`)}.`,
  noOrder: 'In den nächsten 13 Wochen ist nichts zu bestellen.',
  runsOut: (date: string): string => `Mit dem, was unterwegs ist, reicht es bis ${longDay(date)}.`,
  missed: (units: string, money: string | null): string =>
    `Bis eine Bestellung da sein kann, entgehen etwa ${units} Verkäufe${money === null ? '' : `, ${money}`}.`,
  conflicts: {
    none: () => '',
    amazon_sends_and_we_do_not: (theirs: string) => `Amazon rät, ${theirs} einzusenden; wir nicht: sie lägen länger als 60 Tage.`,
    we_send_and_amazon_does_not: () => 'Amazon rät nicht zum Einsenden.',
    amazon_sends_more: (theirs: string, ours: string) =>
      `Amazon rät zu ${theirs}, mehr als unsere ${ours}: der Rest läge länger als 60 Tage.`,
    amazon_sends_less: (theirs: string, ours: string) => `Amazon rät zu ${theirs}, weniger als unsere ${ours}.`,
  },
  sends: (weeks: number): string => `Gerade rechtzeitig: was Woche für Woche zu senden wäre (${count(weeks)})`,
  send: (by: string, units: string, arrives: string): string => `${weekday(by)}: ${units} senden, da am ${weekday(arrives)}`,
  note: (days: number, assumed: boolean, safety: string, week: string): string =>
    `Verkauft etwa ${week} in der Woche. ${count(days)} Tage, bis eine Bestellung da ist${assumed ? ' (angenommen)' : ''}; ${safety} Stück Sicherheit.`,
  take: (units: string): string => `${units} einsenden in den Plan nehmen`,
  inPlan: 'Im Plan',
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
  forgetText:
    'Sie gehen aus diesem Tab und, wo Sie Ihre Dateien darin behalten, aus diesem Browser. Ihre Dateien auf der Platte bleiben, wie sie sind.',
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
    used === 0
      ? ''
      : used === 1
        ? strong('Die andere Datei ist nicht betroffen.')
        : strong(`Die anderen ${words(used)} sind nicht betroffen.`),
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
  atByte: (offset: number): string => `Byte ${count(offset)}`,
  emptyText: 'nichts',
  missingTitle: 'Was fehlt, und was es sagen würde',
  missingFor: (market: string): string => `Was für ${market} fehlt, und was es sagen würde`,
  template: 'Tabelle zum Ausfüllen herunterladen (CSV)',
  findings: 'Befunde sichern (CSV)',
  findingsSaved: (kinds: number): string => `${count(kinds)} ${s(kinds, 'Befund', 'Befunde')} gesichert.`,
  findingsHead: ['Datei', 'Bericht', 'Befund', 'Code', 'Anzahl', 'Zeile', 'Spalte', 'In der Datei', 'Was wir taten'] as readonly string[],
  where: 'Wo es ist',
  joinsTitle: 'Passen die Dateien zusammen?',
  joinsNone: 'Bei einem Bericht gibt es nichts zu verknüpfen.',
  inventory: 'Bestand',
  join: (from: string, to: string): string => `${from} → ${to}`,
  found: (found: number, rows: number): string => `${count(found)} von ${count(rows)} gefunden`,
  inFiles: (files: number): string => `${count(files)} Dateien`,
  storedTitle: 'Nur auf diesem Rechner',
  stored:
    'Die Dateien stehen im Speicher dieses Tabs und sind fort, wenn Sie ihn schließen. Nichts wird hochgeladen. Behalten wird auch nichts, außer Sie schalten es unten ein.',
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
    costs:
      'Mit dem, was ein Stück Sie kostet, bekommen Preissenkungen, Abzüge und Liquidationen ihren vollen Preis, und der Nachschub seine Lieferzeiten.',
    manage_fba: 'Eine zweite Zählung jedes Stücks, als Gegenprobe.',
  } as Record<string, string>,
};

export const share = {
  title: 'Anderen zeigen',
  text: 'Eine Datei mit allen Zahlen, in der SKUs, ASINs, Titel und Dateinamen ersetzt sind. Oder der Bericht auf Papier.',
  file: 'Datei zum Teilen (SKUs ersetzt)',
  print: 'Bericht drucken oder als PDF speichern',
  saved: 'Datei zum Teilen gespeichert. Sie nennt keine SKU; sehen Sie hinein, bevor Sie sie weitergeben.',
};

export const palette = {
  title: 'Was möchten Sie tun?',
  hint: 'Tippen Sie, was Sie tun möchten',
  goTo: (view: string): string => `Gehe zu: ${view}`,
  show: (filter: string): string => `SKUs: ${filter}`,
  search: (text: string): string => `SKUs suchen: „${plain(text)}“`,
  undo: 'Im Plan zurücknehmen',
  redo: 'Im Plan wiederholen',
  light: 'Helles Farbschema',
  dark: 'Dunkles Farbschema',
  none: 'Nichts mit diesem Namen.',
};

export const keep = {
  keep: 'Meinen Verlauf hier behalten',
  off: 'Aus. Wöchentliche Bestände und Punktzahlen Ihrer Dateien blieben in diesem Browser, damit Verlauf, die vier Tage des Durchverkaufs und die Brücke keine alten Dateien brauchen; dazu die Sätze und Grenzen, die Sie eintippen. Nichts wird gesendet.',
  on: 'An. Er wird mit jeder Auswertung Ihrer eigenen Dateien erneuert und kommt zu den Dateien, die Sie als Nächstes ablegen.',
  keepFiles: 'Auch meine Dateien hier behalten',
  filesOn:
    'An. Nach dem Neuladen werden sie wieder gelesen, mit Ihren offiziellen Punktzahlen und den ausgelassenen SKUs. Sie bleiben, bis Sie das ausschalten oder alles vergessen.',
  filesOff: 'Aus. Nach dem Neuladen legen Sie Ihre Dateien wieder ab.',
  refused: 'Dieser Browser lässt die Seite nichts behalten (privates Fenster, oder Speicher ausgeschaltet).',
  list: 'Was behalten ist',
  entry: (market: string, days: number, first: string, last: string, scores: number): string =>
    `${market}: ${count(days)} ${s(days, 'Tag', 'Tage')} von ${first} bis ${last}, ${count(scores)} offizielle ${s(scores, 'Punktzahl', 'Punktzahlen')}`,
  typed: (rates: number, limits: number): string =>
    `Von Ihnen eingetippt: ${[rates > 0 ? `${count(rates)} ${s(rates, 'Satz', 'Sätze')}` : '', limits > 0 ? `${count(limits)} ${s(limits, 'Lagergrenze', 'Lagergrenzen')}` : ''].filter((part) => part !== '').join(', ')}`,
  save: 'Meinen Verlauf als Datei speichern',
  forget: (size: string | null): string => (size === null ? 'Ausschalten' : `Alles löschen (${size})`),
  importHint: 'Ein gespeicherter Verlauf kommt zurück, wenn Sie ihn wie einen Bericht ablegen.',
  saved: 'Verlauf gespeichert.',
};
