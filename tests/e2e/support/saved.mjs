// Files that the page saves, caught in place of a download: run catchFiles in the page before anything is saved.

/** What the page saves, as name → text, in place of a download. */
export function catchFiles() {
  globalThis.__saved = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') return click.call(this);
    const blob = globalThis.__blobs.get(this.href);
    const name = this.download;
    const entry = { name, text: null };
    globalThis.__saved.push(entry);
    void blob.text().then((text) => void (entry.text = text));
    return undefined;
  };
  globalThis.__blobs = new Map();
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = create(blob);
    globalThis.__blobs.set(url, blob);
    return url;
  };
}
/** The text of a file whose name has this part. */
export const saved = (page, part) =>
  page.waitFor((wanted) => globalThis.__saved.find((file) => file.name.includes(wanted) && file.text !== null), part);
