// Writes into index.html which scripts the page does not load at once, so that the loader can fetch them all at the
// first idle moment: <meta name="ipiscope-lazy" content="./assets/a.js ./assets/b.js">.
export function lazyListPlugin() {
  return {
    name: 'ipiscope-lazy-list',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const scripts = Object.values(bundle ?? {}).filter((part) => part.type === 'chunk');
        const first = new Set();
        const add = (name) => {
          const part = bundle[name];
          if (first.has(name) || part?.type !== 'chunk') return;
          first.add(name);
          part.imports.forEach(add);
        };
        scripts.filter((part) => part.isEntry).forEach((part) => add(part.fileName));
        const lazy = scripts
          .map((part) => part.fileName)
          .filter((name) => !first.has(name))
          .sort();
        const content = lazy.map((name) => `./${name}`).join(' ');
        return [{ tag: 'meta', attrs: { name: 'ipiscope-lazy', content }, injectTo: 'head' }];
      },
    },
  };
}
