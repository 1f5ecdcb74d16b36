// Emphasis inside a sentence without markup in the text: strong() and code() put private marks around a piece, and
// ui/rich.tsx turns them into elements. Marks cannot come from files: plain() takes them out of what is quoted.

const MARKS = { strong: ['\ue000', '\ue001'], code: ['\ue002', '\ue003'] } as const;
export type Emphasis = keyof typeof MARKS;

const ANY_MARK = /[\ue000-\ue003]/g;

export const plain = (text: string): string => text.replace(ANY_MARK, '');
export const strong = (text: string): string => MARKS.strong[0] + text + MARKS.strong[1];
/** For what stands in a file; its own marks are taken out. */
export const code = (text: string): string => MARKS.code[0] + plain(text) + MARKS.code[1];

export interface Span {
  text: string;
  emphasis: Emphasis | null;
}

export function spans(text: string): Span[] {
  const found: Span[] = [];
  let emphasis: Emphasis | null = null;
  let from = 0;
  const push = (to: number): void => {
    if (to > from) found.push({ text: text.slice(from, to), emphasis });
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark < 0xe000 || mark > 0xe003) continue;
    push(at);
    emphasis = mark === 0xe000 ? 'strong' : mark === 0xe002 ? 'code' : null;
  }
  push(text.length);
  return found;
}
