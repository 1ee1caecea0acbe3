import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings'

test('without a word the host takes port 8610 and keeps its data in .data of the current folder', () => {
  expect(readSettings({})).toEqual({ port: 8610, dataDir: resolve('.data'), databaseUrl: null })
})

test('PORT, DATA_DIR and DATABASE_URL are honoured; port 0 is any free one', () => {
  const databaseUrl = 'postgres://yili@127.0.0.1/yili'
  expect(readSettings({ PORT: '0', DATA_DIR: '/srv/yili/data', DATABASE_URL: databaseUrl }))
    .toEqual({ port: 0, dataDir: resolve('/srv/yili/data'), databaseUrl })
  expect(readSettings({ PORT: '65535' }).port).toBe(65_535)
})

test.each(['http', '80.5', '-1', '65536', '8610 8611'])('PORT "%s" is refused in a sentence that names it', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`PORT is "${port}"; it must be a whole number from 0 to 65535.`)
})
