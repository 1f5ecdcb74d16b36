// One tooltip for the page: what has data-tip shows it on hover and on focus. The words are part of the element's own
// name, so readers lose nothing; it stays while the pointer is on it, and Escape puts it away.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Tip {
  text: string;
  x: number;
  y: number;
  below: boolean;
}

const MARGIN = 8;

export function TooltipLayer(): JSX.Element | null {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const hide = useRef(0);

  useEffect(() => {
    const show = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
      if (target === null || (event.type === 'focusin' && !target.matches(':focus-visible'))) return;
      clearTimeout(hide.current);
      const place = target.getBoundingClientRect();
      const below = place.top < 120;
      setTip({ text: target.dataset['tip'] ?? '', x: place.left + place.width / 2, y: below ? place.bottom : place.top, below });
    };
    const leave = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest('[data-tip]') : null;
      if (target === null) return;
      clearTimeout(hide.current);
      hide.current = window.setTimeout(() => setTip(null), 120);
    };
    const away = (): void => setTip(null);
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') away();
    };
    addEventListener('pointerover', show);
    addEventListener('focusin', show);
    addEventListener('pointerout', leave);
    addEventListener('focusout', leave);
    addEventListener('scroll', away, { passive: true });
    addEventListener('keydown', key);
    return () => {
      removeEventListener('pointerover', show);
      removeEventListener('focusin', show);
      removeEventListener('pointerout', leave);
      removeEventListener('focusout', leave);
      removeEventListener('scroll', away);
      removeEventListener('keydown', key);
    };
  }, []);

  // Kept on the screen once its width is known.
  useEffect(() => {
    const element = box.current;
    if (element === null || tip === null) return;
    const width = element.offsetWidth;
    const left = Math.max(MARGIN, Math.min(document.documentElement.clientWidth - width - MARGIN, tip.x - width / 2));
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', tip.below ? `${tip.y + MARGIN}px` : `${tip.y - element.offsetHeight - MARGIN}px`);
  }, [tip]);

  if (tip === null) return null;
  return (
    <div class="tooltip" ref={box} aria-hidden="true" onPointerEnter={() => clearTimeout(hide.current)} onPointerLeave={() => setTip(null)}>
      {tip.text}
    </div>
  );
}
