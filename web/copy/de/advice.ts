// Was zu tun ist, in den Worten eines Kollegen: Schritte, Gründe und Warnungen nach den Codes aus core/advice; der Plan.
import type { ActionKind } from '../../engine/analysis.ts';
import { count, longDay, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { capital, s, words } from './plural.ts';

export const actions: Record<ActionKind, (product: string, value: number) => string> = {
  relist: (product) => `Wieder anbieten: ${product}`,
  price_cut: (product) => `Preis senken: ${product}`,
  sale: (product) => `Sonderpreis ansetzen: ${product}`,
  lightning_deal: (product) => `Blitzangebot starten: ${product}`,
  coupon: (product) => `Coupon anbieten: ${product}`,
  outlet_deal: (product) => `Outlet-Angebot anlegen: ${product}`,
  advertise: (product) => `Bewerben: ${product}`,
  improve_listing: (product) => `Angebot verbessern: ${product}`,
  bundle: (product) => `Mit einem Bestseller bündeln: ${product}`,
  remove: (product, value) => `${count(value)} Stück remittieren: ${product}`,
  dispose: (product, value) => `${count(value)} Stück entsorgen: ${product}`,
  liquidate: (product, value) => `${count(value)} Stück liquidieren: ${product}`,
  stop_inbound: (product, value) => `${count(value)} Stück zurückhalten: ${product}`,
  restock: (product, value) => `${count(value)} Stück einsenden: ${product}`,
};

export const soldOnTop = (value: number): string => `Etwa ${count(value)} mehr verkauft in 13 Wochen.`;

export const reasons: Record<string, string> = {
  stranded: 'Niemand kann diese Ware kaufen, bis das Angebot zurück ist.',
  unfulfillable: 'Sie ist beschädigt oder defekt und unverkäuflich.',
  aged_at_next_count: 'Die nächste Zählung berechnet ihr Alter.',
  excess_stock: 'Sie liegt über 90 Tage Reichweite hinaus.',
  discontinued_stock: 'Sie haben es als Auslaufware markiert.',
  low_traffic: 'Amazon sagt „Low traffic“: es verkauft, wenn man es sieht.',
  low_conversion: 'Amazon sagt „Low conversion“: man schaut, und kauft nicht.',
  slow_seller: 'Zu viel davon, und es verkauft kaum.',
  inbound_to_excess: 'Es ist noch mehr unterwegs zu dem, was schon zu viel ist.',
  below_corridor: 'Der Bestand fällt unter 28 Tage, bevor eine Lieferung da sein kann.',
  amazon_recommends: 'Amazon empfiehlt es.',
};

export const warnings: Record<string, string> = {
  before_season: 'Die Saison steht bevor.',
  resend_block_90d: 'Nach einer Remission dürfen Sie diese ASIN etwa 90 Tage nicht einsenden.',
  under_28_days: 'Was bleibt, reicht keine 28 Tage.',
  no_points: 'Es bringt keine Punkte.',
  score_falls: 'Es senkt die Punktzahl.',
  unit_cost_unknown: 'Ihre Stückkosten sind unbekannt, also auch, was die Ware wert ist.',
  fee_unknown: 'Die Gebühr ist für diesen Marktplatz unbekannt.',
  weight_assumed: 'Das Gewicht ist angenommen.',
  size_assumed: 'Die Größe ist angenommen.',
  effect_assumed: 'Wie viel mehr es verkauft, ist angenommen.',
  past_corridor: 'Kartongröße oder Mindestmenge heben es über 60 Tage.',
};

export const todo = {
  title: (steps: number, reachesLine: boolean): string =>
    steps === 0 ? 'Was zu tun ist' : `Was zu tun ist: ${words(steps)} ${s(steps, 'Schritt', 'Schritte')}${reachesLine ? ' über die Grenze' : ', die am meisten helfen'}`,
  note: 'Geordnet nach Punkten für ihren Preis.',
  goal: 'Ziel ändern',
  what: 'Was zu tun ist',
  when: 'Wann',
  points: 'Punkte, auf Dauer',
  money: 'Geld, 13 Wochen',
  by: (date: string): string => `bis ${strong(weekday(date))}`,
  whenNote: {
    remove: 'Auftrag vor Mitternacht PT', dispose: 'Auftrag vor Mitternacht PT', liquidate: 'Auftrag vor Mitternacht PT',
    relist: 'danach remittiert Amazon', stop_inbound: 'geplanter Versandtag', restock: 'letzter Tag zum Einsenden',
  } as Record<string, string>,
  noDeadline: 'Keine Frist',
  anyTime: 'jederzeit',
  saves: (text: string): string => `spart ${text}`,
  costs: (text: string): string => `kostet ${text}`,
  free: 'kostet nichts',
  needsCost: 'braucht Ihre Stückkosten',
  amazonSays: (text: string): string => `Amazon sagt: ${text}.`,
  effort: { minutes: 'Minutenarbeit.', hours: 'Stundenarbeit.', days: 'Tagesarbeit.' },
  tick: (title: string): string => `In den Plan nehmen: ${title}`,
  ticked: (ticked: number, total: number): string => `Angehakt: ${count(ticked)} von ${count(total)}`,
  pointsTo: (score: string): string => `Punkte, auf ${score}`,
  cost: 'kosten die Schritte',
  none: 'Haken Sie einen Schritt an, um zu sehen, wohin er führt.',
  enough: (line: string): string => `Das ist über der Grenze von ${line}. Von da an bringen mehr Punkte nichts, wovon wir wüssten.`,
  notEnough: (points: string, line: string): string => `Zur Grenze von ${line} fehlen noch ${points} Punkte.`,
  openPlan: 'Plan öffnen',
  all: (total: number): string => `Alle ${count(total)} Schritte`,
  leftAlone: 'Besser lassen',
  computing: 'Rechnet',
};

export const plan = {
  title: 'Wie weit wollen Sie gehen?',
  now: (score: string): string => `jetzt ${score}`,
  target: 'Ziel',
  line: (line: string): string => `Grenze ${line}`,
  by: 'Bis',
  steady: 'auf Dauer',
  byDay: (date: string): string => longDay(date),
  budget: 'Höchstens',
  reachable: (steps: number, total: number, target: string): string =>
    `${strong(`${capital(words(steps))} von ${count(total)} Schritten ${s(steps, 'genügt', 'genügen')}`)}, um ${target} zu erreichen.`,
  cost: (text: string): string => `Sie kosten ${text}.`,
  free: 'Sie kosten nichts.',
  bound: (text: string): string => `Für weniger als ${text} geht es mit keinen Schritten.`,
  best: 'Günstiger geht es nicht.',
  unreachable: (target: string, best: string): string => `${strong(`${target} ist nicht zu erreichen.`)} Alle Schritte zusammen enden bei ${best}.`,
  already: (target: string): string => `${target} haben Sie schon. Es ist nichts zu tun.`,
  steps: 'Die Schritte',
  others: 'Andere Schritte',
  use: 'Diese Schritte übernehmen',
};
