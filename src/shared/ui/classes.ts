import type { CSSProperties } from 'react'

/** Joins class names and leaves out what is absent. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

export type StyleVars = Readonly<Record<`--${string}`, string | number>>

/** Custom properties as an inline style: the one kind of inline value that may carry a number to the style sheet. */
export function styleVars(vars: StyleVars): CSSProperties {
  return vars
}
