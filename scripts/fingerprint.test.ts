import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint'

let root = ''
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const now = (env: Record<string, string> = {}) => fingerprint(root, { paths: ['src', 'package-lock.json'], env })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  write('src/app.tsx', 'app')
  write('src/pages/me/index.tsx', 'me')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a build is reused while nothing changes, whenever the files were written', () => {
  const before = now()
  write('src/app.tsx', 'app')
  expect(now()).toBe(before)
})

test.each([
  ['a changed file', () => write('src/pages/me/index.tsx', 'you')],
  ['a new file', () => write('src/pages/me/part.tsx', '')],
  ['a renamed file', () => { rmSync(join(root, 'src/app.tsx')); write('src/apq.tsx', 'app') }],
  ['another lockfile', () => write('package-lock.json', '{ }')],
  ['text moved to the next file', () => { write('src/app.tsx', 'appm'); write('src/pages/me/index.tsx', 'e') }],
])('%s makes the build stale', (_what, change) => {
  const before = now()
  change()
  expect(now()).not.toBe(before)
})

test('another build setting makes the build stale', () => {
  expect(now({ YILI_CLOUD_ENV: 'a' })).not.toBe(now({ YILI_CLOUD_ENV: 'b' }))
})

test('tests and their stand-ins are in no build', () => {
  const before = now()
  write('src/app.test.tsx', 'test')
  write('src/testing/taro.ts', 'stand-in')
  expect(now()).toBe(before)
})

test('files outside the inputs do not matter', () => {
  const before = now()
  write('server/api.ts', 'api')
  expect(now()).toBe(before)
})
