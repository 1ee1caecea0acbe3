import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleFunction, functionNames } from './bundle-functions'
import { root } from './targets'

/** Loads in about 100 ms on a quiet machine, beside the 60 ms of Node itself: what a cold start costs a resident. */
const limitBytes = 600 * 1024

test('the pronunciations would be recognised', () => {
  expect(readFileSync(join(root, 'node_modules/pinyin-pro/dist/index.js'), 'utf8')).toContain('toneSandhi')
})

describe.each(functionNames)('the cloud function %s', (name) => {
  let text = ''
  let folder = ''

  beforeAll(async () => {
    text = await bundleFunction(name)
    folder = mkdtempSync(join(tmpdir(), 'function-'))
    writeFileSync(join(folder, 'index.js'), text)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is small enough to start quickly', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes)
  })

  test.each(['/dev/login', '/dev/clock', '/dev/tick', 'persona', 'PGlite'])('carries nothing of the embedded host: %s', (trace) => {
    expect(text).not.toContain(trace)
  })

  test.each(['pinyin-pro', 'toneSandhi'])('leaves the pronunciations of Chinese to what writes stations: %s', (trace) => {
    expect(text).not.toContain(trace)
  })

  test('starts where nothing is installed beside it', () => {
    const ask = 'console.log(typeof require(process.argv[1]).main)'
    const answer = execFileSync(process.execPath, ['-e', ask, join(folder, 'index.js')], { cwd: folder, encoding: 'utf8' })
    expect(answer.trim()).toBe('function')
  })
})
