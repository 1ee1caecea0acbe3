import type { FakeCall } from '@/shared/rpc/fake-call'
import { SessionStore } from '@/shared/session/session-store'
import type { Deps } from '@/shared/store'
import { FakeDevice } from './fake-device'

/** What a store test builds its store from: a fake server, a fake device, and a real session on both. */
export function fakeDeps(call: FakeCall, device = new FakeDevice()): Deps & { device: FakeDevice } {
  return { call, device, session: new SessionStore({ call, device }) }
}
