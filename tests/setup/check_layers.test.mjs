// The layer check finds each kind of breach in a small made-up tree, and accepts what is allowed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/check-layers.mjs', import.meta.url));
const made = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function check(files) {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  return {
    status,
    breaches: stderr
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0])
      .filter(Boolean),
  };
}

test('Layers: what stands left may be used', () => {
  const result = check({
    'core/ipi/score.cpp': '#include "ipi/score.h"\n#include "base/day.h"\n#include <vector>\n',
    'wasm/bindings.cpp': '#include "session/session.h"\n',
    'web/views/score.tsx': "import { x } from '../app/state.ts';\nimport type { Grade } from '../engine/analysis.ts';\n",
    'web/engine/worker.ts': "import createCore from '../../build/wasm/wasm/ipiscope_core.js';\n",
  });
  assert.deepEqual(result, { status: 0, breaches: [] });
});

test('Layers: the core may not look to the right, nor include by a relative path', () => {
  const result = check({
    'core/table/reader.cpp': '#include "report/spec.h"\n  #  include "reader.h"\n',
    'core/ipi/score.cpp': '#include "report/column_id.h"\n',
  });
  assert.equal(result.status, 1);
  assert.deepEqual(result.breaches, [
    'core/table/reader.cpp -> report',
    'core/table/reader.cpp -> reader.h',
    'core/ipi/score.cpp -> report',
  ]);
});

test('Layers: the page may not look to the right, in any form of import', () => {
  const result = check({
    'web/engine/engine.ts': "import {\n  a,\n  b,\n} from '../app/state.ts';\n",
    'web/copy/en.ts': "const x = await import('../views/score.tsx');\n",
    'web/ui/button.tsx': "export * from '../app/state.ts';\n",
    'web/views/score.tsx': "import { open } from '../engine/engine.ts';\nimport type { A } from '../engine/engine.ts';\n",
    'web/app/state.ts': "import createCore from '../../build/wasm/wasm/ipiscope_core.js';\n",
  });
  assert.equal(result.status, 1);
  assert.deepEqual(result.breaches.sort(), [
    'web/app/state.ts -> build/wasm/wasm/ipiscope_core.js',
    'web/copy/en.ts -> views',
    'web/engine/engine.ts -> app',
    'web/ui/button.tsx -> app',
    'web/views/score.tsx -> engine',
  ]);
});
