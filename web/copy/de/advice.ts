// Was zu tun ist, in den Worten eines Kollegen: Schritte, Gründe und Warnungen nach den Codes aus core/advice.
import type { ActionKind, Alert } from '../../engine/analysis.ts';
import { count, day, decimal, longDay, percent, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { capital, s, words } from './plural.ts';

const outOf = (value: number, of: number | null): string =>
  of === null || of <= value ? `${count(value)} Stück` : `${count(value)} von ${count(of)} Stück`;

export const actions: Record<ActionKind, (product: string, value: number, onHand: number | null) => string> = {
  relist: (product) => `Wieder anbieten: ${product}`,
  price_cut: (product) => `Preis senken: ${product}`,
  sale: (product) => `Sonderpreis ansetzen: ${product}`,
  lightning_deal: (product) => `Blitzangebot starten: ${product}`,
  coupon: (product) => `Coupon anbieten: ${product}`,
  outlet_deal: (product) => `Outlet-Angebot anlegen: ${product}`,
  advertise: (product) => `Bewerben: ${product}`,
  improve_listing: (product) => `Angebot verbessern: ${product}`,
  bundle: (product) => `Mit einem Bestseller bündeln: ${product}`,
  remove: (product, value, of) => `${outOf(value, of)} remittieren: ${product}`,
  dispose: (product, value, of) => `${outOf(value, of)} entsorgen: ${product}`,
  liquidate: (product, value, of) => `${outOf(value, of)} liquidieren: ${product}`,
  stop_inbound: (product, value) => `${count(value)} Stück zurückhalten: ${product}`,
  restock: (product, value) => `${count(value)} Stück einsenden: ${product}`,
};

export const actionsShort: Record<ActionKind, (value: number) => string> = {
  relist: () => 'Wieder anbieten',
  price_cut: () => 'Preis senken',
  sale: () => 'Sonderpreis',
  lightning_deal: () => 'Blitzangebot',
  coupon: () => 'Coupon',
  outlet_deal: () => 'Outlet-Angebot',
  advertise: () => 'Bewerben',
  improve_listing: () => 'Angebot verbessern',
  bundle: () => 'Bündeln',
  remove: (value) => `${count(value)} remittieren`,
  dispose: (value) => `${count(value)} entsorgen`,
  liquidate: (value) => `${count(value)} liquidieren`,
  stop_inbound: (value) => `${count(value)} zurückhalten`,
  restock: (value) => `${count(value)} einsenden`,
};

export const soldOnTop = (value: number): string => `Etwa ${count(value)} mehr verkauft in 13 Wochen.`;
export const offer = (discount: number | null, days: number | null): string => {
  const parts = [
    ...(discount === null ? [] : [`${percent(discount, 0)} Nachlass`]),
    ...(days === null ? [] : [`${count(days)} ${s(days, 'Tag', 'Tage')} lang`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
};
export const stays = (left: number, days: number | null): string =>
  left <= 0
    ? 'Nichts bleibt.'
    : days === null
      ? `${count(left)} Stück ${s(left, 'bleibt', 'bleiben')}.`
      : `${count(left)} ${s(left, 'bleibt', 'bleiben')}, genug für ${count(days)} Tage.`;

type Facts = Record<string, number>;
const cover = (facts: Facts): string =>
  facts['days_of_supply'] === undefined ? '' : `${count(facts['days_of_supply'])} Tage Reichweite. `;

export const reasons: Record<string, (facts: Facts) => string> = {
  stranded: (facts) => {
    const stuck = facts['stranded_units'] ?? 0;
    return `${count(stuck)} Stück ${s(stuck, 'hängt', 'hängen')} fest: niemand kann sie kaufen, bis das Angebot zurück ist.`;
  },
  unfulfillable: (facts) =>
    `${count(facts['unfulfillable_units'] ?? 0)} Stück ${s(facts['unfulfillable_units'] ?? 0, 'ist', 'sind')} beschädigt oder defekt und unverkäuflich.`,
  aged_at_next_count: (facts) =>
    `Für ${count(Math.ceil(facts['aged_units'] ?? 0))} von ${count(facts['on_hand'] ?? 0)} Stück berechnet die nächste Zählung ihr Alter.`,
  excess_stock: (facts) =>
    `${cover(facts)}${count(facts['excess_units'] ?? 0)} von ${count(facts['on_hand'] ?? 0)} Stück ${s(facts['excess_units'] ?? 0, 'ist', 'sind')} Überbestand.`,
  discontinued_stock: () => 'Sie haben es als Auslaufware markiert.',
  low_traffic: (facts) => `${cover(facts)}Amazon sagt „Low traffic“: es verkauft, wenn man es sieht.`,
  low_conversion: (facts) => `${cover(facts)}Amazon sagt „Low conversion“: man schaut, und kauft nicht.`,
  slow_seller: (facts) => `${cover(facts)}Von allein verkauft es kaum.`,
  inbound_to_excess: (facts) => `${cover(facts)}Es ist noch mehr unterwegs zu dem, was schon zu viel ist.`,
  below_corridor: (facts) =>
    (facts['on_hand'] ?? 0) === 0
      ? `Nichts mehr da, und es verkauft etwa ${decimal((facts['per_day'] ?? 0) * 7, 1)} in der Woche.`
      : `Noch ${count(facts['on_hand'] ?? 0)} bei etwa ${decimal((facts['per_day'] ?? 0) * 7, 1)} in der Woche: unter 28 Tage, bevor eine Lieferung da sein kann.`,
  amazon_recommends: (facts) => `${cover(facts)}Amazon empfiehlt es.`,
};

export const warnings: Record<string, string> = {
  before_season: 'Die Saison steht bevor.',
  resend_block_90d: 'Nach einer Remission dürfen Sie diese ASIN etwa 90 Tage nicht einsenden.',
  under_28_days: 'Was bleibt, reicht keine 28 Tage.',
  no_points: 'Es bringt keine Punkte.',
  score_falls: 'Es senkt die Punktzahl.',
  unit_cost_unknown: 'Ihre Stückkosten sind unbekannt, also auch, was die Ware wert ist.',
  fee_unknown: 'Die Gebühr ist für diesen Marktplatz unbekannt.',
  weight_assumed: 'Gewicht angenommen.',
  size_assumed: 'Größe angenommen.',
  effect_assumed: 'Wie viel mehr es verkauft, ist angenommen.',
  past_corridor: 'Kartongröße oder Mindestmenge heben es über 60 Tage.',
};

export const stepNotes: Record<string, string> = {
  resend_block_90d: 'Nach Remission, Entsorgung oder Liquidation dürfen Sie die ASIN etwa 90 Tage nicht einsenden.',
  weight_assumed: 'Gewichte, die keine Datei nennt, sind angenommen.',
  size_assumed: 'Größen ebenso.',
  effect_assumed: 'Wie viel mehr ein Nachlass, ein Angebot oder Werbung verkauft, ist angenommen.',
};

export const todo = {
  title: (steps: number, outcome: string): string => {
    if (steps === 0) return outcome === 'already_there' ? 'Was zu tun ist: nichts' : 'Was zu tun ist';
    const what = `${words(steps)} ${s(steps, 'Schritt', 'Schritte')}`;
    return outcome === 'reached' ? `Was zu tun ist: ${what} über die Grenze` : `Was zu tun ist: ${what}, die am meisten helfen`;
  },
  titleTo: (steps: number, target: string): string => `Was zu tun ist: ${words(steps)} ${s(steps, 'Schritt', 'Schritte')} auf ${target}`,
  note: 'Geordnet nach Punkten für ihren Preis, abzüglich was sie sparen.',
  goal: 'Ziel ändern',
  what: 'Was zu tun ist',
  when: 'Wann',
  points: 'Punkte, auf Dauer',
  money: 'Geld, 13 Wochen',
  by: (date: string): string => `bis ${strong(weekday(date))}`,
  whenNote: {
    remove: 'Auftrag vor Mitternacht PT',
    dispose: 'Auftrag vor Mitternacht PT',
    liquidate: 'Auftrag vor Mitternacht PT',
    relist: 'danach remittiert Amazon',
    stop_inbound: 'geplanter Versandtag',
    restock: 'letzter Tag zum Einsenden',
  } as Record<string, string>,
  noDeadline: 'Keine Frist',
  anyTime: 'jederzeit',
  seen: (date: string): string => `sichtbar ${day(date)}`,
  within: (points: string, date: string): string => `${points} bis ${day(date)}`,
  saves: (text: string): string => `spart ${text}`,
  costs: (text: string): string => `kostet ${text}`,
  free: 'kostet nichts',
  needsCost: 'braucht Ihre Stückkosten',
  needsFee: 'Gebühr hier unbekannt',
  amazonSays: (text: string): string => `Amazon sagt: ${text}.`,
  amazonAgrees: 'Amazon empfiehlt es auch.',
  effort: { minutes: 'Minutenarbeit.', hours: 'Ein, zwei Stunden Arbeit.', days: 'Tagesarbeit.' },
  tick: (title: string): string => `In den Plan nehmen: ${title}`,
  ticked: (ticked: number, total: number): string => `Angehakt: ${count(ticked)} von ${count(total)}`,
  pointsTo: (score: string): string => `Punkte, auf Dauer ${score}`,
  moneyNote: (saved: string, cost: string): string => `in 13 Wochen: spart ${saved}, kostet ${cost}`,
  freeTotal: 'in 13 Wochen: kostet nichts',
  moneyUnknown: (steps: number): string =>
    `Das Geld von ${count(steps)} ${s(steps, 'Schritt', 'Schritten')} ist unbekannt und fehlt darin.`,
  none: 'Haken Sie einen Schritt an, um zu sehen, wohin er führt.',
  enough: (line: string): string => `Das ist über der Grenze von ${line}. Von da an bringen mehr Punkte nichts, wovon wir wüssten.`,
  notEnough: (points: string, line: string): string => `Zur Grenze von ${line} fehlen noch ${points} Punkte.`,
  notSum: (sum: string, joint: string): string => `Einzeln bringen sie ${sum}, zusammen ${joint}: jeder verändert, was der nächste zählt.`,
  onDay: (date: string, planned: string, nothing: string): string =>
    `Am ${longDay(date)} wären es ${strong(planned)}; ${nothing}, wenn nichts geschieht.`,
  openPlan: 'Plan öffnen',
  removalFile: 'Remissionsdatei',
  csv: 'CSV',
  more: (rest: number): string => `${count(rest)} weitere Schritte`,
  fewer: 'Weniger Schritte',
  leftAlone: 'Besser lassen',
  leftAloneText: (title: string, points: string): string => `${strong(`${title}:`)} ${points} Punkte, aber`,
  withoutPoints: 'Lohnt sich ohne Punkte',
  restockText: (title: string, date: string | null): string => strong(date === null ? `${title}.` : `${title}, bis ${day(date)}.`),
  missed: (text: string): string => `Sonst entgehen etwa ${text} Umsatz.`,
  computing: 'Rechnet',
};

export const headline = {
  steps: (steps: number, first: string | null, gain: string, money: string | null): string =>
    `${capital(steps === 1 ? 'ein Schritt' : `${words(steps)} Schritte`)}${first === null ? '' : `, der erste bis ${longDay(first)},`} ${s(steps, 'bringt', 'bringen')} auf Dauer ${strong(gain)} ${gain === '1' ? 'Punkt' : 'Punkte'}${money === null ? '.' : ` ${money}.`}`,
  keep: (text: string): string => `und ${strong(text)}, die Sie sonst verlören`,
  pay: (text: string): string => `für ${strong(text)}`,
  free: 'und kosten nichts',
  outOfReach: (target: string, best: string): string =>
    `${strong(`${target} ist nicht zu erreichen:`)} alle Schritte zusammen enden bei ${best}.`,
  drift: (date: string, nothing: string, planned: string | null): string =>
    planned === null
      ? `Geschieht nichts, sind es am ${longDay(date)} ${strong(nothing)}.`
      : `Am ${longDay(date)} wären es ${strong(planned)} mit ihnen, ${nothing} ohne.`,
  see: (steps: number): string => (steps === 1 ? 'Den Schritt ansehen' : `Die ${words(steps)} Schritte ansehen`),
  whyFell: 'Warum fiel sie?',
  whyRose: 'Warum stieg sie?',
};

export const alerts = {
  title: (alerts: number, days: number): string =>
    days === 0
      ? `${count(alerts)} ${s(alerts, 'Sache', 'Dinge')} im Blick, keine in dieser Woche`
      : `${capital(days === 1 ? 'eine' : words(days))} ${s(days, 'Frist', 'Fristen')} in einer Woche`,
  note: (alerts: number, most: boolean): string =>
    `${most ? 'Die ersten ' : ''}${count(alerts)} ${s(alerts, 'Hinweis', 'Hinweise')}, aus Ihren Dateien und einer Prognose der Verkäufe.`,
  kinds: {
    runs_out_before_arrival: 'Geht aus, bevor eine Lieferung da ist',
    falls_under_corridor: 'Fällt unter 28 Tage',
    turns_aged: 'Wird bei der nächsten Zählung alt',
    automatic_removal: 'Amazon remittiert es',
    low_level_fee: 'Gebühr für niedrigen Bestand',
  } satisfies Record<Alert['kind'], string>,
  says: {
    runs_out_before_arrival: (units: string): string => `etwa ${units} Verkäufe entgehen`,
    falls_under_corridor: (units: string): string => `${units} vorhanden`,
    turns_aged: (units: string): string => `${units} Stück`,
    automatic_removal: (units: string): string => `${units} gestrandete Stück`,
    low_level_fee: (units: string): string => `${units} Stück im Monat`,
  } satisfies Record<Alert['kind'], (units: string) => string>,
  head: { what: 'Was', sku: 'Produkt', actBy: 'Handeln bis', day: 'Geschieht', units: 'Wie viel', money: 'Geld' },
  assumed: 'angenommen',
  all: 'Alle',
  remind: 'Erinnerungen (.ics)',
  remindNote: 'Fristen, die nächste Zählung und Montage der Punktzahl, für Ihren Kalender.',
  more: (rest: number): string => `und ${count(rest)} weitere`,
  none: 'Nichts dieser Art.',
};

export const calendar = {
  name: 'ipiscope-Erinnerungen',
  step: (title: string): string => title,
  stepText: (points: string): string => `${points} Punkte auf Dauer. Aus ipiscope; sehen Sie in Seller Central nach, bevor Sie handeln.`,
  alert: (kind: string, product: string): string => `${kind}: ${product}`,
  alertText: (date: string): string => `Geschieht am ${longDay(date)}.`,
  count: 'Morgen zählt Amazon den alten Bestand',
  countText: (text: string | null): string =>
    `Remissionsaufträge von heute gehen vor der Zählung${text === null ? '.' : `; sie berechnet etwa ${text}.`}`,
  monday: 'IPI wird erneuert: neue Punktzahl notieren',
  mondayText: 'Lagerbestand › Lagerbestandsleistung. In ipiscope eingetragen, wird die Spanne enger.',
  saved: (entries: number): string => `${count(entries)} ${s(entries, 'Erinnerung', 'Erinnerungen')} gespeichert.`,
};

export const stepFile = {
  head: ['Was', 'SKU', 'ASIN oder Titel', 'Stück', 'Bis', 'Punkte, auf Dauer', 'Punkte, 13 Wochen', 'Kosten', 'Ersparnis', 'Amazon sagt'],
  kinds: {
    relist: 'Wieder anbieten',
    price_cut: 'Preis senken',
    sale: 'Sonderpreis',
    lightning_deal: 'Blitzangebot',
    coupon: 'Coupon',
    outlet_deal: 'Outlet-Angebot',
    advertise: 'Bewerben',
    improve_listing: 'Angebot verbessern',
    bundle: 'Bündeln',
    remove: 'Remittieren',
    dispose: 'Entsorgen',
    liquidate: 'Liquidieren',
    stop_inbound: 'Zurückhalten',
    restock: 'Einsenden',
  } satisfies Record<ActionKind, string>,
  together: 'Zusammen',
  saved: (steps: number): string => `${count(steps)} ${s(steps, 'Schritt', 'Schritte')} gespeichert.`,
  removalSaved: (skus: number): string =>
    `Remissionsdatei mit ${count(skus)} ${s(skus, 'SKU', 'SKUs')} gespeichert. Prüfen Sie sie, bevor Sie sie hochladen.`,
  noRemoval: 'Kein Schritt hier remittiert oder entsorgt etwas.',
};
