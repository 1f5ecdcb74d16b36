// Arithmetic behind words only: how probable a side of the line is, for "probably" and "could be either side".
// The estimate and its band are the core's.

/** z of the 10th and 90th percentile of a normal curve. */
const Z90 = 1.2815515655;

/** Share of the band's curve below a value: two half bells that meet at the estimate, within about 0.01. */
export function shareBelow(low: number, estimate: number, high: number, line: number): number {
  const sigma = Math.max(1, (line < estimate ? estimate - low : high - estimate) / Z90);
  return 1 / (1 + Math.exp((-1.702 * (line - estimate)) / sigma));
}
