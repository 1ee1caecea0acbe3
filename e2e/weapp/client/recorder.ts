/** One `setData` of a page or component: `bytes` is the UTF-8 length of its payload as JSON. */
export interface SetDataRecord {
  readonly owner: string
  readonly keys: number
  readonly bytes: number
}

export interface CallRecord {
  readonly name: string
  readonly argument: unknown
}

export interface ErrorRecord {
  readonly where: string
  readonly message: string
  readonly stack: string
}

/** More than this in one `setData` is refused by the client. */
export const SET_DATA_LIMIT_BYTES = 1024 * 1024

/** Keeps what the program did to its client: data sent to the view, API calls, and everything that went wrong. */
export class Recorder {
  readonly setData: SetDataRecord[] = []
  readonly calls: CallRecord[] = []
  readonly errors: ErrorRecord[] = []

  fail(where: string, cause: unknown): void {
    this.errors.push({ where, message: messageOf(cause), stack: cause instanceof Error ? (cause.stack ?? '') : '' })
  }

  /** Runs code of the program; what it throws, now or later, is kept instead of reaching the client. */
  guard<Result>(where: string, run: () => Result): Result | undefined {
    try {
      const result = run()
      if (isThenable(result)) result.then(undefined, (cause: unknown) => this.fail(where, cause))
      return result
    } catch (cause) {
      this.fail(where, cause)
      return undefined
    }
  }

  sent(owner: string, payload: object): void {
    const bytes = utf8Length(JSON.stringify(payload))
    this.setData.push({ owner, keys: Object.keys(payload).length, bytes })
    if (bytes > SET_DATA_LIMIT_BYTES) this.fail(`setData of ${owner}`, `payload of ${bytes} bytes is over the limit`)
    for (const [key, value] of Object.entries(payload)) {
      if (value === undefined) this.fail(`setData of ${owner}`, `field "${key}" is undefined`)
    }
  }
}

/** The sentence in an error, an API failure (`errMsg`) or anything else that was thrown. */
export function messageOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const { message, errMsg } = (cause ?? {}) as { message?: string; errMsg?: string }
  return message ?? errMsg ?? JSON.stringify(cause)
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}
