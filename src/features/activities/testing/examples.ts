import type { ActivitySummary, ActivityView } from '../../../../contract/activities'
import type { Film } from '../../../../contract/films'
import type { PoolView } from '../../../../contract/places'
import type { RosterEntry, RosterTotals } from '../../../../contract/roster'
import type { MySignUp, QuestionView } from '../../../../contract/sign-ups'
import type { Welcome } from '../../../../contract/welcome'

/** An activity tomorrow at 14:00 (the fake device's today is Saturday 10 October 2026, 11:52), 6 of 24 places left. */
export function summary(changes: Partial<ActivitySummary> = {}): ActivitySummary {
  return {
    id: 'bags',
    title: '旧衣改布袋',
    kind: 'culture',
    startsAt: '2026-10-11T06:00:00.000Z',
    endsAt: '2026-10-11T07:30:00.000Z',
    station: { id: 'lingxiang', name: '菱香里站', lat: 30.76, lng: 120.76 },
    lessonId: null,
    courseId: null,
    lecturer: null,
    places: { capacity: 24, left: 6, waiting: 0 },
    phase: 'open',
    mine: null,
    ...changes,
  }
}

/** Nothing can be done. */
export const nothing: ActivityView['can'] = {
  signUp: false, withdraw: false, askToWithdraw: false, answerOffer: false,
  edit: false, publish: false, seeRoster: false,
}

/** The same with everything its page shows. */
export function view(changes: Partial<ActivityView> = {}): ActivityView {
  return {
    ...summary(),
    description: '做好的袋子带回家。',
    room: '手工间',
    bring: '旧牛仔裤一条。',
    phone: '0573-5550102',
    signUpOpensAt: '2026-10-01T00:00:00.000Z',
    signUpClosesAt: '2026-10-11T05:30:00.000Z',
    withdrawUntil: '2026-10-11T04:00:00.000Z',
    cancelledReason: null,
    forms: [],
    remoteLink: null,
    pools: [{ id: 'pool', mode: 'on_site', who: 'anyone', capacity: 24, left: 6, waiting: 0, releasesAt: null }],
    companionsMax: 0,
    audience: null,
    audienceCommunities: [],
    needsApproval: false,
    promotion: 'ask',
    questions: [],
    publishedAt: '2026-09-30T00:00:00.000Z',
    seriesId: null,
    signUp: null,
    about: { unsaid: [], isNewcomer: false },
    noShows: { count: 0, needsReview: false },
    can: { ...nothing, signUp: true },
    ...changes,
  }
}

/** Places of one kind, 5 of 8 left. */
export const pool = (id: string, changes: Partial<PoolView> = {}): PoolView => ({
  id, mode: 'on_site', who: 'anyone', capacity: 8, left: 5, waiting: 0, releasesAt: null, ...changes,
})

/** A question that has to be answered, in words. */
export const question = (id: string, changes: Partial<QuestionView> = {}): QuestionView => ({
  id, kind: 'text', label: '对什么过敏？', options: [], required: true, last: null, ...changes,
})

/** A sign-up of one person who said nothing. */
export const said: MySignUp = {
  id: 'mine', party: [{ poolId: 'pool', places: 1 }], companions: [], reviewReason: null, heldUntil: null,
  withdrawAsked: null, checkedInAt: null, answers: [],
}

/** An activity for families: up to three people come along, children need their guardian, one question. */
export const family = (changes: Partial<ActivityView> = {}): ActivityView => view({
  companionsMax: 3,
  pools: [pool('adults', { who: 'adult' }), pool('children', { who: 'child', left: 2 })],
  questions: [question('age', { kind: 'number', label: '孩子几岁？' })],
  ...changes,
})

/** One party with a place, one that waits. */
export const totals: RosterTotals = { confirmed: 1, waiting: 1, review: 0, withdrawal: 0, people: 1 }

/** Somebody who signed up on the H5 page and has a place. */
export const entry = (nickname: string, changes: Partial<RosterEntry> = {}): RosterEntry => ({
  signUpId: nickname, nickname, groupName: null, phone: null, isRung: false, signUp: { state: 'confirmed' }, channel: 'h5',
  places: 1, party: [{ poolId: 'pool', places: 1 }], companions: [], guardianName: null, note: null, members: 0,
  reviewReason: null, withdrawAsked: null, checkedInAt: null, answers: [], signedUpAt: '2026-10-06T11:20:00.000Z',
  ...changes,
})

/** 旧衣改布袋 for somebody who was never there, and 微电影 on Tuesday after it. */
export const welcomeOf = (changes: Partial<Welcome> = {}): Welcome => ({
  stage: 'first', kind: 'culture', minutes: 90, bring: '旧牛仔裤一条。', isRemote: false,
  where: { stationId: 'lingxiang', name: '菱香里站', address: '菱香路 12 号', doorNote: '红色小屋，门朝马路', room: '手工间', floor: '2 楼' },
  leader: '阿芳',
  contact: { name: '周玉兰', unit: '菱香里社区', phone: '0573-5560001' },
  next: { id: 'film', title: '周二微电影', startsAt: '2026-10-13T04:00:00.000Z', stationName: '望湖驿站', isHeld: false },
  ...changes,
})

/** A film 陆志平 nominated, which seven neighbours would like to see. */
export const filmOf = (id: string, changes: Partial<Film> = {}): Film => ({
  id, title: id, reason: '厂食堂里三个人让来让去。', minutes: 19, nominatedBy: '陆志平', nominatedAt: '2026-10-01T02:00:00.000Z',
  state: 'open', supportCount: 7, supported: false, mine: false, activity: null,
  can: { support: true, publish: false, withhold: false, schedule: false },
  ...changes,
})
