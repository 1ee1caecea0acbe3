/**
 * Resolves when the browser has nothing better to do, after `atMostMs` in any case. Safari cannot say when that is, so
 * there it is at once.
 */
export function idle(atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: atMostMs })
    else resolve()
  })
}
