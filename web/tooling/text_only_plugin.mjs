// Preact can set HTML from text (dangerouslySetInnerHTML). We never do, Trusted Types would refuse it, and "no
// innerHTML in what ships" should be plain to see: its one place sets text instead.
export function textOnlyPlugin() {
  return {
    name: 'ipiscope-text-only',
    transform(code, id) {
      if (!/node_modules\/preact\/dist\/preact\.[a-z]*js$/.test(id)) return undefined;
      const changed = code.replaceAll('.innerHTML', '.textContent');
      if (changed === code) throw new Error('preact sets HTML in another way now: look again');
      return { code: changed, map: null };
    },
  };
}
