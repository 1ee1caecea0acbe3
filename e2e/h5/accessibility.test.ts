import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, instantAt } from '../../contract/time'
import { HOME, useStreet, type VisitOptions } from './visit'

const street = useStreet()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Answer<T> { data: T }
const paths: string[] = []

beforeAll(async () => {
  const first = async (procedure: string): Promise<string> => {
    const { answer } = await street.host.post<Answer<{ items: { id: string }[] }>>(`/api/${procedure}`, {})
    return answer.data.items[0]?.id ?? ''
  }
  const [station, activity, lesson, idea] = [
    await first('stations.list'), await first('activities.list'), await first('lessons.list'), await first('ideas.list'),
  ]
  const mending = await lastMending()
  const tree = async (parentId?: string): Promise<string> => {
    const { answer } = await street.host.post<Answer<{ items: { id: string }[] }>>(
      '/api/organisations.children', parentId === undefined ? {} : { parentId },
    )
    return answer.data.items[0]?.id ?? ''
  }
  const subdistrict = await tree(await tree(await tree()))
  const community = await tree(subdistrict)
  paths.push(
    '/pages/nearby/index', '/pages/activities/index', '/pages/lessons/index', '/pages/ideas/index', '/pages/me/index',
    `/features/stations/pages/detail/index?id=${station}`, '/features/stations/pages/place/index',
    '/features/stations/pages/directory/index', '/features/stations/pages/map/index',
    `/features/stations/pages/standards/index?id=${station}`,
    `/features/organisations/pages/tree/index?id=${subdistrict}`,
    `/features/organisations/pages/unit/index?id=${community}`,
    `/features/organisations/pages/brand/index?id=${community}`,
    `/features/organisations/pages/change/index?id=${community}`, `/features/organisations/pages/change/index?parentId=${community}`,
    `/features/organisations/pages/move/index?id=${community}`,
    `/features/stations/pages/facts/index?id=${station}`, '/features/stations/pages/facts/index',
    `/features/stations/pages/inside/index?id=${station}`,
    '/features/stations/pages/import/index',
    `/features/stations/pages/times/index?id=${station}`, '/features/stations/pages/times/index',
    '/features/stations/pages/calendar/index', '/features/stations/pages/notice/index?year=2026',
    '/features/stations/pages/shelters/index', '/features/stations/pages/emergency/index',
    `/features/activities/pages/detail/index?id=${activity}`, `/features/activities/pages/roster/index?id=${activity}`,
    `/features/activities/pages/check-in/index?id=${activity}`, `/features/activities/pages/screen/index?id=${activity}`,
    `/features/activities/pages/detail/index?id=${mending}`, `/features/activities/pages/wall/index?id=${mending}`,
    `/features/activities/pages/wall-post/index?id=${mending}`, '/features/activities/pages/wall-review/index',
    '/features/activities/pages/edit/index', '/features/activities/pages/filter/index',
    '/features/activities/pages/films/index',
    '/features/activities/pages/series/index', '/features/activities/pages/series-form/index', `/features/lessons/pages/player/index?id=${lesson}`,
    `/features/activities/pages/book/index?id=${activity}`, '/features/activities/pages/statistics/index', '/features/staff/pages/members/index',
    `/features/ideas/pages/detail/index?id=${idea}`, '/features/ideas/pages/submit/index', '/features/residents/pages/inbox/index',
    '/features/residents/pages/privacy/index', '/features/residents/pages/mine/index', '/features/residents/pages/rename/index', '/features/staff/pages/desk/index',
    `/features/coverage/pages/report/index?station=${station}`, '/features/coverage/pages/report/index?lat=30.7625&lng=120.7825',
    '/features/coverage/pages/planner/index',
  )
})

/** An activity that is over and has posts on its wall. */
async function lastMending(): Promise<string> {
  const to = instantAt(street.monday)
  const span = { from: new Date(to.getTime() - 8 * DAY_MS).toISOString(), to: to.toISOString(), limit: 50 }
  const { answer } = await street.host.post<Answer<{ items: { id: string; title: string }[] }>>('/api/activities.list', span)
  return answer.data.items.find(({ title }) => title === '旧衣改布袋')?.id ?? ''
}

/**
 * All rules but an experimental one: it wants a row's spoken name to repeat its words as they stand (12:10 15 分钟 …),
 * where ours says them as a person would (中午 12 点 10 分，…).
 */
const axeOptions = { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } }

/** Landmarks are how somebody finds their way by ear: axe calls a second banner or main only moderate. */
const never = ['landmark-no-duplicate-banner', 'landmark-banner-is-top-level', 'landmark-no-duplicate-main', 'landmark-one-main']

/** What axe finds serious or critical, or wrong with the landmarks, on the page as it is shown now. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async ({ options, landmarks }) => {
    interface Violation { id: string; impact: string; nodes: { html: string }[] }
    interface Axe { run(options: object): Promise<{ violations: Violation[] }> }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options)
    return violations
      .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || landmarks.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`)
  }, { options: axeOptions, landmarks: never })
}

const looks: [string, VisitOptions][] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['关怀模式', { elder: true }],
  ['desktop', { width: 1280, height: 860 }],
]

describe.each(looks)('%s', (_look, options) => {
  test('no page has anything serious or critical, as axe-core sees it', { timeout: 180_000 }, async () => {
    const page = await street.visit({ persona: 'staff', at: HOME, ...options })
    const found: Record<string, string[]> = {}
    for (const path of paths) {
      await street.open(page, path)
      await page.reload()
      await page.locator('.y-body').waitFor()
      await page.waitForLoadState('networkidle')
      const serious = await findings(page)
      if (serious.length > 0) found[path] = serious
    }
    expect(found).toEqual({})
  })
})
