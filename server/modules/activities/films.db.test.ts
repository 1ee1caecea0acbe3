import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { NotificationView } from '../../../contract/residents'
import { runDue } from '../../deliver'
import type { ContentVerdict } from '../../kernel/content-check'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { insertUnits } from '../organisations'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'
import { at } from './testing/at-the-door'
import { filmClub } from './testing/film-club'

let verdict: ContentVerdict = 'pass'
const street = useStreet({ contentCheck: { checkText: () => Promise.resolve(verdict) } })
const { database } = street
const club = filmClub(street)
let stationId: string
let guMin: string
let lu: string
let fang: string

beforeEach(async () => {
  verdict = 'pass'
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  lu = await club.member('陆志平')
  fang = await street.resident('阿芳')
})

const titles = async (who: string | null, input = {}) => (await club.films(who, input)).items.map(({ title }) => title)
const stateOf = async (filmId: string, who = lu) =>
  (await Promise.all([club.films(who), club.films(who, { view: 'scheduled' })]))
    .flatMap(({ items }) => items).find(({ id }) => id === filmId)?.state ?? null
const tuesdays = async () => {
  await street.data(guMin, 'activities.createSeries', seriesDraft(stationId))
  return club.slots(guMin)
}
const inbox = async (who: string) => {
  await runDue(street.system)
  const { items } = await street.data<{ items: NotificationView[] }>(who, 'residents.inbox', {})
  return items.filter(({ kind }) => kind.startsWith('film_')).map(({ title, text }) => `${title}：${text}`)
}

describe('nominating', () => {
  test('a confirmed member’s film is public at once, without the marks around its title', async () => {
    const film = await club.nominate(lu, ' 《楼上的灯》', { minutes: 18 })
    expect(film).toEqual({
      id: film.id, title: '楼上的灯', reason: '讲送水工和四楼那盏灯的，看完想聊聊。', minutes: 18, nominatedBy: '陆志平',
      nominatedAt: MONDAY_TEN.toISOString(), state: 'open', supportCount: 0, supported: true, mine: true, activity: null,
      can: { support: false, publish: false, withhold: false, schedule: false },
    })
    const can = { ...film.can, support: true }
    expect((await club.films(null)).items).toEqual([{ ...film, mine: false, supported: false, can }])
  })

  test('only members whom staff confirmed nominate, and the list says so before anybody types', async () => {
    const declared = await street.resident('老周', { isPartyMember: true })
    const asked = async (who: string | null) => (await club.films(who)).nominating
    expect(await Promise.all([lu, declared, fang, null].map(asked))).toEqual(['allowed', 'unconfirmed', 'members_only', 'members_only'])
    expect(await club.nominateCode(declared, '楼上的灯')).toBe('film.unconfirmed')
    expect(await club.nominateCode(fang, '楼上的灯')).toBe('film.members_only')
    expect(await street.code(null, 'films.nominate', club.nominating('楼上的灯'))).toBe('login.required')
    expect(await titles(null)).toEqual([])
  })

  test.each([
    ['no title', { title: ' ' }], ['a title too long', { title: '长'.repeat(41) }], ['no reason', { reason: '' }],
    ['a reason too long', { reason: '长'.repeat(201) }], ['no minute', { minutes: 0 }], ['a film of a day', { minutes: 241 }],
  ])('%s is refused', async (_case, fields) => {
    expect(await club.nominateCode(lu, '楼上的灯', fields)).toBe('input.invalid')
  })

  test('the same film again leads to the one that is there, however it is typed', async () => {
    const { id } = await club.nominate(lu, '长津湖：水门桥')
    const answer = await street.call(await club.member('老书记'), 'films.nominate', club.nominating('《长津湖 水门桥》'))
    expect(answer).toMatchObject({ ok: false, error: { code: 'film.nominated_before', details: { filmId: id, title: '长津湖：水门桥' } } })
    expect(await titles(null)).toEqual(['长津湖：水门桥'])
  })

  test('a repeat of an answered request gets the first answer and is not checked again', async () => {
    const input = club.nominating('楼上的灯')
    const first = await street.data(lu, 'films.nominate', input)
    verdict = 'refuse'
    expect(await street.data(lu, 'films.nominate', input)).toEqual(first)
    expect(await club.nominateCode(lu, '渡船停了')).toBe('film.refused')
  })

  test('ten an hour are enough', async () => {
    for (let count = 0; count < 10; count += 1) await club.nominate(lu, `第 ${count} 部`)
    expect(await club.nominateCode(lu, '第十一部')).toBe('request.too_many')
  })
})

