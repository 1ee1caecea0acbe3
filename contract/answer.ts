/** What every call answers, on every door. `code` is an ErrorCode of the server's version; `message` is Chinese. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: string; message: string; details?: unknown } }
