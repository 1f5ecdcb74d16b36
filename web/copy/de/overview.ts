// Überblick: Sätze nehmen Tatsachen und machen einen Befund daraus.
import type { Analysis, Factor, FactorKind } from '../../engine/analysis.ts';
import { count, day, longDay, longDayOf, percent, weekday } from '../format.ts';
import { shareBelow } from '../finding.ts';
import { strong } from '../rich.ts';
import { capital, fraction, s, words } from './plural.ts';
import { factors } from './words.ts';

/** Wo die Schätzung zur Grenze steht, in zwei oder drei Sätzen. */
function stand(a: Analysis): string {
  const { estimate, low, high, threshold } = a.score;
  if (estimate === null || low === null || high === null) return '';
  const gap = Math.round(threshold) - Math.round(estimate);
  const points = Math.abs(gap);
  const missing = `Es ${s(points, 'fehlt', 'fehlen')} ${count(points)} ${s(points, 'Punkt', 'Punkte')}.`;
  const spare = `${count(points)} ${s(points, 'Punkt', 'Punkte')} Luft.`;
  const below = shareBelow(low, estimate, high, threshold);
  const close = points <= 25;
  if (high < threshold) return `${strong('Unter der Grenze.')} ${missing}`;
  if (low >= threshold) {
    return gap < -150
      ? `${strong('Weit über der Grenze.')} ${spare} Mehr Punkte bringen nichts, wovon wir wüssten.`
      : `${strong('Über der Grenze.')} ${spare}`;
  }
  if (below > 0.4 && below < 0.6) {
    return `${strong('Es kann auf beiden Seiten der Grenze liegen.')} Die Dateien allein sagen es nicht; eine Punktzahl aus Seller Central schon.`;
  }
  if (gap > 0) return `${strong(`Wahrscheinlich ${close ? 'knapp ' : ''}unter der Grenze.`)} ${missing}`;
  return `${strong(`Wahrscheinlich ${close ? 'knapp ' : ''}über der Grenze.`)} ${spare}`;
}

function lostFactors(list: readonly Factor[]): { kind: FactorKind; lost: number }[] {
  return list
    .filter((factor) => factor.counted && (factor.points_lost ?? 0) > 0)
    .map((factor) => ({ kind: factor.kind, lost: factor.points_lost ?? 0 }))
    .sort((a, b) => b.lost - a.lost);
}

