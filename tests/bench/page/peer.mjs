// The worker of a peer: says that it is there, then answers {file, task} with what `read` gives.
export function serve(read) {
  self.onmessage = async ({ data }) => {
    try {
      self.postMessage({ ok: await read(data.file, data.task) });
    } catch (error) {
      self.postMessage({ failed: String(error?.stack ?? error) });
    }
  };
  self.postMessage({ ready: true });
}

/** A row as an array of texts, into groups. */
export function addRow(row, groups, { key, columns }) {
  const sums = groups.of(row[key]);
  for (let i = 0; i < columns.length; ++i) sums[i] += +row[columns[i]];
  ++groups.rows;
}
