// What the core for the browser may weigh, compressed, in bytes. It may only become smaller. The measure is the floor's compiler,
// Emscripten 3.1.6; newer ones put more functions into their callers (seen: 262 KB brotli with 6.0.5).
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('emcc', ['--version'], { encoding: 'utf8' });
const isFloor = / 3\.1\.6 /.test(stdout ?? '');

/** The module alone, brotli. */
export const MODULE_BROTLI = (isFloor ? 212 : 260) * 1024;
/** Worker and module, gzip. */
export const ENGINE_GZIP = (isFloor ? 280 : 345) * 1024;
