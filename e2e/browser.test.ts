import { expect, test } from 'vitest'
import { systemBrowsers } from './browser'

const on = (...files: string[]) => (path: string) => files.includes(path)
const paths = (env: NodeJS.ProcessEnv, ...files: string[]) => systemBrowsers(env, on(...files)).map(({ path }) => path)

test('the browser named in CHROMIUM comes before those of the machine', () => {
  expect(paths({ CHROMIUM: '/opt/mine', PATH: '/usr/bin' }, '/usr/bin/chromium'))
    .toEqual(['/opt/mine', '/usr/bin/chromium'])
})

test('Chromium is preferred to Chrome, wherever in PATH they are', () => {
  expect(paths({ PATH: '/usr/local/bin:/usr/bin' }, '/usr/local/bin/google-chrome', '/usr/bin/chromium'))
    .toEqual(['/usr/bin/chromium', '/usr/local/bin/google-chrome'])
})

test('a machine without a browser has no candidate', () => {
  expect(paths({ PATH: '/usr/bin' })).toEqual([])
})
