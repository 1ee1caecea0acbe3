import { idle } from '../platform/idle'
import type { Load } from './route'

/** So long after the code of the first page its own data is there too, milliseconds. */
const STANDS_AFTER_MS = 2000

const standing = (): Promise<void> => new Promise((resolve) => {
  setTimeout(resolve, STANDS_AFTER_MS)
})

/**
 * Fetches the code of pages one after the other once the first page stands, so that they open without a network. What
 * does not come is fetched when it is opened.
 */
export async function fetchAhead(first: Promise<unknown>, loads: readonly Load[]): Promise<void> {
  await first.catch(() => undefined)
  await standing()
  for (const load of loads) {
    await idle(STANDS_AFTER_MS)
    await load()[0].catch(() => undefined)
  }
}
