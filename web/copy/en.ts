// The English catalogue in two parts: what the first page and reading need, and the rest, which comes with the results
// (en_later.ts). The type of both together is what every language must have.
import * as landing from './en/landing.ts';
import * as ruler from './en/ruler.ts';
import * as shell from './en/shell.ts';
import { kinds } from './en/kinds.ts';
import type { EnglishLater } from './en_later.ts';

export const enFirst = { ...landing, ...ruler, ...shell, kinds };

export type Copy = typeof enFirst & EnglishLater;
