/** Longest text that is read, UTF-16 units. People write 10 to 100; a year of four seasons can take more than 500. */
export const READ_MAX = 1000

const PLAIN: Readonly<Record<string, string>> = {
  '。': ';', '；': ';', '\n': ';', '\r': ' ', '\t': ' ', '\u3000': ' ', '\u00a0': ' ', '\u200b': ' ', '\ufeff': ' ',
  '，': ',', '：': ':', '∶': ':', '﹕': ':', '．': '.', '（': '(', '）': ')', '【': '(', '】': ')', '[': '(', ']': ')',
  '〔': '(', '〕': ')', '～': '-', '~': '-', '〜': '-', '∼': '-', '－': '-', '—': '-', '–': '-', '―': '-', '‐': '-', '‑': '-',
  '‒': '-', '−': '-', '─': '-', '﹣': '-', '→': '-', '／': '/', '｜': '|', '＆': '&',
}

/**
 * Writes full-width digits and letters, dashes, brackets and spaces in one way. Every character stays one character,
 * so a place in the result is the same place in the text.
 */
export function normalise(text: string): string {
  return Array.from({ length: text.length }, (_, at) => plain(text.charAt(at))).join('')
}

/** Where reading ends: the end of the text, or, of one that is too long, the last stop within the limit. */
export function readableLength(normalised: string): number {
  return normalised.length <= READ_MAX ? normalised.length : normalised.lastIndexOf(';', READ_MAX - 1) + 1
}

function plain(character: string): string {
  const code = character.charCodeAt(0)
  const isFullWidth = FULL_WIDTH.some(([first, last]) => code >= first && code <= last)
  return PLAIN[character] ?? (isFullWidth ? String.fromCharCode(code - 0xfee0) : character)
}

/** Digits, capital and small letters. */
const FULL_WIDTH = [[0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a]] as const
