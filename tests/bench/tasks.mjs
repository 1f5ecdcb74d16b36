// What everybody is asked: all rows, these columns as numbers, added up by this key. Totals are compared as whole
// numbers in 1/10,000, rounded: peers add doubles.
export const HEALTH = {
  key: 'sku',
  columns: [
    'available',
    'pending-removal-quantity',
    'inv-age-0-to-90-days',
    'inv-age-91-to-180-days',
    'inv-age-181-to-270-days',
    'inv-age-271-to-365-days',
    'units-shipped-t7',
    'units-shipped-t30',
    'units-shipped-t60',
    'units-shipped-t90',
    'inbound-quantity',
    'estimated-storage-cost-next-month',
  ],
};
export const LEDGER = { key: 'MSKU', columns: ['Quantity', 'Reconciled Quantity', 'Unreconciled Quantity'] };

export const taskOf = (file) => ({
  ...(file.startsWith('ledger') ? LEDGER : HEALTH),
  delimiter: file.endsWith('.tsv') ? '\t' : ',',
});

/** Sums by key as the JavaScript peers make them: one array a key. */
export class Groups {
  rows = 0;
  #width;
  #byKey = new Map();

  constructor(task) {
    this.#width = task.columns.length;
  }

  of(key) {
    let sums = this.#byKey.get(key);
    if (sums === undefined) this.#byKey.set(key, (sums = new Float64Array(this.#width)));
    return sums;
  }

  answer() {
    const totals = new Float64Array(this.#width);
    for (const sums of this.#byKey.values()) for (let i = 0; i < totals.length; ++i) totals[i] += sums[i];
    return { rows: this.rows, groups: this.#byKey.size, totals: [...totals] };
  }
}

/** The places of key and columns in a header. */
export function placesIn(header, task) {
  const at = (name) => {
    const place = header.indexOf(name);
    if (place < 0) throw new Error(`no column '${name}'`);
    return place;
  };
  return { key: at(task.key), columns: task.columns.map(at) };
}

/** 'a,b,c' of a first line whose names hold no delimiter. */
export async function headerOf(file, task) {
  const line = (await file.slice(0, 65536).text()).split(/\r?\n/, 1)[0];
  return line.split(task.delimiter).map((name) => name.replace(/^"|"$/g, ''));
}
