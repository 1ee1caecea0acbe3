import { beforeEach, describe, expect, test } from 'vitest'
import type { IdeaView } from '../../../contract/ideas'
import { IDEA_TEXT_MAX } from '../../../contract/limits'
import type { ContentVerdict } from '../../kernel/content-check'
import { sql } from '../../kernel/database'
import { insertIdentity } from '../residents'
import { aStation } from '../../testing/activity-fixture'
import { createHarness, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

let fang: string
let neighbour: string
let verdict: ContentVerdict
let checked: { text: string; openid: string | null }[]

const recordingCheck = {
  checkText: (text: string, { openid }: { openid: string | null }) => {
    checked.push({ text, openid })
    return Promise.resolve(verdict)
  },
}

const street = useStreet({ contentCheck: recordingCheck })
const { database } = street

beforeEach(async () => {
  verdict = 'pass'
  checked = []
  fang = await street.resident('阿芳')
  neighbour = await street.resident('老沈')
})

const idea = (changes: Record<string, unknown> = {}) =>
  ({ text: '桥头装盏灯。早上五点半全黑。', requestId: requestId(), ...changes })
const submit = (input = idea(), resident = fang) => street.data<IdeaView>(resident, 'ideas.submit', input)
const count = async (table: 'ideas' | 'idea_steps') =>
  (await database.query<{ count: number }>({ text: `select count(*) as count from ${table}`, values: [] }))[0]?.count

describe('an idea the check passes', () => {
  test('is public at once, with the two steps of its way there', async () => {
    const stationId = await aStation(database)
    const view = await submit(idea({ stationId }))
    expect(view).toEqual({
      id: view.id,
      headline: '桥头装盏灯',
      body: '早上五点半全黑。',
      state: 'open',
      submittedAt: '2026-03-02T02:00:00.000Z',
      author: '阿芳',
      station: { id: stationId, name: '望湖驿站' },
      unit: null,
      supportCount: 0,
      supported: true,
      mine: true,
      timeline: [
        { kind: 'submitted', at: '2026-03-02T02:00:00.000Z', unit: null, person: null, text: null },
        { kind: 'published', at: '2026-03-02T02:00:00.000Z', unit: null, person: null, text: null },
      ],
      can: { support: false, answer: [], review: false },
    })
    const theirs = await street.data<IdeaView>(neighbour, 'ideas.get', { id: view.id })
    const can = { support: true, answer: [], review: false }
    expect(theirs).toEqual({ ...view, mine: false, supported: false, can })
    expect(await street.data<IdeaView>(null, 'ideas.get', { id: view.id })).toEqual(theirs)
  })

  test.each([
    ['SQL', "'; drop table ideas; -- $1"],
    ['HTML', '<script>alert(1)</script>&amp;'],
    ['a template', '{{灯}} ${灯} %s \\n \\u0041'],
    ['emoji', '🏮👨‍👩‍👧灯'],
  ])('comes back as typed: %s', async (_case, text) => {
    const { id } = await submit(idea({ text }))
    const { headline, body } = await street.data<IdeaView>(neighbour, 'ideas.get', { id })
    expect(headline + body).toBe(text)
  })

  test('is found again under what is mine', async () => {
    const { id } = await submit()
    const me = await street.data<{ ideas: { id: string }[] }>(fang, 'residents.me')
    expect(me.ideas.map((mine) => mine.id)).toEqual([id])
  })
})

describe('an idea the check is in doubt about', () => {
  test('waits: its author and staff see it, neighbours do not learn that it exists', async () => {
    verdict = 'review'
    const view = await submit()
    expect(view).toMatchObject({ state: 'checking', timeline: [{ kind: 'submitted' }] })
    const staff = await street.resident('顾敏', { isStaff: true })
    expect(await street.data(fang, 'ideas.get', { id: view.id })).toEqual(view)
    expect(await street.data(staff, 'ideas.get', { id: view.id })).toMatchObject({ can: { review: true } })
    for (const outsider of [neighbour, null]) {
      expect(await street.code(outsider, 'ideas.get', { id: view.id })).toBe('idea.not_found')
    }
    expect(await street.data(neighbour, 'ideas.list', {})).toEqual({ items: [], nextCursor: null })
  })
})

describe('an idea is refused', () => {
  test('when the check says no: nothing is kept, and the same request may come again with better words', async () => {
    verdict = 'refuse'
    const request = requestId()
    expect(await street.code(fang, 'ideas.submit', idea({ requestId: request }))).toBe('idea.refused')
    expect(await count('ideas')).toBe(0)
    verdict = 'pass'
    expect((await submit(idea({ text: '桥头装盏灯，谢谢', requestId: request }))).state).toBe('open')
  })

  test.each([
    ['501 characters', { text: '灯'.repeat(IDEA_TEXT_MAX + 1) }, 'input.invalid'],
    ['only spaces', { text: ' \n ' }, 'input.invalid'],
    ['no request id', { requestId: undefined }, 'input.invalid'],
    ['a field we do not know', { residentId: requestId() }, 'input.invalid'],
    ['a station that does not exist', { stationId: requestId() }, 'station.not_found'],
  ])('with %s, before anybody is asked about it', async (_case, changes, code) => {
    expect(await street.code(fang, 'ideas.submit', idea(changes))).toBe(code)
    expect(checked).toEqual([])
  })

  test('without login', async () => {
    expect(await street.code(null, 'ideas.submit', idea())).toBe('login.required')
  })

  test('not with exactly 500 characters', async () => {
    expect((await submit(idea({ text: '灯'.repeat(IDEA_TEXT_MAX) }))).state).toBe('open')
  })
})

describe('the same request again', () => {
  test('gets the first answer, is not checked again and makes no second idea', async () => {
    const input = idea()
    const first = await submit(input)
    verdict = 'refuse'
    expect(await submit(input)).toEqual(first)
    expect(checked).toHaveLength(1)
    expect([await count('ideas'), await count('idea_steps')]).toEqual([1, 2])
  })

  test('at the same moment is one idea, and costs one of the ten', async () => {
    const input = idea()
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await count('ideas')).toBe(1)
    for (let index = 0; index < 9; index += 1) await submit()
    expect(await street.code(fang, 'ideas.submit', idea())).toBe('request.too_many')
  })

  test('with another text is not the same request', async () => {
    const input = idea()
    await submit(input)
    expect(await street.code(fang, 'ideas.submit', { ...input, text: '别的' })).toBe('request.reused')
  })
})