describe('what the content check leaves open', () => {
  beforeEach(() => { verdict = 'review' })

  test('is seen by its author and by staff, who publish it and tell the author', async () => {
    const { id, state } = await club.nominate(lu, '楼上的灯')
    expect([state, await titles(lu), await titles(fang)]).toEqual(['checking', ['楼上的灯'], []])
    expect(await street.code(fang, 'films.list', { view: 'checking' })).toBe('access.denied')
    expect([await club.supportCode(fang, id), await club.supportCode(lu, id)]).toEqual(['film.not_found', 'film.not_public'])
    expect(await club.nominateCode(await club.member('老书记'), '楼上的灯')).toBe('film.being_checked')
    expect((await club.films(guMin, { view: 'checking' })).items[0]?.can).toEqual({ support: false, publish: true, withhold: true, schedule: false })
    expect(await club.publish(fang, id)).toBe('access.denied')
    expect(await club.publish(guMin, id)).toBe('ok')
    expect(await club.publish(guMin, id)).toBe('film.step_refused')
    expect(await titles(fang)).toEqual(['楼上的灯'])
    expect(await inbox(lu)).toEqual(['楼上的灯：查看过了，邻居们现在看得到，也可以支持。'])
  })

  test('is withheld with a reason, which its author reads, and can be nominated better', async () => {
    const { id } = await club.nominate(lu, '楼上的灯')
    expect(await club.withhold(guMin, id, null)).toBe('film.reason_required')
    expect(await club.withhold(guMin, id, '理由里有电话号码。')).toBe('ok')
    expect([await titles(lu), await stateOf(id)]).toEqual([[], null])
    expect(await inbox(lu)).toEqual(['楼上的灯：没有公开：理由里有电话号码。 换一部，或者改一改再推荐。'])
    verdict = 'pass'
    const again = await club.nominate(lu, '楼上的灯')
    expect(again.id).not.toBe(id)
    expect(await titles(fang)).toEqual(['楼上的灯'])
  })
})

describe('supporting', () => {
  test('counts everybody once, can be taken back, and puts the most wanted first, then the oldest', async () => {
    const nominated = async (title: string, minute: number) => {
      street.clock.moveTo(at(0, minute))
      return club.nominate(lu, title)
    }
    const [first, second, third] = [await nominated('甲', 0), await nominated('乙', 1), await nominated('丙', 2)]
    await club.support(fang, third.id)
    expect(await club.support(fang, third.id)).toEqual({ supported: true, supportCount: 1 })
    expect(await club.support(guMin, third.id)).toEqual({ supported: true, supportCount: 2 })
    expect(await club.support(guMin, second.id)).toEqual({ supported: true, supportCount: 1 })
    expect(await titles(fang)).toEqual(['丙', '乙', '甲'])
    expect(await club.support(fang, third.id, false)).toEqual({ supported: false, supportCount: 1 })
    expect(await club.support(fang, third.id, false)).toEqual({ supported: false, supportCount: 1 })
    const read: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await club.films(fang, { limit: 1, ...(cursor && { cursor }) })
      read.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(read).toEqual([second.id, third.id, first.id])
  })

  test('its author stands with it and is not counted; an unknown film is not found', async () => {
    const { id } = await club.nominate(lu, '楼上的灯')
    expect(await club.support(lu, id)).toEqual({ supported: true, supportCount: 0 })
    expect(await club.supportCode(fang, newId(MONDAY_TEN))).toBe('film.not_found')
    expect(await street.code(null, 'films.support', { filmId: id, on: true, requestId: requestId() })).toBe('login.required')
  })
})

