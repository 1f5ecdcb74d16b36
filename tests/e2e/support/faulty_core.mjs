// The real core, which breaks when a file begins with a word of command ("@trap", or "@trap 8192" to break behind that byte). Bundled into the worker of the engine page
// (IPI_CORE_WRAPPER); never part of what ships.
import createReal from 'ipiscope-core/real';

/** Ways out of the worker, which the policy must all refuse; the page hears what came of each. */
async function probe(address) {
  const opens = (source) =>
    new Promise((done, fail) => {
      source.onopen = () => done('open');
      source.onerror = fail;
    });
  const ways = {
    'fetch off origin': () => fetch(address, { mode: 'no-cors' }).then(() => 'answered'),
    'fetch own origin': () => fetch(new URL(self.origin === 'null' ? address : self.origin)).then(() => 'answered'),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', address, false);
      request.send();
      return 'answered';
    },
    WebSocket: () => opens(new WebSocket(address.replace('http', 'ws'))),
    EventSource: () => opens(new EventSource(address)),
    importScripts: () => (importScripts(address), 'imported'),
    import: () => import(/* @vite-ignore */ address).then(() => 'imported'),
    eval: () => (0, eval)('1 + 1'),
    'new Function': () => new Function('return 2')(),
    'a worker of others': () => opens(new Worker(address)),
    WebRTC: () => (new RTCPeerConnection(), 'made'),
  };
  const outcomes = [];
  for (const [name, way] of Object.entries(ways)) {
    const patience = new Promise((_, fail) => setTimeout(fail, 1500));
    outcomes.push([name, await Promise.race([(async () => way())(), patience]).then(String, () => 'refused')]);
  }
  self.postMessage({ note: 'probed', outcomes });
}

/** (module (func (export "f") unreachable)) */
const TRAP = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);

const faults = {
  '@probe': (text) => void probe(text.split(' ')[1].trim()),
  '@trap': () => new WebAssembly.Instance(new WebAssembly.Module(TRAP)).exports.f(),
  '@hang': () => {
    for (;;);
  },
  // As from outside: not another word.
  '@kill': () => {
    self.postMessage = () => undefined;
    self.close();
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
  // Not a made-up error but the module's own memory, taken until there is none.
  const starve = (session) => {
    for (let much = 1 << 20; ; much *= 2) stage.call(session, much);
  };
  /** Of each session's files: the word that it began with, if one of command, how far it is read, and from which byte on it is obeyed. */
  const ordersOf = new WeakMap();
  core.Session.prototype.feed = function (file, bytes) {
    if (!ordersOf.has(this)) ordersOf.set(this, new Map());
    const orders = ordersOf.get(this);
    if (!orders.has(file)) {
      const head = new TextDecoder().decode(staged.slice(0, 200));
      const word = [...Object.keys(faults), '@starve'].find((each) => head.startsWith(each));
      orders.set(file, { word, head, read: 0, from: Number(head.split(/\s/)[1]) || 0 });
    }
    const order = orders.get(file);
    order.read += bytes;
    if (order.word !== undefined && order.read > order.from) {
      if (order.word === '@starve') starve(this);
      faults[order.word](order.head);
    }
    return feed.call(this, file, bytes);
  };
  core.Session.prototype.analyze = function (settings) {
    if (settings.includes('"@hang"')) faults['@hang']();
    if (settings.includes('"@trap"')) faults['@trap']();
    return analyze.call(this, settings);
  };
  return core;
}
