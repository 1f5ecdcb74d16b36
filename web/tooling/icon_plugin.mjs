// The tab's icon inside of index.html: as a file of its own, Chromium asks for it again whenever the address changes, and
// from the first drop on there are to be no requests.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { webDir } from './paths.mjs';

export function iconPlugin() {
  const icon = readFileSync(resolve(webDir, 'public/icon.svg')).toString('base64');
  return {
    name: 'ipiscope-icon',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/(<link rel="icon" href=")[^"]*"/, (_, head) => `${head}data:image/svg+xml;base64,${icon}"`),
    },
  };
}
