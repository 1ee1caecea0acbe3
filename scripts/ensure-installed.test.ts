import { expect, test } from 'vitest'
import { decide, firstDifference, isNodeRecent, stampOf } from './ensure-installed.mjs'

const lockfile = (packages: Record<string, { version: string, optional?: boolean }>) => JSON.stringify({ packages })
const lock = lockfile({
  '': { version: '0.1.0' },
  'node_modules/react': { version: '18.3.1' },
  'node_modules/@esbuild/darwin-arm64': { version: '0.28.2', optional: true },
})
const installed = lockfile({ 'node_modules/react': { version: '18.3.1' } })

test('a fresh clone installs', () => {
  expect(decide({ lock, installed: null, stamp: null })).toEqual({ kind: 'install', why: 'they are missing' })
})

test('an unchanged lockfile is a matter of one comparison', () => {
  expect(decide({ lock, installed, stamp: stampOf(lock) })).toEqual({ kind: 'ready' })
})

test('an npm ci by hand is recognised and only stamped', () => {
  expect(decide({ lock, installed, stamp: null })).toEqual({ kind: 'stamp' })
  expect(decide({ lock, installed, stamp: stampOf('an older lockfile') })).toEqual({ kind: 'stamp' })
})

test('a pulled lockfile with another version installs and names the package', () => {
  const pulled = lock.replace('18.3.1', '18.3.2')
  expect(decide({ lock: pulled, installed, stamp: stampOf(lock) }))
    .toEqual({ kind: 'install', why: 'react is not as locked' })
})

test('node_modules carried over from another system are installed anew', () => {
  expect(decide({ lock, installed, stamp: stampOf(lock).replace(/^\S+/, 'amiga-m68k') }).kind).toBe('install')
})

test('a package for another system may be missing, any other may not', () => {
  const react = { 'node_modules/react': { version: '18.3.1' } }
  const mac = { 'node_modules/fsevents': { version: '2.3.3', optional: true } }
  expect(firstDifference({ ...react, ...mac }, react)).toBeNull()
  expect(firstDifference({ ...react, 'node_modules/a/node_modules/@tarojs/taro': { version: '4.2.1' } }, react))
    .toBe('@tarojs/taro')
})

test('a package that is no longer locked counts as a difference', () => {
  expect(firstDifference({}, { 'node_modules/left-pad': { version: '1.3.0' } })).toBe('left-pad')
})

test('Node 20.19 is the oldest that will do', () => {
  expect(['18.20.0', '20.18.3'].some(isNodeRecent)).toBe(false)
  expect(['20.19.0', '20.20.2', '22.1.0'].every(isNodeRecent)).toBe(true)
})
