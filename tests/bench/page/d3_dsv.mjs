// d3-dsv in a worker: the whole text, rows dropped as soon as they are added up.
import { dsvFormat } from 'd3-dsv';
import { Groups, placesIn } from '../tasks.mjs';
import { addRow, serve } from './peer.mjs';

serve(async (file, task) => {
  const groups = new Groups(task);
  let places = null;
  dsvFormat(task.delimiter).parseRows(await file.text(), (row) => {
    if (places === null) {
      places = placesIn(row, task);
      return undefined;
    }
    addRow(row, groups, places);
    return undefined;
  });
  return groups.answer();
});
