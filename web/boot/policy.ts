// The page's side of the content security policy (index.html holds its first half; web/README.md tells the whole).
// One Trusted Types policy, `app`, makes the only two script addresses there are: the worker's blob and sw.js. There
// is no way from here to HTML from text. closeConnections() is the second half: it can not be undone, and workers
// made after it inherit it.

interface ScriptUrls {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): ScriptUrls;
}

const allowed = new Set<string>();

const rules: ScriptUrls = {
  createScriptURL(url) {
    if (!allowed.has(url)) throw new TypeError(`no script of ours: ${url}`);
    return url;
  },
};

// Browsers without Trusted Types still get the check.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('app', rules) ?? rules;

let workerUrl: string | null = null;

/** A classic worker from its text. Precondition: closeConnections() has been called. */
export function startBlobWorker(text: string): Worker {
  if (workerUrl === null) {
    workerUrl = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    allowed.add(workerUrl);
  }
  return new Worker(policy.createScriptURL(workerUrl));
}

export function serviceWorkerUrl(): string {
  const url = new URL('sw.js', document.baseURI).href;
  allowed.add(url);
  return policy.createScriptURL(url);
}

export function closeConnections(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "connect-src 'none'";
  document.head.append(meta);
}
