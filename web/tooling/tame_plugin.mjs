// What two libraries could do and we never let them, taken out so that "no innerHTML, no worker but ours in what ships"
// is plain to see (tooling/check-dist.mjs). Under the page's policy both would throw anyway.
const CHANGES = [
  // Preact's dangerouslySetInnerHTML: its one place sets text instead.
  { module: /node_modules\/preact\/dist\/preact\.[a-z]*js$/, from: '.innerHTML', to: '.textContent' },
  // fflate's Async… classes start workers from text; we use the others.
  { module: /node_modules\/fflate\/esm\/browser\.js$/, from: 'new Worker(', to: 'noWorker(' },
];
const NO_WORKER = '\nfunction noWorker() { throw new Error("no worker but ours"); }\n';

export function tamePlugin() {
  return {
    name: 'ipiscope-tame',
    transform(code, id) {
      const change = CHANGES.find(({ module }) => module.test(id));
      if (change === undefined) return undefined;
      const changed = code.replaceAll(change.from, change.to);
      if (changed === code) throw new Error(`${id} does it in another way now: look again`);
      return { code: change.to === 'noWorker(' ? changed + NO_WORKER : changed, map: null };
    },
  };
}
