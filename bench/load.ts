import { Agent, request } from 'node:http'

/** One call of a load: what to send where. */
export interface Shot {
  readonly path: string
  readonly body: string
  readonly cookie?: string
  /** Of another server than the load's own. */
  readonly url?: string
}

export interface LoadResult {
  readonly perSecond: number
  /** Latencies in ms. */
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

/** Sends `shots` to a server over `clients` kept-alive connections, each one call at a time. */
export async function load(url: string, shots: readonly Shot[], clients: number): Promise<LoadResult> {
  // In turns, so that no connection idles until the server closes it.
  const agent = new Agent({ keepAlive: true, maxSockets: clients, scheduling: 'fifo' })
  const latencies: number[] = []
  let next = 0
  let failed = 0
  const client = async (): Promise<void> => {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) {
      const begun = performance.now()
      if (!(await send(agent, shot.url ?? url, shot))) failed += 1
      latencies.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return {
    perSecond: shots.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    failed,
  }
}

function send(agent: Agent, url: string, { path, body, cookie }: Shot): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) }
    const call = request(url + path, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200))
    })
    call.once('error', reject)
    call.end(body)
  })
}

/** The value below which `share` of the measurements lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
