// What ships is named: notices and bill of materials against the locks, the verifier against copies good and bad.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { libraries, pagePackages, root, toolPackages } from '../../scripts/lib/components.mjs';
import { billOfMaterials } from '../../scripts/lib/sbom.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { verify } from '../../scripts/lib/verify.mjs';

/** First and second cell of the rows of a Markdown table, from the line of its head on. */
function rowsAfter(text, head) {
  const rows = text.split(`${head}\n`)[1].split('\n').slice(1);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim())
        .join(' '),
    );
}

test('Notices: name exactly what the page imports and the program links (else run scripts/notices)', () => {
  const text = readFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8');
  assert.deepEqual(rowsAfter(text, '| component | version | licence | in | does |'), [
    ...pagePackages().map(({ name, version }) => `${name} ${version}`),
    ...libraries.map(({ name }) => `${name} as installed`),
  ]);
  assert.deepEqual(
    rowsAfter(text, '| tool | version | licence | for |'),
    toolPackages().map(({ name, version }) => `${name} ${version}`),
  );
  assert.ok(pagePackages().some(({ name }) => name === 'preact'));
});

test('Notices: only licences that allow to ship under MIT', () => {
  const fine = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'Zlib', 'CC0-1.0', 'Unlicense', '0BSD'];
  for (const { name, licence } of [...pagePackages(), ...libraries]) assert.ok(fine.includes(licence), `${name}: ${licence}`);
});

test('Notices: every library that CMake links is among them', () => {
  const cmake = readFileSync(join(root, 'core/cmake/dependencies.cmake'), 'utf8');
  const packages = [...cmake.matchAll(/ipi_require\(\S+ "[^"]+" ([\w-]+)\)/g)].map(([, name]) => name);
  assert.ok(packages.length > 5);
  const known = new Set([...libraries.map((library) => library.package), 'nodejs', 'doctest-dev']); // these two are not shipped
  assert.deepEqual(
    packages.filter((name) => !known.has(name)),
    [],
  );
});

test('Bill of materials: CycloneDX with one entry a component, licences, hashes, and the same bytes each time', () => {
  const bill = billOfMaterials();
  assert.deepEqual([bill.bomFormat, bill.specVersion], ['CycloneDX', '1.6']);
  const references = bill.components.map((component) => component['bom-ref']);
  assert.equal(new Set(references).size, references.length);
  for (const component of bill.components) {
    assert.ok(component.licenses.length > 0, component.name);
    if (component.hashes) assert.match(component.hashes[0].content, /^[0-9a-f]{128}$/);
  }
  for (const reference of bill.dependencies[0].dependsOn) assert.ok(references.includes(reference), reference);
  assert.equal(JSON.stringify(billOfMaterials()), JSON.stringify(bill));
});

const work = mkdtempSync(join(tmpdir(), 'verify-'));
after(() => rmSync(work, { recursive: true }));

function site(name) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const files = { 'index.html': '<title>page</title>', 'assets/a.js': 'let a;' };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const list = Object.entries(files)
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('');
  writeFileSync(join(folder, 'SHA256SUMS'), list);
  return { folder, list };
}

test('Verify: a good copy passes, on disk and served under a path', async () => {
  const { folder, list } = site('good');
  assert.deepEqual(await verify(folder, list), { count: 2, complaints: [] });
  const server = await serve(work);
  after(() => server.close());
  const address = `http://127.0.0.1:${server.address().port}/good`;
  assert.deepEqual(await verify(address, list), { count: 2, complaints: [] });
  appendFileSync(join(folder, 'assets/a.js'), ' ');
  assert.deepEqual((await verify(address, list)).complaints, ['assets/a.js: differs']);
});

test('Verify: what was changed, lost or added is named', async () => {
  const { folder, list } = site('bad');
  appendFileSync(join(folder, 'index.html'), '<script>');
  rmSync(join(folder, 'assets/a.js'));
  writeFileSync(join(folder, 'assets/b.js'), '');
  assert.deepEqual((await verify(folder, list)).complaints, [
    'index.html: differs',
    'assets/a.js: is missing',
    'assets/b.js: does not belong here',
  ]);
  assert.deepEqual((await verify(folder, 'nonsense')).complaints, ['SHA256SUMS is not a list of hashes']);
});
