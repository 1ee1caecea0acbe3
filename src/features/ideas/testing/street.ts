import type { IdeaStepView, IdeaSummary, IdeaView } from '../../../../contract/ideas'
import { fakeCall, type FakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'

export const idea = (id: string, changes: Partial<IdeaSummary> = {}): IdeaSummary => ({
  id, headline: '桥头装盏灯', body: '老人走路不安全。', state: 'open', submittedAt: '2026-10-07T02:00:00Z', author: '小林',
  station: null, unit: null, supportCount: 41, supported: false, mine: false, ...changes,
})

export const step = (kind: IdeaStepView['kind'], at: string, changes: Partial<IdeaStepView> = {}): IdeaStepView =>
  ({ kind, at, unit: null, person: null, text: null, ...changes })

export const ideaView = (id: string, changes: Partial<IdeaView> = {}): IdeaView => ({
  ...idea(id),
  timeline: [step('submitted', '2026-10-07T02:00:00Z'), step('published', '2026-10-07T02:00:00Z')],
  can: { support: true, answer: [], review: false },
  ...changes,
})

/** A street whose server gives these answers to somebody who may write. */
export function street(answers: Parameters<typeof fakeCall>[0], me = known) {
  const call: FakeCall = fakeCall({ 'residents.me': () => me, ...answers })
  return { call, deps: fakeDeps(call) }
}
