/** Structured log: one JSON object a line, personal data masked on the way out. */
export interface Log {
  info(event: string, facts?: Record<string, unknown>): void
  error(event: string, error: unknown, facts?: Record<string, unknown>): void
}

const PHONE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g
const OPENID = /\bo[A-Za-z0-9_-]{27}\b/g
const SECRET_KEYS = /^(text|nickname|phone|openid|unionid|cookie|authorization|password|secret|lat|lng)$/i

/** Replaces phone numbers and OPENIDs inside text. */
export const maskText = (text: string): string => text.replace(PHONE, '$1****$2').replace(OPENID, 'o***')

/** JSON with personal fields replaced by `***` at any depth and personal patterns masked in the rest. */
export function maskedJson(facts: unknown): string {
  return JSON.stringify(facts, (key, value: unknown) => {
    if (SECRET_KEYS.test(key)) return '***'
    return typeof value === 'string' ? maskText(value) : value
  })
}

/** A log that writes lines with `write`. */
export function createLog(write: (line: string) => void): Log {
  return {
    info: (event, facts) => write(maskedJson({ level: 'info', event, ...facts })),
    error: (event, error, facts) => write(maskedJson({ level: 'error', event, ...facts, error: describe(error) })),
  }
}

/** A log that says nothing: for tests. */
export const silentLog: Log = { info: () => undefined, error: () => undefined }

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  return { name: error.name, message: error.message, stack: error.stack, ...('code' in error && { code: error.code }) }
}
