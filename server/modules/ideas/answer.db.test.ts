import { beforeEach, describe, expect, test } from 'vitest'
import type { IdeaStepKind, IdeaView } from '../../../contract/ideas'
import type { NotificationView } from '../../../contract/residents'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { deliver } from '../../kernel/outbox'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { inboxHandlers } from '../residents'
import { ideaHandlers, insertIdea } from './index'

const street = useStreet()
const { database } = street
let fang: string
let supporter: string
let guMin: string

beforeEach(async () => {
  fang = await street.resident('阿芳')
  supporter = await street.resident('老沈')
  guMin = await street.resident('顾敏', { isStaff: true })
})

async function anIdea(kinds: IdeaStepKind[], anonymous = false): Promise<string> {
  const id = newId(MONDAY_TEN)
  const step = { takenBy: null, takenAt: MONDAY_TEN }
  await database.transaction((tx) => insertIdea(tx, {
    id, residentId: fang, text: '桥头装盏灯。早上全黑。', anonymous, stationId: null,
    steps: [{ ...step, kind: 'submitted' }, ...kinds.map((kind) => ({ ...step, kind }))],
    supports: kinds.length === 0 ? [] : [{ residentId: supporter, supportedAt: MONDAY_TEN }],
  }))
  return id
}

const answer = (ideaId: string, kind: string, changes: Record<string, unknown> = {}) =>
  ({ ideaId, kind, unit: '街道市政所', text: '站牌后能放 4 座靠背椅。', requestId: requestId(), ...changes })
const review = (ideaId: string, decision: string, changes: Record<string, unknown> = {}) =>
  ({ ideaId, decision, requestId: requestId(), ...changes })
const inbox = async (resident: string) => {
  await deliver(database, { ...inboxHandlers, ...ideaHandlers }, { now: street.clock.now() })
  return (await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})).items
}
const auditOf = (ideaId: string) => database.query(sql`
  select actor_id as "actorId", action, before, after from audit_entries where subject_id = ${ideaId} order by id`)

describe('an answer', () => {
  test('is a step with unit and person, for everybody to see', async () => {
    const id = await anIdea(['published'])
    const view = await street.data<IdeaView>(guMin, 'ideas.answer', answer(id, 'accepted'))
    expect(view).toMatchObject({ state: 'accepted', unit: '街道市政所' })
    expect(view.can.answer).toEqual(['accepted', 'replied', 'adopted', 'done', 'declined'])
    expect(view.timeline.at(-1)).toEqual({
      kind: 'accepted', at: MONDAY_TEN.toISOString(), unit: '街道市政所', person: '顾敏', text: '站牌后能放 4 座靠背椅。',
    })
    const seen = await street.data<IdeaView>(null, 'ideas.get', { id })
    expect(seen).toMatchObject({ state: 'accepted', timeline: view.timeline, can: { answer: [], review: false } })
  })

  test('that follows an adoption leaves the idea golden', async () => {
    const id = await anIdea(['published'])
    await street.data(guMin, 'ideas.answer', answer(id, 'adopted'))
    const view = await street.data<IdeaView>(guMin, 'ideas.answer', answer(id, 'replied', { unit: '渔里社区' }))
    expect(view).toMatchObject({ state: 'adopted', unit: '街道市政所' })
    expect(view.timeline.map((step) => step.kind)).toEqual(['submitted', 'published', 'adopted', 'replied'])
    const last = await street.data<IdeaView>(guMin, 'ideas.answer', answer(id, 'done'))
    expect(last).toMatchObject({ state: 'done', can: { answer: [] } })
  })

  test('leaves an audit row in the words it was given', async () => {
    const id = await anIdea(['published'])
    await street.data(guMin, 'ideas.answer', answer(id, 'adopted'))
    expect(await auditOf(id)).toMatchObject([{
      actorId: guMin, action: 'ideas.answer', before: { state: 'open' },
      after: { state: 'adopted', kind: 'adopted', unit: '街道市政所', text: '站牌后能放 4 座靠背椅。' },
    }])
  })

  test('given twice by one request is one step, one audit row and one notice', async () => {
    const id = await anIdea(['published'])
    const input = answer(id, 'replied')
    const first = await street.data<IdeaView>(guMin, 'ideas.answer', input)
    expect(await street.data(guMin, 'ideas.answer', input)).toEqual(first)
    expect(await auditOf(id)).toHaveLength(1)
    expect(await inbox(fang)).toHaveLength(1)
  })

  test.each<[string, IdeaStepKind[], string]>([
    ['while it is checked', [], 'replied'],
    ['when it was withheld', ['withheld'], 'replied'],
    ['done, before anybody took it on', ['published', 'replied'], 'done'],
    ['after it was declined', ['published', 'declined'], 'replied'],
    ['after it was done', ['published', 'adopted', 'done'], 'done'],
    ['taking an adoption back', ['published', 'adopted'], 'declined'],
  ])('is refused %s', async (_case, kinds, kind) => {
    const id = await anIdea(kinds)
    expect(await street.code(guMin, 'ideas.answer', answer(id, kind))).toBe('idea.step_refused')
    expect(await auditOf(id)).toEqual([])
  })

  test('is for staff', async () => {
    const id = await anIdea(['published'])
    expect(await street.code(fang, 'ideas.answer', answer(id, 'replied'))).toBe('access.denied')
    expect(await street.code(null, 'ideas.answer', answer(id, 'replied'))).toBe('login.required')
    expect(await street.code(guMin, 'ideas.answer', answer(requestId(), 'replied'))).toBe('idea.not_found')
    expect(await street.code(guMin, 'ideas.answer', answer(id, 'published'))).toBe('input.invalid')
  })
})

