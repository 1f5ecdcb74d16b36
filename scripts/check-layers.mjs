// node scripts/check-layers.mjs [ROOT]: who may use whom, for the core's #includes and the page's imports.
// A layer may name only what stands in its list; itself, the standard library and packages are always allowed.
// Exit status 1 and one line per breach. KNOWN_DEBT lists breaches that we live with for now: keep it empty.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const upToAdvice = ['base', 'report', 'inventory', 'ipi', 'forecast', 'advice'];
const core = ['text', 'table', 'json', ...upToAdvice, 'view'];

const CORE_LAYERS = {
  base: [],
  text: ['base'],
  table: ['base'],
  json: ['base'],
  report: ['base', 'text', 'table', 'json'],
  inventory: ['base', 'report'],
  ipi: ['base', 'inventory'],
  forecast: ['base', 'inventory'],
  advice: ['base', 'inventory', 'ipi', 'forecast'],
  view: upToAdvice,
  session: core,
  cli: [...core, 'session'],
  wasm: [...core, 'session'],
};

// The page, left to right too. "types" after a layer's name: `import type` only.
const WEB_LAYERS = {
  engine: [],
  copy: ['engine types'],
  ui: ['copy', 'styles', 'engine types'],
  app: ['engine', 'copy', 'ui types'],
  views: ['app', 'ui', 'copy', 'styles', 'engine types'],
};

// Puts the layers together, so it may use them all.
const WEB_ROOTS = ['web/app/mount.tsx'];

// Made during the build, in a folder of their own.
const GENERATED_HEADERS = ['decode_tables.h'];

const KNOWN_DEBT = [
  // "core/table/x.h -> report"
];

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));

function filesBelow(folder, pattern) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesBelow(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}

// Each #include "…" with the layer that it names; null where the path does not start at core/.
function includesOf(text) {
  return [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map(([, path]) => {
    const layer = path.includes('/') ? path.split('/')[0] : null;
    return { path, layer };
  });
}

function checkCore() {
  const breaches = [];
  for (const layer of Object.keys(CORE_LAYERS)) {
    const folder = layer === 'wasm' ? 'wasm' : `core/${layer}`;
    for (const file of filesBelow(folder, /\.(h|cpp|inc)$/)) {
      for (const include of includesOf(readFileSync(join(root, file), 'utf8'))) {
        if (GENERATED_HEADERS.includes(include.path)) continue;
        if (include.layer === layer || CORE_LAYERS[layer].includes(include.layer)) continue;
        breaches.push({ file, target: include.layer ?? include.path });
      }
    }
  }
  return breaches;
}

// Each import, export … from, and import(…) of a relative path, resolved to a path below the root.
function importsOf(file, text) {
  const patterns = [
    /^\s*(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*["'](\.[^"']*)["']/gm,
    /^\s*import\s*(type\s)?["'](\.[^"']*)["']/gm,
    /\bimport\s*\(\s*(type\s)?["'](\.[^"']*)["']/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, type, path]) => ({
      typeOnly: Boolean(type),
      target: relative(root, resolve(root, dirname(file), path)),
    })),
  );
}

function checkWeb() {
  const breaches = [];
  for (const file of filesBelow('web', /\.(ts|tsx|mjs|js)$/)) {
    const [, layer] = file.split('/');
    for (const { target, typeOnly } of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
      if (/ipiscope_core(\.js)?$/.test(target) && !/^web\/(engine\/worker|tooling\/)/.test(file) && !typeOnly) {
        breaches.push({ file, target });
      }
      if (!(layer in WEB_LAYERS) || WEB_ROOTS.includes(file) || !target.startsWith('web/')) continue;
      const other = target.split('/')[1];
      const allowed = WEB_LAYERS[layer];
      if (other === layer || allowed.includes(other) || (typeOnly && allowed.includes(`${other} types`))) continue;
      breaches.push({ file, target: other });
    }
  }
  return breaches;
}

const lines = [...checkCore(), ...checkWeb()].map(({ file, target }) => `${file} -> ${target}`);
const breaches = lines.filter((line) => !KNOWN_DEBT.includes(line));
const paid = KNOWN_DEBT.filter((line) => !lines.includes(line));
for (const line of breaches) console.error(`${line}: this layer may not use that one`);
for (const line of paid) console.error(`${line}: paid, take it out of KNOWN_DEBT`);
if (breaches.length + paid.length > 0) process.exit(1);
console.log('Layers hold.');
