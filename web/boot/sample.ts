// The made-up account: report files as a seller would download them, written by the sample's generator into
// web/sample/files/ before a build. Loaded as a lazy part.
const texts = import.meta.glob<string>('../sample/files/*.{csv,txt}', { query: '?raw', import: 'default', eager: true });

export function sampleFiles(): File[] {
  return Object.entries(texts).map(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return new File([text], name, { type: 'text/plain' });
  });
}