export const overview = {
  title: 'Überblick',
  printed: (market: string, asOf: string, model: string, sample: boolean): string =>
    [market, `Stand ${longDay(asOf)}`, `Modell ${model}`, ...(sample ? ['erfundenes Beispiel'] : [])]
      .filter((part) => part !== '')
      .join(' · '),
  label: (week: string): string => `Ihr geschätzter IPI, ${longDayOf(week)}`,
  band: (low: string, high: string): string => `${low} bis ${high}`,
  bandNote: '8 von 10 Fällen',
  fees: 'Gebühren, 13 Wo.',
  stand,
  where: (a: Analysis): string => {
    const [first, second] = lostFactors(a.factors);
    if (first === undefined) return '';
    const cost = `${capital(factors[first.kind].costs)} kostet ${count(Math.round(first.lost))} Punkte`;
    return second === undefined ? `${cost}.` : `${cost}, ${factors[second.kind].costs} ${count(Math.round(second.lost))}.`;
  },
  model: (a: Analysis, officials: number): string =>
    a.score.calibrated
      ? `Amazon veröffentlicht die Formel nicht. Das ist unser Modell ${a.score.model}, eingestellt auf Ihre ${officials === 1 ? 'offizielle Punktzahl' : officials === 0 ? 'offiziellen Punktzahlen' : `${words(officials)} offiziellen Punktzahlen`}.`
      : `Amazon veröffentlicht die Formel nicht. Das ist unser Modell ${a.score.model}; noch hat keine offizielle Punktzahl von Ihnen es eingestellt, darum ist die Spanne weit.`,
  asOfAssumed: 'Die Berichte tragen kein Datum; angenommen ist der Tag der Datei.',
  how: 'So wird gerechnet',
  whyTitle: (a: Analysis): string => {
    const [first] = lostFactors(a.factors);
    return first === undefined || first.lost < 5 ? 'Warum: nichts kostet viel' : `Warum: ${factors[first.kind].cost}`;
  },
  whyNote: (market: string, counted: number): string =>
    `${market === '' ? 'Dieser Marktplatz' : market} zählt ${counted === 1 ? 'einen Faktor' : `${words(counted)} Faktoren`}.`,
  newSkus: (skus: number): string =>
    `${count(skus)} ${s(skus, 'SKU ist', 'SKUs sind')} jünger als 90 Tage und ${s(skus, 'zählt', 'zählen')} noch nicht.`,
  notCounted: 'Zählt hier nicht',
  notCountedText: (market: string): string => `In ${market} zählt Amazon ihn nicht.`,
  missing: 'Nicht in den Dateien',
  possible: 'möglich',
  assumed: 'üblicher Wert angenommen',
  noPoints: 'bewegt keine Punkte',
  coverage: (skus: number, total: number): string => `${count(skus)} von ${count(total)} SKUs`,
  since: (text: string, date: string): string => `${text} seit ${day(date)}`,
  show: 'Rechnung zeigen',
  hide: 'Rechnung schließen',
  rankingTitle: (shown: number, total: number, share: number): string =>
    `${capital(words(shown))} von ${count(total)} SKUs ${s(shown, 'kostet', 'kosten')} ${fraction(share)} Punkte`,
  rankingEmpty: 'Keine SKU kostet Punkte',
  rankingEmptyText: 'Nichts ist zu viel, ohne Angebot oder langsam genug, um Punkte zu nehmen.',
  rankingProduct: 'Produkt',
  rankingPoints: 'Punkte, die es kostet',
  rankingMoney: 'Geld, 13 Wochen',
  rankingTogether: 'Zusammen',
  rankingAll: (total: number): string => `Alle ${count(total)}, nach Punkten`,
  rankingSum: (lost: string): string => `Die Anteile ergeben die ${lost} Punkte, die Ihr Bestand kostet.`,
  ageingTitle: (oldUnits: number, units: number): string =>
    units === 0
      ? 'Wie alt die Ware ist'
      : oldUnits === 0
        ? `${count(units)} Stück, keines älter als 180 Tage`
        : `${percent(oldUnits / Math.max(1, units), 0)} von ${count(units)} Stück sind älter als 180 Tage`,
  ageingUnits: (units: number): string => `${count(units)} Stück nach Alter`,
  ageingFrom: (days: number, units: number): string => `ab ${days} Tagen: ${count(units)}`,
  ageingFee: (text: string, date: string | null): string =>
    date === null ? `${text} bei der nächsten Zählung` : `${text} am ${longDay(date)}`,
  ageingBy: (last: string, date: string): string =>
    `Gezählt wird am ${strong(longDay(date))}. Ein Remissionsauftrag bis ${longDay(last)}, 23:59 PT, kommt ihr zuvor.`,
  ageingAmazon: (amazon: string, ours: string | null): string =>
    `Amazons eigene Schätzung in FBA Inventory: ${amazon}${ours === null ? '' : `; unsere für dieselben SKUs: ${ours}`}.`,
  ageingRemind: 'Erinnern (.ics)',
  ageingNoFee: 'Was die nächste Zählung kostet, steht nicht in den Dateien.',
  ageingFinding: (oldShare: string): string => `${strong(`${oldShare} der Stück machen den ganzen Zuschlag aus.`)}`,
  ageingShow: 'Diese SKUs zeigen',
  age: 'Alter, Tage',
  units: 'Stück',
  share: 'Anteil',
  fee: 'Nächste Zählung',
  ageingNone: 'Das Alter der Ware steht nicht in diesen Dateien. FBA Inventory hat es.',
  ageDays: (bucket: string): string => `${bucket.replace('-', '–')} Tage`,
  restsTitle: 'Worauf das beruht',
  restsNote: (used: number, read: number, files: number): string =>
    `${count(used)} von ${count(read)} Zeilen in ${count(files)} ${s(files, 'Datei', 'Dateien')} wurden verwendet.`,
  restsLook: (things: number): string => `${things} ${s(things, 'Sache', 'Sachen')} zum Ansehen`,
  notGiven: 'nicht gegeben',
  rowsOf: (used: number, read: number): string => `${count(used)} von ${count(read)} ${s(read, 'Zeile', 'Zeilen')}`,
  tableTitle: 'SKUs',
};

export const corridor = {
  title: (lane: number, total: number): string =>
    lane === 0
      ? 'Keine SKU liegt in der Spur zwischen zu wenig und zu viel'
      : `${count(lane)} von ${count(total)} SKUs ${s(lane, 'liegt', 'liegen')} in der Spur zwischen zu wenig und zu viel`,
  note: 'Punktgröße: Stück auf Lager. Ziehen wählt aus; die Tabelle folgt.',
  noteFew: (shown: number): string => `Punktgröße: Stück auf Lager; gezeichnet sind die ${count(shown)} größten.`,
  zones: { little: 'Zu wenig', lane: 'Die Spur', watch: 'Im Auge behalten', much: 'Zu viel' },
  zonesShort: { little: 'Knapp', lane: 'Spur', watch: 'Viel', much: 'Zu viel' },
  skus: (skus: number): string => `${count(skus)} ${s(skus, 'SKU', 'SKUs')}`,
  out: (skus: number): string => `${count(skus)} weitere ${s(skus, 'ist', 'sind')} ausverkauft`,
  unsold: (skus: number): string => `davon ${count(skus)} ohne Verkauf`,
  points: (points: string, fees: string | null): string => `${points} Punkte${fees === null ? '' : `, ${fees}`}`,
  y: 'in 90 Tagen verkauft, log',
  x: 'Tage Reichweite; SKUs ohne Verkauf fehlen hier und zählen als „zu viel“',
  name: (parts: readonly string[]): string =>
    `SKUs nach Reichweite und Verkauf. ${parts.join('; ')}. Pfeiltasten gehen durch die Punkte, Enter öffnet einen.`,
  dot: (title: string, units: string, sold: string, days: string, points: string, fees: string | null): string =>
    `${title}: ${units} auf Lager, ${sold} in 90 Tagen verkauft, ${days} Tage. ${points} Punkte${fees === null ? '' : `, ${fees} in 13 Wochen`}`,
  filter: (zone: string): string => `Nur „${zone}“ in der Tabelle zeigen`,
  table: { zone: 'Zone', skus: 'SKUs', points: 'Punkte', money: 'Geld, 13 Wochen' },
  range: { little: 'unter 28 Tagen', lane: '28 bis 60 Tage', watch: '60 bis 90 Tage', much: 'über 90 Tage' },
  unsoldRow: 'Ohne Verkauf',
};

