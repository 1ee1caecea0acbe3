import { beforeEach, describe, expect, test } from 'vitest'
import type { ClosureEntry, ClosurePreview } from '../../../contract/station-times'
import { idForName } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { at, iso } from '../../testing/hours'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street

const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
const LATER = '2026-03-20'

let lake = ''
let ferry = ''
let staff = ''
beforeEach(async () => {
  staff = await street.resident('顾敏', { isStaff: true })
  lake = await aStation(database)
  ferry = await aStation(database, '渡口邻里驿站')
})

const closure = (more: Record<string, unknown> = {}) => ({
  stationId: lake, kind: 'closed', from: iso(MONDAY, '12:00'), to: iso(TUESDAY, '12:00'), reason: '换水管', ...more,
})
const add = async (more: Record<string, unknown> = {}): Promise<string> =>
  (await street.data<{ id: string }>(staff, 'stations.addClosure', { ...closure(more), requestId: requestId() })).id

interface Page { items: ClosureEntry[]; nextCursor: string | null }
const list = (input: Record<string, unknown> = {}): Promise<Page> => street.data(staff, 'stations.closures', input)
const preview = (more: Record<string, unknown> = {}): Promise<ClosurePreview> =>
  street.data(staff, 'stations.previewClosure', closure(more))

describe('what staff have entered', () => {
  test('is listed by its beginning, with station and who entered it', async () => {
    const later = await add({ stationId: ferry, from: iso(LATER, '8:00'), to: null })
    const id = await add()
    expect((await list()).items).toEqual([
      {
        id, kind: 'closed', from: iso(MONDAY, '12:00'), to: iso(TUESDAY, '12:00'), reason: '换水管',
        station: { id: lake, name: '望湖驿站' }, enteredBy: '顾敏', enteredAt: iso(MONDAY, '10:00'), isShelter: false,
      },
      expect.objectContaining({ id: later, to: null, station: { id: ferry, name: '渡口邻里驿站' } }),
    ])
    expect((await list({ stationId: lake })).items.map((entry) => entry.id)).toEqual([id])
  })

  test('is gone from the list once it is over or taken back', async () => {
    const id = await add({ stationId: ferry, to: null })
    await add()
    await street.data(staff, 'stations.cancelClosure', { requestId: requestId(), closureId: id })
    street.clock.moveTo(at(TUESDAY, '12:00'))
    expect((await list()).items).toEqual([])
  })

  test('comes page by page, each once, though many begin together', async () => {
    const ids = [await add(), await add(), await add({ stationId: ferry }), await add({ from: iso(MONDAY, '9:00') })]
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: Page = await list({ limit: 1, ...(cursor && { cursor }) })
      seen.push(...page.items.map((entry) => entry.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([seen[0], [...seen].sort()]).toEqual([ids[3], [...ids].sort()])
  })
})

describe('before it is entered', () => {
  test('a closure shows what residents will read, and which hours it takes', async () => {
    expect(await preview()).toEqual({
      at: iso(MONDAY, '12:00'),
      open: {
        state: 'closed', opensAt: iso(TUESDAY, '12:00'), reason: { kind: 'closure', text: '换水管' }, caution: null,
      },
      usual: [
        { from: iso(MONDAY, '12:00'), to: iso(MONDAY, '20:00') },
        { from: iso(TUESDAY, '8:00'), to: iso(TUESDAY, '12:00') },
      ],
      overlaps: [],
    })
    expect((await list()).items).toEqual([])
  })

  test('a night that is closed anyway has no hours to take', async () => {
    expect((await preview({ from: iso(MONDAY, '21:00'), to: iso(TUESDAY, '7:00') })).usual).toEqual([])
  })

  test('an opening in the midst of the hours changes nothing', async () => {
    const span = { from: iso(MONDAY, '12:00'), to: iso(MONDAY, '14:00') }
    expect(await preview({ kind: 'open', ...span })).toMatchObject({ usual: [span], open: { state: 'open' } })
  })

  test('what has begun is shown as it is now; without an end a week of hours is compared', async () => {
    const shown = await preview({ from: iso(MONDAY, '8:00'), to: null })
    expect([shown.at, shown.usual.length, shown.open]).toMatchObject([iso(MONDAY, '10:00'), 8, { opensAt: null }])
  })

  test('weeks ahead the hours of those weeks are compared', async () => {
    expect(await preview({ from: iso('2026-06-01', '7:00'), to: iso('2026-06-01', '9:00') }))
      .toMatchObject({ at: iso('2026-06-01', '7:00'), usual: [{ from: iso('2026-06-01', '8:00') }] })
  })

  test('an exception it would hold over is named', async () => {
    const id = await add({ kind: 'open', from: iso(MONDAY, '20:00'), to: iso(MONDAY, '22:00') })
    await add({ from: iso(LATER, '8:00'), to: iso(LATER, '9:00') })
    expect((await preview()).overlaps.map((other) => other.id)).toEqual([id])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a station there is not', { stationId: idForName('没有') }, 'station.not_found'],
    ['an end before the beginning', { to: iso(MONDAY, '11:00') }, 'closure.times_invalid'],
    ['an opening without an end', { kind: 'open', to: null }, 'closure.times_invalid'],
  ])('staff are told of %s', async (_, more, code) => {
    expect(await street.code(staff, 'stations.previewClosure', closure(more))).toBe(code)
  })
})

test('only staff see who entered what', async () => {
  const resident = await street.resident('沈佳宁')
  expect(await street.code(resident, 'stations.closures', {})).toBe('access.denied')
  expect(await street.code(null, 'stations.previewClosure', closure())).toBe('login.required')
})
