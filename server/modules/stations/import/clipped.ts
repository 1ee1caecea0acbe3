/** The beginning of a cell as a report can show it: no control characters, no halves of characters. */
export function clipped(value: string, limit: number): string {
  const text = value.trim().replace(/[\0-\x1f\x7f]+/g, ' ')
  return text.length <= limit ? whole(text) : `${whole(text.slice(0, limit))}…`
}

/** Without halves of surrogate pairs, as a cut through a character leaves them. */
const whole = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '')
