import type { Context } from 'hono'

/**
 * Whether a call comes for another host name (DNS rebinding) or from another site's page (cross-site requests).
 * `hosts`: the `host:port` values this door answers to.
 */
export function isForeign(c: Context, hosts: readonly string[]): boolean {
  const origin = c.req.header('origin')?.replace(/^https?:\/\//, '')
  return !hosts.includes(c.req.header('host') ?? '') || (origin !== undefined && !hosts.includes(origin))
}
