// Characters that nobody sees and that turn the text around them (direction marks) or stand for nothing (controls) are drawn
// as what they are, ‹U+202E›, wherever text from files is drawn: a title must not be able to rewrite its neighbours. One place
// for the whole page: every text passes through Preact. Only what is drawn changes; exports and searches have the file's own.
import { options } from 'preact';

// Direction marks and isolates; controls but for tab, line feed and carriage return.
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const visibleMarks = (text: string): string =>
  text.replace(HIDDEN, (mark) => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);

export function drawMarksVisibly(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    // A text's node has no type, and its props are the text.
    const { type, props } = vnode as unknown as { type: unknown; props: unknown };
    if (type === null && typeof props === 'string') (vnode as unknown as { props: string }).props = visibleMarks(props);
    before?.(vnode);
  };
}