describe('who is told', () => {
  test.each(['accepted', 'replied'])('the author alone, when an idea was %s', async (kind) => {
    const id = await anIdea(['published'])
    await street.data(guMin, 'ideas.answer', answer(id, kind))
    expect(await inbox(fang)).toMatchObject([{ kind: 'idea_answered', subjectId: id, title: '桥头装盏灯' }])
    expect(await inbox(supporter)).toEqual([])
  })

  test.each([['adopted', '采纳了'], ['declined', '这次没有采纳']])('its supporters too, when it was %s', async (kind, deed) => {
    const id = await anIdea(['published'])
    await street.data(guMin, 'ideas.answer', answer(id, kind))
    const text = `街道市政所${deed}：站牌后能放 4 座靠背椅。`
    expect(await inbox(fang)).toMatchObject([{ kind: 'idea_answered', text }])
    expect(await inbox(supporter)).toMatchObject([{ kind: 'idea_answered', text: `你支持的点子，${text}` }])
  })

  test('the author, when a person looked', async () => {
    const [good, bad] = [await anIdea([]), await anIdea([])]
    await street.data(guMin, 'ideas.review', review(good, 'publish'))
    await street.data(guMin, 'ideas.review', review(bad, 'withhold', { note: '写到了别人家的门牌。' }))
    const notices = await inbox(fang)
    expect(notices.map(({ kind, subjectId }) => [kind, subjectId])).toEqual(
      expect.arrayContaining([['idea_published', good], ['idea_withheld', bad]]))
    expect(notices.find(({ kind }) => kind === 'idea_withheld')?.text).toContain('写到了别人家的门牌。')
  })
})

describe('a review', () => {
  test('publishes what waited, and it is new from then on', async () => {
    const id = await anIdea([])
    street.clock.moveTo(new Date('2026-03-03T02:00:00Z'))
    const view = await street.data<IdeaView>(guMin, 'ideas.review', review(id, 'publish', { note: '没问题' }))
    expect(view).toMatchObject({ state: 'open', can: { review: false } })
    expect(view.timeline.at(-1)).toEqual({
      kind: 'published', at: '2026-03-03T02:00:00.000Z', unit: null, person: null, text: null,
    })
    expect(await street.data(supporter, 'ideas.get', { id })).toMatchObject({ state: 'open' })
    expect(await auditOf(id)).toMatchObject([
      { action: 'ideas.review', before: { state: 'checking' }, after: { state: 'open', note: '没问题' } },
    ])
  })

  test('withholds it: the author reads why, neighbours find nothing', async () => {
    const id = await anIdea([])
    await street.data(guMin, 'ideas.review', review(id, 'withhold', { note: '像是广告。' }))
    const mine = await street.data<IdeaView>(fang, 'ideas.get', { id })
    expect(mine).toMatchObject({ state: 'withheld' })
    expect(mine.timeline.at(-1)).toMatchObject({ kind: 'withheld', person: null, text: '像是广告。' })
    expect(await street.code(supporter, 'ideas.get', { id })).toBe('idea.not_found')
  })

  test('happens once', async () => {
    const id = await anIdea([])
    await street.data(guMin, 'ideas.review', review(id, 'publish'))
    expect(await street.code(guMin, 'ideas.review', review(id, 'withhold'))).toBe('idea.step_refused')
  })

  test('is for staff', async () => {
    const id = await anIdea([])
    expect(await street.code(fang, 'ideas.review', review(id, 'publish'))).toBe('access.denied')
    expect(await street.code(guMin, 'ideas.review', review(requestId(), 'publish'))).toBe('idea.not_found')
  })
})

test('who asked not to be named is named nowhere: not to neighbours, staff, in notices or the audit', async () => {
  const id = await anIdea(['published'], true)
  const viewers = [fang, supporter, guMin, null]
  const everything = [
    ...(await Promise.all(viewers.map((viewer) => street.data<unknown>(viewer, 'ideas.get', { id })))),
    ...(await Promise.all(viewers.map((viewer) => street.data<unknown>(viewer, 'ideas.list', {})))),
    await street.data<unknown>(guMin, 'ideas.answer', answer(id, 'adopted')),
    await inbox(supporter), await inbox(fang), await auditOf(id),
    await street.data<{ ideas: unknown }>(fang, 'residents.me').then((me) => me.ideas),
  ]
  expect(JSON.stringify(everything)).not.toContain('阿芳')
  expect(JSON.stringify(everything)).not.toContain(fang)
  expect(await street.data(guMin, 'ideas.get', { id })).toMatchObject({ author: '一位居民', mine: false })
  expect(await street.data(fang, 'ideas.get', { id })).toMatchObject({ author: '一位居民', mine: true })
})

test('a staff member who answers their own anonymous idea is named as staff only', async () => {
  const input = { text: '桥头装盏灯', anonymous: true, requestId: requestId() }
  const { id } = await street.data<IdeaView>(guMin, 'ideas.submit', input)
  await street.data(guMin, 'ideas.answer', answer(id, 'accepted'))
  const view = await street.data<IdeaView>(supporter, 'ideas.get', { id })
  expect(view.author).toBe('一位居民')
  expect(view.timeline.map((step) => step.person)).toEqual([null, null, '顾敏'])
})
