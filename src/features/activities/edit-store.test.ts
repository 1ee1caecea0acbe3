import { describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { UnitSummary } from '../../../contract/organisations'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff, station } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { CancelStore } from './cancel-store'
import { EditStore } from './edit-store'
import { nothing, view } from './testing/examples'

const editable = { ...nothing, edit: true, seeRoster: true }

const unit = (parentId: string | undefined): UnitSummary =>
  ({ id: parentId ? 'lingxiang' : 'yili', level: parentId ? 'community' : 'subdistrict', name: '菱香社区', brand: null, childCount: 0 })

const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve) })

interface Office {
  device?: FakeDevice
  activity?: ActivityView
}

function office({ device = new FakeDevice(), activity = view({ can: editable }) }: Office = {}) {
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.get': () => activity,
    'activities.create': () => ({ id: 'new' }),
    'activities.edit': ({ activityId }) => ({ id: activityId }),
    'activities.publish': ({ activityId }) => ({ id: activityId }),
    'organisations.children': ({ parentId }) => ({ items: [unit(parentId)], nextCursor: null }),
    'activities.cancel': ({ activityId }) => ({ id: activityId }),
    'stations.list': ({ cursor }) =>
      cursor ? { items: [station('望湖驿站')], nextCursor: null } : { items: [station('码头驿站')], nextCursor: 'next' },
  })
  const deps = fakeDeps(call, device)
  return { call, deps, device, store: new EditStore(deps) }
}

test('a new activity is sent in Shanghai time, with what was left empty as nothing', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '米糕，一起做', kind: 'family', stationId: 's', date: '2026-10-18', time: '09:30', minutes: '90', capacity: '24' })
  expect(await store.save()).toBe('new')
  expect(call.sentTo('activities.create')[0]).toMatchObject({
    title: '米糕，一起做', kind: 'family', stationId: 's', capacity: 24, room: null, bring: null, lessonId: null,
    startsAt: '2026-10-18T01:30:00.000Z', endsAt: '2026-10-18T03:00:00.000Z',
  })
})

test('an activity that goes on past midnight ends on the next day', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's', date: '2026-10-18', time: '23:30', minutes: '60' })
  await store.save()
  expect(call.sentTo('activities.create')[0]).toMatchObject({ endsAt: '2026-10-18T16:30:00.000Z', capacity: null })
})

test('what does not fit is said at its field, only after trying, and nothing is sent', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ kind: 'lesson', minutes: '0', capacity: '1.5', time: '' })
  expect(store.problems).toEqual({})
  expect(await store.save()).toBeNull()
  expect(Object.keys(store.problems).sort()).toEqual(['capacity', 'lessonId', 'minutes', 'stationId', 'time', 'title'])
  expect(call.sentTo('activities.create')).toHaveLength(0)
})

test('a lesson chosen for another kind is not sent along', async () => {
  const { store, call } = office()
  await store.open('')
  store.change({ title: '合唱', stationId: 's', kind: 'lesson', lessonId: 'l', lessonTitle: '红船' })
  store.change({ kind: 'culture' })
  await store.save()
  expect(call.sentTo('activities.create')[0]?.lessonId).toBeNull()
})

test('what was typed survives a refusal and the closing of the app, and is gone once it was sent', async () => {
  const { store, call, device } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's' })
  call.failNext('activities.create', 'activity.times_invalid')
  expect(await store.save()).toBeNull()
  expect(store.failure?.message).toContain('时间前后对不上')

  const later = office({ device: device.reopened() })
  await later.store.open('')
  expect([later.store.isResumed, later.store.form?.title]).toEqual([true, '守夜'])
  await later.store.save()
  await later.store.open('')
  expect([later.store.isResumed, later.store.form?.title]).toEqual([false, ''])
})

test('after a lost answer and the closing of the app the same request is sent again: nothing is published twice', async () => {
  const { store, call, device } = office()
  await store.open('')
  store.change({ title: '守夜', stationId: 's' })
  call.failNext('activities.create', 'network.offline')
  await store.save()
  const later = office({ device: device.reopened() })
  await later.store.open('')
  await later.store.save()
  expect(later.call.sentTo('activities.create')[0]?.requestId).toBe(call.sentTo('activities.create')[0]?.requestId)
})

