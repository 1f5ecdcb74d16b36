// A button that opens a short list of actions below itself. Disclosure, not an ARIA menu: Tab goes through the
// actions, Escape or leaving closes, focus goes back to the button.
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

export interface MenuItem {
  text: string;
  run: () => void;
}

export interface MenuProps {
  children: ComponentChildren;
  items: readonly MenuItem[];
  label?: string;
  kind?: 'plain' | 'quiet';
  note?: string;
}

export function Menu({ children, items, label, kind = 'plain', note = '' }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const toggle = (): void => {
    setOpen(!open);
    // Browsers that give a clicked button no focus would never tell that it is left.
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div
      class="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node) || box.current?.contains(event.relatedTarget) !== true) setOpen(false);
      }}
    >
      <Button kind={kind} expanded={open} controls={id} {...(label === undefined ? {} : { label })} onClick={toggle}>
        {children}
      </Button>
      <div class="menu-list" id={id} hidden={!open}>
        {note !== '' && <p class="note">{note}</p>}
        <ul>
          {items.map((item) => (
            <li key={item.text}>
              <button
                type="button"
                class="menu-item"
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
