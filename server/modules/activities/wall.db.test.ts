import { beforeEach, describe, expect, test } from 'vitest'
import { WALL_TEXT_MAX } from '../../../contract/limits'
import type { WallPhotoView, WallPostView, WallQueueView, WallView } from '../../../contract/wall'
import { deliverDue } from '../../deliver'
import { createHandle } from '../../handle'
import type { ContentVerdict } from '../../kernel/content-check'
import { sql } from '../../kernel/database'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { at, atTheDoor } from './testing/at-the-door'
import { bags, position, withSegments } from './testing/photos'

let verdict: ContentVerdict
let checked: string[]
const street = useStreet({
  contentCheck: { checkText: (text) => { checked.push(text); return Promise.resolve(verdict) } },
})
const { database } = street
const { checkIn, screen, signUp } = atTheDoor(street)
let activityId: string
let fang: string
let shen: string
let guMin: string

/** 阿芳 was there, from noon until two; now it is three. 老沈 was not. */
beforeEach(async () => {
  verdict = 'pass'
  checked = []
  activityId = await anActivity(database, { stationId: await aStation(database), startsInHours: 2 })
  guMin = await street.resident('顾敏', { isStaff: true })
  shen = await street.resident('老沈')
  fang = await comes('阿芳')
  street.clock.moveTo(at(5))
})

async function comes(name: string): Promise<string> {
  street.clock.moveTo(at(1))
  const resident = await signUp(name, activityId)
  street.clock.moveTo(at(2))
  await checkIn(resident, activityId, (await screen(guMin, activityId)).code!.text)
  street.clock.moveTo(at(5))
  return resident
}

const words = (changes: Record<string, unknown> = {}) =>
  ({ activityId, text: '袋子今天就背去买菜了。', requestId: requestId(), ...changes })
const photo = (bytes: Buffer = bags) => ({ photo: bytes.toString('base64') })
const post = (who: string, changes = {}) => street.data<WallPostView>(who, 'wall.post', words(changes))
const refused = (who: string | null, changes = {}) => street.code(who, 'wall.post', words(changes))
const wall = (who: string | null) => street.data<WallView>(who, 'wall.list', { activityId })
const queue = (who: string) => street.data<WallQueueView>(who, 'wall.waiting', {})
const review = (postId: string, decision: 'publish' | 'withhold' = 'publish', reason = '照片里有别人的门牌。') =>
  ({ postId, decision, requestId: requestId(), ...(decision === 'withhold' && { reason }) })
const remove = (who: string, postId: string) => street.code(who, 'wall.remove', { postId, requestId: requestId() })
const photoOf = (who: string | null, postId: string) => street.data<WallPhotoView>(who, 'wall.photo', { postId })
const photoCode = (who: string | null, postId: string) => street.code(who, 'wall.photo', { postId })
const photosKept = async () => (await database.query(sql`select 1 from wall_photos`)).length

