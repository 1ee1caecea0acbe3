import * as v from 'valibot'

/** A UUID in its lower-case text form; ours are version 7, made by the server. */
export const Id = v.pipe(v.string(), v.uuid())

/**
 * Names one press of a button. The client makes a new one per intention and repeats it on every retry;
 * the server answers a repeated `requestId` with the first answer, unchanged.
 */
export const RequestId = v.pipe(v.string(), v.uuid())

/** A point in time on the wire: ISO 8601 in UTC, ending in `Z`, millisecond precision at most. */
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'))
export type Instant = v.InferOutput<typeof Instant>

/** A calendar day in China, `YYYY-MM-DD`. */
export const LocalDate = v.pipe(v.string(), v.isoDate())
export type LocalDate = v.InferOutput<typeof LocalDate>

/** Where the next page starts; opaque to the client, which only hands it back. */
export const Cursor = v.pipe(v.string(), v.maxLength(200))

/** Whole page size, 1 to 50. */
export const PageSize = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))

/** Non-negative whole number: counts, positions, seconds. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Characters no database or phone can keep: NUL, and halves of a surrogate pair. */
const BROKEN_TEXT = /[\0\uD800-\uDFFF]/u

const isSound = v.check<string, string>((text) => !BROKEN_TEXT.test(text), '里面有存不下来的字符，删掉再提交。')

/** Text that may be empty: trimmed, at most `limit` characters (UTF-16 units, as `maxlength` counts them). */
export const optionalText = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit), isSound)

/** Text somebody typed: trimmed, not empty, at most `limit` characters (UTF-16 units, as `maxlength` counts them). */
export const typedText = (limit: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(limit), isSound)

/** One page of a list and the cursor of the next; `null` when this was the last. */
export const pageOf = <const Item extends v.GenericSchema>(item: Item) =>
  v.strictObject({ items: v.array(item), nextCursor: v.nullable(v.string()) })
