// A page that holds business figures shows nothing inside of another page. A policy in <meta> can not forbid frames,
// so the page looks for itself: in a frame it hides and starts nothing (main.ts).
export function isFramed(): boolean {
  return window.top !== window.self;
}
