import { createHash } from 'node:crypto'

/** Names the state of something as it was read: equal for equal content. */
export const revisionOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
