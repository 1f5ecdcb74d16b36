// Serves a folder of finished files to this computer only: node static-server.mjs FOLDER [PORT]
// Without PORT: 8080, or the next free one. The tests import `serve`. No directory listings, no ranges, no caching.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

// The file in `folder` that a request path names, or null: outside of it, absent, or malformed.
function find(folder, url) {
  try {
    let path = resolve(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    if (path !== folder && !path.startsWith(folder + sep)) return null;
    if (statSync(path).isDirectory()) path = join(path, 'index.html');
    return { path, size: statSync(path).size };
  } catch {
    return null;
  }
}

// Listens on loopback; port 0 takes any free one. Resolves to the http.Server, rejects when the port is taken.
export function serve(folder, port = 0) {
  const base = resolve(folder);
  const server = createServer((request, response) => {
    const file = find(base, request.url);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { 'content-type': 'text/plain' }).end('Not here\n');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  return new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => done(server)));
}

async function main([folder, wanted]) {
  const ports = wanted ? [Number(wanted)] : Array.from({ length: 100 }, (_, index) => 8080 + index);
  for (const port of ports) {
    try {
      await serve(folder, port);
      console.log(`ipiscope is at http://localhost:${port}/ (Ctrl-C ends it)`);
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  console.error(`Port ${ports[0]}${wanted ? ' is' : ' and the next 99 are'} taken.`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
