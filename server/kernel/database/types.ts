/** PostgreSQL type numbers whose JavaScript form the two drivers disagree on, and the one form we use. */
const INT8 = 20
const DATE = 1082
const NUMERIC = 1700

const toSafeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the safe range: ${text}`)
  return value
}

/** `int8` as a number (checked), `date` as `YYYY-MM-DD`, `numeric` as its exact text. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: toSafeNumber,
  [DATE]: (text) => text,
  [NUMERIC]: (text) => text,
}
