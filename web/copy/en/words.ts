// Single words and short phrases of the domain: grades, factors, marketplaces, codes of the core that are no
// diagnostics. Unknown codes are shown as they are, with their underscores taken out.
import { factorNames } from './ruler.ts';

export const grades = { poor: 'Poor', fair: 'Fair', good: 'Good', excellent: 'Excellent' };

export const factors = {
  sell_through: {
    ...factorNames.sell_through,
    of: '× in 90 days',
    numerator: 'shipped',
    denominator: 'on hand on average',
    cost: 'slow sales cost more than anything else',
    costs: 'slow sales',
    what: 'Units sold and shipped in 90 days, over the units on hand on average. The average is the mean of four days: today, 30, 60 and 90 days ago.',
  },
  excess: {
    ...factorNames.excess,
    of: 'of units',
    numerator: 'excess',
    denominator: 'on hand',
    cost: 'excess stock costs more than anything else',
    costs: 'excess stock',
    what: 'Units beyond 90 days of expected sales, over all units on hand.',
  },
  stranded: {
    ...factorNames.stranded,
    of: 'of units',
    numerator: 'stranded',
    denominator: 'on hand',
    cost: 'stranded stock costs more than anything else',
    costs: 'stranded stock',
    what: 'Sellable units without an offer that a customer could buy, over all units on hand.',
  },
  in_stock: {
    ...factorNames.in_stock,
    of: 'of days',
    numerator: 'sold in 60 days, each by its days in stock',
    denominator: 'sold in 60 days',
    cost: 'missing stock costs more than anything else',
    costs: 'missing stock',
    what: 'Share of the last 30 days in stock, over the SKUs that sold in the last 60 days, weighted by those sales. Amazon says that a low rate takes no points away.',
  },
};

/** Where a factor's numbers come from. */
export const provenance: Record<string, string> = {
  amazon_column: 'Amazon’s own estimate in FBA Inventory',
  days_of_supply: 'Units beyond 90 days of supply, by Amazon’s forecast',
  t90_rate: 'Units beyond 90 days of supply, by the sales of 90 days',
  dated_files: 'Dated files of 30, 60 and 90 days ago',
  ledger_balances: 'Daily balances of the Inventory Ledger',
  weeks_of_cover: 'Amazon’s weeks of cover over 90 days',
  todays_stock: 'Today’s stock, for want of earlier days',
  none: 'No source',
  stranded_report: 'Stranded Inventory',
  ledger_by_day: 'Inventory Ledger, day by day',
  today_only: 'Today only: one day of thirty',
  other: 'Another source',
};

export const cutoffSource = { amazon: 'sourced', assumed: 'assumed', yours: 'yours' };

/** Why there is no score. */
export const noScore: Record<string, { title: string; text: string }> = {
  no_stock: {
    title: 'No stock in these files, so there is no score',
    text: 'Amazon gives a score to accounts with units in its warehouses. None of the SKUs here has any.',
  },
  no_usable_file: {
    title: 'No score yet: the report with the stock is missing',
    text: 'FBA Inventory has the stock, the sales and the age of every SKU.',
  },
  factors_missing: {
    title: 'No score yet: a factor cannot be told from these files',
    text: 'The factors that can be computed are below. Each says which report would fill the gap.',
  },
  no_activity: {
    title: 'No score for this account yet, and that is normal',
    text: 'Amazon gives one after about 13 weeks with sales.',
  },
};

export const marketplaces: Record<string, string> = {
  US: 'United States',
  CA: 'Canada',
  MX: 'Mexico',
  BR: 'Brazil',
  UK: 'United Kingdom',
  DE: 'Germany',
  FR: 'France',
  IT: 'Italy',
  ES: 'Spain',
  NL: 'Netherlands',
  SE: 'Sweden',
  PL: 'Poland',
  BE: 'Belgium',
  IE: 'Ireland',
  TR: 'Turkey',
  AE: 'United Arab Emirates',
  SA: 'Saudi Arabia',
  EG: 'Egypt',
  IN: 'India',
  JP: 'Japan',
  AU: 'Australia',
  SG: 'Singapore',
  ZA: 'South Africa',
  EU: 'Europe',
};

