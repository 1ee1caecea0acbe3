import { beforeEach, describe, expect, test } from 'vitest'
import type { OpeningHours } from '../../../contract/opening-hours'
import type { OpenState, StationView } from '../../../contract/stations'
import type { Sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { createHarness, MONDAY_TEN, requestId } from '../../testing/harness'
import { at, EVERY_DAY, iso, on, yearOf } from '../../testing/hours'
import { useStreet } from '../../testing/street'
import { insertStation } from './index'

const street = useStreet()
const { database } = street
const office = idForName('政务站')

const store = (hours: OpeningHours): Promise<boolean> => insertStation(database, {
  id: office, name: '政务站', kind: 'community', address: '一里街道 1 号', doorNote: null, phone: null, lat: 30.7522, lng: 120.7551,
  datum: 'gcj02', areaSquareMeters: null, amenities: [], hours, createdAt: MONDAY_TEN,
})
const doorAt = async (day: string, clock: string): Promise<OpenState> => {
  street.clock.moveTo(at(day, clock))
  return (await street.data<StationView>(null, 'stations.get', { id: office })).open
}

describe('a station of working days in 2026', () => {
  beforeEach(() =>
    store(yearOf(on([1, 2, 3, 4, 5], '8:30-12:00 13:30-17:30'), { holidays: { rule: 'closed' }, shiftedWorkdays: 'as_workday' })))

  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'is open on %s, a weekend day that is worked',
    async (day) => expect(await doorAt(day, '9:00')).toMatchObject({ state: 'open', until: iso(day, '12:00'), caution: null }),
  )

  test.each([
    ['2026-01-01', '元旦', '2026-01-04'], ['2026-02-17', '春节', '2026-02-24'], ['2026-04-06', '清明节', '2026-04-07'],
    ['2026-05-01', '劳动节', '2026-05-06'], ['2026-06-19', '端午节', '2026-06-22'], ['2026-09-25', '中秋节', '2026-09-28'],
    ['2026-10-01', '国庆节', '2026-10-08'],
  ])('is closed on %s for %s, until %s', async (day, festival, until) => {
    expect(await doorAt(day, '9:00')).toEqual({
      state: 'closed', opensAt: iso(until, '8:30'), reason: { kind: 'public_holiday', text: festival }, caution: null,
    })
  })

  test('on an ordinary Saturday it is closed until Monday', async () => {
    expect(await doorAt('2026-03-07', '9:00')).toMatchObject({ state: 'closed', opensAt: iso('2026-03-09', '8:30'), reason: null })
  })
})

test('a station’s page says what day today is, and which season holds', async () => {
  const winter = { name: '冬令', from: '11-01', to: '03-31', weekly: on(EVERY_DAY, '9:00-16:00') }
  await store(yearOf(on(EVERY_DAY, '8:00-18:00'), { seasons: [winter] }))
  const todayAt = async (day: string): Promise<StationView['today']> => {
    street.clock.moveTo(at(day, '9:00'))
    return (await street.data<StationView>(null, 'stations.get', { id: office })).today
  }
  expect(await todayAt('2026-02-28'))
    .toEqual({ moved: { date: '2026-02-28', name: '春节', kind: 'workday' }, season: 0 })
  expect(await todayAt('2026-10-01'))
    .toEqual({ moved: { date: '2026-10-01', name: '国庆节', kind: 'holiday' }, season: null })
})

describe('a year nobody has published', () => {
  beforeEach(() => store(yearOf(on(EVERY_DAY, '9:00-18:00'), { holidays: { rule: 'closed' } })))

  test('leaves a doubt until staff enter it', async () => {
    expect(await doorAt('2027-05-01', '10:00'))
      .toMatchObject({ state: 'open', caution: { kind: 'calendar_unpublished', date: '2027-05-01' } })
    const staff = await street.resident('顾敏', { isStaff: true })
    const days = [{ date: '2027-05-01', name: '劳动节', kind: 'holiday' }]
    await street.data(staff, 'calendar.setYear', { requestId: requestId(), year: 2027, days, source: '国办发明电〔2026〕8号' })
    expect(await doorAt('2027-05-01', '10:00'))
      .toMatchObject({ state: 'closed', reason: { kind: 'public_holiday', text: '劳动节' }, caution: null })
  })
})

test('the calendar costs a list of neighbours no statement of its own', async () => {
  const statements: string[] = []
  const query = <Row>(statement: Sql): Promise<Row[]> => {
    statements.push(statement.text)
    return database.query<Row>(statement)
  }
  await store(yearOf(on(EVERY_DAY, '9:00-18:00')))
  const counted = createHarness({ ...street.system.database, query })
  const ask = (): Promise<unknown> => counted.data(null, 'stations.nearby', { lat: 30.7522, lng: 120.7551, datum: 'gcj02' })
  await ask()
  statements.length = 0
  await ask()
  expect(statements).toHaveLength(1)
})
