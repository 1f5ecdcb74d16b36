// Lets Node's own test runner read our TypeScript: node --import ./tooling/typescript-hooks.mjs --test FILE...
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
