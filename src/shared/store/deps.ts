import type { Device } from '../platform/device'
import type { Call } from '../rpc/call'
import type { SessionStore } from '../session/session-store'

/** What a store is built from: the server, the phone or browser, and who is here. */
export interface Deps {
  readonly call: Call
  readonly device: Device
  readonly session: SessionStore
}
