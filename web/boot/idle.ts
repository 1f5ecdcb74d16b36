/** Resolves when the first picture is on the screen and the browser has nothing better to do. */
export function firstIdle(): Promise<void> {
  return new Promise((resolve) => {
    const whenIdle = (): void => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 100);
    };
    // A hidden tab paints nothing and gets no frame.
    if (document.visibilityState === 'hidden') whenIdle();
    else requestAnimationFrame(() => requestAnimationFrame(whenIdle));
  });
}
