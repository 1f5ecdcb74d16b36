// The files: each by its kind, with rows used and set aside, what was found in it, refusals named for what they are;
// beside them what is missing; below, whether the files fit together, and where things are kept.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FileReport, JoinAudit } from '../engine/analysis.ts';
import type { Overrides } from '../engine/engine.ts';
import { diagText, kindText, marketName, t } from '../copy/copy.ts';
import { count, dayOf } from '../copy/format.ts';
import { Button } from '../ui/button.tsx';
import { MissingMark } from '../ui/icons.tsx';
import { MenuPath, Meter } from '../ui/parts.tsx';
import { Rich } from '../ui/rich.tsx';
import { go } from '../app/address.ts';
import { readAgain, removeFile } from '../app/files.ts';
import { saveCostTemplate } from '../app/table_files.ts';
import { pickFiles } from '../app/drop.ts';
import { READ_KINDS } from '../app/reports.ts';
import * as state from '../app/state.ts';
import { Diagnostics } from './diagnostics.tsx';
import { hasFindings, saveFindings } from './findings.ts';
import { Kept } from './kept.tsx';
import { refusalOf } from './refusal.ts';
import { saveShare } from './share.ts';
import { slotState, SlotMark } from './tray.tsx';

const isUsed = (file: FileReport): boolean => file.role === 'score' || file.role === 'history' || file.role === 'extra';

/** Worst first: refused, some set aside, used; of these the ones that matter most, the newest first. */
function inOrder(files: readonly FileReport[]): FileReport[] {
  const rank = (file: FileReport): number => (!isUsed(file) ? 0 : file.rows_set_aside > 0 ? 1 : 2);
  const place = (file: FileReport): number => (READ_KINDS as readonly (string | null)[]).indexOf(file.kind);
  return [...files].sort(
    (a, b) => rank(a) - rank(b) || place(a) - place(b) || (b.as_of ?? '').localeCompare(a.as_of ?? '') || a.name.localeCompare(b.name),
  );
}

function readAs(file: FileReport): string {
  const words = t().words;
  const delimiter = file.delimiter === null ? null : (words.delimiters[file.delimiter] ?? file.delimiter);
  const encoding = file.encoding === null || file.encoding === '' ? null : (words.encodings[file.encoding.toLowerCase()] ?? file.encoding);
  return [delimiter, encoding === null ? null : encoding + (file.bom ? ' BOM' : '')].filter((part) => part !== null).join(', ');
}

function Override({ file }: { file: FileReport }): JSX.Element {
  const words = t();
  const [overrides, setOverrides] = useState<Overrides>({});
  const choice = (key: keyof Overrides, label: string, options: readonly [string, string][]): JSX.Element => (
    <label class="field">
      <span>{label}</span>
      <select
        class="select"
        value={overrides[key] ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const next: Record<string, string> = { ...overrides };
          if (value === '') delete next[key];
          else next[key] = value;
          setOverrides(next);
        }}
      >
        <option value="">{words.files.override.asFound}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const list = words.files.override;
  return (
    <details class="override">
      <summary>{words.files.readAgain}</summary>
      <div class="override-fields">
        {choice(
          'kind',
          list.kind,
          READ_KINDS.map((kind) => [kind, kindText(kind).name]),
        )}
        {choice('encoding', list.encoding, [
          ['utf-8', 'UTF-8'],
          ['windows-1252', 'Windows-1252'],
          ['shift_jis', 'Shift-JIS'],
          ['gb18030', 'GB18030'],
          ['utf-16le', 'UTF-16'],
        ])}
        {choice('delimiter', list.delimiter, [
          ['tab', words.words.delimiters['tab'] ?? 'tab'],
          [',', words.words.delimiters[','] ?? ','],
          [';', words.words.delimiters[';'] ?? ';'],
        ])}
        {choice('date_order', list.date_order, [
          ['dmy', list.dmy],
          ['mdy', list.mdy],
          ['ymd', list.ymd],
        ])}
        {choice(
          'marketplace',
          list.marketplace,
          Object.entries(words.words.marketplaces).map(([code]) => [code, marketName(code)]),
        )}
        <Button size="small" onClick={() => void readAgain(file.id, overrides)}>
          {list.apply}
        </Button>
      </div>
    </details>
  );
}

