// The engine that answers: it comes in once, at the start of the page, and every room here asks it.
import type { Engine } from '../engine/engine.ts';

export let engine: Engine;
export const useEngine = (given: Engine): void => void (engine = given);
