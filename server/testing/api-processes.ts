import { Agent, request } from 'node:http'
import { resolve } from 'node:path'
import type { Answer } from '../../contract/answer'
import { SESSION_COOKIE } from '../doors/http'
import { createSessions } from '../doors/session'
import { systemClock } from '../kernel/clock'
import { startChild, type ChildServer } from './child-server'

const SECRET = 'sessions of tests and benches only '.repeat(2)
const PROGRAM = resolve(__dirname, 'api-process.ts')

export interface ApiAddress {
  readonly databaseUrl: string
  /** Connections to the database at most. */
  readonly poolSize: number
}

/** Starts the API in a process of its own, behind its HTTP door. */
export const startApi = ({ databaseUrl, poolSize }: ApiAddress): Promise<ChildServer> =>
  startChild(PROGRAM, { DATABASE_URL: databaseUrl, POOL_SIZE: String(poolSize), SESSION_SECRET: SECRET })

const sessions = createSessions(SECRET)

/** The cookie of a resident's session at those processes. */
export const cookieOf = (residentId: string): string =>
  `${SESSION_COOKIE}=${sessions.issue(residentId, systemClock.now()).value}`

export interface Call {
  readonly residentId: string
  readonly procedure: string
  readonly input: unknown
}

/** Residents' phones, over at most `clients` connections to each process. */
export class Phones {
  private readonly agent: Agent

  constructor(private readonly processes: readonly ChildServer[], clients: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: clients, scheduling: 'fifo' })
  }

  /** Calls one process, by its number; rejects when no answer comes. */
  call<T>(process: number, { residentId, procedure, input }: Call): Promise<Answer<T>> {
    const url = `${this.processes[process]?.url}/api/${procedure}`
    const headers = { 'content-type': 'application/json', cookie: cookieOf(residentId) }
    return new Promise((resolve, reject) => {
      const asked = request(url, { agent: this.agent, method: 'POST', headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as Answer<T>))
      })
      asked.once('error', reject)
      asked.end(JSON.stringify(input))
    })
  }

  /**
   * Calls as somebody does who wants an answer: where none comes, or nobody knows what happened (`unexpected`), the
   * same call goes to the next process that runs.
   */
  async insist<T>(process: number, call: Call): Promise<Answer<T>> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const number = (process + attempt) % this.processes.length
      if (!this.processes[number]?.isRunning()) continue
      const answer = await this.call<T>(number, call).catch(() => null)
      if (answer !== null && (answer.ok || answer.error.code !== 'unexpected')) return answer
    }
    throw new Error(`${call.procedure} was never answered`)
  }

  hangUp(): void {
    this.agent.destroy()
  }
}

const MOST_ATTEMPTS = 60