function Row({ file, othersUsed, older }: { file: FileReport; othersUsed: number; older: boolean }): JSX.Element {
  const words = t().files;
  const used = isUsed(file);
  const refusal = used ? null : refusalOf(file);
  const kind = kindText(file.kind);
  const open = state.openFile.value === file.id;
  const findings = file.diagnostics.filter((each) => each.effect !== 'note').reduce((sum, each) => sum + each.count, 0);
  const notes = file.diagnostics.filter((each) => each.effect === 'note').length;
  const share = file.rows_read === 0 ? 0 : file.rows_used / file.rows_read;
  return (
    <tr class={`file-row ${slotState(file)} ${open ? 'open' : ''}`}>
      <td class="file-mark">
        <SlotMark slot={slotState(file)} />
      </td>
      <th scope="row">
        <span class="file-kind">{refusal?.title ?? (older ? words.older(kind.name) : kind.name)}</span>
        <div class="file-tools">
          <span class="file-name">{file.name}</span>
          <button
            type="button"
            class="link-button small"
            aria-label={words.leaveOutName(file.name)}
            onClick={() => void removeFile(file.id)}
          >
            {words.leaveOut}
          </button>
          <Override file={file} />
          {used && findings === 0 && notes > 0 && (
            <button
              type="button"
              class="link-button small"
              aria-expanded={open}
              onClick={() => (state.openFile.value = open ? null : file.id)}
            >
              {words.notes(notes)}
            </button>
          )}
        </div>
        {refusal !== null && (
          <p class="file-says">
            {refusal.text.map((sentence) => (
              <span key={sentence}>
                <Rich text={sentence} />{' '}
              </span>
            ))}
            <Rich text={words.others(othersUsed)} />
          </p>
        )}
        {used && findings > 0 && (
          <p class="file-says">
            {file.diagnostics
              .filter((each) => each.effect !== 'note')
              .slice(0, 2)
              .map((each) => `${diagText(each.code).name}: ${count(each.count)}. `)}
            <button type="button" class="link-button" aria-expanded={open} onClick={() => (state.openFile.value = open ? null : file.id)}>
              {words.open(findings)}
            </button>
          </p>
        )}
      </th>
      <td class="second" data-label={words.readAs}>
        {readAs(file)}
      </td>
      <td data-label={words.asOf}>
        {file.as_of === null ? '' : dayOf(file.as_of)}
        {file.as_of_assumed && <span class="note assumed"> {words.assumed}</span>}
      </td>
      <td class="end" data-label={words.rowsUsed}>
        {count(file.rows_used)}
      </td>
      <td class="end" data-label={words.setAside}>
        {used ? count(file.rows_set_aside) : words.all}
      </td>
      <td class="file-meter">{used && <Meter share={share} />}</td>
    </tr>
  );
}

function FileTable({ files }: { files: readonly FileReport[] }): JSX.Element {
  const words = t().files;
  const used = files.filter(isUsed).length;
  const newest = new Map<string, string>();
  for (const file of files) {
    if (file.kind !== null && isUsed(file) && (file.as_of ?? '') > (newest.get(file.kind) ?? '')) newest.set(file.kind, file.as_of ?? '');
  }
  return (
    <table class="plain-table file-table">
      <thead>
        <tr>
          <th class="file-mark">
            <span class="sr">{words.share}</span>
          </th>
          <th scope="col">{words.report}</th>
          <th scope="col">{words.readAs}</th>
          <th scope="col">{words.asOf}</th>
          <th scope="col" class="end">
            {words.rowsUsed}
          </th>
          <th scope="col" class="end">
            {words.setAside}
          </th>
          <th class="file-meter">
            <span class="sr">{words.share}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(files).map((file) => (
          <Row
            key={file.id}
            file={file}
            othersUsed={used - (isUsed(file) ? 1 : 0)}
            older={isUsed(file) && file.kind !== null && file.as_of !== null && file.as_of < (newest.get(file.kind) ?? '')}
          />
        ))}
      </tbody>
    </table>
  );
}

interface MissingThing {
  id: string;
  name: string;
  text: string;
  where: readonly string[];
  hint: string;
}

/** Of the marketplace that is shown: a file that names its marketplaces counts for those alone. */
function missingThings(files: readonly FileReport[], marketplace: string): MissingThing[] {
  const words = t().files;
  const serves = (file: FileReport): boolean =>
    isUsed(file) && (file.marketplaces.length === 0 || file.marketplaces.includes(marketplace) || file.marketplaces.includes('unknown'));
  const here = new Set(files.filter(serves).map((file) => file.kind));
  const things: MissingThing[] = READ_KINDS.filter((kind) => !here.has(kind) && words.without[kind] !== undefined)
    .slice(0, 5)
    .map((kind) => {
      const text = kindText(kind);
      return { id: kind, name: text.name, text: words.without[kind] ?? text.unlocks, where: text.where, hint: text.hint ?? '' };
    });
  const planning = kindText('planning');
  const dates = new Set(files.filter((file) => file.kind === 'planning' && serves(file)).map((file) => file.as_of));
  if (dates.size === 1 && !here.has('ledger_summary')) {
    things.push({
      id: 'older',
      name: words.olderFiles.name,
      text: words.olderFiles.text,
      where: planning.where,
      hint: planning.hint ?? '',
    });
  }
  const a = state.analysis.value;
  if (a === null || a.score.scores_used === 0) {
    things.push({ id: 'official', name: words.officials.name, text: words.officials.text, where: t().official.where, hint: '' });
  }
  return things;
}

