// The made-up account: report files as a seller would download them, made on the spot, a few milliseconds at a time so
// that the page answers meanwhile. Loaded as a lazy part.
import { sampleSteps } from '../sample/sample.mjs';

const SLICE_MS = 10;

export async function sampleFiles(): Promise<File[]> {
  const steps = sampleSteps();
  for (let until = performance.now() + SLICE_MS; ; ) {
    const { done, value } = steps.next();
    if (done === true) return Object.entries(value).map(([name, text]) => new File([text], name, { type: 'text/plain' }));
    if (performance.now() < until) continue;
    await new Promise((rest) => setTimeout(rest));
    until = performance.now() + SLICE_MS;
  }
}
