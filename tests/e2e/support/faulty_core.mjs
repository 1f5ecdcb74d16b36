// The real core, which breaks when a file begins with a word of command. Bundled into the worker of the engine page
// (IPI_CORE_WRAPPER); never part of what ships.
import createReal from 'ipiscope-core/real';

const faults = {
  '@trap': () => {
    throw new WebAssembly.RuntimeError('unreachable');
  },
  '@hang': () => {
    for (;;);
  },
  '@memory': () => {
    throw Object.assign(new Error('out_of_memory'), { code: 'out_of_memory' });
  },
  '@unthinkable': () => {
    setTimeout(() => {
      throw new Error('outside of every call');
    });
  },
};

export default async function createFaulty(options) {
  const core = await createReal(options);
  const { stage, feed, analyze } = core.Session.prototype;
  let staged;
  core.Session.prototype.stage = function (bytes) {
    return (staged = stage.call(this, bytes));
  };
  core.Session.prototype.feed = function (file, bytes) {
    const head = new TextDecoder().decode(staged.slice(0, 16));
    for (const [word, fault] of Object.entries(faults)) if (head.startsWith(word)) fault();
    return feed.call(this, file, bytes);
  };
  core.Session.prototype.analyze = function (settings) {
    if (settings.includes('"@hang"')) faults['@hang']();
    if (settings.includes('"@trap"')) faults['@trap']();
    return analyze.call(this, settings);
  };
  return core;
}
