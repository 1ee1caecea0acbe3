// @ts-check
// Runs one throw-away PostgreSQL for the process at the other end of stdin, and ends it when that process closes the
// pipe or dies in whatever way: the operating system then closes it. Started by real-postgres.ts with one argument.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** @type {{ programs: string, home: string, user?: { uid: number, gid: number }, settings: string }} */
const order = JSON.parse(process.argv[2] ?? '')
const data = join(order.home, 'data')
const configuration = join(data, 'postgresql.conf')
const logFile = join(order.home, 'log')
const log = openSync(logFile, 'a')

const released = new Promise((resolve) => {
  process.stdin.resume().once('close', resolve)
  process.once('SIGTERM', resolve)
})
// The reader may be gone before it is told anything.
process.stdout.on('error', () => undefined)

void keep().finally(() => process.exit())

async function keep() {
  try {
    await run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    appendFileSync(configuration, order.settings)
    const { server, port } = await start(3)
    tell({ port })
    await released
    await run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '--no-wait'])
    await ended(server)
  } catch (error) {
    tell({ failure: `${error instanceof Error ? error.message : String(error)}\n${readFileSync(logFile, 'utf8')}` })
  } finally {
    // A server that could not be told to stop ends itself when it finds its files gone.
    rmSync(order.home, { recursive: true, force: true })
  }
}

/**
 * Starts the server. Between finding a free port and using it another program may take it: then once more.
 * @param {number} attempts
 * @returns {Promise<{ server: import('node:child_process').ChildProcess, port: number }>}
 */
async function start(attempts) {
  const port = await freePort()
  appendFileSync(configuration, `port = ${port}\n`)
  const server = launch('postgres', ['-D', data])
  while (isRunning(server) && !isReady()) await delay(10)
  if (isRunning(server)) return { server, port }
  if (attempts > 1) return start(attempts - 1)
  throw new Error(`postgres ended with ${server.exitCode ?? server.signalCode}`)
}

/** The eighth line of this file is how PostgreSQL tells its own pg_ctl. */
function isReady() {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready'
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function run(program, args) {
  const child = launch(program, args)
  await ended(child)
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode ?? child.signalCode}`)
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function launch(program, args) {
  return spawn(join(order.programs, 'bin', program), args, {
    ...order.user,
    cwd: order.home,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (isRunning(child)) await once(child, 'exit')
}

/** @param {import('node:child_process').ChildProcess} child */
function isRunning(child) {
  return child.exitCode === null && child.signalCode === null
}

/** @param {{ port: number } | { failure: string }} answer */
function tell(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
