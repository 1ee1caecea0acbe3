import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export interface BenchServer {
  readonly url: string
  stop(): void
}

/** Starts one of the servers in a process of its own and waits for the address it prints. */
export function startServer(name: 'api' | 'bare', environment: Record<string, string>): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(__dirname, `${name}.ts`)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolveUrl, reject) => {
    child.once('exit', (code) => reject(new Error(`the ${name} server ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => resolveUrl({ url: chunk.toString().trim(), stop: () => child.kill() }))
  })
}