test('what was resumed can be dropped', async () => {
  const { store } = office()
  await store.open('')
  store.change({ title: '守夜' })
  await store.open('')
  expect(store.isResumed).toBe(true)
  store.startOver()
  expect([store.isResumed, store.form?.title]).toEqual([false, ''])
})

test('changing an activity begins with what it is, and sends its times anew', async () => {
  const { store, call } = office()
  await store.open('bags')
  expect(store.form).toMatchObject({ date: '2026-10-11', time: '14:00', minutes: '90', capacity: '24', room: '手工间' })
  store.change({ time: '15:00' })
  expect(await store.save()).toBe('bags')
  expect(call.sentTo('activities.edit')[0]).toMatchObject({
    activityId: 'bags', startsAt: '2026-10-11T07:00:00.000Z', endsAt: '2026-10-11T08:30:00.000Z',
  })
})

test('an activity that can no longer be changed, or not by this person, offers no form', async () => {
  const { store } = office({ activity: view() })
  await store.open('bags')
  expect(store.status).toBe('barred')
})

test('stations to choose from come page by page', async () => {
  const { store } = office()
  await store.stations.open()
  await store.stations.open()
  await store.stations.more()
  await store.stations.more()
  expect(store.stations.items.map(({ name }) => name)).toEqual(['码头驿站', '望湖驿站'])
})

test('an activity is cancelled with a reason, and not without one', async () => {
  const { deps, call } = office()
  const store = new CancelStore(deps)
  store.ask('bags')
  expect(await store.cancel()).toBe(false)
  store.reason?.change({ text: ' 讲师病了 ' })
  expect(await store.cancel()).toBe(true)
  expect(store.step).toBe('rest')
  expect(call.sentTo('activities.cancel')[0]).toMatchObject({ activityId: 'bags', reason: '讲师病了' })
})

test('a refused cancellation keeps the sheet, the reason and the server’s sentence', async () => {
  const { deps, call } = office()
  const store = new CancelStore(deps)
  store.ask('bags')
  store.reason?.change({ text: '讲师病了' })
  call.failNext('activities.cancel', 'activity.already_cancelled')
  expect(await store.cancel()).toBe(false)
  expect([store.step, store.text, store.failure?.message]).toEqual(['asking', '讲师病了', '这场活动已经取消过了。'])
})

