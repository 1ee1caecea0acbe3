import { expect, test } from 'vitest'
import { overBudget } from './budgets'
import { measure, percentile } from './measure'

const body = (lines: number) => Array.from({ length: lines }, (_, index) => `  const line${index} = ${index}\n`).join('')
const sizes = (text: string, path = 'src/a.ts') =>
  measure(path, text).functions.map(({ line, lines, parameters }) => [line, lines, parameters])

test('functions of every form are measured, from their first line to their last', () => {
  expect(sizes(`
export function walk(from: number, to: number) {
  return to - from
}

class Street {
  constructor(private readonly name: string) {}

  get sign() {
    return [this.name].map((word) => {
      return word
    })
  }
}
const later = async () => undefined
`)).toEqual([[2, 3, 2], [7, 1, 1], [9, 5, 0], [10, 3, 1], [15, 1, 0]])
})

test('what only promises a function, as a type or an overload does, is none', () => {
  const promises = 'interface A { go(a: 1, b: 2, c: 3, d: 4): void }\nfunction f(a: string): void\n'
  expect(sizes(`${promises}function f() {}\n`)).toEqual([[3, 1, 0]])
})

test('a suite is no function and a table of cases may have columns, in a test only', () => {
  const text = `describe.each(ways)('on %s', (way) => {\n  test.each(rows)('%s', (a, b, c, d) => {\n  })\n})\n`
  expect(sizes(text, 'src/a.test.ts')).toEqual([[2, 2, 0]])
  expect(sizes('const f = (a, b, c, d) => a\n')).toEqual([[1, 1, 4]])
})

test('markup is read as such, and of a style sheet the lines are counted', () => {
  const page = 'const Page = () => <View>\n  {rows.map((row) => <Row key={row} />)}\n</View>\n'
  expect(sizes(page, 'src/a.tsx')).toEqual([[1, 3, 0], [2, 1, 1]])
  expect(measure('src/a.scss', '.a {\n}\n')).toEqual({ path: 'src/a.scss', lines: 2, functions: [] })
})

test('nine of ten are told from the tenth', () => {
  const shuffled = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect([percentile(shuffled, 0.9), percentile([7], 0.5), percentile([], 0.9)]).toEqual([9, 7, 0])
})

test('a tree within every budget has nothing said about it', () => {
  expect(overBudget([measure('src/a.ts', `function f(a, b, c) {\n${body(28)}}\n`)])).toEqual([])
})

test('too many parameters are named with their place', () => {
  expect(overBudget([measure('src/a.ts', '\nfunction f(a, b, c, d) {}\n')])).toEqual([
    'src/a.ts:2 takes 4 parameters, 3 are allowed.',
  ])
})

test('a function over fifty lines is named; so is a tree whose functions are long', () => {
  expect(overBudget([measure('src/a.ts', `function f() {\n${body(49)}}\n`)])).toEqual([
    'src/a.ts:1 has 51 lines, 50 are allowed.',
    'Nine of ten functions may have up to 30 lines; they have up to 51.',
  ])
})

test('a file over three hundred lines is named; so is a tree whose files are long', () => {
  expect(overBudget([measure('src/a.ts', body(301))])).toEqual([
    'src/a.ts has 301 lines, 300 are allowed.',
    'Nine of ten files may have up to 150 lines; they have up to 301.',
  ])
})
