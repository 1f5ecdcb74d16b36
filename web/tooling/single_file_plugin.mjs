// The whole product in one file: index.html with its script and style inside, their hashes in the policy where the
// site has 'self', and connections closed from the start. The WebAssembly is a data block (boot/parts_single.ts).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreDir } from './paths.mjs';

const POLICY = /(http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/;

export function singleFilePlugin() {
  return {
    name: 'ipiscope-single-file',
    enforce: 'post',
    // Post: after Vite's own last touches to the script.
    generateBundle: { order: 'post', handler: (_options, bundle) => intoOneFile(bundle) },
  };
}

function intoOneFile(bundle) {
  const html = bundle['index.html'];
  const parts = Object.values(bundle).filter((part) => part !== html);
  const [script, ...moreScripts] = parts.filter((part) => part.type === 'chunk');
  const styles = parts.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  const others = parts.filter((part) => part.type === 'asset' && !styles.includes(part));
  if (moreScripts.length + others.length > 0) {
    throw new Error(`not in one file: ${[...moreScripts, ...others].map((part) => part.fileName).join(', ')}`);
  }
  if (script.code.includes('__VITE_')) throw new Error('Vite has not finished the script yet');
  html.source = assemble(String(html.source), script.code, styles.map((style) => String(style.source)).join(''));
  html.fileName = 'ipiscope.html';
  for (const part of parts) delete bundle[part.fileName];
}

function assemble(html, code, css) {
  // Inside of <script> and <style> only their own end tags and "<!--" mean anything.
  const script = code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = css.trim();
  if (/<\/style/i.test(style)) throw new Error('a style holds its own end tag');
  const core = readFileSync(resolve(coreDir, 'ipiscope_core.wasm')).toString('base64');

  const blocks = `<style>${style}</style>\n  </head>`;
  const ending =
    `  <script id="ipiscope-core" type="application/wasm;base64">${core}</script>\n` +
    `    <script type="module">${script}</script>\n  </body>`;
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(stylesheet|manifest|modulepreload)"[^>]*>/g, '')
    .replace(POLICY, (_, head, policy) => `${head}${singlePolicy(policy, script, style)}"`)
    .replace('</head>', () => blocks)
    .replace('</body>', () => ending);
}

function singlePolicy(policy, script, style) {
  const changes = new Map([
    ['script-src', `${sha256(script)} 'wasm-unsafe-eval'`],
    ['style-src', sha256(style)],
    ['worker-src', 'blob:'],
    ['connect-src', "'none'"],
    ['manifest-src', "'none'"],
  ]);
  const directives = policy.split(';').map((directive) => {
    const [name, ...values] = directive.trim().split(/\s+/);
    const value = changes.get(name) ?? values.join(' ');
    changes.delete(name);
    return `${name} ${value}`;
  });
  if (changes.size > 0) throw new Error(`index.html's policy lacks ${[...changes.keys()].join(', ')}`);
  return directives.join('; ');
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