describe('ten ideas an hour', () => {
  test('is what one resident can hand in; repeats of the ten are still answered, and neighbours are free', async () => {
    const inputs = Array.from({ length: 10 }, (_, index) => idea({ text: `点子 ${index}` }))
    for (const input of inputs) await submit(input)
    const answer = await street.call(fang, 'ideas.submit', idea())
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.too_many' } })
    expect((await submit(inputs[0])).headline).toBe('点子 0')
    expect((await submit(idea(), neighbour)).state).toBe('open')
    expect(await count('ideas')).toBe(11)
  })

  test('counts no refused text, but nobody has texts checked without end', async () => {
    verdict = 'refuse'
    for (let more = 0; more < 60; more += 1) {
      expect(await street.code(fang, 'ideas.submit', idea())).toBe('idea.refused')
    }
    expect(await street.code(fang, 'ideas.submit', idea())).toBe('request.too_many')
    expect(checked).toHaveLength(60)
  })
})

test('the check hears the author\'s OPENID where WeChat gave one, and nothing about who it is otherwise', async () => {
  const identity = { provider: 'wechat_mini', subject: 'oFang' }
  await insertIdentity(database, { identity, residentId: fang, now: street.clock.now() })
  await submit(idea({ text: '装盏灯' }))
  await submit(idea({ text: '装个椅' }), neighbour)
  expect(checked).toEqual([{ text: '装盏灯', openid: 'oFang' }, { text: '装个椅', openid: null }])
  const [row] = await database.query<{ whole: string }>(sql`
    select row_to_json(i)::text as whole from ideas i where resident_id = ${fang}`)
  expect(row?.whole).not.toContain('oFang')
})

test.each([
  ['灯\u0000灯', 'input.invalid'],
  ['灯\ud800灯', 'input.invalid'],
  ['\u001b[31m灯', 'idea.refused'],
])('under the local rules, text nobody could store or show is refused rather than lost: %j', async (text, code) => {
  expect(await createHarness(database).code(fang, 'ideas.submit', idea({ text }))).toBe(code)
})
