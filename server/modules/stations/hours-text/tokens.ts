import type { Interval } from '../../../../contract/opening-hours'

/** A part of the year a text names; without `range` when it does not say from when to when. */
export interface SeasonWord {
  readonly name: string
  readonly range: { readonly from: string; readonly to: string } | null
}

/** What a piece of a text says. */
export type Meaning =
  | { readonly kind: 'days'; readonly weekdays: readonly number[]; readonly isWorkday?: boolean }
  | { readonly kind: 'season'; readonly season: SeasonWord }
  /** `isWorded`: 上午, 下午 or the like is said. `isEvening`: it is the evening that is said. */
  | { readonly kind: 'time'; readonly interval: Interval; readonly isWorded: boolean; readonly isEvening: boolean }
  | { readonly kind: 'holiday'; readonly isLegal: boolean }
  | { readonly kind: 'shifted'; readonly rule: 'as_workday' | 'as_usual' }
  | { readonly kind: WordKind }

/** Words without a value of their own; the lexicon says which are which. */
export type WordKind =
  | 'always' | 'rest' | 'closed' | 'opens' | 'usual' | 'announced' | 'lunchBreak' | 'added' | 'meets'
  | 'except' | 'apart' | 'outside' | 'includes' | 'excludes'
  | 'filler' | 'remark' | 'and' | 'comma' | 'stop' | 'open' | 'close' | 'unknown'

/** A piece of the text, half-open, with what it says. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly says: Meaning
}

/** Something found at a place of the text: where it ends and what it says. */
export interface Found {
  readonly to: number
  readonly says: Meaning
}