describe('words the check passes', () => {
  test('hang at once, for everybody, under the name of who wrote them', async () => {
    const mine = await post(fang)
    expect(mine).toEqual({
      id: mine.id, activityId, text: '袋子今天就背去买菜了。', photo: null, author: '阿芳',
      postedAt: at(5).toISOString(), state: 'published', mine: true, withheldReason: null,
      can: { remove: true, publish: false, withhold: false },
    })
    const theirs = { ...mine, mine: false, can: { remove: false, publish: false, withhold: false } }
    for (const who of [shen, null]) {
      expect(await wall(who)).toMatchObject({ items: [theirs], nextCursor: null, mine: null, can: { post: false } })
    }
    expect(await wall(fang)).toMatchObject({ items: [mine], mine, can: { post: false }, title: '旧衣改布袋' })
    expect((await queue(guMin)).count).toBe(0)
  })

  test.each([
    ['emoji', '🧵👨‍👩‍👧‍👦🇨🇳'], ['right to left', 'مرحبا بالجيران ‮abc'], ['HTML', '<b onclick="x">&amp;</b>'],
    ['SQL', "'; drop table wall_posts; -- $1"], ['exactly 500 characters', '布'.repeat(WALL_TEXT_MAX)],
  ])('come back as typed: %s', async (_case, text) => {
    await post(fang, { text })
    expect((await wall(null)).items[0]?.text).toBe(text)
  })

  test('are read page by page, the newest first, each once', async () => {
    const authors = [fang]
    for (const name of ['小周', '老金', '陈姐']) authors.push(await comes(name))
    for (const [index, author] of authors.entries()) {
      street.clock.moveTo(at(5, index))
      await post(author)
    }
    const first = await street.data<WallView>(null, 'wall.list', { activityId, limit: 3 })
    const rest = await street.data<WallView>(null, 'wall.list', { activityId, limit: 3, cursor: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ author }) => author)).toEqual(['陈姐', '老金', '小周', '阿芳'])
    expect(rest.nextCursor).toBeNull()
    expect(await street.code(null, 'wall.list', { activityId, cursor: 'bm90IG91cnM' })).toBe('input.invalid')
  })
})

