import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { openTempDir, postgresPrograms, type PostgresVersion } from './postgres-programs'

export interface RunningPostgres {
  /** Of the `postgres` database, as a user who may create others. */
  url: string
  stop(): Promise<void>
}

type Keeper = ChildProcessByStdio<Writable, Readable, null>
type Answer = { port: number } | { failure: string }

/** A realistic write path (fsync on), and a time zone that is not PGlite's UTC: no statement may depend on it. */
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 150
shared_buffers = 128MB
fsync = on
timezone = 'Asia/Shanghai'
`

const wayOut = 'Set TEST_DATABASE_URL to a PostgreSQL on which databases may be created.'

/**
 * Starts an empty PostgreSQL of that major version on a free port, or answers with `TEST_DATABASE_URL` where that is
 * set. The server and its files go with `stop` and with this process, however it ends.
 */
export async function startPostgres({ version }: { version: PostgresVersion }): Promise<RunningPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => Promise.resolve() }
  const programs = postgresPrograms(version)
  if (!programs) throw new Error(`npm has no PostgreSQL ${version} for ${process.platform}-${process.arch}. ${wayOut}`)

  const user = unprivilegedUser()
  const home = mkdtempSync(join(openTempDir(), `yili-postgres-${version}-`))
  if (user) chownSync(home, user.uid, user.gid)
  const keeper = startKeeper({ programs, home, user, settings })
  const answer = await firstAnswer(keeper)
  if ('failure' in answer) throw new Error(`PostgreSQL ${version} did not start. ${wayOut}\n${answer.failure}`)
  return { url: `postgres://postgres@127.0.0.1:${answer.port}/postgres`, stop: () => stopKeeper(keeper) }
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

/** PostgreSQL refuses to run as root: as root it runs as `nobody`, and as ourselves otherwise. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function startKeeper(order: object): Keeper {
  const program = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url))
  return spawn(process.execPath, [program, JSON.stringify(order)], {
    // In a process group of its own, so that Ctrl+C reaches us and not the server under a running test.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
}

async function firstAnswer(keeper: Keeper): Promise<Answer> {
  const lines = createInterface({ input: keeper.stdout })
  for await (const line of lines) {
    // From here on the server does not keep this process alive.
    keeper.stdout.destroy()
    keeper.unref()
    return JSON.parse(line) as Answer
  }
  return { failure: 'its keeper ended without a word' }
}

async function stopKeeper(keeper: Keeper): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return
  keeper.ref()
  keeper.stdin.end()
  await once(keeper, 'exit')
}