export const arithmetic = {
  title: (factor: string): string => `${factor}: die Rechnung`,
  divided: (numerator: string, what: string, denominator: string, whatElse: string, value: string): string =>
    `${numerator} ${what} ÷ ${denominator} ${whatElse} = ${strong(value)}`,
  points: (have: string, most: string, lost: string): string => `${strong(`${have} von ${most} Punkten`)}, also sind ${lost} verloren.`,
  pointsNone: (most: string): string => `Höchstens ${most} Punkte wert. Eine niedrige Rate nimmt nichts.`,
  notCounted: 'Er steht hier zu Ihrer Kenntnis und bewegt keine Punkte.',
  coverageTitle: 'Was er umfasst',
  coverage: (skus: number, total: number, units: number, unitsTotal: number): string =>
    `${count(skus)} von ${count(total)} SKUs, ${count(units)} von ${count(unitsTotal)} Stück`,
  fromTitle: 'Woher die Zahlen kommen',
  methodsTitle: 'Wie das Mittel gefunden wurde',
  methods: (text: string, skus: number): string => `${text}: ${count(skus)} ${s(skus, 'SKU', 'SKUs')}`,
  otherTitle: 'Nach der anderen Definition',
  other: (text: string, value: string): string => `${text}: ${strong(value)}`,
  whySource: (source: string, note: string): string => `${source}: ${note}`,
  cutoffsTitle: 'Noten',
  cutoffs: 'Wo jede Note beginnt. Amazon verschiebt das; tippen Sie ein, was Ihr Dashboard zeigt.',
  begins: (grade: string): string => `${grade} ab`,
  saveCutoffs: 'Diese verwenden',
  resetCutoffs: 'Zurück zu denen des Modells',
  cutoffsWrong: 'Jede Note muss jenseits der vorigen beginnen.',
  scaleName: (factor: string, value: string, grade: string): string => `${factor} ${value}, ${grade}`,
  scaleNameNone: (factor: string): string => `${factor}: nicht in den Dateien`,
};

export const official = {
  title: 'Was zeigt Seller Central?',
  text: (calibrated: boolean): string =>
    calibrated
      ? 'Jeder weitere Montag macht die Spanne enger.'
      : 'Eine offizielle Punktzahl stellt das Modell auf Ihr Konto ein, und die Spanne wird enger.',
  where: ['Inventory', 'Inventory Performance'] as const,
  date: 'Woche vom',
  score: 'Punktzahl',
  add: 'Setzen',
  wrong: 'Eine Punktzahl ist eine ganze Zahl von 0 bis 1000.',
  wrongDate: 'Welche Woche war es? Wählen Sie einen Tag.',
  paste: 'Mehrere einfügen',
  pasteHint:
    'Eine je Zeile: Datum und Punktzahl, etwa 16.11.2026 391, und danach, wenn Sie mögen, die vier Balken. Punktzahlen ohne Datum sind eine je Woche, die neueste zuletzt.',
  pasteAdd: 'Hinzufügen',
  pasteWrong: (lines: string): string => `Nicht verstanden: ${lines}`,
  entry: (date: string, score: number): string => `${weekday(date)}: ${count(score)}`,
  bars: 'Die vier Balken dazu',
  barsHint: 'Wie Seller Central sie in dieser Woche zeigt. Sie werden mit unseren verglichen und stehen für Wochen ohne Datei.',
  bar: (name: string, percent: boolean): string => (percent ? `${name}, %` : name),
  wrongBars: 'Ein Balken ist eine Zahl wie 1,32 oder ein Anteil von 0 bis 100 %.',
  barFar: (name: string, theirs: string, ours: string): string =>
    `${name}: dort ${theirs}, hier ${ours}. Vielleicht fehlt ein Bericht, oder er ist von einem anderen Tag.`,
  barsFit: 'Die Balken passen zu unseren.',
  remove: (date: string): string => `Punktzahl vom ${weekday(date)} entfernen`,
  list: 'Offizielle Punktzahlen von Ihnen',
  line: 'Die Grenze',
  lineHint: 'Amazon hatte schon 350, 400, 450 und 500. Heute gilt 400 als gut.',
  lineWrong: 'Die Grenze ist eine ganze Zahl von 1 bis 1000.',
};
