import type { Transport } from './call'
import { CALL_TIMEOUT_MS, answerFrom, ownAnswer } from './envelope'

/** The server's own time as an ISO instant; the embedded host's clock can be moved, and "today" must move with it. */
const SERVER_TIME_HEADER = 'x-yili-now'

/** A whole directory takes its time, in and out, milliseconds. */
const FILE_TIMEOUT_MS = 180_000
const fileProcedures: readonly string[] = ['stations.importFile', 'stations.exportFile']

/** Calls over HTTP on the page's own origin, with its session cookie. */
export function createTransport(onServerTime: (epochMs: number) => void): Transport {
  return async (procedure, input) => {
    const timeout = fileProcedures.includes(procedure) ? FILE_TIMEOUT_MS : CALL_TIMEOUT_MS
    const stopper = new AbortController()
    const timer = setTimeout(() => stopper.abort(), timeout)
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
