// What ships holds no way to make script or HTML from text, names no other host, starts no worker but ours, and its
// first load is small. Run at the end of the build, or alone: node tooling/check-dist.mjs [folder]
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ENGINE_GZIP } from '../../scripts/lib/size-limits.mjs';
import { filesBelow } from './files.mjs';
import { distDir } from './paths.mjs';

const FORBIDDEN = [
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\bFunction\s*\(\s*["'`]/,
  /\b(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
  /\bcreateContextualFragment\b/,
  /\bimportScripts\b/,
  /\bjavascript:/i,
  /\bSharedWorker\b/,
  /\bsendBeacon\b/,
  /\bnew (WebSocket|EventSource|RTCPeerConnection)\b/,
  /<[a-z][^>]*\son[a-z]+\s*=\s*["']/i,
];
/** Names of XML vocabularies, the ones of workbooks included; nobody fetches them. */
const NAMESPACES =
  /^http:\/\/(www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink|2000\/xmlns\/|XML\/1998\/namespace)$|schemas\.(openxmlformats\.org|microsoft\.com)\/)/;
/** Until the first picture. */
const FIRST_LOAD_BYTES = 200 * 1024;

export function checkDist(dist) {
  const complaints = [];
  const paths = filesBelow(dist);
  for (const path of paths.filter((name) => /\.(js|html|css|svg|webmanifest)$/.test(name))) {
    const text = readFileSync(resolve(dist, path), 'utf8');
    for (const pattern of FORBIDDEN) {
      const found = pattern.exec(text);
      if (found) complaints.push(`${path}: ${excerpt(text, found.index)}`);
    }
    for (const [url] of text.matchAll(/\b(https?|wss?):\/\/[^\s"'`<>()\\]+/g)) {
      if (!NAMESPACES.test(url) && !isAmazonHelp(url)) complaints.push(`${path}: names ${url}`);
    }
    countWorkers(path, text, complaints);
  }
  const first = sizeOf(dist, ['index.html', ...firstLoad(dist)]);
  const engine = sizeOf(
    dist,
    paths.filter((path) => /\.wasm$|ipiscope-worker/.test(path)),
  );
  if (first.bytes > FIRST_LOAD_BYTES) complaints.push(`first load: ${first.bytes} bytes gzip, at most ${FIRST_LOAD_BYTES}`);
  if (engine.bytes > ENGINE_GZIP) complaints.push(`engine: ${engine.bytes} bytes gzip, at most ${ENGINE_GZIP}`);
  if (complaints.length > 0) throw new Error(`What was built must not ship:\n  ${complaints.join('\n  ')}`);
  console.log(`First load, gzip: ${first.words}`);
  console.log(`Engine, after the first picture: ${engine.words}`);
}

/** The one `new Worker` takes the policy's address (boot/policy.ts), navigator.serviceWorker is named where sw.js is registered. */
function countWorkers(path, text, complaints) {
  const workers = text.match(/\bnew Worker\b/g)?.length ?? 0;
  const registrations = text.match(/\.serviceWorker\b/g)?.length ?? 0;
  const isEntry = path === 'ipiscope.html' || /assets\/index-/.test(path);
  if (workers > (isEntry ? 1 : 0)) complaints.push(`${path}: ${workers} × new Worker`);
  if (registrations > (isEntry ? 1 : 0)) complaints.push(`${path}: ${registrations} × serviceWorker`);
}

/** Pages in Seller Central that help texts link to; a link is followed by a click only. */
function isAmazonHelp(url) {
  return /^https:\/\/sellercentral(-[a-z]+)?\.amazon\.[a-z.]+\//.test(url);
}

/** What index.html names itself. */
function firstLoad(dist) {
  const html = readFileSync(resolve(dist, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path);
}

function sizeOf(dist, paths) {
  const sizes = paths.map((path) => gzipSync(readFileSync(resolve(dist, path)), { level: 9 }).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const parts = paths.map((path, i) => `${path.replace(/.*\//, '').replace(/-[\w-]{8}\./, '.')} ${kib(sizes[i])}`);
  return { bytes, words: `${kib(bytes)} (${parts.join(', ')})` };
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
const excerpt = (text, at) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 50));

if (process.argv[1] === fileURLToPath(import.meta.url)) checkDist(resolve(process.argv[2] ?? distDir));