export function MissingList({ files }: { files: readonly FileReport[] }): JSX.Element | null {
  const words = t().files;
  const a = state.analysis.value;
  const things = missingThings(files, a?.marketplace ?? '');
  if (things.length === 0) return null;
  const several = (a?.marketplaces.length ?? 0) > 0;
  return (
    <aside class="missing-list" aria-labelledby="missing-title">
      <h2 class="h3" id="missing-title">
        {several && a !== null ? words.missingFor(marketName(a.marketplace)) : words.missingTitle}
      </h2>
      <ul>
        {things.map((thing) => (
          <li key={thing.id}>
            <h3>
              <MissingMark /> {thing.name}
            </h3>
            <p>{thing.text}</p>
            {thing.id === 'costs' ? (
              <button type="button" class="link-button small" onClick={() => void saveCostTemplate()}>
                {words.template}
              </button>
            ) : (
              <details>
                <summary>{words.where}</summary>
                <MenuPath path={thing.where} label={t().common.path} />
                {thing.hint !== '' && <p class="note">{thing.hint}</p>}
              </details>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Joins(): JSX.Element {
  const words = t().files;
  // Several files of a report stand together; official scores are about no SKU.
  const joins: (JoinAudit & { files: number })[] = [];
  for (const join of state.analysis.value?.joins ?? []) {
    if (join.from === 'official_scores') continue;
    const same = joins.find((each) => each.from === join.from && each.to === join.to);
    if (same === undefined) joins.push({ ...join, files: 1 });
    else Object.assign(same, { rows: same.rows + join.rows, found: same.found + join.found, files: same.files + 1 });
  }
  const name = (id: string): string => (id === 'inventory' ? words.inventory : kindText(id).name);
  return (
    <section aria-labelledby="joins-title">
      <h2 id="joins-title">{words.joinsTitle}</h2>
      {joins.length === 0 ? (
        <p class="note">{words.joinsNone}</p>
      ) : (
        <ul class="joins">
          {joins.map((join, index) => (
            <li key={index}>
              <span>
                {words.join(name(join.from), name(join.to))} {join.files > 1 && <span class="badge">{words.inFiles(join.files)}</span>}
              </span>
              <span class="second">{words.found(join.found, join.rows)}</span>
              <Meter share={join.rows === 0 ? 1 : join.found / join.rows} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function FilesView(): JSX.Element {
  const words = t().files;
  const files = state.files.value;
  const used = files.filter(isUsed).length;
  const opened = files.find((file) => file.id === state.openFile.value);
  return (
    <div class="page files-page">
      <div class="view-head">
        <h1>{words.title(used, files.length - used, state.analysis.value?.totals.skus ?? 0)}</h1>
        <div class="row">
          <Button onClick={pickFiles}>{words.add}</Button>
          {hasFindings(files) && <Button onClick={saveFindings}>{words.findings}</Button>}
          <Button onClick={() => (state.dialog.value = 'forget')}>{words.forget}</Button>
        </div>
      </div>
      <div class="two-up files-grid">
        <div>
          <FileTable files={files} />
        </div>
        <MissingList files={files} />
      </div>
      {opened !== undefined && <Diagnostics file={opened} />}
      <div class="two-up files-halves section">
        <Joins />
        <section aria-labelledby="stored-title">
          <h2 id="stored-title">{words.storedTitle}</h2>
          <p>{words.stored}</p>
          <button type="button" class="link-button" onClick={() => (state.dialog.value = 'privacy')}>
            {t().landing.check}
          </button>
          <Kept />
          {state.analysis.value !== null && (
            <>
              <h2 class="share-title">{t().share.title}</h2>
              <p>{t().share.text}</p>
              <div class="row">
                <Button onClick={saveShare}>{t().share.file}</Button>
                <Button
                  onClick={() => {
                    go('overview');
                    // Once the overview is drawn.
                    requestAnimationFrame(() => requestAnimationFrame(() => print()));
                  }}
                >
                  {t().share.print}
                </Button>
              </div>
            </>
          )}
        </section>
      </div>
    </div>
  );
}
