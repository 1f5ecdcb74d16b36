import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const webDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Where CMake put ipiscope_core.{js,wasm}; IPI_CORE_DIR names another build's. */
export const coreDir = process.env.IPI_CORE_DIR ?? resolve(webDir, '../build/wasm/wasm');
/** web/dist, or IPI_DIST_DIR. */
export const distDir = process.env.IPI_DIST_DIR ?? resolve(webDir, 'dist');
