import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COST_COLUMNS, costTemplate } from './cost_template.ts';

test('Cost template: every column is one that the core reads', () => {
  const spec = readFileSync(new URL('../../core/report/kinds/costs.h', import.meta.url), 'utf8');
  for (const column of COST_COLUMNS) assert.match(spec, new RegExp(`["|]${column.replace(/[()]/g, '\\$&')}["|]`), column);
});

test('Cost template: a row for each SKU, harmless in a spreadsheet', () => {
  const lines = costTemplate(
    [
      { sku: 'A-1', title: 'Mug, blue' },
      { sku: '=1+1', title: null },
    ],
    'USD',
  )
    .trimEnd()
    .split('\r\n');
  assert.equal(lines.length, 3);
  assert.equal(lines[1], 'A-1,"Mug, blue",,USD,,,,,,');
  assert.equal(lines[2], "'=1+1,,,USD,,,,,,");
});
