// uDSV in a worker, fed with the file's text stream in pieces of 8 MB.
import { inferSchema, initParser } from 'udsv';
import { Groups, headerOf, placesIn } from '../tasks.mjs';
import { addRow, serve } from './peer.mjs';

const PIECE = 8 << 20;

serve(async (file, task) => {
  const groups = new Groups(task);
  const places = placesIn(await headerOf(file, task), task);
  const decoder = new TextDecoder();
  let parser = null;
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const text = decoder.decode(bytes, { stream: at + PIECE < file.size });
    parser ??= initParser(inferSchema(text, { col: task.delimiter }));
    parser.chunk(text, parser.stringArrs, (row) => addRow(row, groups, places));
  }
  parser.end();
  return groups.answer();
});
