// The made-up account, simulated day by day for 27 weeks: demand, receipts, returns, stock by age of its units. All
// reports of the sample are views of this one simulation, so that they agree with each other.
import { makeProducts } from './products.mjs';
import { Random } from './random.mjs';

export const AS_OF = '2026-11-23'; // a Monday
export const DAYS = 182; // simulated days before it; day 182 is AS_OF itself
const HOLIDAY_STOCK_DAY = 178; // 2026-11-19
const DAY_MS = 86400000;

const dates = new Map();

// Asked some 100,000 times for a few hundred days.
export function dayIso(day) {
  let text = dates.get(day);
  if (text === undefined) {
    text = new Date(Date.parse(`${AS_OF}T00:00:00Z`) + (day - DAYS) * DAY_MS).toISOString().slice(0, 10);
    dates.set(day, text);
  }
  return text;
}

// Demand against the year's mean, by calendar month from January.
const SEASONS = {
  '': [1, 0.95, 1, 1, 1, 0.95, 0.95, 1, 1, 1, 1.05, 1.1],
  summer: [0.3, 0.5, 1.2, 1.8, 2, 1.7, 1.3, 1, 0.7, 0.35, 0.2, 0.2],
  holiday: [0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.5, 0.8, 1.2, 1.8, 2.7, 3],
};

const months = new Map();
function seasonOn(item, day) {
  if (!months.has(day)) months.set(day, Number(dayIso(day).slice(5, 7)) - 1);
  return SEASONS[item.season][months.get(day)];
}

// Share of SKUs, units a day, days of cover that the seller orders for, and how old the first stock is.
const HABITS = [
  { name: 'steady', share: 0.4, rate: [0.1, 0.75], cover: [30, 75], age: [5, 80] },
  { name: 'fast', share: 0.05, rate: [1.4, 3.2], cover: [21, 45], age: [2, 40] },
  { name: 'slow', share: 0.2, rate: [0.02, 0.09], cover: [150, 380], age: [60, 240] },
  { name: 'overbought', share: 0.1, rate: [0.1, 0.4], cover: [180, 420], age: [20, 160] },
  { name: 'dead', share: 0.06, rate: [0, 0], cover: [0, 0], age: [190, 420] },
  { name: 'sold_out', share: 0.08, rate: [0.25, 1.1], cover: [40, 70], age: [10, 60] },
  { name: 'stranded', share: 0.04, rate: [0.05, 0.4], cover: [60, 150], age: [20, 120] },
  { name: 'new', share: 0.03, rate: [0.15, 0.6], cover: [60, 120], age: [0, 0] },
  { name: 'gone', share: 0.04, rate: [0.03, 0.2], cover: [20, 40], age: [30, 90] },
];

function habitOf(position) {
  let until = 0;
  for (const habit of HABITS) {
    until += habit.share;
    if (position < until) return habit;
  }
  return HABITS[0];
}

const expected = (item, day) => {
  if (item.stranded_from <= day || (item.habit === 'new' && day < item.launch)) return 0;
  return item.rate * seasonOn(item, day);
};

// Units that Amazon's forecast would expect in the `days` from `day` on (a listing that is stranded still has one).
export function forecastUnits(item, day, days) {
  let units = 0;
  for (let d = day; d < day + days; ++d) units += item.rate * seasonOn(item, d);
  return units;
}

function receive(item, day, units, age = 0) {
  if (units > 0) item.cohorts.push({ day: day - age, units });
}

// Oldest units first; returns how many there were.
function take(item, wanted) {
  let taken = 0;
  while (wanted > taken && item.cohorts.length > 0) {
    const units = Math.min(item.cohorts[0].units, wanted - taken);
    item.cohorts[0].units -= units;
    taken += units;
    if (item.cohorts[0].units === 0) item.cohorts.shift();
  }
  return taken;
}

export const stockOf = (cohorts) => cohorts.reduce((sum, cohort) => sum + cohort.units, 0);

function start(item, random) {
  const habit = HABITS.find((entry) => entry.name === item.habit);
  if (item.habit === 'new') return;
  const first =
    item.habit === 'dead'
      ? random.whole(4, 30)
      : Math.max(1, Math.round((forecastUnits(item, 0, 60) / 60) * item.cover * random.between(0.5, 1)));
  // Two deliveries: an older third and the rest.
  const age = random.whole(...habit.age);
  receive(item, 0, Math.round(first / 3), age + random.whole(30, 110));
  receive(item, 0, first - Math.round(first / 3), age);
}

