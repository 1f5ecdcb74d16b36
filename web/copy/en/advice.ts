// What to do, in a colleague's words: actions, reasons and warnings by the core's codes (core/advice), the plan.
import type { ActionKind } from '../../engine/analysis.ts';
import { count, longDay, weekday } from '../format.ts';
import { strong } from '../rich.ts';
import { capital, s, words } from './plural.ts';

const units = (value: number): string => `${count(value)} ${s(value, 'unit')}`;

export const actions: Record<ActionKind, (product: string, value: number) => string> = {
  relist: (product) => `Relist ${product}`,
  price_cut: (product) => `Lower the price of ${product}`,
  sale: (product) => `Put ${product} on sale`,
  lightning_deal: (product) => `Run a Lightning Deal for ${product}`,
  coupon: (product) => `Offer a coupon on ${product}`,
  outlet_deal: (product) => `Create an Outlet deal for ${product}`,
  advertise: (product) => `Advertise ${product}`,
  improve_listing: (product) => `Improve the listing of ${product}`,
  bundle: (product) => `Bundle ${product} with a better seller`,
  remove: (product, value) => `Remove ${units(value)} of ${product}`,
  dispose: (product, value) => `Dispose of ${units(value)} of ${product}`,
  liquidate: (product, value) => `Liquidate ${units(value)} of ${product}`,
  stop_inbound: (product, value) => `Hold back ${units(value)} of ${product}`,
  restock: (product, value) => `Send ${units(value)} of ${product}`,
};

/** What the units of a sales action are: sold on top. */
export const soldOnTop = (value: number): string => `About ${count(value)} more sold in 13 weeks.`;

export const reasons: Record<string, string> = {
  stranded: 'Nobody can buy these units until the listing is back.',
  unfulfillable: 'They are damaged or defective and cannot be sold.',
  aged_at_next_count: 'The next count charges them for their age.',
  excess_stock: 'They are beyond 90 days of supply.',
  discontinued_stock: 'You marked it as discontinued.',
  low_traffic: 'Amazon says “Low traffic”: it sells when people see it.',
  low_conversion: 'Amazon says “Low conversion”: people look, and do not buy.',
  slow_seller: 'Too much of it, and it hardly sells.',
  inbound_to_excess: 'More is on its way to what is too much already.',
  below_corridor: 'Stock falls under 28 days before an order can arrive.',
  amazon_recommends: 'Amazon recommends it.',
};

export const warnings: Record<string, string> = {
  before_season: 'Its season is near.',
  resend_block_90d: 'After a removal you may not send this ASIN in for about 90 days.',
  under_28_days: 'What stays lasts less than 28 days.',
  no_points: 'It brings no points.',
  score_falls: 'It lowers the score.',
  unit_cost_unknown: 'Your unit cost is not known, so neither is what the goods are worth.',
  fee_unknown: 'The fee is not known for this marketplace.',
  weight_assumed: 'The weight is assumed.',
  size_assumed: 'The size is assumed.',
  effect_assumed: 'How much more it sells is assumed.',
  past_corridor: 'Case pack or minimum order lift it above 60 days.',
};

export const todo = {
  title: (steps: number, reachesLine: boolean): string =>
    steps === 0 ? 'What to do' : reachesLine ? `What to do: ${words(steps)} ${s(steps, 'step')} to be over the line` : `What to do: ${words(steps)} ${s(steps, 'step')} that help most`,
  note: 'Ranked by points for their cost.',
  goal: 'Change the goal',
  what: 'What to do',
  when: 'When',
  points: 'Points, in the long run',
  money: 'Money, 13 weeks',
  by: (date: string): string => `by ${strong(weekday(date))}`,
  whenNote: {
    remove: 'order before midnight PT', dispose: 'order before midnight PT', liquidate: 'order before midnight PT',
    relist: 'Amazon removes them after', stop_inbound: 'planned ship date', restock: 'last day to send',
  } as Record<string, string>,
  noDeadline: 'No deadline',
  anyTime: 'any time',
  saves: (text: string): string => `saves ${text}`,
  costs: (text: string): string => `costs ${text}`,
  free: 'costs nothing',
  needsCost: 'needs your unit cost',
  amazonSays: (text: string): string => `Amazon says: ${text}.`,
  effort: { minutes: 'Minutes of work.', hours: 'Hours of work.', days: 'Days of work.' },
  tick: (title: string): string => `Take into the plan: ${title}`,
  ticked: (ticked: number, total: number): string => `Ticked: ${count(ticked)} of ${count(total)}`,
  pointsTo: (score: string): string => `points, to ${score}`,
  cost: 'cost of the steps',
  none: 'Tick a step to see where it leads.',
  enough: (line: string): string => `That is over the line of ${line}. From there on more points buy nothing that we know of.`,
  notEnough: (points: string, line: string): string => `${points} points are still missing to the line of ${line}.`,
  openPlan: 'Open the plan',
  all: (total: number): string => `All ${count(total)} steps`,
  leftAlone: 'Better left alone',
  computing: 'Computing',
};

export const plan = {
  title: 'How far do you want to go?',
  now: (score: string): string => `now ${score}`,
  target: 'Target',
  line: (line: string): string => `line ${line}`,
  by: 'By',
  steady: 'in the long run',
  byDay: (date: string): string => longDay(date),
  budget: 'At most',
  reachable: (steps: number, total: number, target: string): string =>
    `${strong(`${capital(words(steps))} of ${count(total)} ${s(total, 'step')} ${s(steps, 'is', 'are')} enough`)} to reach ${target}.`,
  cost: (text: string): string => `They cost ${text}.`,
  free: 'They cost nothing.',
  bound: (text: string): string => `No set of steps can do it for less than ${text}.`,
  best: 'No cheaper set of steps exists.',
  unreachable: (target: string, best: string): string => `${strong(`${target} cannot be reached.`)} All steps together end at ${best}.`,
  already: (target: string): string => `You are at ${target} already. Nothing needs to be done.`,
  steps: 'The steps',
  others: 'Other steps',
  use: 'Take these steps',
};
