import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import stylelint from 'stylelint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

// Samples are no files of the project, so the rules that need types are left to the run over the real tree.
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as never })

/** The rules that a sample breaks where it lies, each once. */
async function broken(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: join(root, file) })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))].sort()
}

const deepest = 'export function f(a, b) { if (a) { for (const c of b) { if (c) { f(a, c) } } } }'
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

test.each([
  ['a web API in a store', 'src/features/ideas/store.ts', `export const a = () => fetch('/')`, 'no-restricted-globals'],
  ['Intl in the contract', 'contract/time.ts', `export const f = new Intl.NumberFormat()`, 'no-restricted-globals'],
  ['Node in the mini-program', 'src/shared/format/a.ts', `export const b = Buffer.from('a')`, 'no-restricted-globals'],
  ['wx in a part', 'src/features/ideas/parts/a.tsx', `export const a = () => wx.login()`, 'no-restricted-globals'],
  ['wx in a file for browsers', 'src/shared/rpc/a.h5.ts', `export const a = wx`, 'no-restricted-globals'],
  ['document in the server', 'server/kernel/a.ts', `export const a = document.title`, 'no-restricted-globals'],
  ['another variable of process', 'src/app.tsx', `export const a = process.env.HOME`, 'no-restricted-syntax'],
  ['process itself', 'src/app.tsx', `export const { env } = process`, 'no-restricted-syntax'],
  ['the wall clock in the server', 'server/modules/ideas/a.ts', `export const a = new Date()`, 'no-restricted-syntax'],
  ['the wall clock in a test', 'server/modules/ideas/a.test.ts', `export const a = Date.now()`, 'no-restricted-syntax'],
  ['the clock of the device', 'src/shared/format/a.ts', `export const a = dayjs()`, 'no-restricted-syntax'],
  ['a method younger than iOS 13', 'src/shared/format/a.ts', `export const a = [1].at(-1)`, 'no-restricted-syntax'],
  ['await at top level', 'server/kernel/a.ts', `await Promise.resolve()`, 'no-restricted-syntax'],
  ['Taro in a store', 'src/features/ideas/store.ts', `import Taro from '@tarojs/taro'\nvoid Taro`,
    '@typescript-eslint/no-restricted-imports'],
  ['a page hook in a store', 'src/features/ideas/store.ts', `import { useLoad } from '@tarojs/taro'\nvoid useLoad`,
    '@typescript-eslint/no-restricted-imports'],
  ['Taro itself in a page', 'src/pages/me/index.tsx', `import Taro from '@tarojs/taro'\nvoid Taro`,
    '@typescript-eslint/no-restricted-imports'],
  ['a phone API in a part', 'src/features/ideas/parts/a.tsx', `import { login } from '@tarojs/taro'\nvoid login`,
    '@typescript-eslint/no-restricted-imports'],
  ['a component in a store', 'src/features/ideas/store.ts', `import { View } from '@tarojs/components'\nvoid View`,
    '@typescript-eslint/no-restricted-imports'],
  ['dayjs with timezone', 'src/shared/platform/a.ts', `import zone from 'dayjs/plugin/timezone'\nvoid zone`,
    '@typescript-eslint/no-restricted-imports'],
  ['a default export of a part', 'src/features/ideas/parts/a.tsx', `export default 1`, 'no-restricted-exports'],
  ['any', 'server/kernel/a.ts', `export const a: any = 1`, '@typescript-eslint/no-explicit-any'],
  ['a left-over', 'server/kernel/a.ts', `// ${'TO'}DO later\nexport const a = 1`, 'no-warning-comments'],
  ['console in a module', 'server/modules/ideas/a.ts', `console.log(1)`, 'no-console'],
  ['four parameters', 'server/kernel/a.ts', `export const f = (a, b, c, d) => [a, b, c, d]`, 'max-params'],
  ['three levels of nesting', 'server/kernel/a.ts', deepest, 'max-depth'],
  ['301 lines', 'server/kernel/a.ts', lines(301, '// why'), 'max-lines'],
  ['a function of 51 lines', 'cli/a.ts', `export function f() {\n${lines(50, '  f()')}\n}`, 'max-lines-per-function'],
  ['a hook after a condition', 'src/shared/ui/a.tsx', `export const A = ({ b }) => b ? useState(1) : 1`,
    'react-hooks/rules-of-hooks'],
])('%s is refused', async (_what, file, source, rule) => {
  expect(await broken(file, source)).toEqual([rule])
})

test.each([
  ['page hooks by name', 'src/pages/me/index.tsx', `import { useLoad } from '@tarojs/taro'\nexport default useLoad`],
  ['components in a part', 'src/features/ideas/parts/a.tsx', `import { View } from '@tarojs/components'\nvoid View`],
  ['Taro and wx in platform', 'src/shared/platform/a.ts', `import Taro from '@tarojs/taro'\nvoid [Taro, wx]`],
  ['the web in a file for browsers', 'src/shared/ui/a.h5.tsx', `export const a = () => [fetch('/'), window]`],
  ['the constants of the build', 'src/app.tsx', `export const a = [process.env.TARO_ENV, process.env.NODE_ENV]`],
  ['the server clock', 'server/kernel/clock.ts', `export const now = () => new Date()`],
  ['the device clock', 'src/shared/platform/clock.ts', `export const now = () => Date.now()`],
  ['a given instant', 'server/kernel/a.ts', `export const a = new Date(0)`],
  ['a script that measures', 'scripts/a.ts', `console.log(Date.now())`],
])('%s may be used', async (_what, file, source) => {
  expect(await broken(file, source)).toEqual([])
})

test('no comment can switch a rule off', async () => {
  const source = '// eslint-disable-next-line no-console\nconsole.log(1)'
  expect(await broken('server/modules/ideas/a.ts', source)).toContain('no-console')
})

/** The style rules that a sample breaks where it lies. */
async function brokenStyle(file: string, code: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code: `${code}\n`, codeFilename: join(root, file), cwd: root })
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule))
}

test('colours come from tokens', async () => {
  const file = 'src/shared/ui/card.scss'
  expect(await brokenStyle(file, '.card {\n  color: #a8232a;\n}')).toEqual(['color-no-hex'])
  expect(await brokenStyle(file, '.card {\n  color: red;\n}')).toEqual(['color-named'])
  expect(await brokenStyle(file, '.card {\n  color: rgba(0, 0, 0, 0.5);\n}')).toEqual(['function-disallowed-list'])
  expect(await brokenStyle(file, '.card {\n  color: var(--c-ink);\n}')).toEqual([])
  expect(await brokenStyle('src/styles/_tokens.scss', 'page {\n  --c-ink: #161f22;\n}')).toEqual([])
})

test('WeChat’s page and rpx are known, camel case is not', async () => {
  expect(await brokenStyle('src/app.scss', 'page {\n  width: 750rpx;\n}')).toEqual([])
  expect(await brokenStyle('src/app.scss', '.listRow {\n  width: 1px;\n}')).toEqual(['selector-class-pattern'])
})
