import { ServerClock } from '../platform/clock'
import { createDevice } from '../platform/create-device'
import { createCaller } from '../rpc/call'
import { createTransport } from '../rpc/transport'
import type { Deps } from '../store/deps'
import { SessionStore } from './session-store'

/** Joins the platform that this build is for. */
export function createDeps(): Deps {
  const clock = new ServerClock()
  const device = createDevice(clock)
  const call = createCaller(createTransport((epochMs) => clock.learn(epochMs)))
  return { call, device, session: new SessionStore({ call, device }) }
}
