/** One statement and its values, ready for either driver. */
export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'values' in value

/**
 * SQL as a template: every `${value}` becomes a numbered parameter, and a nested `sql` is spliced in with its own
 * values. Text never mixes with data, so injection has no place to start.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  let text = strings[0] ?? ''
  const values: unknown[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      const shift = values.length
      const isInPlace = shift === 0 || part.values.length === 0
      text += isInPlace ? part.text : part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + shift}`)
      values.push(...part.values)
    } else {
      values.push(part)
      text += `$${values.length}`
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/** The empty fragment, for conditions that do not apply. */
export const nothing: Sql = { text: '', values: [] }

/** A value to be stored as `jsonb`, the same on both drivers. */
export const json = (value: unknown): string => JSON.stringify(value)
