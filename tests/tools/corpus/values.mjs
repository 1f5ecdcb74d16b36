// Made-up values for corpus files. Every cell is {text, value}: what is written into the file, and what must be read
// from it (null = missing). Column number c and row number r give each column of a row a value of its own, so that a
// column read in another's place shows.

const TITLES = [
  'Bamboo Drawer Organiser, 6 Pieces',
  '12" Skillet "Classic", 5 1/2" deep 🍳',
  "=cmd|' /C calc'!A0",
  'מדף פינתי \u202Eלמטבח',
  'Garden Hose 3/4" × 50 ft — 15 m',
  '<b>Storage</b> & "Basket"; grey',
  'Crème brûlée ramekins, set of 4',
  'Herb Planter N/A size',
];

const DAY_MS = 86400000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const pad = (n, width = 2) => String(n).padStart(width, '0');

export const skuOf = (r) => `KIT-${pad(r + 1, 3)}-${'ABCDEFGH'[r % 8]}`;
export const fnskuOf = (r) => `X00MADE${(1296 + r).toString(36).toUpperCase().slice(-3)}`;
export const asinOf = (r) => `B0MADEUP${(360 + r).toString(36).toUpperCase().slice(-2)}`;
export const titleOf = (r) => TITLES[r % TITLES.length];

export function isoPlus(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function lastOfMonth(iso) {
  const [y, m] = iso.split('-').map(Number);
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
}

export function formatDay(iso, format) {
  const [y, m, d] = iso.split('-').map(Number);
  switch (format) {
    case 'iso':
      return iso;
    case 'isoz':
      return `${iso}T08:00:00+00:00`;
    case 'isoutc':
      return `${iso}T14:30:00Z`;
    case 'mdy':
      return `${pad(m)}/${pad(d)}/${y}`;
    case 'dmy':
      return `${pad(d)}/${pad(m)}/${y}`;
    case 'mdy2':
      return `${m}/${d}/${pad(y % 100)}`;
    case 'dot':
      return `${pad(d)}.${pad(m)}.${y}`;
    case 'mon':
      return `${pad(d)}-${MONTHS[m - 1]}-${y}`;
    case 'my':
      return `${pad(m)}/${y}`;
    case 'ym':
      return `${y}-${pad(m)}`;
    default:
      throw new Error(`no day format ${format}`);
  }
}

// 1234567.5 → "1,234,567.50" in the given marks; digits behind the mark as asked.
export function formatNumber(value, digits, marks = { thousands: '', decimal: '.' }) {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = marks.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, marks.thousands) : whole;
  return (value < 0 ? '-' : '') + grouped + (fraction ? marks.decimal + fraction : '');
}

// 131 and 997 share no factor: in one row no two columns have the same number.
export const numberOf = (c, r) => 1 + ((c * 131 + r * 17 + 5) % 997);

export const cell = (text, value = text) => ({ text, value });
export const missing = (text = '') => ({ text, value: null });

// One cell of a column {header, type, arg} under the case's style
// {market, currency, day, dayFormat, marks, moneyText, percentText}.
export function makeCell(column, c, r, style) {
  const marks = style.marks ?? { thousands: '', decimal: '.' };
  const number = numberOf(c, r) * (style.scale ?? 1);
  const countMarks = style.countMarks ?? marks;
  switch (column.type) {
    case 'sku':
      return cell(skuOf(r));
    case 'fnsku':
      return cell(fnskuOf(r));
    case 'asin':
      return cell(asinOf(r));
    case 'title':
      return cell(style.titles ? style.titles[r % style.titles.length] : titleOf(r));
    case 'text': {
      const words = column.arg ? column.arg.split(',') : [`${column.header.slice(0, 6)} ${number}`];
      const word = words[r % words.length];
      return word === '' ? missing() : cell(word);
    }
    case 'count':
      return cell(formatNumber(number, 0, countMarks), number);
    case 'minus':
      return cell(formatNumber(-number, 0, countMarks), -number);
    case 'money': {
      const minor = number * 100 + ((c * 7 + r) % 90) + 10;
      const text = formatNumber(minor / 100, 2, marks);
      return { text: style.moneyText ? style.moneyText(text) : text, value: minor * 100 };
    }
    case 'decimal': {
      const value = number + (((c * 3 + r) % 9) + 1) / 10;
      return { text: formatNumber(value, 1, marks), value };
    }
    case 'ratio': {
      const value = (number % 400) / 100 + 0.01;
      return { text: formatNumber(value, 2, marks), value: Number(value.toFixed(2)) };
    }
    case 'percent': {
      const hundredths = number * 7 + 3;
      return { text: `${formatNumber(hundredths / 100, 2, marks)}%`, value: hundredths / 10000 };
    }
    case 'day': {
      const [format, offset] = (column.arg || style.dayFormat || 'iso').split('+');
      const shift = column.arg?.includes('+') ? Number(offset) + r : 0;
      const iso = isoPlus(style.day, shift);
      return { text: formatDay(iso, format), value: format === 'my' || format === 'ym' ? lastOfMonth(iso) : iso };
    }
    case 'flag': {
      const words = (column.arg || 'Yes,No').split(',');
      const word = words[r % words.length];
      return word === '' ? missing() : cell(word, /^[yj]/i.test(word) ? 1 : 0);
    }
    case 'marketplace':
      return cell(column.arg || style.marketText || style.market, style.market);
    case 'currency':
      return cell(style.currency);
    case 'ignored':
    case 'unknown':
      return cell(column.arg ?? `x${number}`, null);
    default:
      throw new Error(`no type ${column.type} for ${column.header}`);
  }
}
