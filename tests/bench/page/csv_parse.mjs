// csv-parse (its browser build, synchronous) in a worker.
import { parse } from 'csv-parse/browser/esm/sync';
import { Groups, placesIn } from '../tasks.mjs';
import { addRow, serve } from './peer.mjs';

serve(async (file, task) => {
  const groups = new Groups(task);
  let places = null;
  parse(await file.text(), {
    delimiter: task.delimiter,
    quote: task.delimiter === '\t' ? null : '"',
    skip_empty_lines: true,
    on_record(row) {
      if (places === null) {
        places = placesIn(row, task);
        return null;
      }
      addRow(row, groups, places);
      return null;
    },
  });
  return groups.answer();
});
