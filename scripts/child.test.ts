import { expect, test } from 'vitest'
import { run } from './child'

const node = (code: string) => [process.execPath, '-e', code]

/** A child whose own child holds the output open for a minute, if nobody ends it. */
const parent = `
  const { spawn } = require('child_process')
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' })
  setTimeout(() => {}, 60000)`

test('a command answers its exit code and its lines', async () => {
  const lines: string[] = []
  const code = await run(node('console.log("one"); console.error("two"); process.exit(3)'), {
    cwd: '.', onLine: (line) => lines.push(line),
  })
  expect(code).toBe(3)
  expect(lines.sort()).toEqual(['one', 'two'])
})

test('a program that is not there is a failure with its name', async () => {
  const lines: string[] = []
  expect(await run(['no-such-program'], { cwd: '.', onLine: (line) => lines.push(line) })).not.toBe(0)
  expect(lines.join()).toContain('no-such-program')
})

test('a command over its time is ended with everything it started', async () => {
  expect(await run(node(parent), { cwd: '.', onLine: () => {}, limitMs: 500 })).not.toBe(0)
})
