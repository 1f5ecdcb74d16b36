// Everything that can be done, by typing a word of it: Ctrl/⌘ K. A dialog with a field and a list; arrows choose, Enter
// does it. What is typed can also be looked for among the SKUs.
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../copy/copy.ts';
import { Overlay } from '../ui/overlay.tsx';
import { go } from '../app/address.ts';
import { pickFiles } from '../app/drop.ts';
import * as plan from '../app/plan.ts';
import { isDark, language, theme } from '../app/preferences.ts';
import * as state from '../app/state.ts';
import * as table from '../app/table.ts';
import { saveReminders, saveRemovals, saveSteps } from './plan_files.ts';
import { saveShare } from './share.ts';

interface Command {
  text: string;
  run: () => void;
}

function commands(): Command[] {
  const words = t();
  const { palette } = words;
  const a = state.analysis.value;
  const view = (name: state.ViewName, text: string): Command => ({ text: palette.goTo(text), run: () => go(name) });
  const ready = state.phase.value === 'ready' && a !== null;
  const planned = ready && a.plan !== null;
  return [
    view('overview', words.nav.overview),
    ...(ready ? [view('skus', words.nav.skus)] : []),
    ...(planned ? [view('plan', words.nav.plan)] : []),
    ...(ready && a.bridge !== null ? [view('changes', words.nav.changes)] : []),
    ...(state.files.value.length > 0 ? [view('files', words.nav.files)] : []),
    view('methods', words.nav.methods),
    view('reports', words.nav.reports),
    { text: words.landing.choose, run: pickFiles },
    ...(planned
      ? [
          { text: words.plan.newScenario, run: plan.addScenario },
          { text: palette.undo, run: plan.undo },
          { text: palette.redo, run: plan.redo },
          { text: words.plan.removalFile, run: () => void saveRemovals() },
          { text: words.plan.csv, run: () => void saveSteps('csv') },
          { text: words.plan.xlsx, run: () => void saveSteps('xlsx') },
          { text: words.plan.ics, run: () => void saveReminders() },
        ]
      : []),
    ...(ready
      ? [
          { text: words.share.print, run: () => (go('overview'), void requestAnimationFrame(() => requestAnimationFrame(() => print()))) },
          { text: words.share.file, run: saveShare },
        ]
      : []),
    ...table.CHIPS.filter(() => ready).map((chip) => ({
      text: palette.show(words.words.chips[chip]),
      run: () => {
        table.onlyChip(chip);
        go('skus');
      },
    })),
    { text: isDark() ? palette.light : palette.dark, run: () => (theme.value = isDark() ? 'light' : 'dark') },
    { text: language.value === 'de' ? 'English' : 'Deutsch', run: () => (language.value = language.value === 'de' ? 'en' : 'de') },
    { text: words.nav.keys, run: () => (state.dialog.value = 'keys') },
    { text: words.privacy.title, run: () => (state.dialog.value = 'privacy') },
    ...(state.files.value.length > 0 ? [{ text: words.files.forget, run: () => (state.dialog.value = 'forget') }] : []),
  ];
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function Box(): JSX.Element {
  const words = t().palette;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const all = useMemo(commands, []);
  const wanted = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = all.filter((command) => wanted.every((word) => plain(command.text).includes(word)));
  const typed = text.trim();
  if (typed !== '' && state.analysis.value !== null) {
    found.push({
      text: words.search(typed),
      run: () => {
        table.clearFilters();
        table.setSearch(typed);
        go('skus');
      },
    });
  }
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    state.dialog.value = null;
    // After the dialog has given the focus back.
    requestAnimationFrame(command.run);
  };
  return (
    <>
      <h2 id="palette-title" class="sr">
        {words.title}
      </h2>
      <input
        class="palette-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found.length === 0 ? undefined : `palette-${chosen}`}
        aria-label={words.title}
        placeholder={words.hint}
        autocomplete="off"
        spellcheck={false}
        ref={(element) => element?.focus()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (move !== 0) {
            event.preventDefault();
            setAt((chosen + move + found.length) % Math.max(1, found.length));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            run(found[chosen]);
          }
        }}
      />
      <ul class="palette-list" id="palette-list" role="listbox" aria-label={words.title} ref={list}>
        {found.map((command, index) => (
          <li
            key={command.text}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            {command.text}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="note palette-none">{words.none}</p>}
    </>
  );
}

export function Palette(): JSX.Element {
  const open = state.dialog.value === 'palette';
  return (
    <Overlay
      kind="dialog"
      class="palette"
      open={open}
      onClose={() => (state.dialog.value = null)}
      labelledBy="palette-title"
      closeWord={t().common.close}
    >
      {open && <Box />}
    </Overlay>
  );
}
