import type { Transport } from './call'
import { answerFrom, ownAnswer, timeoutOf } from './envelope'

/** The server's own time as an ISO instant; the embedded host's clock can be moved, and "today" must move with it. */
const SERVER_TIME_HEADER = 'x-yili-now'

/** Calls over HTTP on the page's own origin, with its session cookie. */
export function createTransport(onServerTime: (epochMs: number) => void): Transport {
  return async (procedure, input) => {
    const stopper = new AbortController()
    const timer = setTimeout(() => stopper.abort(), timeoutOf(procedure))
    try {
      const response = await fetch(`/api/${procedure}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
        signal: stopper.signal,
      })
      const serverTime = Date.parse(response.headers.get(SERVER_TIME_HEADER) ?? '')
      if (!Number.isNaN(serverTime)) onServerTime(serverTime)
      return answerFrom(await response.json())
    } catch {
      return ownAnswer('network.offline')
    } finally {
      clearTimeout(timer)
    }
  }
}
