// What to do, in a colleague's words: actions, reasons and warnings by the core's codes (core/advice).
import type { ActionKind, Alert } from '../../engine/analysis.ts';
import { count, day, decimal, longDay, percent, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { capital, s, words } from './plural.ts';

const units = (value: number): string => `${count(value)} ${s(value, 'unit')}`;
const outOf = (value: number, of: number | null): string => (of === null || of <= value ? units(value) : `${count(value)} of ${units(of)}`);

/** `onHand`: how many there are, where that matters. */
export const actions: Record<ActionKind, (product: string, value: number, onHand: number | null) => string> = {
  relist: (product) => `Relist ${product}`,
  price_cut: (product) => `Lower the price of ${product}`,
  sale: (product) => `Put ${product} on sale`,
  lightning_deal: (product) => `Run a Lightning Deal for ${product}`,
  coupon: (product) => `Offer a coupon on ${product}`,
  outlet_deal: (product) => `Create an Outlet deal for ${product}`,
  advertise: (product) => `Advertise ${product}`,
  improve_listing: (product) => `Improve the listing of ${product}`,
  bundle: (product) => `Bundle ${product} with a better seller`,
  remove: (product, value, of) => `Remove ${outOf(value, of)} of ${product}`,
  dispose: (product, value, of) => `Dispose of ${outOf(value, of)} of ${product}`,
  liquidate: (product, value, of) => `Liquidate ${outOf(value, of)} of ${product}`,
  stop_inbound: (product, value) => `Hold back ${units(value)} of ${product}`,
  restock: (product, value) => `Send ${units(value)} of ${product}`,
};

/** In few words, where the product stands beside it. */
export const actionsShort: Record<ActionKind, (value: number) => string> = {
  relist: () => 'Relist',
  price_cut: () => 'Lower the price',
  sale: () => 'Sale',
  lightning_deal: () => 'Lightning Deal',
  coupon: () => 'Coupon',
  outlet_deal: () => 'Outlet deal',
  advertise: () => 'Advertise',
  improve_listing: () => 'Improve the listing',
  bundle: () => 'Bundle',
  remove: (value) => `Remove ${count(value)}`,
  dispose: (value) => `Dispose of ${count(value)}`,
  liquidate: (value) => `Liquidate ${count(value)}`,
  stop_inbound: (value) => `Hold back ${count(value)}`,
  restock: (value) => `Send ${count(value)}`,
};

/** What the units of a sales action are: sold on top. */
export const soldOnTop = (value: number): string => `About ${count(value)} more sold in 13 weeks.`;
export const offer = (discount: number | null, days: number | null): string => {
  const parts = [
    ...(discount === null ? [] : [`${percent(discount, 0)} off`]),
    ...(days === null ? [] : [`for ${count(days)} ${s(days, 'day')}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join(' ')}.`.replace(/^for/, 'For');
};
export const stays = (left: number, days: number | null): string =>
  left <= 0
    ? 'Nothing stays.'
    : days === null
      ? `${units(left)} ${s(left, 'stays', 'stay')}.`
      : `${count(left)} ${s(left, 'stays', 'stay')}, enough for ${count(days)} days.`;

type Facts = Record<string, number>;
const cover = (facts: Facts): string => (facts['days_of_supply'] === undefined ? '' : `${count(facts['days_of_supply'])} days of cover. `);

export const reasons: Record<string, (facts: Facts) => string> = {
  stranded: (facts) => {
    const stuck = facts['stranded_units'] ?? 0;
    return `${units(stuck)} ${s(stuck, 'sits', 'sit')} stranded: nobody can buy ${s(stuck, 'it', 'them')} until the listing is back.`;
  },
  unfulfillable: (facts) =>
    `${units(facts['unfulfillable_units'] ?? 0)} ${s(facts['unfulfillable_units'] ?? 0, 'is', 'are')} damaged or defective and cannot be sold.`,
  aged_at_next_count: (facts) =>
    `${count(Math.ceil(facts['aged_units'] ?? 0))} of ${units(facts['on_hand'] ?? 0)} will be charged for their age at the next count.`,
  excess_stock: (facts) =>
    `${cover(facts)}${count(facts['excess_units'] ?? 0)} of ${units(facts['on_hand'] ?? 0)} ${s(facts['excess_units'] ?? 0, 'is', 'are')} excess.`,
  discontinued_stock: () => 'You marked it as discontinued.',
  low_traffic: (facts) => `${cover(facts)}Amazon says “Low traffic”: it sells when people see it.`,
  low_conversion: (facts) => `${cover(facts)}Amazon says “Low conversion”: people look, and do not buy.`,
  slow_seller: (facts) => `${cover(facts)}It hardly sells on its own.`,
  inbound_to_excess: (facts) => `${cover(facts)}More is on its way to what is too much already.`,
  below_corridor: (facts) =>
    (facts['on_hand'] ?? 0) === 0
      ? `None left, and it sells about ${decimal((facts['per_day'] ?? 0) * 7, 1)} a week.`
      : `${count(facts['on_hand'] ?? 0)} left at about ${decimal((facts['per_day'] ?? 0) * 7, 1)} a week: stock falls under 28 days before an order can arrive.`,
  amazon_recommends: (facts) => `${cover(facts)}Amazon recommends it.`,
};

export const warnings: Record<string, string> = {
  before_season: 'Its season is near.',
  resend_block_90d: 'After a removal you may not send this ASIN in for about 90 days.',
  under_28_days: 'What stays lasts less than 28 days.',
  no_points: 'It brings no points.',
  score_falls: 'It lowers the score.',
  unit_cost_unknown: 'Your unit cost is not known, so neither is what the goods are worth.',
  fee_unknown: 'The fee is not known for this marketplace.',
  weight_assumed: 'Weight assumed.',
  size_assumed: 'Size assumed.',
  effect_assumed: 'How much more it sells is assumed.',
  past_corridor: 'Case pack or minimum order lift it above 60 days.',
};

/** The ones that are said once for a list. */
export const stepNotes: Record<string, string> = {
  resend_block_90d: 'After a removal, disposal or liquidation you may not send that ASIN in for about 90 days.',
  weight_assumed: 'Weights that no file tells are assumed.',
  size_assumed: 'So are sizes.',
  effect_assumed: 'How much more a price cut, a deal or an advert sells is assumed.',
};

export const todo = {
  title: (steps: number, outcome: string): string => {
    if (steps === 0) return outcome === 'already_there' ? 'What to do: nothing has to be done' : 'What to do';
    const what = `${words(steps)} ${s(steps, 'step')}`;
    return outcome === 'reached' ? `What to do: ${what} to be over the line` : `What to do: ${what} that ${s(steps, 'helps', 'help')} most`;
  },
  titleTo: (steps: number, target: string): string => `What to do: ${words(steps)} ${s(steps, 'step')} to reach ${target}`,
  note: 'Ranked by points for their cost, less what they save.',
  goal: 'Change the goal',
  what: 'What to do',
  when: 'When',
  points: 'Points, in the long run',
  money: 'Money, 13 weeks',
  by: (date: string): string => `by ${strong(weekday(date))}`,
  whenNote: {
    remove: 'order before midnight PT',
    dispose: 'order before midnight PT',
    liquidate: 'order before midnight PT',
    relist: 'Amazon removes them after',
    stop_inbound: 'planned ship date',
    restock: 'last day to send',
  } as Record<string, string>,
  noDeadline: 'No deadline',
  anyTime: 'any time',
  seen: (date: string): string => `seen ${day(date)}`,
  within: (points: string, date: string): string => `${points} by ${day(date)}`,
  saves: (text: string): string => `saves ${text}`,
  costs: (text: string): string => `costs ${text}`,
  free: 'costs nothing',
  needsCost: 'needs your unit cost',
  needsFee: 'fee not known here',
  amazonSays: (text: string): string => `Amazon says: ${text}.`,
  amazonAgrees: 'Amazon recommends it too.',
  effort: { minutes: 'Minutes of work.', hours: 'An hour or two of work.', days: 'Days of work.' },
  tick: (title: string): string => `Take into the plan: ${title}`,
  ticked: (ticked: number, total: number): string => `Ticked: ${count(ticked)} of ${count(total)}`,
  pointsTo: (score: string): string => `points, to ${score} in the long run`,
  moneyNote: (saved: string, cost: string): string => `in 13 weeks: saves ${saved}, costs ${cost}`,
  freeTotal: 'in 13 weeks: costs nothing',
  moneyUnknown: (steps: number): string => `The money of ${words(steps)} ${s(steps, 'step')} is not known and left out.`,
  none: 'Tick a step to see where it leads.',
  enough: (line: string): string => `That is over the line of ${line}. From there on more points buy nothing that we know of.`,
  notEnough: (points: string, line: string): string => `${points} points are still missing to the line of ${line}.`,
  notSum: (sum: string, joint: string): string =>
    `One by one they bring ${sum}; together ${joint}, since each makes the next one count more or less.`,
  onDay: (date: string, planned: string, nothing: string): string =>
    `On ${longDay(date)} the number would be ${strong(planned)}; ${nothing} if nothing changes.`,
  openPlan: 'Open the plan',
  removalFile: 'Removal file',
  csv: 'CSV',
  more: (rest: number): string => `${count(rest)} more steps`,
  fewer: 'Fewer steps',
  leftAlone: 'Better left alone',
  leftAloneText: (title: string, points: string): string => `${strong(`${title}:`)} ${points} points, but`,
  withoutPoints: 'Worth it without points',
  restockText: (title: string, date: string | null): string => strong(date === null ? `${title}.` : `${title} by ${day(date)}.`),
  missed: (text: string): string => `About ${text} of sales are missed otherwise.`,
  computing: 'Computing',
};

export const headline = {
  steps: (steps: number, first: string | null, gain: string, money: string | null): string =>
    `${capital(words(steps))} ${s(steps, 'step')}${first === null ? '' : `, the first by ${longDay(first)},`} ${s(steps, 'brings', 'bring')} ${strong(gain)} ${gain === '1' ? 'point' : 'points'} in the long run${money === null ? '.' : ` ${money}.`}`,
  keep: (text: string): string => `and you keep ${strong(text)} that you would otherwise lose`,
  pay: (text: string): string => `for ${strong(text)}`,
  free: 'and cost nothing',
  outOfReach: (target: string, best: string): string => `${strong(`${target} is out of reach:`)} all steps together end at ${best}.`,
  drift: (date: string, nothing: string, planned: string | null): string =>
    planned === null
      ? `If nothing changes, the number is ${strong(nothing)} on ${longDay(date)}.`
      : `On ${longDay(date)} the number would be ${strong(planned)} with them, ${nothing} without.`,
  see: (steps: number): string => (steps === 1 ? 'See the step' : `See the ${words(steps)} steps`),
  whyFell: 'Why did it fall?',
  whyRose: 'Why did it rise?',
};

export const alerts = {
  title: (alerts: number, days: number): string =>
    days === 0
      ? `${capital(words(alerts))} ${s(alerts, 'thing')} to watch, none within a week`
      : `${capital(words(days))} ${s(days, 'deadline')} within a week`,
  note: (alerts: number, most: boolean): string =>
    `${most ? 'The first ' : ''}${count(alerts)} ${s(alerts, 'alert')}, from your files and a forecast of sales.`,
  kinds: {
    runs_out_before_arrival: 'Runs out before an order can arrive',
    falls_under_corridor: 'Falls under 28 days',
    turns_aged: 'Turns aged at the next count',
    automatic_removal: 'Amazon removes it',
    low_level_fee: 'Low-inventory-level fee',
  } satisfies Record<Alert['kind'], string>,
  says: {
    runs_out_before_arrival: (units: string): string => `about ${units} sales missed`,
    falls_under_corridor: (units: string): string => `${units} on hand`,
    turns_aged: (units: string): string => `${units} units`,
    automatic_removal: (units: string): string => `${units} stranded units`,
    low_level_fee: (units: string): string => `${units} units a month`,
  } satisfies Record<Alert['kind'], (units: string) => string>,
  head: { what: 'What', sku: 'Product', actBy: 'Act by', day: 'Happens', units: 'How much', money: 'Money' },
  assumed: 'assumed',
  all: 'All',
  remind: 'Reminders (.ics)',
  remindNote: 'Deadlines, the next count and score Mondays, for your calendar.',
  more: (rest: number): string => `and ${count(rest)} more`,
  none: 'Nothing of this kind.',
};

export const calendar = {
  name: 'ipiscope reminders',
  step: (title: string): string => title,
  stepText: (points: string): string => `${points} points in the long run. From ipiscope; check Seller Central before you act.`,
  alert: (kind: string, product: string): string => `${kind}: ${product}`,
  alertText: (date: string): string => `Happens on ${longDay(date)}.`,
  count: 'Amazon counts aged inventory tomorrow',
  countText: (text: string | null): string =>
    `Removal orders placed today leave before the count${text === null ? '.' : `; it charges about ${text}.`}`,
  monday: 'IPI is renewed: note the new score',
  mondayText: 'Inventory › Inventory Performance. Typing it into ipiscope makes the band narrower.',
  saved: (entries: number): string => `${count(entries)} ${s(entries, 'reminder')} saved.`,
};

/** Names of places in a list of steps that is saved. */
export const stepFile = {
  head: ['What', 'SKU', 'ASIN or title', 'Units', 'By', 'Points, in the long run', 'Points, 13 weeks', 'Cost', 'Saves', 'Amazon says'],
  kinds: {
    relist: 'Relist',
    price_cut: 'Price cut',
    sale: 'Sale',
    lightning_deal: 'Lightning Deal',
    coupon: 'Coupon',
    outlet_deal: 'Outlet deal',
    advertise: 'Advertise',
    improve_listing: 'Improve listing',
    bundle: 'Bundle',
    remove: 'Remove',
    dispose: 'Dispose',
    liquidate: 'Liquidate',
    stop_inbound: 'Hold back',
    restock: 'Send',
  } satisfies Record<ActionKind, string>,
  together: 'Together',
  saved: (steps: number): string => `${count(steps)} ${s(steps, 'step')} saved.`,
  removalSaved: (skus: number): string => `Removal file with ${count(skus)} ${s(skus, 'SKU')} saved. Check it before you upload it.`,
  noRemoval: 'No step here removes or disposes of units.',
};
