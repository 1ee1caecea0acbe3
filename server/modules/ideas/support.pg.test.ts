import { expect, test } from 'vitest'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { insertIdea } from './index'

const CONNECTIONS = 16

interface Answer {
  readonly supported: boolean
  readonly supportCount: number
}

const street = useStreet({ connections: CONNECTIONS })
const { database } = street

async function anIdea(): Promise<string> {
  const id = newId(MONDAY_TEN)
  const step = { takenBy: null, takenAt: MONDAY_TEN }
  await database.transaction((tx) => insertIdea(tx, {
    id, residentId: newId(MONDAY_TEN), text: '桥头装盏灯', anonymous: false, stationId: null, supports: [],
    steps: [{ ...step, kind: 'submitted' }, { ...step, kind: 'published' }],
  }))
  return id
}

const people = (count: number, isStaff = false) =>
  Promise.all(Array.from({ length: count }, (_, index) => street.resident(`邻居 ${index}`, { isStaff })))
const support = (residentId: string, ideaId: string, { on = true, request = requestId() } = {}) =>
  street.data<Answer>(residentId, 'ideas.support', { ideaId, on, requestId: request })

async function expectCountOfRows(ideaId: string): Promise<number | undefined> {
  const [both] = await database.query<{ kept: number; rows: number }>(sql`
    select support_count as kept, (select count(*) from idea_supports where idea_id = i.id) as rows
    from ideas i where id = ${ideaId}`)
  expect(both?.kept).toBe(both?.rows)
  return both?.kept
}

test('500 neighbours and 100 repeated taps at once: each counts once, a repeat hears the first answer', async () => {
  const ideaId = await anIdea()
  const taps = (await people(500)).map((residentId) => ({ residentId, request: requestId() }))
  const again = taps.filter((_, index) => index % 5 === 0)
  const tap = ({ residentId, request }: (typeof taps)[number]) => support(residentId, ideaId, { request })
  const answers = await Promise.all([...taps, ...again].map(tap))
  const [first, repeated] = [answers.slice(0, 500), answers.slice(500)]
  const numbers = first.map((answer) => answer.supportCount).toSorted((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => index + 1))
  again.forEach(({ residentId }, index) => {
    expect(repeated[index]).toEqual(first[taps.findIndex((tap) => tap.residentId === residentId)])
  })
  expect(await expectCountOfRows(ideaId)).toBe(500)
})

test.each([1, 2, 3])('random histories over two ideas keep the number equal to the rows (seed %i)', async (seed) => {
  const ideas = [await anIdea(), await anIdea()]
  const residents = await people(20)
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, worker) => {
    const random = seededRandom(seed * 100 + worker)
    for (let step = 0; step < 60; step += 1) {
      const resident = residents[Math.floor(random() * residents.length)]!
      await support(resident, ideas[Math.floor(random() * 2)]!, { on: random() < 0.6 })
    }
  }))
  for (const ideaId of ideas) await expectCountOfRows(ideaId)
})

test('one idea handed in by twenty taps of one request is one idea, counted once', async () => {
  const [resident] = await people(1)
  const input = { text: '桥头装盏灯', requestId: requestId() }
  const tap = () => street.data<{ id: string }>(resident!, 'ideas.submit', input)
  const answers = await Promise.all(Array.from({ length: 20 }, tap))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const [row] = await database.query<{ ideas: number; points: number }>(sql`
    select (select count(*) from ideas where resident_id = ${resident}) as ideas,
           (select points from rate_limits where key = ${`ideas.submit:${resident}`}) as points`)
  expect(row).toEqual({ ideas: 1, points: 1 })
})

test('of staff who decide about one idea at once one decides, the others hear that it moved on', async () => {
  const ideaId = await anIdea()
  const staff = await people(8, true)
  const codes = await Promise.all(staff.map((person, index) => street.code(person, 'ideas.answer', {
    ideaId, kind: index % 2 === 0 ? 'adopted' : 'declined', unit: '渔里社区', text: '定了。', requestId: requestId(),
  })))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'idea.step_refused')).toHaveLength(7)
})
