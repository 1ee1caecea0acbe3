/** Digits or a Chinese numeral below one hundred, as part of a pattern. */
export const NUMERAL = '(?:\\d{1,2}(?!\\d)|[零〇一二两三四五六七八九十]{1,3})'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

/** The number a numeral says (17, 十七, 零五); null for none, such as 十十 or 一二. */
export function numberOf(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [tens = '', ones = '', more] = numeral.includes('十') ? numeral.split('十') : ['零', numeral.replace(/^[零〇]/, '')]
  const ten = tens === '' ? 1 : DIGITS[tens]
  const one = ones === '' ? 0 : DIGITS[ones]
  return ten === undefined || one === undefined || more !== undefined ? null : ten * 10 + one
}

/** The match of a sticky pattern at a place of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
