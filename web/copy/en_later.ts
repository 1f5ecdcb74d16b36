// The part of the English catalogue that only results and prose need.
import * as advice from './en/advice.ts';
import * as changes from './en/changes.ts';
import * as fees from './en/fees.ts';
import * as lists from './en/lists.ts';
import * as plan from './en/plan.ts';
import * as overview from './en/overview.ts';
import * as reports from './en/reports_page.ts';
import * as words from './en/words.ts';
import { diagnostics, engineRefusals } from './en/diagnostics.ts';
import { methods } from './en/methods.ts';

export const enLater = {
  ...advice,
  ...changes,
  ...fees,
  ...lists,
  ...overview,
  ...plan,
  ...reports,
  methods,
  words,
  diagnostics,
  engineRefusals,
};

export type EnglishLater = typeof enLater;
