// A sentence for every code of core/base/diagnostics.h: what was found, what became of it, what to do.
import type { DiagCode, DiagText } from '../ids.ts';

const EMPTY = 'cell left empty';
const ASIDE = 'row set aside';
const NOTE = 'nothing lost';
const REFUSED = 'file not used';

export const diagnostics: Record<DiagCode, DiagText> = {
  number_unreadable: {
    name: 'A number cannot be read',
    did: EMPTY,
    more: 'The value counts as missing, not as zero. Files opened and saved in a spreadsheet often round numbers; use them as downloaded.',
  },
  date_unreadable: {
    name: 'A date cannot be read',
    did: EMPTY,
    more: 'The text is no day in any order of day, month and year.',
  },
  flag_unreadable: {
    name: 'Neither yes nor no',
    did: EMPTY,
    more: 'The column holds Yes or No; this cell holds something else.',
  },
  negative_quantity: {
    name: 'Fewer than no units',
    did: EMPTY,
    more: 'Amazon writes −1 where it does not know. It counts as missing.',
  },
  undecodable_bytes: {
    name: 'Bytes that are no character',
    did: 'shown as \ufffd',
    more: 'They stand in a text, usually a title. Numbers and SKUs beside them are read as they are.',
  },
  nul_byte: {
    name: 'A zero byte inside the text',
    did: NOTE,
    more: 'The file may have been copied while it was being written.',
  },
  stray_quote: {
    name: 'A quotation mark inside a cell',
    did: 'read as text',
    more: 'Usually an inch mark in a title. No row was lost by it.',
  },
  quote_unclosed: {
    name: 'A quotation mark is never closed',
    did: 'closed at the line end',
    more: 'The rows after it are read as rows of their own.',
  },
  row_too_short: {
    name: 'A row ends early',
    did: 'the rest is empty',
    more: 'Amazon drops empty cells at the end of a row. What is missing counts as missing.',
  },
  row_too_long: {
    name: 'A row has more cells than the header',
    did: 'the surplus is ignored',
    more: 'Only the cells that have a heading are read.',
  },
  row_shifted: {
    name: 'Cells have moved to other columns',
    did: ASIDE,
    more: 'The ASIN and the quantities stand under other headings. Amazon is known to send such rows; a new download usually cures it.',
  },
  row_broken: {
    name: 'A row is cut in two',
    did: ASIDE,
    more: 'Neither half is complete. A new download usually cures it.',
  },
  row_without_key: {
    name: 'A row without a SKU',
    did: ASIDE,
    more: 'Without a SKU it cannot be told what the row is about.',
  },
  row_repeated: {
    name: 'The same row again',
    did: 'counted once',
    more: 'Some downloads hold rows twice. The first one is used.',
  },
  row_conflicting: {
    name: 'Two rows say different things of one SKU',
    did: 'the first one counts',
    more: 'They have the same SKU, marketplace and condition but other numbers. See which one is right in Seller Central.',
  },
  sku_damaged: {
    name: 'A spreadsheet has changed the SKU',
    did: ASIDE,
    more: 'A SKU such as 1.23E+12 has lost its digits. Use the file as downloaded, without opening and saving it.',
  },
  asin_malformed: {
    name: 'An ASIN has an odd shape',
    did: NOTE,
    more: 'It is kept as it stands; joining falls back on SKU and FNSKU.',
  },
  total_mismatch: {
    name: 'The parts do not add up to the total',
    did: 'the parts count',
    more: 'Amazon’s own sums hold in sound files. Download the report again.',
  },
  marketplace_unknown: {
    name: 'Which marketplace it is, the file does not say',
    did: 'taken from other files',
    more: 'Say which one it is if the guess is wrong.',
  },
  currency_mixed: {
    name: 'A second row of a SKU has another currency',
    did: ASIDE,
    more: 'Money of two currencies is never added.',
  },
  currency_foreign: {
    name: 'Amounts in another currency than the marketplace’s',
    did: 'amounts left empty',
    more: 'The units of these rows count; their money does not, because money of two currencies is never added.',
  },
  sku_zeros_lost: {
    name: 'A SKU has lost the zeros at its start',
    did: 'joined by FNSKU or ASIN',
    more: 'A spreadsheet reads 00123 as 123. Another file has the whole SKU, so the row found its place; use files as downloaded.',
  },
  header_duplicate: {
    name: 'Two columns have the same name',
    did: 'the first one counts',
    more: 'The second is kept out so that nothing is counted twice.',
  },
  header_empty: {
    name: 'A column without a name',
    did: 'ignored',
    more: 'Many reports end in an empty column.',
  },
  header_near_miss: {
    name: 'A column name is almost one we know',
    did: 'not used',
    more: 'It may have been renamed by hand. Give it its old name to have it read.',
  },
  preamble_skipped: {
    name: 'Lines before the header',
    did: 'skipped',
    more: 'They hold no rows.',
  },
  column_missing: {
    name: 'A column is not in the file',
    did: 'counts as missing',
    more: 'What depends on it is left out or taken from another report; the arithmetic says so.',
  },
  column_unknown: {
    name: 'A column that we do not know',
    did: 'ignored',
    more: 'Amazon adds columns several times a year.',
  },
  date_order_assumed: {
    name: 'Day and month could be either way round',
    did: 'order assumed',
    more: 'No date in the file settles it, so the marketplace’s habit is used. You can set the order.',
  },
  decimal_mark_assumed: {
    name: 'Comma or point as decimal mark: both fit',
    did: 'mark assumed',
    more: 'No number in the file settles it.',
  },
  as_of_assumed: {
    name: 'The file does not say of which day it is',
    did: 'day assumed',
    more: 'It counts as of the same day as the newest dated report.',
  },
  encoding_guessed: {
    name: 'The character set is a guess',
    did: NOTE,
    more: 'It matters for titles only. You can choose another one.',
  },
  replacement_characters: {
    name: 'Characters were lost before the download',
    did: NOTE,
    more: 'Some titles hold ? or \ufffd where Amazon could not write a letter.',
  },
  header_only: {
    name: 'Headings without rows',
    did: 'read as none',
    more: 'Amazon sends such files when there is nothing to report.',
  },
  period_unknown: {
    name: 'The file does not say which days it covers',
    did: 'not used for rates',
    more: 'Business reports name their days on the page only. Say how many days it covers.',
  },
  last_line_cut: {
    name: 'The last line is cut',
    did: 'read as far as it goes',
    more: 'The download may have broken off. Compare the number of rows, or download it again.',
  },
  repeated_file: {
    name: 'The same file again',
    did: 'counted once',
    more: 'Its contents equal another file here, whatever its name.',
  },

  file_empty: {
    name: 'An empty file',
    did: REFUSED,
    more: 'There is nothing in it. The download probably broke off: download it again.',
  },
  unknown_report: {
    name: 'Not a report we know',
    did: REFUSED,
    more: 'Its headings fit none of the reports that ipiscope reads.',
  },
  known_not_used: {
    name: 'A report without stock in it',
    did: REFUSED,
    more: 'We know it, but it says nothing about inventory performance.',
  },
  column_required: {
    name: 'A needed column is missing',
    did: REFUSED,
    more: 'The report is known, but without this column nothing can be computed. Download it with all columns.',
  },
  html_page: {
    name: 'A web page, not a report',
    did: REFUSED,
    more: 'Seller Central sends this when the login has run out. Sign in, download the report again, drop it here.',
  },
  spreadsheet_file: {
    name: 'An old Excel workbook',
    did: REFUSED,
    more: 'Drop the .csv or .txt as downloaded, or save the sheet as .xlsx.',
  },
  binary_file: {
    name: 'Not a text file',
    did: REFUSED,
    more: 'Reports are .csv, .txt, .xlsx or .json, alone or in a .zip or .gz.',
  },
  error_sentence: {
    name: 'An error message instead of a report',
    did: REFUSED,
    more: 'Amazon wrote one sentence where the rows should be. Ask for the report again, with fewer days if it is about the date range.',
  },
  receipt_not_report: {
    name: 'The receipt, not the report',
    did: REFUSED,
    more: 'This is the API’s answer that names the report. Download the document that it points to.',
  },
  json_damaged: {
    name: 'JSON that breaks off',
    did: REFUSED,
    more: 'The text is no complete JSON document. Download it again.',
  },
  json_too_large: {
    name: 'JSON too large to be read at once',
    did: REFUSED,
    more: 'Up to 256 MB can be read. Ask for fewer days or pages, or use the .csv report.',
  },
  archive_damaged: {
    name: 'A damaged archive',
    did: REFUSED,
    more: 'The .zip or .gz cannot be unpacked. Download it again, or unpack it yourself and drop what is inside.',
  },
  archive_too_large: {
    name: 'An archive that unpacks to too much',
    did: REFUSED,
    more: 'Unpack it yourself and drop the reports one by one.',
  },
  archive_empty: {
    name: 'An archive without a report',
    did: REFUSED,
    more: 'There is no file in it that could be a report.',
  },
  cell_too_long: {
    name: 'One cell is larger than any report’s',
    did: 'rest of its line left out',
    more: 'Probably a quotation mark or a line end is lost, or it is another kind of file.',
  },
  too_many_columns: {
    name: 'More columns than any report has',
    did: 'the last one holds the rest',
    more: 'Probably it is another kind of file, or it was turned on its side in a spreadsheet.',
  },
  file_changed: {
    name: 'The file changed while it was read',
    did: REFUSED,
    more: 'Another program was writing it. Close that, then drop the file again.',
  },
  file_unreadable: {
    name: 'The browser cannot open the file',
    did: REFUSED,
    more: 'It may have been moved, or it lies in a cloud folder that is not on this computer yet.',
  },
  out_of_memory: {
    name: 'Not enough memory for this file',
    did: REFUSED,
    more: 'Close other tabs, or drop a file with fewer days.',
  },
  engine_crashed: {
    name: 'We broke over this file',
    did: REFUSED,
    more: 'That is our bug, not your file’s fault. The other files are read.',
  },
  engine_hung: {
    name: 'We got stuck in this file',
    did: REFUSED,
    more: 'That is our bug, not your file’s fault. The other files are read.',
  },
};

/** Refusals by the engine around the core (engine/files.ts). */
export const engineRefusals: Record<string, DiagText> = {
  engine_crashed: {
    name: 'We stumbled over it',
    did: REFUSED,
    more: 'That is our bug, not your file’s fault. Try it again; if it happens again, go on without it.',
  },
  engine_hung: { name: 'It took too long', did: REFUSED, more: 'We stopped reading it. That is our bug; a file with fewer days may work.' },
};
