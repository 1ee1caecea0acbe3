import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The only address our hosts listen on: the public side is a reverse proxy's business. */
export const LOOPBACK = '127.0.0.1'

/** Listens on the loopback address; port 0 takes a free one. Rejects when the port is taken. */
export function listen(app: Hono, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: LOOPBACK, port }, (address: AddressInfo) =>
      resolve({ port: address.port, stop: () => stop(server) }),
    ) as Server
    server.once('error', reject)
  })
}

/** Lets running answers finish, then closes. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
}

/** Runs `close` once on SIGINT or SIGTERM, then ends the process. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const onSignal = (): void => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}
