// Where the single file has its parts: all inside. The WebAssembly stands in a data block of the page as base64 (a
// data block is not script, so it costs the browser no parsing).
import text from 'virtual:ipiscope-worker';

export const SINGLE_FILE = true;

export async function compileCore(): Promise<WebAssembly.Module> {
  const block = document.getElementById('ipiscope-core');
  if (block === null) throw new Error('the file is damaged: its WebAssembly is missing');
  const bytes = Uint8Array.from(atob(block.textContent.trim()), (character) => character.charCodeAt(0));
  block.remove();
  return WebAssembly.compile(bytes);
}

export async function workerText(): Promise<string> {
  return text;
}

export async function fetchLazyParts(): Promise<void> {
  // Nothing is fetched, ever.
}
