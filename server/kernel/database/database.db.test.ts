import { beforeAll, expect, test } from 'vitest'
import { useStreet } from '../../testing/street'
import { databaseError } from '../failure'
import { json, sql } from './sql'

const { database } = useStreet()

beforeAll(() =>
  database.script('create table things (id int primary key, name text constraint things_named check (name <> $$$$))'))

test('both drivers give the same JavaScript for every type we use', async () => {
  const [row] = await database.query(sql`
    select 9007199254740991::int8 as "int8", '2026-03-02'::date as "date", '2026-03-02T10:00:00+08:00'::timestamptz as "instant",
      ${json({ a: [1] })}::jsonb as "jsonb", 1.50::numeric as "numeric", true as "bool", count(*) as "count",
      array['a', 'b']::text[] as "texts", ${['00000000-0000-7000-8000-000000000000']}::uuid[] as "ids" from things`)
  expect(row).toEqual({
    int8: 9_007_199_254_740_991, date: '2026-03-02', instant: new Date('2026-03-02T02:00:00Z'), jsonb: { a: [1] }, numeric: '1.50',
    bool: true, count: 0, texts: ['a', 'b'], ids: ['00000000-0000-7000-8000-000000000000'],
  })
})

test('a number that JavaScript would round is an error, not a wrong number', async () => {
  await expect(database.query(sql`select 9007199254740993::int8 as n`)).rejects.toThrow('int8 out of the safe range')
})

test('a failed transaction leaves nothing behind', async () => {
  const failing = database.transaction(async (tx) => {
    await tx.query(sql`insert into things values (1, 'lamp')`)
    throw new Error('something else went wrong')
  })
  await expect(failing).rejects.toThrow('something else went wrong')
  expect(await database.query(sql`select * from things`)).toEqual([])
})

test('constraint names reach us from both drivers', async () => {
  const refused = await database.query(sql`insert into things values (2, '')`).catch(databaseError)
  expect(refused).toEqual({ code: '23514', constraint: 'things_named' })
  await database.query(sql`insert into things values (3, 'bench')`)
  const twice = await database.query(sql`insert into things values (3, 'bench')`).catch(databaseError)
  expect(twice).toMatchObject({ code: '23505' })
})