function order(item, day, random) {
  const cover = item.habit === 'overbought' && day > 60 ? 0 : item.cover;
  const stops = { dead: 0, sold_out: item.last_order, gone: 0, stranded: 100 }[item.habit] ?? Infinity;
  if (cover === 0 || day > stops || (item.habit === 'new' && day < item.launch)) return;
  const coming = item.open.reduce((sum, delivery) => sum + delivery.units, 0);
  // A careful buyer counts the weeks that a delivery takes; one in four does not.
  const span = Math.round(cover) + (item.careful ? 30 : 0);
  const wanted = forecastUnits(item, day, span) - stockOf(item.cohorts) - coming;
  const units = Math.ceil(wanted / item.case_pack) * item.case_pack;
  if (wanted > item.case_pack * 0.6) item.open.push({ day: day + random.whole(18, 40), units });
}

function simulateItem(item, random) {
  start(item, random);
  for (let day = 0; day < DAYS; ++day) {
    const log = { shipped: 0, received: 0, returned: 0, damaged_returns: 0, removed: 0 };
    for (const delivery of item.open.filter((entry) => entry.day === day)) {
      receive(item, day, delivery.units);
      log.received += delivery.units;
    }
    // The week before AS_OF: what was bought for the holidays arrives, and is too much.
    if (item.habit === 'overbought' && day === HOLIDAY_STOCK_DAY) {
      const units = Math.ceil(forecastUnits(item, day, 120) / item.case_pack) * item.case_pack;
      receive(item, day, units);
      log.received += units;
    }
    item.open = item.open.filter((entry) => entry.day > day);
    if (item.habit === 'new' && day === item.launch) {
      const units = Math.max(item.case_pack, Math.ceil(forecastUnits(item, day, Math.round(item.cover)) / item.case_pack) * item.case_pack);
      receive(item, day, units);
      log.received += units;
    }
    log.shipped = take(item, random.poisson(expected(item, day)));
    if (random.chance(0.03) && log.shipped > 0) {
      if (random.chance(0.5)) {
        log.returned = 1;
        receive(item, day, 1);
        item.cohorts.sort((a, b) => a.day - b.day);
      } else {
        log.damaged_returns = 1;
        item.unfulfillable += 1;
      }
    }
    if (day % 14 === item.review) order(item, day, random);
    item.log.push(log);
    item.states.push({ cohorts: item.cohorts.map((cohort) => ({ ...cohort })), unfulfillable: item.unfulfillable });
  }
}

/** Yields now and then, so that a page can do something else in between; returns the account. */
export function* makeAccount(count = 400, seed = 20261123) {
  const random = new Random(seed);
  const account = [];
  for (const [n, product] of makeProducts(count, seed + 1).entries()) {
    const habit = habitOf((n * 0.6180339887) % 1);
    const item = {
      ...product,
      season: habit.name === 'dead' ? '' : product.season,
      habit: habit.name,
      rate: random.between(...habit.rate),
      cover: random.between(...habit.cover),
      case_pack: random.pick([6, 8, 10, 12, 24]),
      review: random.whole(0, 13),
      careful: random.chance(0.75),
      removing: habit.name === 'dead' && n % 4 === 1,
      last_order: random.whole(60, 110),
      launch: random.whole(112, 165),
      stranded_from: habit.name === 'stranded' ? random.whole(120, 176) : Infinity,
      unit_cost: Math.round(product.price * random.between(0.18, 0.36) * 100) / 100,
      cohorts: [],
      open: [],
      log: [],
      states: [],
      unfulfillable: 0,
    };
    if (item.rate * item.case_pack < 0.5) item.case_pack = 6;
    simulateItem(item, random);
    account.push(item);
    if (n % 8 === 7) yield;
  }
  return account;
}

// The state on the morning of `day`, and what was shipped in the days before.
export function stateOn(item, day) {
  const { cohorts, unfulfillable } = item.states[day - 1];
  const units = stockOf(cohorts);
  const shipped = (days) => item.log.slice(Math.max(0, day - days), day).reduce((sum, log) => sum + log.shipped, 0);
  const aged = (from, to) => cohorts.filter((c) => day - c.day >= from && day - c.day <= to).reduce((s, c) => s + c.units, 0);
  return { units, unfulfillable, shipped, aged, exists: item.habit !== 'new' || day > item.launch };
}
