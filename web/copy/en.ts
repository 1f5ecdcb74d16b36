// The English catalogue, complete. Its type is what every other language must have.
import * as advice from './en/advice.ts';
import * as changes from './en/changes.ts';
import * as landing from './en/landing.ts';
import * as lists from './en/lists.ts';
import * as overview from './en/overview.ts';
import * as shell from './en/shell.ts';
import * as words from './en/words.ts';
import { diagnostics } from './en/diagnostics.ts';
import { kinds } from './en/kinds.ts';
import { methods } from './en/methods.ts';

export const en = { ...advice, ...changes, ...landing, ...shell, ...overview, ...lists, methods, words, diagnostics, kinds };

export type Copy = typeof en;