describe('the rules of an activity', () => {
  const cake = { title: '米糕，一起做', stationId: 's', date: '2026-10-18', time: '09:30', minutes: '90' }
  const pool = { mode: 'on_site', who: 'anyone', capacity: '10', releaseHours: '' } as const

  test('are sent as staff typed them: kinds of places, who may come, what is asked', async () => {
    const { store, call } = office()
    await store.open('')
    store.change(cake)
    store.changeRules({
      pools: [pool, { ...pool, who: 'newcomer', capacity: '2', releaseHours: '48' }, { ...pool, mode: 'remote', capacity: '' }],
      remoteLink: 'https://meeting.example.cn/1', companionsMax: '2', ageFrom: '18', party: 'confirmed', needsApproval: true,
      forms: ['indoor', 'small'], promotion: 'confirm',
      questions: [{ id: null, kind: 'choice', label: '哪一场', options: '上午、下午', required: true }],
    })
    await store.save()
    expect(call.sentTo('activities.create')[0]).toMatchObject({
      isDraft: false, companionsMax: 2, needsApproval: true, promotion: 'confirm', forms: ['indoor', 'small'],
      remoteLink: 'https://meeting.example.cn/1', audience: { ageFrom: 18, party: 'confirmed' },
      pools: [
        { mode: 'on_site', who: 'anyone', capacity: 10, releasesAt: null },
        { mode: 'on_site', who: 'newcomer', capacity: 2, releasesAt: '2026-10-16T01:30:00.000Z' },
        { mode: 'remote', who: 'anyone', capacity: null, releasesAt: null },
      ],
      questions: [{ kind: 'choice', label: '哪一场', options: ['上午', '下午'], required: true }],
    })
  })

  test('that do not fit are said where they stand, and nothing is sent', async () => {
    const { store, call } = office()
    await store.open('')
    store.change(cake)
    store.changeRules({
      pools: [{ ...pool, who: 'newcomer' }, pool, { ...pool, capacity: '0' }], remoteLink: '会议号 123', companionsMax: '99',
      ageFrom: '60', ageTo: '18',
      questions: [
        { id: null, kind: 'text', label: ' ', options: '', required: false },
        { id: null, kind: 'choice', label: '几点', options: '上午', required: false },
      ],
    })
    expect(await store.save()).toBeNull()
    const { pools, questions, ...fields } = store.ruleProblems
    expect([Object.keys(pools), Object.keys(questions), Object.keys(fields).sort()])
      .toEqual([['0', '2'], ['0', '1'], ['ages', 'companionsMax', 'remoteLink']])
    expect([store.isFaulty, call.sentTo('activities.create').length]).toEqual([true, 0])
  })

  test('of an activity that is there go back as they came, with the questions it has', async () => {
    const question = { id: 'q', kind: 'text' as const, label: '忌口', options: [], required: false, last: null }
    const seats = { id: 'p', mode: 'on_site', who: 'adult', capacity: 5, left: 5, waiting: 0, releasesAt: null } as const
    const activity = view({ can: editable, questions: [question], pools: [seats, { ...seats, id: 'c', who: 'child' }], audience: { communityIds: ['lx'] }, audienceCommunities: ['菱香社区'] })
    const { store, call } = office({ activity })
    await store.open('bags')
    await store.save()
    expect(call.sentTo('activities.edit')[0]).toMatchObject({
      questions: [{ id: 'q', label: '忌口' }], audience: { communityIds: ['lx'] }, pools: [{ who: 'adult' }, { who: 'child' }],
    })
    expect(call.sentTo('activities.publish')).toHaveLength(0)
  })

  test('survive the closing of the app with everything else that was typed', async () => {
    const { store, device } = office()
    await store.open('')
    store.changeRules({ companionsMax: '3' })
    const later = office({ device: device.reopened() })
    await later.store.open('')
    expect(later.store.rules.companionsMax).toBe('3')
  })

  test('name communities that are found level by level', async () => {
    const { store } = office()
    store.communities.begin()
    await store.communities.list.open()
    await settled()
    const [street] = store.communities.list.items
    expect(street && store.communities.pick(street)).toBeNull()
    await settled()
    const [community] = store.communities.list.items
    expect(community && store.communities.pick(community)?.id).toBe('lingxiang')
  })
})

test('a draft is kept unpublished, and published once it is ready', async () => {
  const draft = office()
  await draft.store.open('')
  draft.store.change({ title: '守夜', stationId: 's' })
  await draft.store.save(false)
  expect(draft.call.sentTo('activities.create')[0]).toMatchObject({ isDraft: true })
  const { store, call } = office({ activity: view({ can: editable, publishedAt: null }) })
  await store.open('bags')
  expect(store.isUnpublished).toBe(true)
  await store.save(false)
  expect(call.sentTo('activities.publish')).toHaveLength(0)
  await store.save(true)
  expect(call.sentTo('activities.publish')[0]).toMatchObject({ activityId: 'bags' })
})

test('a copy is a week later, with the same rules and with questions of its own', async () => {
  const question = { id: 'q', kind: 'text' as const, label: '忌口', options: [], required: true, last: null }
  const { store, call } = office({ activity: view({ can: editable, companionsMax: 2, questions: [question] }) })
  await store.open('', 'bags')
  expect([store.activity, store.form?.date, store.form?.title]).toEqual([null, '2026-10-18', '旧衣改布袋'])
  expect(await store.save()).toBe('new')
  const sent = call.sentTo('activities.create')[0]
  expect(sent).toMatchObject({ companionsMax: 2, questions: [{ label: '忌口', required: true }] })
  expect(sent?.questions?.[0]).not.toHaveProperty('id')
})
