import { expect, test } from 'vitest'
import { createHandle } from './handle'
import { openPostgres, sql } from './kernel/database'
import { useStreet } from './testing/street'

const street = useStreet()

test('a call that gets no connection in time says to come again, and is answered once there is one', async () => {
  const crowded = await openPostgres({ url: street.database.url ?? '', poolSize: 1, waitMs: 50 })
  const handle = createHandle({ ...street.system, database: crowded })
  const list = () => handle({ procedure: 'stations.list', input: {}, caller: { kind: 'nobody' } })
  const held = crowded.transaction((tx) => tx.query(sql`select pg_sleep(0.5)`))
  expect(await list()).toEqual({
    ok: false, error: { code: 'server.busy', message: '现在人太多了，等一下再点，不会重复。' },
  })
  await held
  expect(await list()).toMatchObject({ ok: true })
  await crowded.close()
})
