// Der Rahmen jeder Ansicht, das Lesen, was schiefging, Tasten.
import type { Analysis } from '../../engine/analysis.ts';
import { count, dayOf } from '../format.ts';
import { plain, strong } from '../rich.ts';
import { s } from './plural.ts';

export const common = {
  name: 'ipiscope',
  close: 'Schließen',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  points: 'Pkt.',
  notGiven: 'fehlt',
  notInFiles: 'nicht in den Dateien',
  moneyUnknown: 'Geld nicht in den Dateien',
  unknown: 'unbekannt',
  skip: 'Zum Inhalt springen',
  path: 'In Seller Central',
  list: (parts: readonly string[]): string =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} und ${parts[parts.length - 1]}`,
};

export const nav = {
  label: 'Ansichten',
  overview: 'Überblick',
  skus: 'SKUs',
  plan: 'Plan',
  changes: 'Verlauf',
  files: 'Dateien',
  methods: 'So wird gerechnet',
  reports: 'Wo die Berichte sind',
  offline: 'Offline arbeiten: als eine Datei sichern',
  promise: 'Nichts wird gesendet',
  search: 'SKUs suchen',
  theme: { auto: 'Farben: wie das System', light: 'Farben: hell', dark: 'Farben: dunkel' },
  language: 'Sprache',
  marketplace: 'Marktplatz',
  marketAsk: 'Welcher Marktplatz?',
  market: (code: string, asOf: string): string => `${code} · Stand ${dayOf(asOf)}`,
  sample: 'Erfundenes Beispiel',
  sampleShort: 'Beispiel',
  keys: 'Tastenübersicht',
  foot: 'Eine Schätzung, auf diesem Rechner gemacht. Ohne Verbindung zu Amazon.',
  version: (model: string): string => `Modell ${model}`,
};

export const reading = {
  /** The kept history among the files of a drop. */
  keptName: 'Verlauf aus diesem Browser.json',
  spoken: (a: Analysis): string =>
    a.score.estimate === null
      ? 'Gelesen. Noch gibt es keine Punktzahl.'
      : `Gelesen. Geschätzt ${count(a.score.estimate)}, in 8 von 10 Fällen zwischen ${count(a.score.low ?? 0)} und ${count(a.score.high ?? 0)}.`,
  spokenNothing: (files: number): string =>
    files === 1
      ? 'Diese Datei ist kein Bericht, den wir kennen. Was sie ist, steht auf der Seite.'
      : `Keine dieser ${count(files)} Dateien ergibt Zahlen. Was jede ist, steht auf der Seite.`,
  started: (files: number): string => `${files} ${s(files, 'Datei wird', 'Dateien werden')} gelesen`,
  title: (files: number): string => `${files} ${s(files, 'Datei wird', 'Dateien werden')} gelesen`,
  computing: 'Alles gelesen. Die Punktzahl wird gerechnet.',
  waiting: 'wartet',
  ofBytes: (read: string, total: string): string => `${read} von ${total}`,
  rows: (rows: number): string => `${count(rows)} ${s(rows, 'Zeile', 'Zeilen')}`,
  refused: 'nicht verwendet',
  cancelled: (left: number): string =>
    left === 0 ? 'Lesen abgebrochen.' : `Lesen abgebrochen. ${count(left)} vollständige ${s(left, 'Datei bleibt', 'Dateien bleiben')}.`,
  left: (seconds: number): string =>
    seconds < 90 ? `Noch etwa ${Math.max(5, Math.ceil(seconds / 5) * 5)} Sekunden.` : `Noch etwa ${Math.ceil(seconds / 60)} Minuten.`,
  restarted: 'noch einmal von vorn, auf andere Art gelesen',
  again: 'Die Seite bleibt bedienbar, während sie liest.',
  first: (estimate: string, low: string, high: string): string =>
    `${strong(`Eine erste Schätzung steht: ${estimate}, zwischen ${low} und ${high}.`)} Sie wird genauer, wenn der Rest da ist.`,
  progress: (name: string): string => `Fortschritt von ${name}`,
};

/** Was getan wurde, für die Meldung. */
export const done = {
  fileRemoved: (name: string): string => `${plain(name)} ist ausgelassen.`,
  scoreRemoved: 'Offizielle Punktzahl entfernt.',
  excluded: (sku: string): string => `${plain(sku)} zählt nicht mehr zur Punktzahl.`,
  included: (sku: string): string => `${plain(sku)} zählt wieder.`,
  excludedMany: (skus: number): string => `${count(skus)} ${s(skus, 'SKU zählt', 'SKUs zählen')} nicht mehr mit.`,
  includedMany: (skus: number): string => `${count(skus)} ${s(skus, 'SKU zählt', 'SKUs zählen')} wieder.`,
  planned: (steps: number, without: number): string =>
    `${count(steps)} ${s(steps, 'Schritt', 'Schritte')} im Plan.${without > 0 ? ` ${count(without)} ${s(without, 'SKU hat', 'SKUs haben')} keinen, der hilft.` : ''}`,
  saved: (rows: number): string => `${count(rows)} ${s(rows, 'SKU', 'SKUs')} gesichert.`,
  templateSaved: (skus: number): string =>
    skus === 0
      ? 'Tabelle gesichert. Füllen Sie sie aus und legen Sie sie hier ab.'
      : `Tabelle mit ${count(skus)} ${s(skus, 'SKU', 'SKUs')} gesichert. Füllen Sie sie aus und legen Sie sie hier ab.`,
};

export const dock = {
  estimate: (low: string, high: string): string => `geschätzt, ${low} bis ${high}`,
  gap: (gap: number): string =>
    gap === 0
      ? strong('Auf der Grenze')
      : `${strong(`${count(Math.abs(gap))} ${s(Math.abs(gap), 'Punkt', 'Punkte')}`)} ${gap > 0 ? 'unter' : 'über'} der Grenze`,
  plan: (score: string): string => `Plan: ${score}`,
  none: 'Noch keine Punktzahl',
  label: 'Die Punktzahl auf einen Blick',
};

export const version = {
  title: 'Eine neue Version ist da.',
  textEmpty: 'Neu laden, um sie zu nutzen.',
  textFiles: 'Neu laden, um sie zu nutzen; die Dateien in diesem Tab müssen dann noch einmal abgelegt werden.',
  later: 'Später',
  reload: 'Neu laden',
};

export const chart = {
  menu: (name: string): string => `Bild: ${name}`,
  asTable: 'Als Tabelle',
  asPicture: 'Als Bild',
  svg: 'Als SVG sichern',
  png: 'Als PNG sichern',
  csv: 'Zahlen sichern (CSV)',
  csvSaved: 'Zahlen gesichert.',
  copy: 'Zahlen kopieren',
  saved: 'Bild gesichert.',
  copied: 'Zahlen kopiert.',
};

/** Die Seite, die diese geöffnet hat, übergibt Dateien. */
export const handover = {
  title: (page: string, files: number): string => `${page} übergibt ${files} ${s(files, 'Datei', 'Dateien')}`,
  text: [
    'ipiscope liest sie hier, als hätten Sie sie abgelegt. Sie können der Seite auch das Ergebnis geben: Punktzahl, Faktoren, Schritte, alle SKUs darin. Was sie damit tut, müssen Sie diese Seite fragen.',
    'Ihre Antwort gilt, bis Sie diesen Tab schließen.',
  ] as readonly string[],
  keep: 'Lesen, das Ergebnis hier behalten',
  give: 'Lesen, das Ergebnis zurückgeben',
  no: 'Nicht lesen',
};

export const states = {
  nothingTitle: (files: number): string =>
    files === 1 ? 'Diese Datei ist kein Bericht, den wir kennen' : `Keine dieser ${count(files)} Dateien ist ein Bericht, den wir kennen`,
  needed: 'Für den Anfang brauchen Sie',
  otherFiles: 'Andere Dateien wählen',
  stumbleTitle: (file: string | null): string => (file === null ? 'Wir sind gestolpert' : `Wir sind über ${plain(file)} gestolpert`),
  stumbleText: {
    crashed: 'Das ist unser Fehler, nicht der Ihrer Datei. Wir haben neu angefangen; die anderen Dateien sind gelesen.',
    hung: 'Es dauerte so lange, dass wir abgebrochen haben. Das ist unser Fehler. Wir haben neu angefangen; die anderen Dateien sind gelesen.',
    out_of_memory:
      'Der Browser gab uns keinen Speicher mehr dafür. Wir haben neu angefangen; die anderen Dateien sind gelesen. Eine Datei mit weniger Tagen passt vielleicht.',
    other: 'Die vollständigen Dateien sind noch hier.',
  },
  stumbleAt: (read: number, total: number): string => `Gelesen war sie bis Byte ${count(read)} von ${count(total)}.`,
  tryAgain: 'Diese Datei noch einmal versuchen',
  goOn: 'Ohne sie weitermachen',
  unsupportedTitle: 'Dieser Browser ist zu alt für ipiscope',
  unsupportedText: 'Nötig ist WebAssembly, wie in Chrome oder Edge 97, Firefox 102, Safari 16 oder neuer.',
};

export const keys = {
  title: 'Tastenübersicht',
  letters: 'Einzelne Buchstaben wirken außerhalb von Feldern.',
  switchOff: 'Einzelne Buchstaben ausschalten',
  switchOn: 'Einzelne Buchstaben einschalten',
  list: [
    ['?', 'Diese Übersicht'],
    ['Strg K', 'Alles, was man tun kann'],
    ['g o', 'Überblick'],
    ['g s', 'SKUs'],
    ['g p', 'Plan'],
    ['g c', 'Verlauf'],
    ['g f', 'Dateien'],
    ['g m', 'So wird gerechnet'],
    ['/', 'SKUs suchen'],
    ['d', 'Dateien wählen'],
    ['↑ ↓ j k', 'Durch die Zeilen gehen'],
    ['Enter', 'Zeile öffnen'],
    ['x', 'Zeile anhaken'],
    ['e', 'Zeile aus der Wertung nehmen'],
    ['p', 'Ihren besten Schritt in den Plan'],
    ['Strg Z', 'Im Plan zurücknehmen'],
    ['[ ]', 'Vorige, nächste SKU'],
    ['Esc', 'Schließen, oder das Lesen abbrechen'],
    ['t', 'Bild als Tabelle'],
    ['m', 'Hell oder dunkel'],
  ] as [string, string][],
};
