// THIRD_PARTY_NOTICES.md to standard output. Needs web/node_modules, for the texts of the licences.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { libraries, pagePackages, root, toolPackages } from './components.mjs';

const where = { both: 'page and program', page: 'page', program: 'program' };

const texts = {
  MIT: readFileSync(join(root, 'LICENSE'), 'utf8').split('\n').slice(4).join('\n').trim(),
  Zlib: `This software is provided 'as-is', without any express or implied warranty. In no event will the authors be held liable
for any damages arising from the use of this software.

Permission is granted to anyone to use this software for any purpose, including commercial applications, and to alter it
and redistribute it freely, subject to the following restrictions:

1. The origin of this software must not be misrepresented; you must not claim that you wrote the original software. If
   you use this software in a product, an acknowledgment in the product documentation would be appreciated but is not
   required.
2. Altered source versions must be plainly marked as such, and must not be misrepresented as being the original software.
3. This notice may not be removed or altered from any source distribution.`,
  'BSD-3-Clause': `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
   disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
   disclaimer in the documentation and/or other materials provided with the distribution.
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
   derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
};

function licenceFile(name) {
  const folder = join(root, 'web/node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return readFileSync(join(folder, file), 'utf8');
}

/** "Copyright …" lines of a package's licence, those of the licence's own form left out. */
function copyrightOf(name) {
  return licenceFile(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^copyright (\(c\)|©|\d{4})/i.test(line) && !/\[yyyy\]|\{yyyy\}/.test(line));
}

export function notices() {
  const packages = pagePackages();
  const lines = [
    '# Third-party notices',
    '',
    'What ipiscope ships besides its own code (which is under the MIT licence, see `LICENSE`). Made by `scripts/notices` from',
    'the locks; a test fails when it is not current. `scripts/sbom` writes the same as a CycloneDX bill of materials.',
    '',
    '| component | version | licence | in | does |',
    '| --- | --- | --- | --- | --- |',
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | page | |`),
    ...libraries.map(({ name, licence, where: place, does }) => `| ${name} | as installed | ${licence} | ${where[place]} | ${does} |`),
    '',
    "The program is linked against the system's simdjson, zlib, Expat and C++ library; packages of it carry none of them.",
    '',
    '## Used to build and test, not shipped',
    '',
    '| tool | version | licence | for |',
    '| --- | --- | --- | --- |',
    ...toolPackages().map(({ name, version, licence, folder }) => `| ${name} | ${version} | ${licence} | \`${folder}/\` |`),
    '',
    'Besides, from Debian: g++ or clang++, CMake, Ninja, Emscripten, doctest, Google Benchmark, Chromium, Firefox.',
    '',
    '## Copyright',
    '',
    ...packages.flatMap(({ name, licence }) => [`- ${name} (${licence}): ${copyrightOf(name).join('; ') || 'see its licence below'}`]),
    ...libraries.map(({ name, licence, copyright }) => `- ${name} (${licence}): ${copyright.join('; ')}`),
    '',
    '## Licences',
  ];
  for (const name of ['MIT', 'BSD-3-Clause', 'Zlib']) lines.push('', `### ${name}`, '', '```', texts[name], '```');
  lines.push(
    '',
    '### Apache-2.0',
    '',
    '```',
    licenceFile('comlink').replace(/^\n+|\s+$/g, ''),
    '```',
    '',
    '### LLVM exception',
    '',
    '```',
    'As an exception, if, as a result of your compiling your source code, portions of this Software are embedded into an Object',
    'form of such source code, you may redistribute such embedded portions in such Object form without complying with the',
    'conditions of Sections 4(a), 4(b) and 4(d) of the License.',
    '',
    'In addition, if you combine or link compiled forms of this Software with software that is licensed under the GPLv2',
    '("Combined Software") and if a court of competent jurisdiction determines that the patent provision (Section 3), the',
    'indemnity provision (Section 9) or other Section of the License conflicts with the conditions of the GPLv2, you may',
    'retroactively and prospectively choose to deem waived or otherwise exclude such Section(s) of the License, but only in',
    'their entirety and only with respect to the Combined Software.',
    '```',
  );
  return `${lines.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('notices.mjs')) process.stdout.write(notices());
