// What ipiscope is made of besides our own code: for the notices and the bill of materials. Packages of the page come
// from its imports and web/package-lock.json, so that what is locked and not shipped does not appear; libraries of C++
// are few and stand here, their versions asked of dpkg where the build took them from.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Libraries outside npm. `where`: in the page, in the program, or in both. */
export const libraries = [
  {
    name: 'fast_float',
    package: 'libfast-float-dev',
    licence: 'MIT',
    where: 'both',
    does: 'reads numbers',
    copyright: ['Copyright (c) 2021 The fast_float authors'],
  },
  {
    name: '{fmt}',
    package: 'libfmt-dev',
    licence: 'MIT',
    where: 'both',
    does: 'writes numbers',
    copyright: ['Copyright (c) 2012 - present, Victor Zverovich'],
  },
  {
    name: 'simdjson',
    package: 'libsimdjson-dev',
    licence: 'Apache-2.0',
    where: 'both',
    does: 'reads JSON',
    copyright: ['Copyright 2018-2022 The simdjson authors'],
  },
  {
    name: 'CLI11',
    package: 'libcli11-dev',
    licence: 'BSD-3-Clause',
    where: 'program',
    does: 'reads the command line',
    copyright: ['Copyright (c) 2017-2021, University of Cincinnati, developed by Henry Schreiner under NSF AWARD 1414736'],
  },
  {
    name: 'zlib',
    package: 'zlib1g-dev',
    licence: 'Zlib',
    where: 'program',
    does: 'unpacks gzip and zip',
    copyright: ['Copyright (C) 1995-2022 Jean-loup Gailly and Mark Adler'],
  },
  {
    name: 'Expat',
    package: 'libexpat1-dev',
    licence: 'MIT',
    where: 'program',
    does: 'reads the XML in workbooks',
    copyright: [
      'Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper',
      'Copyright (c) 2001-2022 Expat maintainers',
    ],
  },
  {
    name: 'Emscripten runtime',
    package: 'emscripten',
    licence: 'MIT',
    where: 'page',
    does: 'joins WebAssembly and JavaScript',
    copyright: ['Copyright (c) 2010-2014 Emscripten authors'],
  },
  {
    name: 'musl',
    package: 'emscripten',
    licence: 'MIT',
    where: 'page',
    does: 'C library, in the WebAssembly',
    copyright: ['Copyright © 2005-2020 Rich Felker, et al.'],
  },
  {
    name: 'LLVM libc++, libc++abi, libunwind, compiler-rt',
    package: 'emscripten',
    licence: 'Apache-2.0 WITH LLVM-exception',
    where: 'page',
    does: 'C++ library, in the WebAssembly',
    copyright: ['Copyright the LLVM Project contributors'],
  },
  {
    name: 'dlmalloc',
    package: 'emscripten',
    licence: 'CC0-1.0',
    where: 'page',
    does: 'allocates memory, in the WebAssembly',
    copyright: ['Doug Lea, in the public domain'],
  },
];

/** Names of the packages that files of the page import, tests and tools of the build left out. */
function importedPackages() {
  const names = new Set();
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !['node_modules', 'dist', 'build', 'tooling', 'sample', 'public'].includes(entry.name)) visit(path);
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\./.test(entry.name)) continue;
      for (const [, , from] of readFileSync(join(root, path), 'utf8').matchAll(/(\bfrom|\bimport)\s*\(?\s*'([^'.][^']*)'/g)) {
        const name = from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/');
        if (!name.includes(':')) names.add(name);
      }
    }
  };
  visit('web');
  return names;
}

/** Packages in the page, with what they need themselves. */
export function pagePackages() {
  const lock = readJson('web/package-lock.json').packages;
  const found = new Map();
  const add = (name) => {
    const entry = lock[`node_modules/${name}`];
    if (entry === undefined || found.has(name)) return;
    found.set(name, { name, version: entry.version, licence: entry.license, integrity: entry.integrity, where: 'page' });
    for (const needed of Object.keys(entry.dependencies ?? {})) add(needed);
  };
  for (const name of importedPackages()) add(name);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Tools that build and test, as the package.json files name them. */
export function toolPackages() {
  return ['web', 'tests', 'scripts/node'].flatMap((folder) => {
    const manifest = readJson(`${folder}/package.json`);
    const lock = readJson(`${folder}/package-lock.json`).packages;
    const shipped = new Set(folder === 'web' ? pagePackages().map(({ name }) => name) : []);
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
      .filter((name) => !shipped.has(name))
      .map((name) => ({ name, version: lock[`node_modules/${name}`].version, licence: lock[`node_modules/${name}`].license, folder }));
  });
}

/** Version of a Debian package, or null where there is no dpkg or no such package. */
export function debianVersion(name) {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) || null;
  } catch {
    return null;
  }
}
