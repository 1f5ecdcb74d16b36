// The service worker: the page offline, one version at a time. The build compiles in the list of files with their
// SHA-256 (tooling/service_worker.mjs), so this script differs with every version and is the version.
// Install: every file is fetched and checked against its hash, or the version is not installed at all.
// Fetch: known files come from this version's cache and from nowhere else; what is not in the list is 404; other
// origins are an error. Two versions never mix: a new one waits until the page says 'activate' (the user pressed
// "new version") or the last tab is closed.

interface Files {
  /** Relative address → SHA-256 in base64; './' is index.html. */
  [path: string]: string;
}
declare const __FILES__: Files;
declare const __VERSION__: string;
/** Addresses that exist on the server and are not part of the offline page, such as the single file. */
declare const __ONLINE__: string[];

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & { readonly data: unknown }) => void): void;
}

const files = __FILES__;
const scope = self as unknown as Scope;
// Projects of one account share an origin, and so their caches: the name tells them apart.
const prefix = `ipiscope ${scope.registration.scope} `;
const cacheName = prefix + __VERSION__;
const address = (path: string): string => new URL(path, scope.registration.scope).href;
const known = new Set(Object.keys(files).map(address));
const online = new Set(__ONLINE__.map(address));
const home = address('./');

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    Object.entries(files).map(async ([path, hash]) => {
      const response = await fetch(address(path), { cache: 'no-cache', integrity: `sha256-${hash}` });
      if (!response.ok || response.redirected) throw new Error(`${path}: status ${response.status}`);
      await cache.put(address(path), response);
    }),
  );
}

async function forgetOlderVersions(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.origin !== new URL(home).origin) return Response.error();
  url.search = '';
  url.hash = '';
  const page = url.href === home || url.href === address('./index.html');
  const path = page ? home : url.href;
  if (online.has(path)) return fetch(request);
  if (!known.has(path)) return new Response('Not here\n', { status: 404, headers: { 'content-type': 'text/plain' } });
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? Response.error();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOlderVersions()));
scope.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
scope.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(scope.skipWaiting());
});
