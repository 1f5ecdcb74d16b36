// „So wird gerechnet“: die Methode in Worten; Zahlen des Modells kommen aus der Auswertung.
import { strong } from '../rich.ts';

export const methods = {
  title: 'So wird gerechnet',
  lead: 'Amazon nennt die Faktoren und nicht die Formel. Also werden die Faktoren nach Amazons Definitionen gerechnet, und die Punktzahl ist eine Schätzung mit einer Spanne. Was angenommen ist, heißt angenommen.',
  sections: [
    {
      title: 'Durchverkauf',
      text: [
        'In den letzten 90 Tagen versandte Stück, geteilt durch das Mittel der Stück auf Lager an vier Tagen: heute, vor 30, 60 und 90 Tagen.',
        'Ein früherer Tag kommt aus einer datierten Datei, die höchstens sieben Tage davon liegt; sonst aus den Salden von Inventory Ledger; sonst kommt das Mittel aus Amazons Reichweite in Wochen; sonst steht der heutige Bestand für alle vier. Eine Methode je SKU, und die Seite sagt, wie viele SKUs welche nutzen.',
        'Der Wert des Kontos ist das Verhältnis der Summen, nicht das Mittel der einzelnen Verhältnisse.',
      ],
    },
    {
      title: 'Überbestand',
      text: [
        'Amazons eigene Schätzung, wo die Datei sie hat. Sonst die Stück über 90 Tage Reichweite nach Amazons Prognose; fehlt sie, nach den Verkäufen der letzten 90 Tage; alle Stück, wenn nichts verkauft wurde. Die andere Definition steht daneben.',
      ],
    },
    {
      title: 'Bestand ohne Angebot',
      text: ['Verkaufbare und reservierte Stück ohne ein Angebot, das man kaufen kann, aus dem Bericht Stranded Inventory.'],
    },
    {
      title: 'Vorrätig-Rate',
      text: [
        'Anteil der letzten 30 Tage mit Bestand, über die SKUs, die in den letzten 60 verkauft haben, gewichtet mit diesen Verkäufen. Amazon sagt, dass eine niedrige Rate keine Punkte nimmt, also wiegt sie hier nichts; Ihre offiziellen Punktzahlen können zeigen, dass sie etwas bringt.',
      ],
    },
    {
      title: 'Auf Lager',
      text: [
        'Verfügbare, reservierte und unverkäufliche Stück, ohne die in Remission. ASINs, die nachweislich jünger als 90 Tage sind, bleiben wie bei Amazon außen vor.',
      ],
    },
    {
      title: 'Die Schätzung und ihre Spanne',
      text: [
        'Geschätzt wird die Zahl, die Amazon in der Woche des neuesten Berichts zeigen würde. Die Spanne ist so gezogen, dass die wahre Zahl in 8 von 10 Fällen darin liegt. Ohne eine offizielle Punktzahl von Ihnen ist sie weit, weil die Formel nicht öffentlich ist; jede macht sie enger.',
        'Verlorene Punkte sind Anteile: die Faktoren ergeben, was zur höchsten möglichen Punktzahl fehlt, die SKUs ergeben ihren Faktor. Was Ihre offiziellen Punktzahlen geben oder nehmen, steht für sich, denn keine Datei zeigt es.',
      ],
    },
    {
      title: 'Fehlend ist nicht null',
      text: [
        'Eine unlesbare Zelle gilt als fehlend und steht mit ihrer Zeile in der Liste. Eine Zahl aus einem Teil der SKUs sagt, aus wie vielen. Was keine Datei sagt, wird als fehlend genannt, nicht geraten.',
      ],
    },
  ],
  modelTitle: 'Das Modell',
  model: (name: string): string => `Version ${strong(name)}.`,
  factor: 'Faktor',
  most: 'Höchstens Punkte',
  fair: 'Akzeptabel ab',
  good: 'Gut ab',
  excellent: 'Ausgezeichnet ab',
  source: 'Grenzen',
  ceiling: (points: string): string => `Die höchste Punktzahl, die das Modell vergibt, ist ${points}.`,
  sources: 'Woher die Grenzen kommen',
  noData: 'Mit Ihren Dateien oder dem Beispiel stehen hier die Zahlen des Modells.',
};
