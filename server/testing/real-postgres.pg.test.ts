import { spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openPostgres, sql } from '../kernel/database'
import { openTempDir, postgresPrograms } from './postgres-programs'
import { startPostgres } from './real-postgres'

const isInstalled = postgresPrograms(18) !== null && postgresPrograms(12) !== null

beforeEach(() => void vi.stubEnv('TEST_DATABASE_URL', ''))
afterEach(() => void vi.unstubAllEnvs())

/** The server's settings of these names, in their order. */
async function settingsOf(url: string, names: string[]): Promise<string[]> {
  const database = await openPostgres({ url, poolSize: 1 })
  const rows = await database.query<{ value: string }>(sql`
    select current_setting(name) as value
    from unnest(${names}::text[]) with ordinality as wanted (name, place) order by place`)
  await database.close()
  return rows.map(({ value }) => value)
}

async function isGone(url: string, directory: string): Promise<void> {
  await expect(openPostgres({ url, poolSize: 1 })).rejects.toThrow('ECONNREFUSED')
  expect(existsSync(directory)).toBe(false)
}

type Starter = ReturnType<typeof startElsewhere>

/** A process that starts a server, says where, and never stops it. */
function startElsewhere() {
  const code = `require('./real-postgres.ts').startPostgres({ version: 18 }).then(({ url }) => {
    console.log(url)
    setInterval(() => undefined, 1000)
  })`
  return spawn(process.execPath, ['--import', 'tsx', '-e', code], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine(starter: Starter): Promise<string> {
  for await (const line of createInterface({ input: starter.stdout })) return line
  throw new Error('the process ended before its server had started')
}

// Copying the programs and starting a server take a second, but many on a busy machine.
describe.runIf(isInstalled)('a PostgreSQL of our own', { timeout: 60_000 }, () => {
  test.each([18, 12] as const)('%i starts, flushes what it commits, and leaves nothing', async (version) => {
    const { url, stop } = await startPostgres({ version })
    const names = ['server_version', 'fsync', 'synchronous_commit', 'server_encoding', 'data_directory']
    const [release = '', fsync, commit, encoding, directory = ''] = await settingsOf(url, names)
    expect(Number.parseInt(release)).toBe(version)
    expect([fsync, commit, encoding]).toEqual(['on', 'on', 'UTF8'])
    expect(existsSync(directory)).toBe(true)
    await stop()
    await isGone(url, directory)
    await stop()
  })

  test('the server and its files go when the process that started it is killed', async () => {
    const starter = startElsewhere()
    onTestFinished(() => void starter.kill('SIGKILL'))
    const url = await firstLine(starter)
    const [directory = ''] = await settingsOf(url, ['data_directory'])
    starter.kill('SIGKILL')
    await vi.waitFor(() => isGone(url, directory), { timeout: 30_000, interval: 50 })
  })

  test('any user can run the copied programs, and a damaged copy is made anew', () => {
    const parent = mkdtempSync(join(openTempDir(), 'yili-programs-'))
    const programs = postgresPrograms(18, parent) ?? ''
    const library = join(programs, 'share', 'postgresql', 'postgres.bki')
    expect(lstatSync(programs).mode & 0o777).toBe(0o755)
    expect(lstatSync(join(programs, 'bin', 'postgres')).mode & 0o777).toBe(0o755)
    expect(lstatSync(library).mode & 0o777).toBe(0o644)
    const before = lstatSync(library)
    expect(postgresPrograms(18, parent)).toBe(programs)
    expect(lstatSync(library).ino).toBe(before.ino)
    truncateSync(library, 10)
    expect(postgresPrograms(18, parent)).toBe(programs)
    expect(lstatSync(library).size).toBe(before.size)
    rmSync(parent, { recursive: true })
  })
})

test('the server of TEST_DATABASE_URL is used as it is and never stopped', async () => {
  vi.stubEnv('TEST_DATABASE_URL', 'postgres://tester@database.example/postgres')
  const { url, stop } = await startPostgres({ version: 12 })
  expect(url).toBe('postgres://tester@database.example/postgres')
  await stop()
})
