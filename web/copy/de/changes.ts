// Woher die Punktzahl kommt, wohin sie geht, und warum sie sich bewegt hat.
import type { FactorKind } from '../../engine/analysis.ts';
import { count, day, longDay, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { s } from './plural.ts';

export const time = {
  title: 'Woher, und wohin',
  today: (monday: string): string => `heute, ${weekday(monday)}`,
  line: (value: string): string => `Grenze ${value}`,
  nothing: (value: string): string => `${value}, wenn nichts geschieht`,
  plan: (value: string): string => `${value} mit dem Plan`,
  scenario: (name: string, value: string): string => `${name}: ${value}`,
  over: (monday: string): string => `über der Grenze ab ${day(monday)}`,
  name: (weeks: number, first: string, last: string, ends: readonly string[]): string =>
    `Die Punktzahl an ${weeks} Montagen von ${longDay(first)} bis ${longDay(last)}. ${ends.length === 0 ? '' : `Am Ende: ${ends.join('; ')}. `}Pfeiltasten gehen durch die Montage.`,
  saysLine: (name: string | null, estimate: string, low: string, high: string): string =>
    `${name === null ? 'wenn nichts geschieht' : name === '' ? 'mit dem Plan' : name} ${estimate}${low === '' ? '' : `, ${low} bis ${high}`}`,
  says: (monday: string, estimate: string | null, low: string, high: string, official: string | null, ahead: readonly string[]): string =>
    `${weekday(monday)}: ${[
      ...(estimate === null ? [] : [low === high ? `geschätzt ${estimate}` : `geschätzt ${estimate}, ${low} bis ${high}`]),
      ...(official === null ? [] : [`offiziell ${official}`]),
      ...ahead,
    ].join('; ')}`,
  table: { monday: 'Montag', estimate: 'Geschätzt', low: 'Unten', high: 'Oben', official: 'Offiziell' },
};

const BECAUSE: Record<FactorKind, { fell: string; rose: string }> = {
  sell_through: { fell: 'mehr hereinkam, als verkauft wurde', rose: 'mehr verkauft wurde, als hereinkam' },
  excess: { fell: 'mehr Bestand zu viel wurde', rose: 'Überbestand ging' },
  stranded: { fell: 'Angebote hängen blieben', rose: 'Angebote zurückkamen' },
  in_stock: { fell: 'beliebte SKUs ausgingen', rose: 'beliebte SKUs vorrätig waren' },
};

export const changes = {
  title: (points: number, cause: FactorKind | null): string => {
    const moved = Math.abs(points);
    if (moved === 0) return 'Ihre Punktzahl steht, wo sie stand';
    const verb = points < 0 ? `fiel um ${count(moved)}` : `stieg um ${count(moved)}`;
    if (cause === null) return `Ihre Punktzahl ${verb}, und die Dateien zeigen nicht, warum`;
    return `Ihre Punktzahl ${verb}, weil ${points < 0 ? BECAUSE[cause].fell : BECAUSE[cause].rose}`;
  },
  range: (from: string, to: string): string => `Von ${longDay(from)} bis ${longDay(to)}`,
  unseen: 'Nicht zu sehen',
  unseenNote: 'in den Dateien',
  name: (before: string, after: string, steps: string): string => `Von ${before} auf ${after}: ${steps}`,
  step: (label: string, points: string): string => `${label} ${points}`,
  fromTo: (before: string, after: string): string => `von ${before} auf ${after}`,
  bySkus: 'Was Ihre SKUs taten',
  byWindow: 'Wochen, die kamen und gingen',
  byWindowNote: 'Amazon sieht drei Monate: alte Wochen fallen heraus, neue kommen herein.',
  byLater: 'Noch nicht in der Punktzahl, oder aus den Wochen davor',
  byLaterNote: 'Eine Punktzahl nimmt eine Änderung über einige Wochen auf.',
  fourBefore: 'Bestand an den vier Tagen davor',
  fourAfter: 'Bestand an den vier Tagen jetzt',
  window: (before: string, after: string, came: string, left: string, net: number): string =>
    `Die 13 Wochen enthielten ${before} versandte Stück, jetzt ${strong(after)}: ${came} kamen herein, ${left} fielen heraus.${net < 0 ? ' Bessere Wochen gingen, als kamen.' : net > 0 ? ' Bessere Wochen kamen, als gingen.' : ''}`,
  officialEnd: 'offiziell',
  estimatedEnd: 'geschätzt',
  oddTitle: (scores: number): string => `${count(scores)} offizielle ${s(scores, 'Punktzahl', 'Punktzahlen')} zum Ansehen`,
  oddScore: (week: string, score: string): string => `${weekday(week)}, ${score}:`,
  accuracyTable: { head: ['Woche', 'Gesagt', 'In 8 von 10 Fällen', 'Gekommen', 'Abweichung'] },
  skusTitle: 'Welche SKUs es waren',
  sku: 'SKU',
  points: 'Punkte',
  rest: (skus: number): string => `${count(skus)} weitere ${s(skus, 'SKU', 'SKUs')}`,
  unseenTitle: 'Was Dateien nicht sagen',
  unseenText:
    'Amazon zählt Kosten und eine Nachfrageprognose mit, die kein Bericht zeigt. Was Ihre offiziellen Punktzahlen über die Faktoren hinaus bewegten, steht hier als eigener Balken.',
  accuracyTitle: 'Wie gut war die Schätzung?',
  accuracyNote: 'Balken: was wir vorher sagten. Raute: was kam.',
  accuracyName: (week: string, said: string, low: string, high: string, came: string): string =>
    `${weekday(week)}: gesagt ${said}, ${low} bis ${high}; gekommen ${came}`,
  accuracySum: (inside: number, total: number, median: string): string =>
    `${strong(`${count(inside)} von ${count(total)} in der Spanne`)}, im Median ${median} ${s(Number(median), 'Punkt', 'Punkte')} daneben.`,
  verdicts: {
    unusual: 'weit außerhalb des Erwarteten',
    contradictory: 'eine andere Zahl für dieselbe Woche; die erste gilt',
    implausible: 'sieht vertippt aus; nicht verwendet',
    out_of_range: 'nicht zwischen 0 und 1000; nicht verwendet',
    too_far: 'zu weit weg von den Dateien; nicht verwendet',
    repeated: 'doppelt angegeben',
  } as Record<string, string>,
  shortDay: (date: string): string => day(date),
  show: 'Zeigen',
};
