import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

const MAIN = resolve(import.meta.dirname, '../../server/embedded/main.ts')
const START_LIMIT_MS = 60_000

/** An embedded host in a process of its own, as `npm start` runs it. */
export interface ChildHost {
  readonly url: string
  readonly child: ChildProcess
  /** Sends a signal and waits for the end; answers the exit code, null after SIGKILL. */
  end(signal: NodeJS.Signals): Promise<number | null>
  post<T>(path: string, body: unknown, cookie?: string): Promise<{ status: number; answer: T; cookie: string }>
}

/** Starts a host on a free port; rejects with what it printed when it ends before it answers. */
export async function startChildHost(dataDir: string): Promise<ChildHost> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const url = await address(child, ended)
  return {
    url,
    child,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
    post: async <T>(path: string, body: unknown, cookie = '') => {
      const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
      const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      const set = response.headers.get('set-cookie')?.split(';')[0] ?? ''
      return { status: response.status, answer: (await response.json()) as T, cookie: set }
    },
  }
}

function address(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  return new Promise((done, fail) => {
    let printed = ''
    const timer = setTimeout(() => fail(new Error(`the host did not start:\n${printed}`)), START_LIMIT_MS)
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (url) done(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then(() => {
      clearTimeout(timer)
      fail(new Error(printed))
    })
  })
}
