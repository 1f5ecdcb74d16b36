// Small hooks over platform observers.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Width of an element in whole px; `initial` until it is measured, which is before the first paint. The ref may go to
 * an element that appears later, or to another one.
 */
export function useWidth<T extends Element>(initial: number): [(element: T | null) => void, number] {
  const [width, setWidth] = useState(initial);
  const watch = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: T | null) => {
    watch.current?.disconnect();
    watch.current = null;
    if (element === null) return;
    const measure = (): void => setWidth(Math.round(element.getBoundingClientRect().width) || initial);
    measure();
    watch.current = new ResizeObserver(measure);
    watch.current.observe(element);
  }, []);
  return [ref, width];
}

/** True while the media query matches. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = (): void => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}

/** A field that shows `text` whenever that changes, and is left alone while it is typed in. */
export function useField(text: string): { ref: (element: HTMLInputElement | null) => void } {
  const field = useRef<HTMLInputElement | null>(null);
  useLayoutEffect(() => {
    if (field.current !== null) field.current.value = text;
  }, [text]);
  const ref = useCallback((element: HTMLInputElement | null) => {
    if (element !== null && field.current !== element) element.value = text;
    field.current = element;
  }, []);
  return { ref };
}
