import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'

export interface ChildOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
  /** Called with every line that the child writes. Without it the child writes to this terminal itself. */
  onLine?: (line: string) => void
  /** After so many milliseconds the child is ended, and counts as failed. */
  limitMs?: number
}

const onPosix = process.platform !== 'win32'
const graceMs = 10_000
const living = new Set<ChildProcess>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Starts a command in a process group of its own, so that ending it ends everything it has started. */
export function start(command: readonly string[], options: ChildOptions): ChildProcess {
  const [program = '', ...rest] = command
  const output = options.onLine ? 'pipe' : 'inherit'
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', output, output],
    detached: onPosix,
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && options.onLine) createInterface({ input: stream }).on('line', options.onLine)
  }
  if (living.size === 0) for (const signal of signals) process.on(signal, passOn)
  living.add(child)
  child.on('close', () => {
    living.delete(child)
    if (living.size === 0) for (const signal of signals) process.off(signal, passOn)
  })
  return child
}

/** Runs a command to its end. Answers its exit code; a command that cannot start, or is ended by a signal, gives 1. */
export function run(command: readonly string[], options: ChildOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = start(command, options)
    const limit = options.limitMs === undefined ? undefined : setTimeout(() => end(child), options.limitMs)
    child.on('error', (error) => (options.onLine ?? console.error)(`${command[0] ?? ''}: ${error.message}`))
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve(code ?? 1)
    })
  })
}

/** Asks a child and its group to end; whoever is still there after ten seconds is killed. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  tell(child, signal)
  setTimeout(() => tell(child, 'SIGKILL'), graceMs).unref()
}

function tell(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || !living.has(child)) return
  try {
    process.kill(onPosix ? -child.pid : child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** Ctrl+C reaches only this process, because the children are in groups of their own. */
function passOn(signal: NodeJS.Signals): void {
  const waiting = [...living].map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of living) end(child, signal)
  void Promise.all(waiting).then(() => process.exit(128 + constants.signals[signal]))
}
