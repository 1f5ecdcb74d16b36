import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { de } from './de.ts';
import { enFirst } from './en.ts';
import { enLater } from './en_later.ts';
import { DIAG_CODES, KIND_IDS } from './ids.ts';
import { code, plain, spans, strong } from './rich.ts';

const en = { ...enFirst, ...enLater };

/** Enumerators of `enum class Name … { a, b, … };` in a header of the core. */
function enumerators(path: string, name: string): string[] {
  const text = readFileSync(new URL(`../../core/${path}`, import.meta.url), 'utf8');
  const body = new RegExp(`enum class ${name}[^{]*\\{([^}]*)\\}`).exec(text)?.[1];
  assert.ok(body !== undefined, `${name} not found in ${path}`);
  return body
    .replace(/\/\/.*$/gm, '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

test('copy: every diagnostic code of the core has its sentence, in the order of the core', () => {
  assert.deepEqual([...DIAG_CODES], enumerators('base/diagnostics.h', 'DiagCode'));
  for (const code of DIAG_CODES) {
    for (const language of [en, de]) {
      const text = language.diagnostics[code];
      assert.ok(text.name.length > 3 && text.did.length > 3 && text.more.length > 10, code);
    }
  }
});

test('copy: every report kind of the core has its name and what it unlocks', () => {
  assert.deepEqual([...KIND_IDS], enumerators('report/spec.h', 'ReportKind'));
  for (const kind of KIND_IDS) for (const language of [en, de]) assert.ok(language.kinds[kind].unlocks !== '', kind);
});

/** All texts of a catalogue, also those of lists; functions are left out. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`));
}

test('copy: no exclamation marks, no straight apostrophes, no double spaces', () => {
  for (const language of [en, de]) {
    for (const [path, text] of texts(language)) {
      assert.doesNotMatch(text, /!/, path);
      assert.doesNotMatch(text, /'/, path);
      assert.doesNotMatch(text, / {2}/, path);
    }
  }
});

test('rich: emphasis comes from the catalogue, never from a file', () => {
  assert.deepEqual(spans(`${strong('Four')} of ${code('a\ue000b')}`), [
    { text: 'Four', emphasis: 'strong' },
    { text: ' of ', emphasis: null },
    { text: 'ab', emphasis: 'code' },
  ]);
  assert.equal(plain('\ue000x\ue001'), 'x');
});

/** Quoted words of a constant array in a source of the core. */
function codesOf(path: string, constant: string): string[] {
  const text = readFileSync(new URL(`../../core/${path}`, import.meta.url), 'utf8');
  const body = new RegExp(`${constant}[^=]*?\\{([^;]*)\\};`).exec(text)?.[1];
  assert.ok(body !== undefined, `${constant} not found in ${path}`);
  return [...body.matchAll(/"(\w+)"/g)].map((match) => match[1]!);
}

test('copy: every reason, warning and action of the advice has its sentence', () => {
  for (const language of [en, de]) {
    for (const reason of codesOf('advice/action_list.cpp', 'kReasonNames')) assert.ok(language.reasons[reason] !== undefined, reason);
    for (const warning of codesOf('advice/action_list.cpp', 'kWarningNames')) assert.ok(language.warnings[warning] !== undefined, warning);
    for (const action of codesOf('advice/action_kind.h', 'kActionNames')) {
      assert.ok((language.actions as Record<string, unknown>)[action] !== undefined, action);
    }
  }
});
