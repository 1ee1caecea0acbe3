import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFiles, writeSample, type Files } from '../testing/sample-package'
import { readPackage } from '../read-package'
import { checkFiles, checkPackage } from './check-package'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const MAIN_PACKAGE_LIMIT = 450 * 1024

test('the mini-program passes the tools of WeChat, and its main package is light', async () => {
  const report = await checkPackage(ROOT)
  expect(report.errors).toEqual([])
  expect(report.warnings.filter(({ message }) => message.includes('unknown key'))).toEqual([])
  expect(report.packages.main).toBeLessThanOrEqual(MAIN_PACKAGE_LIMIT)
})

test('a sound package passes', async () => {
  const report = await checkPackage(writeSample().project)
  expect(report.errors).toEqual([])
  expect(report.packages['features/far']).toBe(size('features/far'))
  expect(report.packages.main).toBe(size('') - size('features/far'))
})

describe('the check finds', () => {
  const app = (change: object): Files => ({
    'app.json': JSON.stringify({ ...(JSON.parse(sampleFiles['app.json'] ?? '') as object), ...change }),
  })
  const broken = (file: string, more: string): Files => ({ [file]: (sampleFiles[file] ?? '') + more })

  test.each<[fault: string, files: Files]>([
    ['a page without its code', { 'pages/detail/index.js': undefined }],
    ['a page without its template', { 'pages/detail/index.wxml': undefined }],
    ['a tab that is no page', app({ tabBar: { list: [
      { pagePath: 'pages/near/index', text: '附近' }, { pagePath: 'pages/ghost/index', text: '没有' },
    ] } })],
    ['a location API that nobody may declare', app({ requiredPrivateInfos: ['getEverything'] })],
    ['a component that is not there', {
      'pages/mine/index.json': JSON.stringify({ usingComponents: { ghost: '/ghost' } }),
    }],
    ['configuration that does not parse', { 'pages/mine/index.json': '{' }],
  ])('%s', async (_fault, files) => {
    const { errors } = await checkPackage(writeSample(files).project)
    expect(errors.map(({ tool }) => tool)).toContain('miniprogram-ci')
  })

  test('a package that is too heavy', async () => {
    const heavy = { 'heavy.js': `module.exports = '${'一'.repeat(700_000)}'` }
    const { errors } = await checkPackage(writeSample(heavy).project)
    expect(errors).toMatchObject([{ tool: 'size', message: expect.stringContaining('package main') as string }])
  })

  test.each<[fault: string, tool: string, files: Files]>([
    ['an unclosed tag', 'wcc', broken('base.wxml', '<template name="open"><view></template>')],
    ['an expression that does not parse', 'wcc', broken('pages/mine/index.wxml', '<view>{{a b}}</view>')],
    ['a style that does not parse', 'wcsc', broken('app.wxss', '.row { color: ')],
    ['a style sheet that is not there', 'wcsc', broken('app.wxss', '@import "./ghost.wxss";')],
    ['code that does not parse', 'references', broken('features/far/pages/far/index.js', 'const = 1')],
    ['a module that is not there', 'references', broken('draw.js', 'require("./ghost")')],
    ['templates that are not there', 'references', broken('pages/mine/index.wxml', '<import src="/ghost.wxml" />')],
  ])('%s', (_fault, tool, files) => {
    expect(checkFiles(readPackage(writeSample(files).weapp)).map((error) => error.tool)).toEqual([tool])
  })

  test('a key of app.json that does nothing, as a warning', async () => {
    const { errors, warnings } = await checkPackage(writeSample(app({ tabbar: {} })).project)
    expect(errors).toEqual([])
    expect(warnings).toContainEqual({ tool: 'references', message: 'app.json: unknown key "tabbar"' })
  })
})

function size(folder: string): number {
  const files = Object.entries(sampleFiles).filter(([file]) => file.startsWith(folder))
  return files.reduce((sum, [, text]) => sum + Buffer.byteLength(text ?? ''), 0)
}
