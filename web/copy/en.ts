// The English catalogue, complete. Its type is what every other language must have.
import * as landing from './en/landing.ts';
import * as pages from './en/pages.ts';
import { methods } from './en/methods.ts';
import * as words from './en/words.ts';
import { diagnostics } from './en/diagnostics.ts';
import { kinds } from './en/kinds.ts';

export const en = { ...landing, ...pages, methods, words, diagnostics, kinds };

export type Copy = typeof en;
