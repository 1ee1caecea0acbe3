import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DirectoryInUse, lockDirectory } from './lock'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'yili-lock-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const directory = (): string => join(folder, 'postgres')
const lockFile = (): string => `${directory()}.lock`

test('a second opener is refused with a sentence that names the process', () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  try {
    writeFileSync(lockFile(), String(holder.pid))
    expect(() => lockDirectory(directory())).toThrow(DirectoryInUse)
    expect(() => lockDirectory(directory())).toThrow(`in use by process ${holder.pid}`)
  } finally {
    holder.kill('SIGKILL')
  }
})

test('the same process cannot take it twice', () => {
  const release = lockDirectory(directory())
  expect(() => lockDirectory(directory())).toThrow(DirectoryInUse)
  release()
  lockDirectory(directory())()
})

test.each([
  ['a dead process', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
  ['a dead namesake with our own number', () => String(process.pid)],
  ['nobody: the file is damaged', () => 'not a number'],
])('a lock left by %s is taken over', (_case, content) => {
  writeFileSync(lockFile(), content())
  const release = lockDirectory(directory())
  expect(readFileSync(lockFile(), 'utf8')).toBe(String(process.pid))
  release()
  expect(existsSync(lockFile())).toBe(false)
})
