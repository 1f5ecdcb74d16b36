// PapaParse in a worker: the File itself, row by row.
import Papa from 'papaparse';
import { Groups, placesIn } from '../tasks.mjs';
import { addRow, serve } from './peer.mjs';

serve(
  (file, task) =>
    new Promise((resolve, reject) => {
      const groups = new Groups(task);
      let places = null;
      Papa.parse(file, {
        delimiter: task.delimiter,
        quoteChar: '"',
        skipEmptyLines: true,
        chunkSize: 8 << 20,
        step({ data }) {
          if (places === null) {
            places = placesIn(data, task);
            return;
          }
          addRow(data, groups, places);
        },
        complete: () => resolve(groups.answer()),
        error: reject,
      });
    }),
);
