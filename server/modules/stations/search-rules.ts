/** Longest text that is looked for, characters: the rest of a longer one says no more. */
const TEXT_MAX = 40
/** Shortest text that one wrong character is forgiven in: of two characters it would leave one. */
const FORGIVING_FROM = 3
const FORGIVING_TO = 20
/** The same in letters of pinyin, of which a syllable has about three. */
const FORGIVING_LETTERS_FROM = 6
/** So many letters of pinyin, and of initials, are one piece of the index. */
const LETTERS = 3
const INITIALS = 2

/** A text as it is compared: without width, case, space and punctuation. Nothing of what is left is special in SQL. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How a station can be asked for; pieces of these are what the index holds. */
export interface StationWords {
  readonly name: string
  readonly address: string
  /** The name in pinyin without tones, ü as v: `wanghuyizhan`. */
  readonly pinyin: string
  /** Its first letters: `whyz`. */
  readonly initials: string
}

/** Everything a station is found by, each piece once. Their first characters keep the kinds apart. */
export function fragmentsOf({ name, address, pinyin, initials }: StationWords): string[] {
  return [...new Set([
    ...inName(name), ...inAddress(address), ...piecesOf(START + pinyin, LETTERS), ...inInitials(START + initials),
  ])]
}

/** Where to look a text up, and how much of it may be wrong. */
export interface SearchPlan {
  readonly text: string
  readonly name: readonly string[]
  readonly address: readonly string[]
  /** Null unless the text is letters alone, and long enough: a single letter is an initial. */
  readonly pinyin: SpokenPlan | null
  readonly initials: SpokenPlan | null
  readonly similar: SimilarPlan | null
}

export interface SpokenPlan {
  readonly fragments: readonly string[]
  /** Those of a station that begins with the text. */
  readonly beginning: readonly string[]
  /** Sought in the middle as well. */
  readonly inside: boolean
}

/** A text with one character wrong, missing or too many. */
export interface SimilarPlan {
  readonly of: 'name' | 'pinyin'
  /** One of these sets is there whichever character is wrong. */
  readonly fragments: readonly (readonly string[])[]
  /** A regular expression of letters, digits and dots. */
  readonly pattern: string
}

/** What to look up for a text somebody typed; null when there is nothing in it to look for. */
export function planSearch(typed: string): SearchPlan | null {
  const characters = [...plainText(typed)].slice(0, TEXT_MAX)
  const isLetters = characters.length > 0 && characters.every((character) => /[a-zü]/.test(character))
  const text = isLetters ? characters.join('').replace(/ü/g, 'v') : characters.join('')
  if (text === '') return null
  return {
    text,
    name: inName(text),
    address: inAddress(text),
    pinyin: isLetters ? spoken(text, { length: LETTERS, cut: piecesOf }) : null,
    initials: isLetters ? spoken(text, { length: INITIALS, cut: inInitials }) : null,
    similar: isLetters ? similarPinyin(text) : similarName(characters),
  }
}

/** Letters shorter than a piece are sought at the beginning alone: nearly every name has an `a` in the middle. */
function spoken(
  text: string,
  { length, cut }: { length: number; cut: (text: string, length: number) => string[] },
): SpokenPlan | null {
  const inside = text.length >= length
  const beginning = cut(START + text, length)
  const fragments = inside ? cut(text, length) : beginning
  return fragments.length > 0 ? { fragments, beginning, inside } : null
}

const START = '^'
const inName = (text: string): string[] => [...new Set(text)]
const inAddress = (text: string): string[] => inName(text).map((character) => `@${character}`)
const inInitials = (text: string): string[] => piecesOf(text, INITIALS).map((piece) => `.${piece}`)

/** Every run of `length` characters. */
const piecesOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(text.length - length + 1, 0) }, (_, index) => text.slice(index, index + length))

function similarName(characters: readonly string[]): SimilarPlan | null {
  if (characters.length < FORGIVING_FROM || characters.length > FORGIVING_TO) return null
  const fragments = characters.map((_, wrong) => inName(characters.filter((__, index) => index !== wrong).join('')))
  return { of: 'name', fragments, pattern: patternOf(characters) }
}

/** Cuts the letters into pieces, of which a wrong one spoils a single one: all the others are there. */
function similarPinyin(text: string): SimilarPlan | null {
  if (text.length < FORGIVING_LETTERS_FROM) return null
  const count = Math.min(Math.floor(text.length / 3), 4)
  const size = Math.ceil(text.length / count)
  const pieces = Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size))
  const fragments = pieces.map((_, wrong) =>
    pieces.filter((__, index) => index !== wrong).flatMap((piece) => piecesOf(piece, LETTERS)))
  return { of: 'pinyin', fragments, pattern: patternOf([...text]) }
}

/** Any of: one character another one or too many, one missing. */
function patternOf(characters: readonly string[]): string {
  const join = (from: number, to?: number): string => characters.slice(from, to).join('')
  const spoilt = characters.map((_, index) => `${join(0, index)}.?${join(index + 1)}`)
  const missing = characters.slice(1).map((_, index) => `${join(0, index + 1)}.${join(index + 1)}`)
  return [...spoilt, ...missing].join('|')
}
