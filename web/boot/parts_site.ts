// Where the site has its parts: the WebAssembly as a file of its own, fetched once, before connections close; the
// worker's text as a chunk. parts_single.ts is the same for the single file; the build chooses ('ipiscope-parts').
import coreUrl from 'ipiscope-core-wasm?url';

export const SINGLE_FILE = false;

export async function compileCore(): Promise<WebAssembly.Module> {
  const response = await fetch(coreUrl);
  if (!response.ok) throw new Error(`${coreUrl}: status ${response.status}`);
  try {
    return await WebAssembly.compileStreaming(response.clone());
  } catch (error) {
    // A server that calls .wasm by another media type; anything else fails again here.
    if (!(error instanceof TypeError)) throw error;
    return WebAssembly.compile(await response.arrayBuffer());
  }
}

export async function workerText(): Promise<string> {
  return (await import('virtual:ipiscope-worker')).default;
}

/** Fetches every part that is not here yet, so that nothing is asked for later. The build wrote the list. */
export async function fetchLazyParts(): Promise<void> {
  const list = document.querySelector<HTMLMetaElement>('meta[name="ipiscope-lazy"]')?.content ?? '';
  const links = list.split(' ').filter(Boolean).map(preload);
  await Promise.all(links);
}

function preload(path: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = path;
    // A part that fails now is asked for when it is needed; its absence breaks one picture, not the page.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
