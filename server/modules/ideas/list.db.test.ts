import { beforeEach, describe, expect, test } from 'vitest'
import type { IdeaStepKind, IdeaSummary } from '../../../contract/ideas'
import { HOUR_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { createHarness, MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertIdea } from './index'

interface Page {
  readonly items: IdeaSummary[]
  readonly nextCursor: string | null
}

const street = useStreet()
const { database } = street
let fang: string
let guMin: string

beforeEach(async () => {
  fang = await street.resident('阿芳')
  guMin = await street.resident('顾敏', { isStaff: true })
})

interface Fixture {
  readonly text: string
  readonly kinds?: IdeaStepKind[]
  readonly supporters?: number
  readonly hoursAgo?: number
  readonly submittedAt?: Date
  readonly stationId?: string
}

async function anIdea({ text, kinds = ['published'], supporters = 0, ...fixture }: Fixture): Promise<string> {
  const id = newId(MONDAY_TEN)
  const takenAt = fixture.submittedAt ?? new Date(MONDAY_TEN.getTime() - (fixture.hoursAgo ?? 0) * HOUR_MS)
  const following = kinds.map((kind) => ({ kind, takenBy: guMin, takenAt, unit: '渔里社区' }))
  await database.transaction((tx) => insertIdea(tx, {
    id, residentId: fang, text, anonymous: false, stationId: fixture.stationId ?? null,
    steps: [{ kind: 'submitted', takenBy: fang, takenAt }, ...following],
    supports: Array.from({ length: supporters }, () => ({ residentId: newId(MONDAY_TEN), supportedAt: takenAt })),
  }))
  return id
}

const list = (input: Record<string, unknown> = {}, resident: string | null = null) =>
  street.data<Page>(resident, 'ideas.list', input)
const headlines = async (input: Record<string, unknown> = {}, resident: string | null = null) =>
  (await list(input, resident)).items.map((idea) => idea.headline)

describe('the wall', () => {
  test('shows the newest first, and nothing that waits or was withheld', async () => {
    await anIdea({ text: '旧的', hoursAgo: 30 })
    await anIdea({ text: '新的', hoursAgo: 1 })
    await anIdea({ text: '等着', kinds: [] })
    await anIdea({ text: '不公开', kinds: ['withheld'] })
    expect(await headlines()).toEqual(['新的', '旧的'])
    expect(await headlines({}, fang)).toEqual(['新的', '旧的'])
    expect(await headlines({}, guMin)).toEqual(['新的', '旧的'])
  })

  test('shows the most supported first when asked', async () => {
    await anIdea({ text: '两个人', supporters: 2 })
    await anIdea({ text: '没有人' })
    await anIdea({ text: '五个人', supporters: 5 })
    expect(await headlines({ order: 'support' })).toEqual(['五个人', '两个人', '没有人'])
  })

  test('names station, unit, author and what I do', async () => {
    const stationId = await aStation(database)
    const id = await anIdea({ text: '装盏灯。太黑', kinds: ['published', 'accepted'], supporters: 2, stationId })
    const [seen] = (await list({}, guMin)).items
    expect(seen).toEqual({
      id, headline: '装盏灯', body: '太黑', state: 'accepted', submittedAt: MONDAY_TEN.toISOString(), author: '阿芳',
      station: { id: stationId, name: '望湖驿站' }, unit: '渔里社区', supportCount: 2, supported: false, mine: false,
    })
    await street.data(guMin, 'ideas.support', { ideaId: id, on: true, requestId: requestId() })
    expect((await list({}, guMin)).items).toMatchObject([{ supported: true, supportCount: 3 }])
    expect((await list({}, fang)).items).toMatchObject([{ supported: true, mine: true }])
  })

  test.each<[string, IdeaStepKind[]]>([
    ['open', ['published']],
    ['accepted', ['published', 'replied', 'accepted']],
    ['replied', ['published', 'accepted', 'replied']],
    ['adopted', ['published', 'adopted', 'replied']],
    ['done', ['published', 'adopted', 'done']],
    ['declined', ['published', 'declined']],
  ])('narrowed to %s shows those and no others', async (state, kinds) => {
    const ladder: IdeaStepKind[] = ['published', 'accepted', 'replied', 'adopted', 'done']
    for (let steps = 1; steps <= ladder.length; steps += 1) await anIdea({ text: '梯子', kinds: ladder.slice(0, steps) })
    await anIdea({ text: '这条', kinds })
    const { items } = await list({ state })
    expect(items.map((idea) => idea.state)).toEqual(items.map(() => state))
    expect(items.map((idea) => idea.headline).toSorted()).toEqual(state === 'declined' ? ['这条'] : ['梯子', '这条'])
  })

  test.each(['checking', 'withheld'])('keeps what is %s for staff', async (state) => {
    await anIdea({ text: '一条', kinds: state === 'checking' ? [] : ['withheld'] })
    expect(await headlines({ state, order: 'support' }, guMin)).toEqual(['一条'])
    expect(await street.code(fang, 'ideas.list', { state })).toBe('access.denied')
    expect(await street.code(null, 'ideas.list', { state })).toBe('access.denied')
  })
})

describe('pages', () => {
  const walk = async (input: Record<string, unknown>, resident: string | null = null): Promise<string[]> => {
    const page = await list(input, resident)
    const rest = page.nextCursor === null ? [] : await walk({ ...input, cursor: page.nextCursor }, resident)
    return [...page.items.map((idea) => idea.id), ...rest]
  }

  test.each([
    { order: 'new' }, { order: 'support' }, { state: 'open', order: 'support' },
  ])('of %j pass over nothing and repeat nothing', async (input) => {
    const ids = []
    for (let index = 0; index < 13; index += 1) {
      ids.push(await anIdea({ text: `第 ${index} 条`, hoursAgo: index % 4, supporters: index % 3 }))
    }
    const whole = (await list({ ...input, limit: 50 })).items.map((idea) => idea.id)
    expect(await walk({ ...input, limit: 4 })).toEqual(whole)
    expect(whole.toSorted()).toEqual(ids.toSorted())
  })

  test('of ideas that wait go on from the last one too', async () => {
    for (let hoursAgo = 0; hoursAgo < 5; hoursAgo += 1) await anIdea({ text: '等着', kinds: [], hoursAgo })
    expect(new Set(await walk({ state: 'checking', limit: 2 }, guMin)).size).toBe(5)
  })

  test('refuse a cursor that is not theirs', async () => {
    for (let index = 0; index < 3; index += 1) await anIdea({ text: `第 ${index} 条` })
    const { nextCursor } = await list({ limit: 1 })
    expect(await street.code(null, 'ideas.list', { order: 'support', cursor: nextCursor })).toBe('input.invalid')
    expect(await street.code(null, 'ideas.list', { cursor: 'nonsense' })).toBe('input.invalid')
  })

  test('take the same few statements for one idea and for twenty', async () => {
    const stationId = await aStation(database)
    let statements = 0
    const counting: Database = {
      ...database,
      query: (statement) => {
        statements += 1
        return database.query(statement)
      },
    }
    const cost = async () => {
      statements = 0
      await createHarness(counting).data(guMin, 'ideas.list', {})
      return statements
    }
    await anIdea({ text: '第一条', stationId })
    const one = await cost()
    for (let more = 0; more < 19; more += 1) await anIdea({ text: '又一条', stationId, kinds: ['published', 'replied'] })
    expect(await cost()).toBe(one)
  })
})

describe('this year', () => {
  const totals = () => street.data(null, 'ideas.totals')

  test('counts what was handed in, answered and done; to accept is not yet to answer', async () => {
    await anIdea({ text: '一', kinds: ['published'] })
    await anIdea({ text: '二', kinds: ['published', 'accepted'] })
    await anIdea({ text: '三', kinds: ['published', 'accepted', 'replied'] })
    await anIdea({ text: '四', kinds: ['published', 'adopted', 'done'] })
    await anIdea({ text: '五', kinds: ['published', 'declined'] })
    await anIdea({ text: '六', kinds: [] })
    expect(await totals()).toEqual({ submitted: 5, answered: 3, done: 1 })
  })

  test('begins at midnight in Shanghai', async () => {
    await anIdea({ text: '去年最后一分钟', submittedAt: new Date('2025-12-31T15:59:59.999Z') })
    await anIdea({ text: '今年第一分钟', submittedAt: new Date('2025-12-31T16:00:00Z') })
    expect(await totals()).toEqual({ submitted: 1, answered: 0, done: 0 })
    street.clock.moveTo(new Date('2025-12-31T15:59:59Z'))
    expect(await totals()).toEqual({ submitted: 1, answered: 0, done: 0 })
    street.clock.moveTo(new Date('2026-12-31T16:00:00Z'))
    expect(await totals()).toEqual({ submitted: 0, answered: 0, done: 0 })
  })
})

test('an idea whose station is gone still shows', async () => {
  await anIdea({ text: '装盏灯', stationId: requestId() })
  expect((await list()).items).toMatchObject([{ headline: '装盏灯', station: null }])
})

test('seeding the same idea again leaves it as people left it', async () => {
  const id = requestId()
  const takenAt = MONDAY_TEN
  const seed = () => database.transaction((tx) => insertIdea(tx, {
    id, residentId: fang, text: '装盏灯', anonymous: false, stationId: null,
    supports: [{ residentId: guMin, supportedAt: takenAt }],
    steps: [{ kind: 'submitted', takenBy: fang, takenAt }, { kind: 'published', takenBy: null, takenAt }],
  }))
  expect([await seed(), await seed()]).toEqual([true, false])
  expect((await list()).items).toMatchObject([{ id, supportCount: 1 }])
})
