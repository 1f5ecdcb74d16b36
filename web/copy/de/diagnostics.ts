// Ein Satz für jeden Code aus core/base/diagnostics.h.
import type { DiagCode, DiagText } from '../ids.ts';

const EMPTY = 'Zelle bleibt leer';
const ASIDE = 'Zeile nicht verwendet';
const NOTE = 'nichts verloren';
const REFUSED = 'Datei nicht verwendet';
const AGAIN = 'Meist hilft ein neuer Download.';

export const diagnostics: Record<DiagCode, DiagText> = {
  number_unreadable: {
    name: 'Eine Zahl ist nicht lesbar',
    did: EMPTY,
    more: 'Der Wert gilt als fehlend, nicht als null. Tabellenprogramme runden oft beim Speichern; nehmen Sie die Datei, wie sie heruntergeladen wurde.',
  },
  date_unreadable: {
    name: 'Ein Datum ist nicht lesbar',
    did: EMPTY,
    more: 'Der Text ist in keiner Reihenfolge von Tag, Monat und Jahr ein Datum.',
  },
  flag_unreadable: {
    name: 'Weder Ja noch Nein',
    did: EMPTY,
    more: 'In der Spalte stehen Ja oder Nein; in dieser Zelle steht etwas anderes.',
  },
  negative_quantity: {
    name: 'Weniger als null Stück',
    did: EMPTY,
    more: 'Amazon schreibt −1, wo es die Zahl nicht kennt. Sie gilt als fehlend.',
  },
  undecodable_bytes: {
    name: 'Bytes, die kein Zeichen sind',
    did: 'als \ufffd gezeigt',
    more: 'Sie stehen in einem Text, meist einem Titel. Zahlen und SKUs daneben sind richtig gelesen.',
  },
  nul_byte: { name: 'Ein Nullbyte im Text', did: NOTE, more: 'Vielleicht wurde die Datei kopiert, während sie geschrieben wurde.' },
  stray_quote: {
    name: 'Ein Anführungszeichen in der Zelle',
    did: 'als Text gelesen',
    more: 'Meist ein Zollzeichen im Titel. Keine Zeile ging dadurch verloren.',
  },
  quote_unclosed: {
    name: 'Ein Anführungszeichen bleibt offen',
    did: 'am Zeilenende geschlossen',
    more: 'Die Zeilen danach werden als eigene Zeilen gelesen.',
  },
  row_too_short: {
    name: 'Eine Zeile endet früh',
    did: 'der Rest bleibt leer',
    more: 'Amazon lässt leere Zellen am Zeilenende weg. Was fehlt, gilt als fehlend.',
  },
  row_too_long: {
    name: 'Eine Zeile hat mehr Zellen als die Kopfzeile',
    did: 'Überzähliges entfällt',
    more: 'Gelesen werden nur Zellen mit einer Überschrift.',
  },
  row_shifted: {
    name: 'Zellen sind in andere Spalten gerutscht',
    did: ASIDE,
    more: `ASIN und Mengen stehen unter anderen Überschriften. Solche Zeilen kommen von Amazon. ${AGAIN}`,
  },
  row_broken: { name: 'Eine Zeile ist zerrissen', did: ASIDE, more: `Keine der Hälften ist vollständig. ${AGAIN}` },
  row_without_key: { name: 'Eine Zeile ohne SKU', did: ASIDE, more: 'Ohne SKU lässt sich nicht sagen, wovon die Zeile handelt.' },
  row_repeated: {
    name: 'Dieselbe Zeile noch einmal',
    did: 'einmal gezählt',
    more: 'Manche Downloads enthalten Zeilen doppelt. Die erste gilt.',
  },
  row_conflicting: {
    name: 'Zwei Zeilen sagen Verschiedenes über eine SKU',
    did: 'die erste gilt',
    more: 'SKU, Marktplatz und Zustand sind gleich, die Zahlen nicht. Sehen Sie in Seller Central nach, welche stimmt.',
  },
  sku_damaged: {
    name: 'Ein Tabellenprogramm hat die SKU verändert',
    did: ASIDE,
    more: 'Eine SKU wie 1,23E+12 hat Ziffern verloren. Nehmen Sie die Datei, wie sie heruntergeladen wurde.',
  },
  asin_malformed: {
    name: 'Eine ASIN sieht ungewöhnlich aus',
    did: NOTE,
    more: 'Sie bleibt, wie sie ist; verknüpft wird über SKU und FNSKU.',
  },
  total_mismatch: {
    name: 'Die Teile ergeben nicht die Summe',
    did: 'die Teile zählen',
    more: 'In heilen Dateien stimmen Amazons Summen. Laden Sie den Bericht noch einmal herunter.',
  },
  marketplace_unknown: {
    name: 'Die Datei nennt keinen Marktplatz',
    did: 'aus anderen Dateien',
    more: 'Geben Sie ihn an, wenn die Annahme nicht stimmt.',
  },
  currency_mixed: {
    name: 'Eine zweite Zeile einer SKU hat eine andere Währung',
    did: ASIDE,
    more: 'Geld in zwei Währungen wird nie zusammengezählt.',
  },
  currency_foreign: {
    name: 'Beträge in einer anderen Währung als der des Marktplatzes',
    did: 'Beträge bleiben leer',
    more: 'Die Stückzahlen dieser Zeilen zählen, ihr Geld nicht: Geld in zwei Währungen wird nie zusammengezählt.',
  },
  sku_zeros_lost: {
    name: 'Einer SKU fehlen die Nullen am Anfang',
    did: 'über FNSKU oder ASIN verknüpft',
    more: 'Tabellenprogramme lesen 00123 als 123. Eine andere Datei kennt die ganze SKU, so fand die Zeile ihren Platz; nehmen Sie Dateien, wie sie heruntergeladen wurden.',
  },
  header_duplicate: {
    name: 'Zwei Spalten heißen gleich',
    did: 'die erste gilt',
    more: 'Die zweite bleibt außen vor, damit nichts doppelt zählt.',
  },
  header_empty: { name: 'Eine Spalte ohne Namen', did: 'übergangen', more: 'Viele Berichte enden mit einer leeren Spalte.' },
  header_near_miss: {
    name: 'Ein Spaltenname ist fast einer, den wir kennen',
    did: 'nicht verwendet',
    more: 'Vielleicht wurde er von Hand geändert. Mit dem alten Namen wird er gelesen.',
  },
  preamble_skipped: { name: 'Zeilen vor der Kopfzeile', did: 'übersprungen', more: 'Sie enthalten keine Datensätze.' },
  column_missing: {
    name: 'Eine Spalte fehlt in der Datei',
    did: 'gilt als fehlend',
    more: 'Was davon abhängt, entfällt oder kommt aus einem anderen Bericht; die Rechnung sagt es.',
  },
  column_unknown: { name: 'Eine Spalte, die wir nicht kennen', did: 'übergangen', more: 'Amazon fügt mehrmals im Jahr Spalten hinzu.' },
  date_order_assumed: {
    name: 'Tag und Monat könnten vertauscht sein',
    did: 'Reihenfolge angenommen',
    more: 'Kein Datum der Datei entscheidet es, also gilt die Gewohnheit des Marktplatzes. Sie können sie festlegen.',
  },
  decimal_mark_assumed: { name: 'Komma oder Punkt: beides passt', did: 'Zeichen angenommen', more: 'Keine Zahl der Datei entscheidet es.' },
  as_of_assumed: {
    name: 'Die Datei sagt nicht, von welchem Tag sie ist',
    did: 'Tag angenommen',
    more: 'Sie gilt für denselben Tag wie der neueste datierte Bericht.',
  },
  encoding_guessed: { name: 'Der Zeichensatz ist geraten', did: NOTE, more: 'Das betrifft nur Titel. Sie können einen anderen wählen.' },
  replacement_characters: {
    name: 'Zeichen gingen vor dem Download verloren',
    did: NOTE,
    more: 'In manchen Titeln steht ? oder \ufffd, wo Amazon einen Buchstaben nicht schreiben konnte.',
  },
  header_only: {
    name: 'Überschriften ohne Zeilen',
    did: 'als leer gelesen',
    more: 'Solche Dateien schickt Amazon, wenn es nichts zu berichten gibt.',
  },
  period_unknown: {
    name: 'Die Datei nennt ihre Tage nicht',
    did: 'nicht für Raten verwendet',
    more: 'Geschäftsberichte nennen ihre Tage nur auf der Seite. Sagen Sie, wie viele es sind.',
  },
  last_line_cut: {
    name: 'Die letzte Zeile ist abgeschnitten',
    did: 'gelesen, so weit es geht',
    more: 'Vielleicht brach der Download ab. Vergleichen Sie die Zeilenzahl, oder laden Sie neu.',
  },
  repeated_file: {
    name: 'Dieselbe Datei noch einmal',
    did: 'einmal gezählt',
    more: 'Ihr Inhalt gleicht einer anderen Datei hier, wie auch immer sie heißt.',
  },

  file_empty: {
    name: 'Eine leere Datei',
    did: REFUSED,
    more: 'Es steht nichts darin. Wahrscheinlich brach der Download ab: laden Sie neu.',
  },
  unknown_report: {
    name: 'Kein Bericht, den wir kennen',
    did: REFUSED,
    more: 'Die Überschriften passen zu keinem Bericht, den ipiscope liest.',
  },
  known_not_used: {
    name: 'Ein Bericht ohne Bestand',
    did: REFUSED,
    more: 'Wir kennen ihn, aber über den Lagerbestandsindex sagt er nichts.',
  },
  column_required: {
    name: 'Eine nötige Spalte fehlt',
    did: REFUSED,
    more: 'Der Bericht ist bekannt, aber ohne diese Spalte lässt sich nichts rechnen. Laden Sie ihn mit allen Spalten.',
  },
  html_page: {
    name: 'Eine Webseite, kein Bericht',
    did: REFUSED,
    more: 'Das schickt Seller Central, wenn die Anmeldung abgelaufen ist. Anmelden, neu herunterladen, hier ablegen.',
  },
  spreadsheet_file: {
    name: 'Eine alte Excel-Mappe',
    did: REFUSED,
    more: 'Legen Sie die .csv oder .txt ab, wie sie kam, oder speichern Sie das Blatt als .xlsx.',
  },
  binary_file: {
    name: 'Keine Textdatei',
    did: REFUSED,
    more: 'Berichte sind .csv, .txt, .xlsx oder .json, einzeln oder in .zip oder .gz.',
  },
  error_sentence: {
    name: 'Eine Fehlermeldung statt eines Berichts',
    did: REFUSED,
    more: 'Statt der Zeilen schrieb Amazon einen Satz. Fordern Sie den Bericht neu an, mit weniger Tagen, falls es um den Zeitraum geht.',
  },
  receipt_not_report: {
    name: 'Die Quittung, nicht der Bericht',
    did: REFUSED,
    more: 'Das ist die API-Antwort, die den Bericht nennt. Laden Sie das Dokument, auf das sie zeigt.',
  },
  json_damaged: { name: 'JSON, das abbricht', did: REFUSED, more: 'Der Text ist kein vollständiges JSON-Dokument. Laden Sie neu.' },
  json_too_large: {
    name: 'JSON, zu groß für einen Zug',
    did: REFUSED,
    more: 'Bis 256 MB sind lesbar. Nehmen Sie weniger Tage oder Seiten, oder den Bericht als .csv.',
  },
  archive_damaged: {
    name: 'Ein beschädigtes Archiv',
    did: REFUSED,
    more: 'Die .zip oder .gz lässt sich nicht auspacken. Laden Sie neu, oder packen Sie selbst aus und legen den Inhalt ab.',
  },
  archive_too_large: {
    name: 'Ein Archiv mit zu viel Inhalt',
    did: REFUSED,
    more: 'Packen Sie es selbst aus und legen die Berichte einzeln ab.',
  },
  archive_empty: { name: 'Ein Archiv ohne Bericht', did: REFUSED, more: 'Keine Datei darin könnte ein Bericht sein.' },
  cell_too_long: {
    name: 'Eine Zelle ist größer als in jedem Bericht',
    did: 'Rest der Zeile entfällt',
    more: 'Wahrscheinlich fehlt ein Anführungszeichen oder Zeilenende, oder es ist eine andere Art Datei.',
  },
  too_many_columns: {
    name: 'Mehr Spalten als jeder Bericht',
    did: 'die letzte enthält den Rest',
    more: 'Wahrscheinlich eine andere Art Datei, oder sie wurde in einem Tabellenprogramm gekippt.',
  },
  file_changed: {
    name: 'Die Datei änderte sich beim Lesen',
    did: REFUSED,
    more: 'Ein anderes Programm schrieb daran. Schließen Sie es und legen die Datei noch einmal ab.',
  },
  file_unreadable: {
    name: 'Der Browser kann die Datei nicht öffnen',
    did: REFUSED,
    more: 'Vielleicht wurde sie verschoben, oder sie liegt in einem Cloud-Ordner und noch nicht auf diesem Rechner.',
  },
  out_of_memory: {
    name: 'Zu wenig Speicher für diese Datei',
    did: REFUSED,
    more: 'Schließen Sie andere Tabs, oder nehmen Sie eine Datei mit weniger Tagen.',
  },
  engine_crashed: {
    name: 'An dieser Datei sind wir gescheitert',
    did: REFUSED,
    more: 'Das ist unser Fehler, nicht der Ihrer Datei. Die anderen Dateien sind gelesen.',
  },
  engine_hung: {
    name: 'In dieser Datei sind wir stecken geblieben',
    did: REFUSED,
    more: 'Das ist unser Fehler, nicht der Ihrer Datei. Die anderen Dateien sind gelesen.',
  },
};

/** Ablehnungen der Maschine um den Kern herum (engine/files.ts). */
export const engineRefusals: Record<string, DiagText> = {
  engine_crashed: {
    name: 'Wir sind darüber gestolpert',
    did: REFUSED,
    more: 'Das ist unser Fehler, nicht der Ihrer Datei. Versuchen Sie es noch einmal; sonst machen Sie ohne sie weiter.',
  },
  engine_hung: {
    name: 'Es dauerte zu lange',
    did: REFUSED,
    more: 'Wir haben das Lesen abgebrochen. Das ist unser Fehler; eine Datei mit weniger Tagen geht vielleicht.',
  },
};
