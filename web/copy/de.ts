// Der deutsche Katalog: dieselben Schlüssel wie der englische, das erzwingt der Typ.
import * as advice from './de/advice.ts';
import * as changes from './de/changes.ts';
import * as fees from './de/fees.ts';
import * as landing from './de/landing.ts';
import * as lists from './de/lists.ts';
import * as plan from './de/plan.ts';
import * as overview from './de/overview.ts';
import * as reports from './de/reports_page.ts';
import * as ruler from './de/ruler.ts';
import * as shell from './de/shell.ts';
import * as words from './de/words.ts';
import { diagnostics, engineRefusals } from './de/diagnostics.ts';
import { kinds } from './de/kinds.ts';
import { methods } from './de/methods.ts';
import type { Copy } from './en.ts';

export const de: Copy = {
  ...advice,
  ...changes,
  ...fees,
  ...landing,
  ...lists,
  ...overview,
  ...plan,
  ...reports,
  ...ruler,
  ...shell,
  kinds,
  methods,
  words,
  diagnostics,
  engineRefusals,
};
