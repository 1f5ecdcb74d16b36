// Numbers, money and dates as the reader writes them. In: plain values and the marketplace's currency; out: text.
// Missing values never come here: the caller says why something is missing. Minus is − (U+2212); a unit is parted
// from its number by a narrow no-break space. Deliberately not done: arithmetic on inventory, rounding of sums
// other than for display (roundToSum).

export type Language = 'en' | 'de';

const MINUS = '\u2212';
export const NARROW = '\u202f';

let language: Language = 'en';
let locale = 'en-US';

/** The reader's own variant of the page's language (en-GB, de-CH …) where the browser names one. */
export function setFormatLanguage(next: Language, preferred: readonly string[]): void {
  language = next;
  locale = preferred.find((tag) => tag.toLowerCase().split('-')[0] === next) ?? (next === 'de' ? 'de-DE' : 'en-US');
  if (locale === 'en') locale = 'en-US';
  numbers.clear();
  moneys.clear();
  days.clear();
}

export const formatLocale = (): string => locale;

const numbers = new Map<string, Intl.NumberFormat>();
const moneys = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let found = cache.get(key);
  if (found === undefined) cache.set(key, (found = make()));
  return found;
}

function plain(value: number, least: number, most: number): string {
  const format = cached(
    numbers,
    `${least}:${most}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }),
  );
  const text = format.format(Math.abs(value));
  // What rounds to zero has no sign.
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** 18264 → "18,264". */
export const count = (value: number): string => plain(value, 0, 0);

/** 1.4216 → "1.42". */
export const decimal = (value: number, digits: number): string => plain(value, digits, digits);

/** 0.2137 → "21.4 %"; small shares keep a digit that is not zero. */
export function percent(share: number, digits?: number): string {
  const value = share * 100;
  const auto = value !== 0 && Math.abs(value) < 1 ? 2 : Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1;
  const shown = digits ?? auto;
  // What is there is never shown as nothing.
  if (value > 0 && value < 0.5 && shown === 0) return `<${plain(1, 0, 0)}${NARROW}%`;
  return plain(value, shown, shown) + NARROW + '%';
}

const withPlus = (text: string, value: number): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

/** "+13", "−8", "0". */
export const signed = (value: number, digits = 0): string => withPlus(plain(value, digits, digits), value);

/** Points of one SKU: one decimal, so that a long tail is not a column of zeros; what is less is said to be less. */
export function skuPoints(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 0.05 ? `<${plain(0.1, 1, 1)}` : plain(value, 1, 1);
}

function currencyFormat(currency: string, whole: boolean): Intl.NumberFormat {
  return cached(moneys, `${currency}:${whole}`, () => {
    const base = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
    return new Intl.NumberFormat(locale, whole ? { ...base, maximumFractionDigits: 0, minimumFractionDigits: 0 } : base);
  });
}

/** Digits after the mark that the currency has: 2 for USD, 0 for JPY. */
export const currencyDigits = (currency: string): number => (currency === '' ? 0 : exponent(currency));

// Asked for every sum of money; resolvedOptions() alone takes longer than to write the sum.
const exponents = new Map<string, number>();
const exponent = (currency: string): number =>
  cached(exponents, currency, () => currencyFormat(currency, false).resolvedOptions().maximumFractionDigits ?? 2);

/** Whole units from ten up, to the cent below; `exact` always to the cent. */
export function money(minor: number, currency: string, exact = false): string {
  if (currency === '') return count(minor);
  const value = minor / 10 ** exponent(currency);
  const whole = !exact && (Math.abs(value) >= 10 || value === 0);
  const text = currencyFormat(currency, whole).format(Math.abs(value));
  return minor < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

export const signedMoney = (minor: number, currency: string): string => withPlus(money(minor, currency), minor);

/** What the functions above wrote, as a number again; null where it is none. A percentage is a share. */
export function parseNumber(text: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const bare = text
    .replaceAll(mark('group'), '')
    .replaceAll(mark('decimal'), '.')
    .replaceAll(MINUS, '-')
    .replace(/[\s\u00a0\u202f+]/g, '');
  const match = /^(-?)\p{Sc}?(-?\d+(?:\.\d+)?)\p{Sc}?(%?)$/u.exec(bare);
  if (match === null) return null;
  const value = Number(match[1] + (match[2] ?? ''));
  return match[3] === '%' ? Math.round(value * 1e6) / 1e8 : value;
}

/** 692060160 → "660 MB", in powers of 1024 like file managers. */
export function bytes(size: number): string {
  if (size < 1024) return `${count(size)}${NARROW}B`;
  if (size < 1024 * 1024) return `${count(size / 1024)}${NARROW}KB`;
  const mega = size / (1024 * 1024);
  if (mega < 1024) return `${plain(mega, 0, mega < 10 ? 1 : 0)}${NARROW}MB`;
  return `${plain(mega / 1024, 1, 1)}${NARROW}GB`;
}

// --- Dates. ISO days are calendar days: they are read and written as UTC, so no zone can move them. ---

export function parseDay(iso: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return null;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return Number.isNaN(date.getTime()) ? null : date;
}

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(iso: string, offset: number): string {
  const date = parseDay(iso);
  if (date === null) return iso;
  date.setUTCDate(date.getUTCDate() + offset);
  return isoDay(date);
}

/** The Monday on or before a day. */
export function mondayOf(iso: string): string {
  const date = parseDay(iso);
  return date === null ? iso : addDays(iso, -((date.getUTCDay() + 6) % 7));
}

function part(date: Date, options: Intl.DateTimeFormatOptions): string {
  const format = cached(days, JSON.stringify(options), () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  return format.format(date);
}

function compose(iso: string, weekday: 'short' | 'long' | null, month: 'short' | 'long', year: boolean): string {
  const date = parseDay(iso);
  if (date === null) return iso;
  const dayOfMonth = String(date.getUTCDate());
  const monthName = part(date, { month });
  const words = language === 'de' ? [`${dayOfMonth}.`, monthName] : [dayOfMonth, monthName];
  if (year) words.push(String(date.getUTCFullYear()));
  const text = words.join('\u00a0');
  if (weekday === null) return text;
  const name = part(date, { weekday });
  return language === 'de' ? `${name}, ${text}` : `${name}\u00a0${text}`;
}

/** "23 Nov". */
export const day = (iso: string): string => compose(iso, null, 'short', false);
/** "23 Nov 2026". */
export const dayYear = (iso: string): string => compose(iso, null, 'short', true);
/** "Mon 23 Nov". */
export const weekday = (iso: string): string => compose(iso, 'short', 'short', false);
/** The year is said where it is not this one. */
const otherYear = (iso: string): boolean => iso.slice(0, 4) !== String(new Date().getFullYear());

/** "23 Nov", or "17 Nov 2016" in another year. */
export const dayOf = (iso: string): string => compose(iso, null, 'short', otherYear(iso));
/** "Monday 23 November", with the year where it is another. */
export const longDayOf = (iso: string): string => compose(iso, 'long', 'long', otherYear(iso));
/** "Monday 23 November". */
export const longDay = (iso: string): string => compose(iso, 'long', 'long', false);

/**
 * Whole numbers that add up to the rounded total, by largest remainder: what a calculator on the page must find.
 * Parts may be negative; a part moves by less than one.
 */
export function roundToSum(parts: readonly number[], total?: number): number[] {
  const goal = Math.round(total ?? parts.reduce((sum, value) => sum + value, 0));
  const floors = parts.map(Math.floor);
  let missing = goal - floors.reduce((sum, value) => sum + value, 0);
  const order = parts.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order) {
    if (missing <= 0) break;
    floors[index]! += 1;
    missing -= 1;
  }
  return floors;
}
