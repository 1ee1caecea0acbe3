import { beforeAll, expect, test } from 'vitest'
import { requestId, MONDAY_TEN } from '../testing/harness'
import { useStreet } from '../testing/street'
import { sql } from './database'
import { newId } from './ids'
import { writeOnce } from './write'

const { database } = useStreet()

beforeAll(() => database.script('create table strokes (n int)'))

const writer = () => ({ database, residentId: newId(MONDAY_TEN), now: MONDAY_TEN })
const strokes = async () => (await database.query(sql`select n from strokes`)).length

test('ten repeats of one request, at once, write once and get one answer', async () => {
  const [context, input] = [writer(), { requestId: requestId(), what: 'stroke' }]
  let run = 0
  const work = async (tx: Parameters<Parameters<typeof database.transaction>[0]>[0]) => {
    run += 1
    await tx.query(sql`insert into strokes values (1)`)
    return { run }
  }
  const answers = await Promise.all(Array.from({ length: 10 }, () => writeOnce(context, 'test.stroke', { input, work })))
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ run: 1 })))
  expect(await strokes()).toBe(1)
})

test('a write that failed can be repeated with the same id', async () => {
  const [context, input] = [writer(), { requestId: requestId() }]
  const failing = writeOnce(context, 'test.stroke', { input, work: () => Promise.reject(new Error('the lamp went out')) })
  await expect(failing).rejects.toThrow('the lamp went out')
  expect(await writeOnce(context, 'test.stroke', { input, work: () => Promise.resolve('done') })).toBe('done')
})

test('the same id with another input is refused; another person may use it', async () => {
  const [one, id] = [writer(), requestId()]
  const send = (context: ReturnType<typeof writer>, what: string) =>
    writeOnce(context, 'test.say', { input: { requestId: id, what } as { requestId: string }, work: () => Promise.resolve(what) })
  expect(await send(one, 'tea')).toBe('tea')
  await expect(send(one, 'rice')).rejects.toMatchObject({ code: 'request.reused' })
  expect(await send(writer(), 'rice')).toBe('rice')
})
