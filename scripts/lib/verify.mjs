// Compares a copy of the site with its list of hashes: node verify.mjs COPY [SHA256SUMS]
// COPY is a folder or the address of a deployed site. Every file of the list must be there with its hash, and in a folder
// nothing else may be.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** Bytes of a path of the copy, or null where it is not there. */
async function fetchFrom(copy, path) {
  if (!/^https?:/.test(copy)) return existsSync(join(copy, path)) ? readFileSync(join(copy, path)) : null;
  const response = await fetch(new URL(path, copy.endsWith('/') ? copy : `${copy}/`), { cache: 'no-store', redirect: 'error' });
  return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
}

export async function verify(copy, list) {
  const complaints = [];
  const lines = list
    .trimEnd()
    .split('\n')
    .map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  if (lines.some((line) => line === null)) return { count: 0, complaints: ['SHA256SUMS is not a list of hashes'] };
  for (const [, hash, path] of lines) {
    const bytes = await fetchFrom(copy, path);
    if (bytes === null) complaints.push(`${path}: is missing`);
    else if (createHash('sha256').update(bytes).digest('hex') !== hash) complaints.push(`${path}: differs`);
  }
  if (!/^https?:/.test(copy)) {
    const listed = new Set([...lines.map(([, , path]) => path), 'SHA256SUMS']);
    for (const path of filesBelow(resolve(copy))) if (!listed.has(path)) complaints.push(`${path}: does not belong here`);
  }
  return { count: lines.length, complaints };
}

if (process.argv[1]?.endsWith('verify.mjs')) {
  const [copy, sums] = process.argv.slice(2);
  const list = sums ? readFileSync(sums, 'utf8') : (await fetchFrom(copy, 'SHA256SUMS'))?.toString('utf8');
  if (!list) {
    console.error(`verify: ${copy} has no SHA256SUMS.`);
    process.exit(2);
  }
  const { count, complaints } = await verify(copy, list);
  for (const complaint of complaints) console.error(complaint);
  console.log(complaints.length === 0 ? `${count} files are what they should be.` : `${complaints.length} of ${count} files are not.`);
  process.exit(complaints.length === 0 ? 0 : 1);
}
