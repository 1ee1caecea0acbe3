import { ownProgram, program } from './targets'

/** One thing that `npm test` runs: a tool that passes or fails, or a vitest project whose cases are counted. */
export interface Check {
  readonly name: string
  readonly kind: 'tool' | 'vitest'
  readonly command: readonly string[]
  readonly needs?: readonly string[]
  /** Part of `npm run test:fast`. */
  readonly isFast: boolean
  /** What `npm run test:fast` adds to the command. */
  readonly fastFlags?: readonly string[]
}

/** What the import law and the budgets of size are checked on. */
export const lawfulFolders = ['contract', 'src', 'server', 'cli', 'bench', 'e2e', 'scripts']

const tool = (name: string, isFast: boolean, command: readonly string[]): Check =>
  ({ name, kind: 'tool', isFast, command })

const types = (name: string, config: string): Check => {
  const memory = `node_modules/.cache/yili/${config}.tsbuildinfo`
  const flags = ['--project', config, '--incremental', '--tsBuildInfoFile', memory]
  return tool(name, true, [...program('typescript/bin/tsc'), ...flags])
}

const build = (target: string): Check =>
  tool(`build:${target}`, false, [...ownProgram('scripts/build.ts'), '--stale', target])

const vitest = (project: string, isFast: boolean, ...needs: string[]): Check => ({
  name: project,
  kind: 'vitest',
  isFast,
  needs,
  // A name also stands for the projects below it, as `unit` for `unit:world`.
  command: [...program('vitest/vitest.mjs'), 'run', '--project', project, '--project', `${project}:*`],
})

/** Everything, in the order in which it starts: quick answers first, then builds, then what runs on them. */
export const checks: readonly Check[] = [
  types('types', 'tsconfig.json'),
  {
    ...tool('eslint', true, [...program('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
    // A file is linted again when it changes, not when a type it uses does: that is left to `npm test`.
    fastFlags: ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/yili/eslint'],
  },
  types('types:server', 'tsconfig.server.json'),
  tool('stylelint', true, [...program('stylelint/bin/stylelint.mjs'), 'src/**/*.scss']),
  tool('arch', true, [...program('dependency-cruiser/bin/dependency-cruise.mjs'), ...lawfulFolders]),
  tool('budgets', true, ownProgram('scripts/budgets.ts')),
  build('weapp'),
  build('h5'),
  build('functions'),
  vitest('unit', true),
  vitest('pglite', true),
  vitest('zone', false),
  vitest('weapp', false, 'build:weapp'),
  vitest('e2e', false, 'build:h5'),
  vitest('postgres', false),
  vitest('postgres12', false),
]

/**
 * The checks to run. A name also stands for everything below it (`build` for `build:h5`), and brings what it needs.
 * @param only names given with --only; null for all
 */
export function choose(only: readonly string[] | null, isFast: boolean): Check[] {
  const isNamed = ({ name }: Check, words: readonly string[]) =>
    words.some((word) => name === word || name.startsWith(`${word}:`))
  const unknown = (only ?? []).filter((word) => !checks.some((check) => isNamed(check, [word])))
  if (unknown.length > 0) throw new Error(`No check is called ${unknown.join(', ')}. There are: ${namesOfAll()}.`)
  const named = checks.filter((check) => (only ? isNamed(check, only) : check.isFast || !isFast))
  const needed = new Set(named.flatMap(({ needs }) => needs ?? []))
  const chosen = checks.filter((check) => named.includes(check) || needed.has(check.name))
  return isFast ? chosen.map(withFastFlags) : chosen
}

const withFastFlags = ({ fastFlags = [], ...check }: Check): Check =>
  ({ ...check, command: [...check.command, ...fastFlags] })

const namesOfAll = () => checks.map(({ name }) => name).join(', ')
