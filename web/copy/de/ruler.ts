// Die Wörter des Lineals und die Namen der Faktoren: auch auf der ersten Seite, also kommen sie mit ihr.
import type { Analysis } from '../../engine/analysis.ts';
import { count } from '../format.ts';
import { strong } from '../rich.ts';

export const factorNames = {
  sell_through: { name: 'Durchverkauf', inline: 'Durchverkauf' },
  excess: { name: 'Überbestand', inline: 'Überbestand' },
  stranded: { name: 'Ohne Angebot', inline: 'ohne Angebot' },
  in_stock: { name: 'Vorrätig', inline: 'vorrätig' },
};

export const ruler = {
  estimate: (value: string): string => `Geschätzt ${value}`,
  line: (value: string): string => `Die Grenze: ${value}`,
  lineShort: (value: string): string => `Grenze ${value}`,
  band: (low: string, high: string): string => `8 von 10: ${low} bis ${high}`,
  name: (a: Analysis): string => {
    const { estimate, low, high, threshold } = a.score;
    if (estimate === null) return `Skala von 0 bis 1000 ohne Schätzung; die Grenze liegt bei ${threshold}`;
    const gap = Math.round(threshold) - Math.round(estimate);
    const place = gap > 0 ? `${gap} unter` : gap < 0 ? `${-gap} über` : 'auf';
    return `Geschätzt ${count(estimate)}, in 8 von 10 Fällen zwischen ${count(low ?? 0)} und ${count(high ?? 0)}, ${place} der Grenze von ${threshold}`;
  },
  pieces: 'Woraus die Punktzahl besteht, von 0 bis 1000',
  table: {
    title: 'Wo die Punktzahl steht',
    what: 'Was',
    points: 'Punkte',
    have: (factor: string): string => `${factor}, vorhanden`,
    lost: (factor: string): string => `${factor}, verloren`,
    low: 'Unten, 1 von 10 darunter',
    high: 'Oben, 1 von 10 darüber',
  },
  have: (total: string, parts: string): string => `${strong(total)} haben Sie${parts === '' ? '' : `: ${parts}`}`,
  lost: (total: string, parts: string): string => `${strong(total)} kostet Sie Ihr Bestand: ${parts}`,
  lostNothing: 'Ihr Bestand kostet Sie nichts',
  possible: (points: string): string => `${points} mehr durch Vorrätig`,
  beyond: (points: string): string => `${points}, die dieses Modell niemandem gibt`,
  plan: (value: string): string => `Mit dem Plan: ${value}`,
  shift: (points: string): string => `${points} nach Ihren offiziellen Punktzahlen: was Dateien nicht zeigen`,
  shiftLong: (points: string): string => `${points} offiziell`,
  byScores: 'nach Ihren offiziellen Punktzahlen',
  less: (points: string): string => `weniger ${points} nach Ihren offiziellen Punktzahlen`,
  part: (points: string, factor: string): string => `${points} ${factor}`,
  tipHave: (factor: string, points: string, most: string): string => `${factor}: ${points} von ${most} Punkten`,
  tipLost: (factor: string, points: string, moneyText: string | null): string =>
    `${factor} kostet ${points} Punkte${moneyText === null ? '' : `; ${moneyText}`}`,
  tipAssumed: (factor: string, points: string): string =>
    `${factor} steht nicht in den Dateien; ${points} Punkte wie in einem üblichen Konto`,
  assumed: (part: string): string => `${part} angenommen`,
  tipPossible: (points: string): string => `Vorrätig könnte ${points} Punkte bringen. Eine niedrige Rate nimmt nichts.`,
  tipBase: (points: string): string => `${points} Punkte, die jedes Konto behält`,
  tipMoney: (text: string): string => `${text} in 13 Wochen`,
  base: 'Sockel',
  baseLong: (points: string): string => `Sockel ${points}`,
};
