import { beforeEach, expect, test } from 'vitest'
import type { IdeaView } from '../../../contract/ideas'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertIdea } from './index'

interface Answer {
  readonly supported: boolean
  readonly supportCount: number
}

const street = useStreet()
const { database } = street
let fang: string
let neighbour: string
let ideaId: string

beforeEach(async () => {
  fang = await street.resident('阿芳')
  neighbour = await street.resident('老沈')
  ideaId = await anIdea(true)
})

async function anIdea(published: boolean): Promise<string> {
  const id = newId(MONDAY_TEN)
  const step = { takenBy: null, takenAt: MONDAY_TEN }
  await database.transaction((tx) => insertIdea(tx, {
    id, residentId: fang, text: '桥头装盏灯', anonymous: false, stationId: null, supports: [],
    steps: [{ ...step, kind: 'submitted' }, ...(published ? [{ ...step, kind: 'published' as const }] : [])],
  }))
  return id
}

const support = (resident: string, on = true, request = requestId()) =>
  street.data<Answer>(resident, 'ideas.support', { ideaId, on, requestId: request })
const code = (resident: string | null, id = ideaId) =>
  street.code(resident, 'ideas.support', { ideaId: id, on: true, requestId: requestId() })
const get = (resident: string | null) => street.data<IdeaView>(resident, 'ideas.get', { id: ideaId })

/** The number kept with the idea, and as its rows say it should be. */
async function countAndRows() {
  const [both] = await database.query<{ kept: number; rows: number }>(sql`
    select support_count as kept, (select count(*) from idea_supports where idea_id = i.id) as rows
    from ideas i where id = ${ideaId}`)
  return both
}

test('a neighbour stands with an idea and takes it back', async () => {
  expect(await support(neighbour)).toEqual({ supported: true, supportCount: 1 })
  expect(await get(neighbour)).toMatchObject({ supported: true, supportCount: 1 })
  expect(await get(null)).toMatchObject({ supported: false, supportCount: 1 })
  expect(await support(neighbour, false)).toEqual({ supported: false, supportCount: 0 })
  expect(await get(neighbour)).toMatchObject({ supported: false, supportCount: 0 })
})

test('twice is once, and taking back what was never given changes nothing', async () => {
  await support(neighbour)
  expect(await support(neighbour)).toEqual({ supported: true, supportCount: 1 })
  await support(neighbour, false)
  expect(await support(neighbour, false)).toEqual({ supported: false, supportCount: 0 })
  expect(await countAndRows()).toEqual({ kept: 0, rows: 0 })
})

test('the same request gets the first answer even after others came', async () => {
  const request = requestId()
  const first = await support(neighbour, true, request)
  await support(await street.resident('小周'))
  expect(await support(neighbour, true, request)).toEqual(first)
  expect(await countAndRows()).toEqual({ kept: 2, rows: 2 })
})

test('an author stands with their own idea anyway: nothing is counted, nothing can be taken back', async () => {
  expect(await support(fang)).toEqual({ supported: true, supportCount: 0 })
  expect(await support(fang, false)).toEqual({ supported: true, supportCount: 0 })
  expect(await get(fang)).toMatchObject({ supported: true, can: { support: false } })
  expect(await countAndRows()).toEqual({ kept: 0, rows: 0 })
})

test('an idea that is still checked cannot be supported; neighbours do not learn that it exists', async () => {
  const waiting = await anIdea(false)
  expect(await code(fang, waiting)).toBe('idea.not_public')
  expect(await code(await street.resident('顾敏', { isStaff: true }), waiting)).toBe('idea.not_public')
  expect(await code(neighbour, waiting)).toBe('idea.not_found')
})

test('needs a login and an idea', async () => {
  expect(await code(null)).toBe('login.required')
  expect(await code(neighbour, requestId())).toBe('idea.not_found')
})

test('sixty neighbours at once, some twice and some off again: the number is the rows', async () => {
  const people = await Promise.all(Array.from({ length: 60 }, (_, index) => street.resident(`邻居 ${index}`)))
  const taps = (person: string, index: number) => [support(person), support(person, index % 3 > 0), support(person)]
  await Promise.all(people.flatMap(taps))
  const both = await countAndRows()
  expect(both?.kept).toBe(both?.rows)
  await Promise.all(people.map((person) => support(person)))
  expect(await countAndRows()).toEqual({ kept: 60, rows: 60 })
})