describe('who can write', () => {
  test('nobody who was not there, had no place or is not logged in', async () => {
    expect(await refused(shen)).toBe('wall.not_there')
    expect(await refused(guMin)).toBe('wall.not_there')
    expect(await refused(null)).toBe('login.required')
    expect(await refused(fang, { activityId: requestId() })).toBe('activity.not_found')
    expect((await wall(fang)).can.post).toBe(true)
    expect((await wall(shen)).can.post).toBe(false)
    expect(checked).toEqual([])
  })

  test('nobody whose check-in was taken back', async () => {
    const [party] = await database.query<{ id: string }>(sql`select sign_up_id as id from check_ins`)
    await street.data(guMin, 'activities.undoCheckIn',
      { activityId, signUpId: party?.id, reason: '不是本人。', requestId: requestId() })
    expect(await refused(fang)).toBe('wall.not_there')
  })

  test('from the check-in on, while it is still going, and until 14 days after the end', async () => {
    street.clock.moveTo(at(2, 10))
    const early = await post(fang)
    await remove(fang, early.id)
    street.clock.moveTo(at(4 + 14 * 24))
    expect(await refused(fang)).toBe('wall.over')
    street.clock.moveTo(at(3 + 14 * 24, 59))
    expect(await refused(fang)).toBe('ok')
  })

  test('once; who removes a post may write another, and nothing of the first is left', async () => {
    const first = await post(fang, photo())
    expect(await refused(fang)).toBe('wall.already')
    expect(await remove(shen, first.id)).toBe('wall.not_found')
    expect(await remove(fang, first.id)).toBe('ok')
    expect(await photosKept()).toBe(0)
    expect(await database.query(sql`select text from wall_posts`)).toEqual([{ text: '' }])
    expect(await remove(fang, first.id)).toBe('wall.not_found')
    expect((await post(fang)).state).toBe('published')
  })

  test('twenty taps at the same moment are one post; two different ones are one post and one refusal', async () => {
    const input = words()
    const answers = await Promise.all(Array.from({ length: 20 }, () => street.data(fang, 'wall.post', input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const kin = await comes('老金')
    const codes = await Promise.all([refused(kin, { text: '一' }), refused(kin, { text: '二' })])
    expect(codes.sort()).toEqual(['ok', 'wall.already'])
  })

  test('somebody who writes and removes all day is slowed down', async () => {
    for (let times = 0; times < 10; times += 1) await remove(fang, (await post(fang)).id)
    expect(await refused(fang)).toBe('request.too_many')
  })
})

describe('words the check does not pass', () => {
  test('are refused: nothing is kept, and better words may come under the same request', async () => {
    verdict = 'refuse'
    const request = requestId()
    expect(await refused(fang, { requestId: request, ...photo() })).toBe('wall.refused')
    expect([(await wall(fang)).mine, await photosKept()]).toEqual([null, 0])
    verdict = 'pass'
    expect(await refused(fang, { requestId: request, text: '谢谢许姐。' })).toBe('ok')
  })

  test('wait when it is in doubt: only the author and staff learn of them', async () => {
    verdict = 'review'
    const mine = await post(fang)
    expect(mine.state).toBe('waiting')
    expect(await wall(fang)).toMatchObject({ items: [], mine })
    expect(await wall(shen)).toMatchObject({ items: [], mine: null })
    expect(await queue(guMin)).toMatchObject({
      count: 1, items: [{ id: mine.id, author: '阿芳', activity: { title: '旧衣改布袋', stationName: '望湖驿站' } }],
    })
    expect(await street.code(fang, 'wall.waiting', {})).toBe('access.denied')
  })

  test.each([
    ['501 characters', { text: '布'.repeat(WALL_TEXT_MAX + 1) }], ['only spaces', { text: ' \n' }],
    ['half an emoji', { text: '布\uD83E' }], ['no request', { requestId: 'x' }], ['a name of their own', { author: '市长' }],
  ])('are no words at all: %s', async (_case, changes) => {
    expect(await refused(fang, changes)).toBe('input.invalid')
    expect(checked).toEqual([])
  })
})

describe('a photo', () => {
  test('always waits for a person, and is kept without where and when it was taken', async () => {
    const mine = await post(fang, photo(withSegments(bags, position)))
    expect(mine).toMatchObject({ state: 'waiting', photo: { width: 480, height: 360 } })
    expect(await photoOf(fang, mine.id)).toMatchObject({ isPublic: false })
    for (const who of [shen, null]) expect(await photoCode(who, mine.id)).toBe('wall.not_found')
    await street.data(guMin, 'wall.review', review(mine.id))
    const shown = await photoOf(null, mine.id)
    expect(shown.isPublic).toBe(true)
    const kept = Buffer.from(shown.jpeg, 'base64')
    expect(kept.includes('GPS')).toBe(false)
    expect(kept.subarray(2).equals(bags.subarray(bags.length - kept.length + 2))).toBe(true)
    expect((await wall(shen)).items).toMatchObject([{ id: mine.id, photo: { width: 480, height: 360 } }])
  })

  test.each([
    ['cut off', bags.subarray(0, 5000), 'wall.photo_invalid'],
    ['a PNG that was renamed', Buffer.from('iVBORw0KGgoAAAANSUhEUg==', 'base64'), 'wall.photo_invalid'],
    ['of 300,001 bytes', Buffer.concat([bags, Buffer.alloc(300_001 - bags.length)]), 'wall.photo_too_large'],
    ['of 10 MB', Buffer.alloc(10_000_000), 'input.invalid'],
    ['not there', Buffer.alloc(0), 'wall.photo_invalid'],
  ])('is refused when it is %s, before the words are looked at', async (_case, bytes, code) => {
    expect(await refused(fang, photo(bytes))).toBe(code)
    expect([checked, (await wall(fang)).mine, await photosKept()]).toEqual([[], null, 0])
  })
})

describe('staff', () => {
  test('publish, and the author is told', async () => {
    const { id } = await post(fang, photo())
    const input = review(id)
    const first = await street.data<WallPostView>(guMin, 'wall.review', input)
    expect(first).toMatchObject({ state: 'published', mine: false, can: { publish: false, withhold: true } })
    expect(await street.data(guMin, 'wall.review', input)).toEqual(first)
    expect(await street.code(guMin, 'wall.review', review(id))).toBe('wall.review_done')
    await deliverDue(street.system)
    expect(await street.data(fang, 'residents.inbox', {})).toMatchObject({
      items: [{ kind: 'wall_published', subjectId: activityId, title: '旧衣改布袋' }, { kind: 'first_visit' }, { kind: 'sign_up_confirmed' }],
    })
  })

  test('withhold with a reason, also what hangs: the author reads why, neighbours see nothing, the photo is deleted', async () => {
    const { id } = await post(fang, photo())
    await street.data(guMin, 'wall.review', review(id))
    await street.data(guMin, 'wall.review', review(id, 'withhold'))
    expect((await wall(shen)).items).toEqual([])
    expect((await wall(fang)).mine).toMatchObject({ state: 'withheld', withheldReason: '照片里有别人的门牌。', photo: null })
    expect([await photosKept(), await photoCode(fang, id)]).toEqual([0, 'wall.not_found'])
    expect(await street.code(guMin, 'wall.review', review(id))).toBe('wall.review_done')
    await deliverDue(street.system)
    const { items } = await street.data<{ items: { kind: string; text: string }[] }>(fang, 'residents.inbox', {})
    expect(items.filter(({ kind }) => kind.startsWith('wall_'))).toMatchObject([
      { kind: 'wall_withheld', text: '没有上墙：照片里有别人的门牌。 撤下来，改一改可以再写。' },
    ])
    expect(await database.query(sql`
      select actor_id as "by", after ->> 'reason' as reason from audit_entries where action = 'wall.review' order by id`))
      .toEqual([{ by: guMin, reason: null }, { by: guMin, reason: '照片里有别人的门牌。' }])
  })

  test('may give any words as a reason: they stay words', async () => {
    const { id } = await post(fang)
    const reason = "'); drop table wall_posts; -- <b>{{7*7}}\u202e倒\u202c"
    await street.data(guMin, 'wall.review', review(id, 'withhold', reason))
    expect((await wall(fang)).mine?.withheldReason).toBe(reason)
    expect((await wall(shen)).items).toEqual([])
  })

  test('of another subdistrict see nothing of it and decide nothing', async () => {
    const { id } = await post(fang, photo())
    const stranger = await street.resident('小戚', { isStaff: true })
    const unitId = requestId()
    await database.query(sql`
      insert into organisation_units (id, name, short_name, level, position, created_at)
      values (${unitId}, '别的街道', '别的', 'subdistrict', 0, ${at(0)})`)
    await database.query(sql`update residents set staff_unit_id = ${unitId} where id = ${stranger}`)
    expect(await queue(stranger)).toMatchObject({ items: [], count: 0 })
    expect(await photoCode(stranger, id)).toBe('wall.not_found')
    for (const decision of ['publish', 'withhold'] as const) {
      expect(await street.code(stranger, 'wall.review', review(id, decision))).toBe('staff.other_unit')
    }
    expect((await wall(fang)).mine?.state).toBe('waiting')
  })

  test('give a reason when they withhold, and know what they decide about', async () => {
    const { id } = await post(fang, photo())
    const nameless = { postId: id, decision: 'withhold', requestId: requestId() }
    expect(await street.code(guMin, 'wall.review', nameless)).toBe('input.invalid')
    expect(await street.code(guMin, 'wall.review', review(requestId()))).toBe('wall.not_found')
    expect(await street.code(fang, 'wall.review', review(id))).toBe('access.denied')
    await remove(fang, id)
    expect(await street.code(guMin, 'wall.review', review(id))).toBe('wall.not_found')
  })
})

test('where the wall is closed nobody writes and nothing hangs, but what is one’s own can be removed', async () => {
  const { id } = await post(fang)
  const closed = createHandle({ ...street.system, hasWall: false })
  const call = (procedure: string, input: unknown) =>
    closed({ procedure, input, caller: { kind: 'resident', residentId: fang } })
  expect(await call('wall.list', { activityId })).toMatchObject({ ok: true, data: { items: [], mine: { id }, can: { post: false } } })
  expect(await call('wall.post', words())).toMatchObject({ ok: false, error: { code: 'wall.closed' } })
  expect(await call('wall.remove', { postId: id, requestId: requestId() })).toMatchObject({ ok: true })
})
