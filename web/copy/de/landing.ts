// Die erste Seite, und was auf Wunsch erklärt wird.
import { strong } from '../rich.ts';

export const landing = {
  title: 'Warum ist mein IPI, wie er ist, und was ist der günstigste Weg zu einem besseren?',
  lead: 'Legen Sie die Berichte ab, die Sie aus Seller Central ohnehin bekommen. ipiscope schätzt Ihren Lagerbestandsindex, sagt, welche SKUs wie viele Punkte und wie viel Geld kosten, und findet die günstigsten Schritte zu Ihrem Ziel. Die ganze Rechnung liegt offen.',
  whatIsIt: 'Was ist der IPI?',
  promise: strong('Nichts verlässt diesen Rechner.') + ' Kein Konto, kein Upload, kein Tracking.',
  check: 'Prüfen Sie es selbst',
  checkTail: ': auch offline geht alles.',
  trayTitle: 'Legen Sie Ihre Berichte irgendwo auf dieser Seite ab',
  trayText: 'Wie sie kommen: .csv, .txt, .xlsx, .gz oder eine ganze .zip. Viele auf einmal, in jeder Reihenfolge, unter jedem Namen.',
  trayDragging: (files: number): string =>
    files === 0
      ? 'Loslassen zum Lesen'
      : files === 1
        ? 'Loslassen, um diese Datei zu lesen'
        : `Loslassen, um diese ${files} Dateien zu lesen`,
  sample: 'Mit Beispielkonto ausprobieren',
  choose: 'Dateien wählen',
  startHere: 'Hiermit anfangen',
  oneIsEnough: 'Eine Datei genügt für den Anfang. Mehr Dateien machen die Spanne enger.',
  allReports: (reports: number): string => `Alle ${reports} Berichte, die es liest`,
  pictureTitle: 'Das bekommen Sie',
  pictureText: 'Eine Skala von 0 bis 1000: wo Sie stehen, wie sicher das ist, wo die Grenze liegt, und was Sie unten hält.',
  madeUp: 'Erfundenes Beispiel',
  have: (points: string): string => `${points} Punkte haben Sie`,
  lost: (points: string): string => `${points} Punkte kostet Sie Ihr Bestand`,
  countries: 'US, CA, UK, DE, FR, IT, ES, JP, AU, IN und mehr',
};

export const about = {
  title: 'Was der IPI ist',
  paragraphs: [
    strong('Eine Zahl von 0 bis 1000,') +
      ' an der Amazon misst, wie gut sich Ihr FBA-Bestand dreht; auf Deutsch Lagerbestandsindex (LBI). Sie wägt etwa drei Monate Verkäufe, Bestand und Kosten, eine bessere Woche ist also eine von dreizehn. Die meisten Konten liegen zwischen 400 und 800.',
    strong('Sie ändert sich einmal in der Woche,') + ' nach den meisten Berichten am Montag. Die Balken darunter ändern sich täglich.',
    strong('Die Grenze ist 400.') +
      ' Seit März 2023 ist die Punktzahl einer der Werte hinter einer monatlichen Kapazitätsgrenze; unter 400 darf Amazon den Platz kürzen, in den Sie einsenden. Amazon hat die Grenze schon verschoben, auf 350, 450 und 500; deshalb können Sie sie hier einstellen. Darüber bringen mehr Punkte nichts, wovon wir wüssten.',
    strong('Amazon veröffentlicht die Formel nicht.') +
      ' Es nennt die Faktoren: Überbestand, Durchverkauf, Bestand ohne aktives Angebot und in manchen Marktplätzen die Vorrätig-Rate. ipiscope rechnet die Faktoren nach Amazons Definitionen und schätzt die Punktzahl mit einer Spanne, die sagt, wie sicher sie ist. Ihre eigenen offiziellen Punktzahlen machen sie genauer.',
    strong('Nicht jedes Konto hat einen.') +
      ' Nötig sind der Tarif Professionell und Verkäufe in den letzten 13 Wochen. ASINs in ihren ersten 90 Tagen zählen nicht, ebenso wenig Ware in einem Remissionsauftrag.',
  ],
};

export const privacy = {
  title: 'Nichts verlässt diesen Rechner, und so prüfen Sie es',
  paragraphs: [
    'Ihre Dateien werden in diesem Browser-Tab gelesen. Hinter der Seite steht kein Server, der sie nehmen könnte: kein Konto, kein Upload, keine Statistik.',
  ],
  stepsTitle: 'In einer Minute geprüft',
  steps: [
    strong('Gehen Sie offline.') +
      ' Warten Sie, bis die Seite geladen ist, schalten Sie das Netz ab, legen Sie Ihre Dateien ab. Alles geht.',
    strong('Sehen Sie zu.') + ' Öffnen Sie die Entwicklerwerkzeuge, wählen Sie Netzwerk, legen Sie Ihre Dateien ab. Die Liste bleibt leer.',
    strong('Lesen Sie die Regel.') +
      ' Ist sie geladen, verbietet die Seite sich selbst jede Verbindung (connect-src ‚none‘). Durchgesetzt wird das vom Browser, nicht von uns.',
  ],
  kept: 'Schließen Sie den Tab, sind Dateien und Ergebnisse fort. Der Browser merkt sich Farbschema, Sprache und Tabellenspalten; nichts aus Ihren Dateien, außer Sie behalten Ihren Verlauf oder Ihre Dateien (Dateien).',
};
