/** Resolves when the first picture is on the screen. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A hidden tab paints nothing and gets no frame.
    if (document.visibilityState === 'hidden') resolve();
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Resolves when the browser has nothing better to do. */
export function firstIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 100);
  });
}
