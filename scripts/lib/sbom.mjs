// A CycloneDX 1.6 bill of materials to standard output: what is in the page and in the program, and what built them; with
// `page` or `program` only of that part. The same input gives the same bytes: no time and no random serial number.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianVersion, libraries, pagePackages, root, toolPackages } from './components.mjs';

const licences = (id) => (id.includes(' WITH ') ? [{ expression: id }] : [{ license: { id } }]);
const npmUrl = (name, version) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
const sha512 = (integrity) => Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');

/** Version of the Emscripten on this machine, or null. */
function emscriptenVersion() {
  const { stdout } = spawnSync('em++', ['--version'], { encoding: 'utf8' });
  return /\b(\d+\.\d+\.\d+)\b/.exec(stdout ?? '')?.[1] ?? null;
}

/** "debian", "ubuntu" …: whose packages dpkg names. */
function distribution() {
  try {
    return /^ID="?([\w.-]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'debian';
  } catch {
    return 'debian';
  }
}

function library({ name, package: source, licence, where, does, copyright }) {
  const version = source === 'emscripten' ? emscriptenVersion() : debianVersion(source);
  const isDebian = source !== 'emscripten' && version !== null;
  return {
    type: 'library',
    'bom-ref': `library:${name}`,
    name,
    ...(version && { version }),
    description: `${does} (${where})`,
    scope: 'required',
    licenses: licences(licence),
    copyright: copyright.join('; '),
    ...(isDebian && { purl: `pkg:deb/${distribution()}/${source}@${encodeURIComponent(version)}` }),
    properties: [{ name: 'ipiscope:part', value: where }],
  };
}

export function billOfMaterials(part = 'both') {
  const belongs = (one) => part === 'both' || one.where === 'both' || one.where === part;
  const version = /VERSION (\d+\.\d+\.\d+)/.exec(readFileSync(join(root, 'CMakeLists.txt'), 'utf8'))[1];
  const page = pagePackages()
    .filter(belongs)
    .map(({ name, version: at, licence, integrity }) => ({
      type: 'library',
      'bom-ref': npmUrl(name, at),
      name,
      version: at,
      scope: 'required',
      licenses: licences(licence),
      hashes: [{ alg: 'SHA-512', content: sha512(integrity) }],
      purl: npmUrl(name, at),
      properties: [{ name: 'ipiscope:part', value: 'page' }],
    }));
  const tools = toolPackages().map(({ name, version: at, licence, folder }) => ({
    type: 'application',
    'bom-ref': npmUrl(name, at),
    name,
    version: at,
    scope: 'excluded',
    licenses: licences(licence),
    purl: npmUrl(name, at),
    properties: [{ name: 'ipiscope:part', value: `tools of ${folder}` }],
  }));
  const shipped = [...page, ...libraries.filter(belongs).map(library)];
  const seen = new Set();
  const once = [...shipped, ...tools].filter((one) => !seen.has(one['bom-ref']) && seen.add(one['bom-ref']));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'ipiscope', name: 'ipiscope', version, licenses: licences('MIT') } },
    components: once,
    dependencies: [{ ref: 'ipiscope', dependsOn: shipped.map((one) => one['bom-ref']) }],
  };
}

if (process.argv[1]?.endsWith('sbom.mjs')) console.log(JSON.stringify(billOfMaterials(process.argv[2]), null, 1));
