import { beforeEach, describe, expect, test } from 'vitest'
import type { LessonProgressView, LessonView } from '../../../contract/lessons'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { redBoat } from '../../testing/lesson-fixture'
import { useStreet } from '../../testing/street'
import { insertLesson } from './index'

const lessonId = redBoat.id
const at = (offsetMs: number): Date => new Date(MONDAY_TEN.getTime() + offsetMs)

const street = useStreet()
const { database } = street
let resident: string

beforeEach(async () => {
  resident = await street.resident('陈阿姨')
  await insertLesson(database, { ...redBoat, publishedAt: at(-7 * DAY_MS) })
})

const report = (positionSeconds: number, more: object = {}) =>
  ({ lessonId, positionSeconds, requestId: requestId(), ...more })
const save = (input: ReturnType<typeof report>): Promise<LessonProgressView> =>
  street.data<LessonProgressView>(resident, 'lessons.saveProgress', input)
const progress = async () => (await street.data<LessonView>(resident, 'lessons.get', { id: lessonId })).progress

test('a lesson broken off on the phone goes on at the same second on the computer', async () => {
  const answer = await save(report(245))
  expect(answer).toEqual({ positionSeconds: 245, finishedAt: null, updatedAt: MONDAY_TEN.toISOString() })
  expect(await progress()).toEqual(answer)
})

test('a phone that was offline and reports late does not rewind what was heard since', async () => {
  await save(report(400))
  const answer = await save(report(120, { reachedAt: at(-HOUR_MS).toISOString() }))
  expect(answer.positionSeconds).toBe(400)
  expect(await progress()).toMatchObject({ positionSeconds: 400, updatedAt: MONDAY_TEN.toISOString() })
})

test('what was heard before login and is told later counts from when it was heard', async () => {
  const answer = await save(report(120, { reachedAt: at(-HOUR_MS).toISOString() }))
  expect(answer.updatedAt).toBe(at(-HOUR_MS).toISOString())
  expect((await save(report(60, { reachedAt: at(-MINUTE_MS).toISOString() }))).positionSeconds).toBe(60)
})

test('a device whose clock runs ahead cannot block the others', async () => {
  const ahead = await save(report(500, { reachedAt: at(30 * DAY_MS).toISOString() }))
  expect(ahead.updatedAt).toBe(MONDAY_TEN.toISOString())
  street.clock.moveTo(at(MINUTE_MS))
  expect((await save(report(100))).positionSeconds).toBe(100)
})

test('a device whose clock stands at the beginning of time is understood', async () => {
  const answer = await save(report(10, { reachedAt: '0000-01-01T00:00:00Z' }))
  expect(answer.updatedAt).toBe(at(-7 * DAY_MS).toISOString())
})

test('a lesson heard to the end is finished and stays so when it is heard again', async () => {
  expect((await save(report(569))).finishedAt).toBeNull()
  expect((await save(report(570))).finishedAt).toBe(MONDAY_TEN.toISOString())
  street.clock.moveTo(at(DAY_MS))
  expect(await save(report(0))).toEqual({
    positionSeconds: 0, finishedAt: MONDAY_TEN.toISOString(), updatedAt: at(DAY_MS).toISOString(),
  })
})

test('a repeated request gets the first answer, even after the lesson went on', async () => {
  const first = report(100)
  const answer = await save(first)
  street.clock.moveTo(at(MINUTE_MS))
  await save(report(200))
  expect(await save(first)).toEqual(answer)
  expect((await progress())?.positionSeconds).toBe(200)
  expect(await street.code(resident, 'lessons.saveProgress', { ...first, positionSeconds: 101 })).toBe('request.reused')
})

test('two devices that report for the first time at once are both heard', async () => {
  const positions = [10, 300, 20, 200, 30, 100]
  const answers = await Promise.all(positions.map((position) => save(report(position))))
  expect(answers).toHaveLength(6)
  expect((await progress())?.positionSeconds).toBe(300)
  const rows = await database.query(sql`select 1 from lesson_progress where resident_id = ${resident}`)
  expect(rows).toHaveLength(1)
})

describe('refused', () => {
  test.each([
    ['a second the lesson does not have', 601, 'lesson.position_invalid'],
    ['a second before the lesson', -1, 'input.invalid'],
    ['half a second', 10.5, 'input.invalid'],
  ])('%s', async (_, position, code) => {
    expect(await street.code(resident, 'lessons.saveProgress', report(position))).toBe(code)
    expect(await progress()).toBeNull()
  })

  test('a lesson there is not, or that is not out yet', async () => {
    const missing = report(1, { lessonId: idForName('没有') })
    expect(await street.code(resident, 'lessons.saveProgress', missing)).toBe('lesson.not_found')
    street.clock.moveTo(at(-8 * DAY_MS))
    expect(await street.code(resident, 'lessons.saveProgress', report(1))).toBe('lesson.not_found')
  })

  test('somebody we do not know: the device keeps it until they log in', async () => {
    expect(await street.code(null, 'lessons.saveProgress', report(1))).toBe('login.required')
  })

  test('a time in words', async () => {
    expect(await street.code(resident, 'lessons.saveProgress', report(1, { reachedAt: '昨天' }))).toBe('input.invalid')
  })

  test('and tried again with the same request, it can succeed', async () => {
    const early = report(50)
    street.clock.moveTo(at(-8 * DAY_MS))
    expect(await street.code(resident, 'lessons.saveProgress', early)).toBe('lesson.not_found')
    street.clock.moveTo(MONDAY_TEN)
    expect((await save(early)).positionSeconds).toBe(50)
  })
})
