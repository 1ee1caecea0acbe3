import { expect, test } from 'vitest'
import { useStreet } from '../../testing/street'
import { sql } from './sql'

const { database } = useStreet({ connections: 2 })

const cut = (pid: number) => database.query(sql`select pg_terminate_backend(${pid}::int)`)
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

test('a connection cut between two statements fails its transaction, leaves nothing of it and harms nothing else', async () => {
  const work = database.transaction(async (tx) => {
    await tx.query(sql`create table half_done (id int)`)
    const [own] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await cut(own?.pid ?? 0)
    await settled()
    await tx.query(sql`select 1`)
  })
  await expect(work).rejects.toThrow()
  expect(await database.query(sql`select to_regclass('half_done') is null as gone`)).toEqual([{ gone: true }])
})

test('a connection cut in the middle of a statement fails that statement only', async () => {
  const slow = database.query(sql`select pg_sleep(5)`)
  const failed = expect(slow).rejects.toThrow(/terminat/)
  await settled()
  await database.query(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()`)
  await failed
  expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
})

test('when every idle connection was cut, the next calls get new ones', async () => {
  await Promise.all([1, 2].map(() => database.query(sql`select pg_sleep(0.05)`)))
  await database.query(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
  await settled()
  const answers = await Promise.all([1, 2, 3].map((number) => database.query(sql`select ${number}::int as number`)))
  expect(answers).toEqual([[{ number: 1 }], [{ number: 2 }], [{ number: 3 }]])
})
