import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../testing/test-database'
import type { Database } from './database'
import { openPostgres } from './postgres'
import { sql } from './sql'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ poolSize: 1 })
  await database.script(`create table things (id int primary key, size int); insert into things values (1, 40)`)
})
afterAll(() => database.close())

const things = sql`select size from things where id = ${1}`
const preparedOn = async (one: Database): Promise<number> =>
  (await one.query<{ count: number }>(sql`
    select count(*) from pg_prepared_statements where statement like 'select size from things%'`))[0]!.count

test('a statement is prepared once on its connection', async () => {
  await database.query(things)
  await database.query(things)
  expect(await preparedOn(database)).toBe(1)
})

test('a migration that changes a column does not break the statements prepared before it', async () => {
  await database.query(things)
  await database.script('alter table things alter column size type text')
  expect(await database.query(things)).toEqual([{ size: '40' }])
})

test('inside a transaction such a change costs one attempt, not the connection', async () => {
  await database.transaction((tx) => tx.query(things))
  await database.script('alter table things alter column size type int using size::int')
  await expect(database.transaction((tx) => tx.query(things))).rejects.toThrow('cached plan')
  expect(await database.transaction((tx) => tx.query(things))).toEqual([{ size: 40 }])
})

test('behind a pooler nothing is prepared', async () => {
  const pooler = await startPooler(database.url!)
  const behind = await openPostgres({ url: pooler.url, poolSize: 1 })
  try {
    expect(await behind.query(things)).toEqual([{ size: 40 }])
    expect(await preparedOn(behind)).toBe(0)
  } finally {
    await behind.close()
    pooler.server.close()
  }
})

/** Passes everything on, but, like PgBouncer, makes up the process number of BackendKeyData ('K', length 12). */
async function startPooler(url: string): Promise<{ url: string; server: Server }> {
  const target = new URL(url)
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname)
    client.pipe(behind)
    behind.on('data', (bytes: Buffer) => {
      const key = bytes.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]))
      if (key >= 0) bytes.writeInt32BE(7, key + 5)
      client.write(bytes)
    })
    behind.on('close', () => client.destroy())
    client.on('close', () => behind.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const front = new URL(url)
  front.port = String((server.address() as AddressInfo).port)
  return { url: front.href, server }
}
