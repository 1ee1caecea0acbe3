import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A server in a process of its own. */
export interface ChildServer {
  readonly url: string
  /** Whether its process still runs. */
  isRunning(): boolean
  /** Ends it: asked to, unless told to kill it as it stands. Resolves when it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the program of a server and waits for the address it prints. It ends with this process, however that ends. */
export function startChild(program: string, environment: Record<string, string>): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (!isRunning()) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`${program} ended with ${code ?? signal}`)))
    child.stdout.once('data', (line: Buffer) => resolve({ url: line.toString().trim(), isRunning, stop }))
  })
}

/** For the program itself: ends it when the pipe to whoever started it closes. */
export function endWithParent(): void {
  process.stdin.resume().once('close', () => process.exit())
}
