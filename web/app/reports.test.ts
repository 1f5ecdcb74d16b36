import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { NAMED_KINDS, READ_KINDS, START_KINDS } from './reports.ts';

/** Kind → role, from the specs of the core. */
function roles(): Map<string, string> {
  const folder = new URL('../../core/report/kinds/', import.meta.url);
  const found = new Map<string, string>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.h'))) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const match = /ReportKind::(\w+),\s*"\w+",\s*Role::(\w+)/.exec(text);
    if (match !== null) found.set(match[1]!, match[2]!);
  }
  return found;
}

test('reports: what the page says it reads is what the core reads', () => {
  const core = roles();
  assert.ok(core.size > 25);
  for (const [kind, role] of core) {
    const list: readonly string[] = role === 'identified' ? NAMED_KINDS : READ_KINDS;
    assert.ok(list.includes(kind), `${kind} is ${role} in the core`);
  }
  for (const kind of [...READ_KINDS, ...NAMED_KINDS]) assert.ok(core.has(kind), `${kind} is not in the core`);
  for (const kind of START_KINDS) assert.ok(READ_KINDS.includes(kind));
});
