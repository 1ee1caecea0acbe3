import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanTree, offences, offendingApi } from './testing/law-samples'

const root = resolve(__dirname, '..')
const config = join(root, '.dependency-cruiser.cjs')
const runtime = [
  '@tarojs/components', '@tarojs/taro', '@trpc/server', 'dayjs', 'drizzle-orm', 'mobx', 'react', 'valibot',
]
const development = ['commander', 'vitest']
const trees: string[] = []
let ruleNames: string[] = []

interface Summary { summary: { violations: { from: string, rule: { name: string } }[] } }

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${text}\n`)
}

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-law-'))
  trees.push(folder)
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  write(folder, 'package.json', JSON.stringify({
    name: 'sample', dependencies: versions(runtime), devDependencies: versions(development),
  }))
  write(folder, 'tsconfig.json', readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  for (const name of [...runtime, ...development, 'left-behind']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(folder, `node_modules/${name}/index.js`, 'exports.thing = 1')
  }
  write(folder, 'node_modules/drizzle-orm/pg-core.js', 'exports.pgTable = 1')
  for (const [file, text] of Object.entries(files)) write(folder, file, text)
  return folder
}

/** The violations of a tree as "file: rule", sorted, each once. */
function violations(files: Readonly<Record<string, string>>): string[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'contract', 'src', 'server', 'cli'],
    { cwd: plant(files), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  expect(run.stderr).toBe('')
  const { summary } = JSON.parse(run.stdout) as Summary
  return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort()
}

beforeAll(async () => {
  const law = await import(config) as { default: { forbidden: { name: string }[] } }
  ruleNames = law.default.forbidden.map(({ name }) => name)
})

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true })
})

test('a tree that keeps the import law passes', { timeout: 30_000 }, () => {
  expect(violations(cleanTree)).toEqual([])
})

test('every offence is named, and nothing else is', { timeout: 30_000 }, () => {
  const sources = Object.fromEntries(offences.map(({ file, source }) => [file, source]))
  const expected = offences.flatMap(({ file, rules }) => rules.map((rule) => `${file}: ${rule}`)).sort()
  expect(violations({ ...cleanTree, ...sources })).toEqual(expected)
})

test('an api that looks into modules or at doors is refused', { timeout: 30_000 }, () => {
  const timer = { 'server/doors/timer.ts': cleanTree['server/kernel/clock.ts'] ?? '' }
  const tree = { ...cleanTree, ...timer, [offendingApi.file]: offendingApi.source }
  expect(violations(tree)).toEqual(offendingApi.rules.map((rule) => `${offendingApi.file}: ${rule}`))
})

test('no rule of the law is without an offence that proves it', () => {
  const proven = new Set([...offences, offendingApi].flatMap(({ rules }) => rules))
  expect([...proven].sort()).toEqual([...ruleNames].sort())
})
