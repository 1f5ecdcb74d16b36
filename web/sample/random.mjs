// A small generator with a seed (mulberry32), so that the sample is the same on every machine and in every browser:
// arithmetic and nothing else, since Math.exp differs between them in the last bit.

// e^-x for 0 ≤ x ≤ 50, by the series of e^(x/64) and six squarings.
function expMinus(x) {
  let sum = 1;
  for (let n = 14; n > 0; --n) sum = 1 + (x / 64 / n) * sum;
  for (let i = 0; i < 6; ++i) sum *= sum;
  return 1 / sum;
}

export class Random {
  #state;
  constructor(seed) {
    this.#state = seed >>> 0;
  }
  // 0 ≤ x < 1
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  between(low, high) {
    return low + (high - low) * this.next();
  }
  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }
  chance(probability) {
    return this.next() < probability;
  }
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }
  // How many buyers come on a day that expects `mean`.
  poisson(mean) {
    if (mean <= 0) return 0;
    const floor = expMinus(mean);
    let count = 0;
    for (let product = this.next(); product > floor; product *= this.next()) ++count;
    return count;
  }
}
