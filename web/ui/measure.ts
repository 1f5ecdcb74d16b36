// Width of a text as it will be drawn, in px: the reader's system font decides, so nothing is assumed about it.

let context: CanvasRenderingContext2D | null = null;
let family = '';
const known = new Map<string, number>();

export function textWidth(text: string, size = 12, weight = 600): number {
  const key = `${size}:${weight}:${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (family === '') family = getComputedStyle(document.body).fontFamily;
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  let width = text.length * size * 0.6;
  if (context !== null) {
    context.font = `${weight} ${size * root}px ${family}`;
    width = context.measureText(text).width;
  }
  if (known.size > 2000) known.clear();
  known.set(key, width);
  return width;
}