describe('a day for the chosen one', () => {
  test('the occurrence takes its name and says why; whoever wanted it is told once, and can sign up', async () => {
    const [slot, next] = await tuesdays()
    const { id } = await club.nominate(lu, '楼上的灯', { minutes: 18 })
    await club.support(fang, id)
    const neighbour = await street.resident('老沈')
    await street.data(neighbour, 'activities.signUp', { activityId: slot!.activityId, requestId: requestId() })
    expect(await club.schedule(guMin, id, slot!.activityId)).toBe('ok')
    expect(await street.data<ActivityView>(fang, 'activities.get', { id: slot!.activityId })).toMatchObject({
      title: '周二微电影：《楼上的灯》', description: '讲送水工和四楼那盏灯的，看完想聊聊。\n片长 18 分钟。陆志平推荐。',
      startsAt: slot!.startsAt, places: { capacity: 2, left: 1 }, can: { signUp: true },
    })
    expect(await street.data<ActivityView>(fang, 'activities.get', { id: next!.activityId })).toMatchObject({ title: '周二微电影' })
    for (let times = 0; times < 2; times += 1) {
      expect(await inbox(lu)).toEqual(['楼上的灯：你推荐的片子排上了：3 月 3 日 12:00，望湖驿站。'])
      expect(await inbox(fang)).toEqual(['楼上的灯：你支持的片子排上了：3 月 3 日 12:00，望湖驿站。想看就报名。'])
      expect(await inbox(neighbour)).toEqual([])
    }
    expect([await titles(fang), await titles(fang, { view: 'scheduled' })]).toEqual([[], ['楼上的灯']])
    expect(await club.supportCode(neighbour, id)).toBe('film.scheduled')
    expect((await club.slots(guMin)).map(({ activityId }) => activityId)).not.toContain(slot!.activityId)
  })

  test('of two films for one day, and of two days for one film, the first has it', async () => {
    const [slot, next] = await tuesdays()
    const [one, other] = [await club.nominate(lu, '楼上的灯'), await club.nominate(lu, '渡船停了')]
    expect(await club.schedule(guMin, one.id, slot!.activityId)).toBe('ok')
    expect(await club.schedule(guMin, other.id, slot!.activityId)).toBe('film.activity_taken')
    expect(await club.schedule(guMin, one.id, next!.activityId)).toBe('film.step_refused')
    expect(await stateOf(other.id)).toBe('open')
  })

  test('when that day is cancelled the film waits again with its supporters, and gets another one', async () => {
    const [slot, next] = await tuesdays()
    const { id } = await club.nominate(lu, '楼上的灯')
    await club.support(fang, id)
    await club.schedule(guMin, id, slot!.activityId)
    expect(await stateOf(id)).toBe('scheduled')
    await street.data(guMin, 'activities.cancel', { activityId: slot!.activityId, reason: '停电', requestId: requestId() })
    expect([await stateOf(id), (await club.films(fang)).items[0]?.supportCount]).toEqual(['open', 1])
    expect(await inbox(fang)).toEqual([])
    expect(await club.schedule(guMin, id, slot!.activityId)).toBe('film.activity_refused')
    expect(await club.schedule(guMin, id, next!.activityId)).toBe('ok')
    expect(await inbox(fang)).toEqual(['楼上的灯：你支持的片子排上了：3 月 10 日 12:00，望湖驿站。想看就报名。'])
  })

  test('once it was shown it stays in the list of those, and can be nominated anew', async () => {
    const [slot] = await tuesdays()
    const { id } = await club.nominate(lu, '楼上的灯')
    await club.schedule(guMin, id, slot!.activityId)
    street.clock.moveTo(at(27))
    expect(await stateOf(id)).toBe('shown')
    expect((await club.nominate(lu, '楼上的灯')).id).not.toBe(id)
    expect([await titles(null), await titles(null, { view: 'scheduled' })]).toEqual([['楼上的灯'], ['楼上的灯']])
  })

  test('it is a film activity that has not begun', async () => {
    const { id } = await club.nominate(lu, '楼上的灯')
    const culture = await anActivity(database, { stationId })
    const begun = await anActivity(database, { stationId, startsInHours: -0.5, rules: { kind: 'film' } })
    expect(await club.schedule(guMin, id, culture)).toBe('film.activity_refused')
    expect(await club.schedule(guMin, id, begun)).toBe('film.activity_refused')
    expect(await club.schedule(guMin, id, newId(MONDAY_TEN))).toBe('activity.not_found')
    expect(await club.schedule(guMin, newId(MONDAY_TEN), culture)).toBe('film.not_found')
    expect(await club.schedule(fang, id, culture)).toBe('access.denied')
  })

  test('staff of another unit neither see the day nor give it away', async () => {
    const unit = (name: string, position: number) => ({
      id: newId(MONDAY_TEN), parentId: null, level: 'community' as const, name, shortName: name, position, brand: null, contact: null,
    })
    const [own, other] = [unit('菱香里社区', 0), unit('渔里社区', 1)]
    await insertUnits(database, [own, other], MONDAY_TEN)
    await database.query(sql`update stations set unit_id = ${own.id} where id = ${stationId}`)
    const [slot] = await tuesdays()
    const { id } = await club.nominate(lu, '楼上的灯')
    const stranger = await street.resident('老吴', { isStaff: true })
    await database.query(sql`update residents set staff_unit_id = ${other.id} where id = ${stranger}`)
    expect([await club.slots(stranger), await club.schedule(stranger, id, slot!.activityId)]).toEqual([[], 'staff.other_unit'])
    await database.query(sql`update residents set staff_unit_id = ${own.id} where id = ${stranger}`)
    expect(await club.schedule(stranger, id, slot!.activityId)).toBe('ok')
  })
})
