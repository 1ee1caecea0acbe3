import type { IdeaStepView, IdeaSummary, IdeaView } from '../../../../contract/ideas'
import { CONSENT_VERSION } from '../../../../contract/limits'
import type { MeView } from '../../../../contract/residents'
import { fakeCall, type FakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'

/** A resident who has agreed to the privacy text. */
export const resident: MeView = {
  resident: { id: 'r', nickname: '小林', isPartyMember: false, isStaff: false, elderMode: null },
  consents: [{ version: CONSENT_VERSION, at: '2026-10-01T02:00:00Z' }],
  signUps: [], lessons: [], ideas: [], unreadCount: 0, loginUrl: null,
  can: { manageActivities: false, answerIdeas: false },
}

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
export function street(answers: Parameters<typeof fakeCall>[0], me: MeView = resident) {
  const call: FakeCall = fakeCall({ 'residents.me': () => me, ...answers })
  return { call, deps: fakeDeps(call) }
}

/** An answer that comes when the test lets it. */
export function later<T>() {
  let arrive: (answer: T) => void = () => undefined
  const answer = new Promise<T>((resolve) => {
    arrive = resolve
  })
  return { answer, arrive: (given: T) => arrive(given) }
}
