// The analysis as a file to show to others: SKUs, ASINs, FNSKUs and titles are replaced, file names too; numbers, dates and
// the marketplace stay. In: the analysis as JSON; out: a copy. Pure. The same SKU has the same stand-in all through, so
// that actions, plan and alerts still fit together.
import type { Analysis } from '../engine/analysis.ts';
import { parseStepId } from './step_ids.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Names and free texts that come from files. */
const DROPPED = new Set(['title', 'asin', 'fnsku', 'samples', 'missing_columns']);

function skusIn(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) skusIn(each, found);
  else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (key === 'sku' && typeof each === 'string') found.add(each);
      else if ((key === 'candidates' || key === 'chosen') && Array.isArray(each)) {
        for (const id of each) if (typeof id === 'string') found.add(parseStepId(id)?.sku ?? id);
      } else skusIn(each, found);
    }
  }
}

export function redact(analysis: Analysis): Json {
  const skus = new Set<string>();
  const whole = JSON.parse(JSON.stringify(analysis)) as Json;
  skusIn(whole, skus);
  const width = String(skus.size).length;
  const names = new Map([...skus].map((sku, index) => [sku, `SKU-${String(index + 1).padStart(width, '0')}`]));
  const nameOf = (sku: string): string => names.get(sku) ?? 'SKU';
  const idOf = (id: string): string => {
    const parts = parseStepId(id);
    return parts === null ? 'step' : `${parts.kind}:${nameOf(parts.sku)}:${parts.units}`;
  };
  const walk = (value: Json, key: string): Json => {
    if (Array.isArray(value)) {
      return value.map((each) => ((key === 'candidates' || key === 'chosen') && typeof each === 'string' ? idOf(each) : walk(each, key)));
    }
    if (value === null || typeof value !== 'object') return value;
    const copy: { [key: string]: Json } = {};
    const isFile = 'rows_read' in value && 'name' in value;
    for (const [name, each] of Object.entries(value)) {
      if (DROPPED.has(name)) copy[name] = Array.isArray(each) ? [] : null;
      else if (name === 'sku' && typeof each === 'string') copy[name] = nameOf(each);
      else if (name === 'id' && typeof each === 'string') copy[name] = idOf(each);
      else if (isFile && name === 'name')
        copy[name] = `${typeof value['kind'] === 'string' ? value['kind'] : 'file'}-${String(value['id'] ?? '')}`;
      else copy[name] = walk(each, name);
    }
    return copy;
  };
  return walk(whole, '');
}