export const delimiters: Record<string, string> = {
  tab: 'tab',
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'bar',
};

export const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
};

/** Table columns by the core's ids (core/view/sku_table.cpp), and two that the page makes of several. */
export const columns: Record<string, { head: string; full: string }> = {
  sku: { head: 'SKU and product', full: 'SKU and product' },
  title: { head: 'Title', full: 'Title' },
  asin: { head: 'ASIN', full: 'ASIN' },
  fnsku: { head: 'FNSKU', full: 'FNSKU' },
  on_hand: { head: 'On hand', full: 'Units on hand' },
  available: { head: 'Available', full: 'Units available' },
  reserved: { head: 'Reserved', full: 'Units reserved' },
  unfulfillable: { head: 'Unsellable', full: 'Unsellable units' },
  pending_removal: { head: 'In removal', full: 'Units in removal orders' },
  inbound: { head: 'Inbound', full: 'Units on their way in' },
  shipped_7d: { head: 'Sold, 7 d', full: 'Units shipped in 7 days' },
  shipped_30d: { head: 'Sold, 30 d', full: 'Units shipped in 30 days' },
  shipped_60d: { head: 'Sold, 60 d', full: 'Units shipped in 60 days' },
  shipped_90d: { head: 'Sold, 90 d', full: 'Units shipped in 90 days' },
  mean_units_90d: { head: 'Mean units', full: 'Units on hand on average, 90 days' },
  days_of_cover: { head: 'Cover, days', full: 'Days of cover' },
  excess_units: { head: 'Excess', full: 'Units in excess' },
  excess_units_by_days: { head: 'Beyond 90 d', full: 'Units beyond 90 days of supply' },
  stranded_units: { head: 'Stranded', full: 'Stranded units' },
  aged_181_units: { head: 'Older than 180 d', full: 'Units older than 180 days' },
  in_stock_share: { head: 'In stock', full: 'Share of days in stock' },
  price_minor: { head: 'Price', full: 'Your price' },
  amazon_storage_next_month_minor: { head: 'Storage, next month', full: 'Storage next month, as Amazon expects it' },
  next_charge_minor: { head: 'Next charge', full: 'Aged surcharge at the next count' },
  next_step: { head: 'Next step', full: 'What to do next' },
  select: { head: '', full: 'Tick' },
  state: { head: 'State', full: 'State' },
  points_lost: { head: 'Points', full: 'Points it costs' },
  points_lost_sell_through: { head: 'Sell-through pts', full: 'Points lost by sell-through' },
  points_lost_excess: { head: 'Excess pts', full: 'Points lost by excess' },
  points_lost_stranded: { head: 'Stranded pts', full: 'Points lost by being stranded' },
  money_13w_minor: { head: 'Money, 13 wk', full: 'Fees in 13 weeks' },
  recommended_action: { head: 'Amazon says', full: 'Amazon’s recommended action' },
  alert: { head: 'Alert', full: 'Amazon’s alert' },
  stranded_reason: { head: 'Why stranded', full: 'Why it is stranded' },
  snapshot_method: { head: 'Average from', full: 'How the average on hand was found' },
  excluded: { head: 'Left out', full: 'Left out of the factors' },
};

/** Why a SKU is left out of the factors. */
export const exclusions: Record<string, string> = {
  new_asin: 'younger than 90 days',
  by_user: 'by you',
};

export const tags = {
  excess: 'Excess',
  stranded: 'Stranded',
  aged: 'Aged',
  low: 'Low',
  season: 'Season',
  inbound: 'Inbound',
  new: 'New',
};

export const chips = {
  excess: 'Over 90 days',
  stranded: 'Stranded',
  aged: 'Aged over 180 d',
  low: 'Under 28 days',
  no_sales: 'No sales in 90 d',
};
