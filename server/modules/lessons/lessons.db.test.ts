import type { InferOutput } from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import type { LessonListView, LessonView } from '../../../contract/lessons'
import type { MeView } from '../../../contract/residents'
import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { redBoat } from '../../testing/lesson-fixture'
import { useStreet } from '../../testing/street'
import { insertLesson, lessonExists, type NewLesson } from './index'

type LessonPage = InferOutput<typeof LessonListView>

const daysAgo = (days: number): Date => new Date(MONDAY_TEN.getTime() - days * DAY_MS)

const lessonOf = (name: string, more: Partial<NewLesson>): NewLesson =>
  ({ ...redBoat, id: idForName(name), title: name, ...more })

const street = useStreet()
const { database } = street
let resident: string

beforeEach(async () => {
  resident = await street.resident('陈阿姨')
  await insertLesson(database, redBoat)
})

const show = (who: string | null, id = redBoat.id): Promise<LessonView> =>
  street.data<LessonView>(who, 'lessons.get', { id })
const save = (lessonId: string, positionSeconds: number): Promise<unknown> =>
  street.data(resident, 'lessons.saveProgress', { lessonId, positionSeconds, requestId: requestId() })
const titles = (page: LessonPage): string[] => page.items.map((item) => item.title)

describe('a lesson', () => {
  test('comes with its text and its media as they are stored', async () => {
    const { publishedAt, ...shown } = redBoat
    expect(await show(null)).toEqual({ ...shown, progress: null })
  })

  test('shows each person their own progress, and nobody somebody else’s', async () => {
    const neighbour = await street.resident('老沈')
    await save(redBoat.id, 90)
    expect((await show(resident)).progress).toEqual({
      positionSeconds: 90, finishedAt: null, updatedAt: MONDAY_TEN.toISOString(),
    })
    expect((await show(neighbour)).progress).toBeNull()
    expect((await show(null)).progress).toBeNull()
  })

  test('that there is not, or not yet, is not found', async () => {
    const tomorrow = lessonOf('明天的课', { publishedAt: daysAgo(-1) })
    await insertLesson(database, tomorrow)
    expect(await street.code(null, 'lessons.get', { id: idForName('没有') })).toBe('lesson.not_found')
    expect(await street.code(null, 'lessons.get', { id: tomorrow.id })).toBe('lesson.not_found')
    street.clock.moveTo(daysAgo(-1))
    expect(await street.code(null, 'lessons.get', { id: tomorrow.id })).toBe('ok')
  })

  test('stored a second time stays as it is', async () => {
    await insertLesson(database, { ...redBoat, title: '改了名' })
    expect((await show(null)).title).toBe(redBoat.title)
  })

  test('is known to staff who plan with it, also before it is out', async () => {
    const tomorrow = lessonOf('明天的课', { publishedAt: daysAgo(-1) })
    await insertLesson(database, tomorrow)
    expect(await lessonExists(database, tomorrow.id)).toBe(true)
    expect(await lessonExists(database, idForName('没有'))).toBe(false)
  })
})

describe('the list of lessons', () => {
  beforeEach(async () => {
    await insertLesson(database, lessonOf('垃圾分类', { format: 'article', mediaUrl: null, publishedAt: daysAgo(1) }))
    await insertLesson(database, lessonOf('急救', { format: 'video', publishedAt: daysAgo(2) }))
    await insertLesson(database, lessonOf('同一天的课', { format: 'article', mediaUrl: null, publishedAt: daysAgo(2) }))
    await insertLesson(database, lessonOf('明天的课', { publishedAt: daysAgo(-1) }))
  })

  async function walk(input: object): Promise<LessonPage[]> {
    const pages: LessonPage[] = []
    let cursor: string | null = null
    do {
      const asked = { ...input, ...(cursor && { cursor }) }
      const page: LessonPage = await street.data<LessonPage>(resident, 'lessons.list', asked)
      pages.push(page)
      cursor = page.nextCursor
    } while (cursor !== null)
    return pages
  }

  test('has the newest first and nothing that is not out yet', async () => {
    const page = await street.data<LessonPage>(null, 'lessons.list', {})
    expect(titles(page)).toHaveLength(4)
    expect(titles(page)[0]).toBe('垃圾分类')
    expect(new Set(titles(page).slice(1, 3))).toEqual(new Set(['急救', '同一天的课']))
    expect(titles(page)[3]).toBe('红船上的一天')
    expect(page.nextCursor).toBeNull()
  })

  test('shows every lesson once, in the same order, however small the pages', async () => {
    const whole = titles(await street.data<LessonPage>(resident, 'lessons.list', {}))
    for (const limit of [1, 2, 3, 4]) {
      const pages = await walk({ limit })
      expect(pages.flatMap(titles)).toEqual(whole)
      expect(pages).toHaveLength(Math.ceil(4 / limit))
    }
  })

  test('can be narrowed to what one wants to read, hear or see', async () => {
    expect((await walk({ format: 'article', limit: 1 })).flatMap(titles)).toEqual(['垃圾分类', '同一天的课'])
    expect((await walk({ format: 'audio' })).flatMap(titles)).toEqual(['红船上的一天'])
    expect(await street.code(null, 'lessons.list', { format: 'podcast' })).toBe('input.invalid')
  })

  test('carries my progress', async () => {
    await save(redBoat.id, 595)
    const page = await street.data<LessonPage>(resident, 'lessons.list', { format: 'audio' })
    expect(page.items[0]?.progress).toEqual({
      positionSeconds: 595, finishedAt: MONDAY_TEN.toISOString(), updatedAt: MONDAY_TEN.toISOString(),
    })
  })

  test('refuses a cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify([redBoat.id])).toString('base64url')
    expect(await street.code(null, 'lessons.list', { cursor })).toBe('input.invalid')
  })
})

test('under 我的 the lessons I began come back: unfinished first, the latest on top', async () => {
  for (const name of ['一', '二', '三', '四']) await insertLesson(database, lessonOf(name, {}))
  const saves: [string, number][] = [['一', 30], ['二', 600], ['三', 40], ['红船', 600]]
  for (const [hour, [name, position]] of saves.entries()) {
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() + hour * HOUR_MS))
    await save(idForName(name), position)
  }
  const me = await street.data<MeView>(resident, 'residents.me')
  expect(me.lessons.map((lesson) => lesson.title)).toEqual(['三', '一', '红船上的一天', '二'])
  expect((await street.data<MeView>(await street.resident('老沈'), 'residents.me')).lessons).toEqual([])
})
