import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { BookView, GroupView } from '../../../contract/bookings'
import type { RosterView } from '../../../contract/roster'
import { sql } from '../../kernel/database'
import { aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string
let fang: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  fang = await street.resident('阿芳')
})

/** Emoji of several code points, words from right to left among ours, and what harms who pastes it somewhere. */
const texts = [
  '👩‍👩‍👧‍👦🇨🇳👍🏽', 'مرحبا 你好 שלום', '\u202e倒着写\u202c', '𠮷野家', "'); drop table sign_ups; --", '<script>alert(1)</script>',
  '=1+1', '{{7*7}}%s%n', '\\u0000$1',
]
const LONG = '长'.repeat(10_000)

const questions = [{ kind: 'text', label: '忌口', options: [], required: false }]
const draft = (more: object = {}) => ({
  title: '做香囊', kind: 'culture', stationId, startsAt: '2026-03-05T04:00:00Z', endsAt: '2026-03-05T06:00:00Z', capacity: 10,
  companionsMax: 2, questions, ...more,
})
const write = <T>(who: string, procedure: string, input: object): Promise<T> =>
  street.data<T>(who, `activities.${procedure}`, { ...input, requestId: requestId() })
const code = (who: string, procedure: string, input: object): Promise<string> =>
  street.code(who, `activities.${procedure}`, { ...input, requestId: requestId() })

const anOpenOne = async (): Promise<ActivityView> => {
  const { id } = await write<{ id: string }>(guMin, 'create', draft())
  return street.data<ActivityView>(fang, 'activities.get', { id })
}
const signUpInput = ({ id, questions: asked, pools }: ActivityView, { answer = '', name = '' }) => ({
  activityId: id,
  ...(answer && { answers: [{ questionId: asked[0]!.id, answer }] }),
  ...(name && { party: [{ poolId: pools[0]!.id, places: 2 }], companions: [{ name, poolId: pools[0]!.id }] }),
})
const roster = (activityId: string) => street.data<RosterView>(guMin, 'activities.roster', { activityId })
const book = (activityId: string, more: object) => ({ activityId, channel: 'desk', name: '陈秀英', ...more })

/** Somewhere one can type, and how it is read again. */
interface Field {
  readonly write: (text: string) => Promise<unknown>
  readonly refuse: (text: string) => Promise<string>
}

const fields: Record<string, Field> = {
  'an answer to a question': {
    write: async (answer) => {
      const activity = await anOpenOne()
      await write(fang, 'signUp', signUpInput(activity, { answer }))
      const { signUp } = await street.data<ActivityView>(fang, 'activities.get', { id: activity.id })
      return signUp?.answers[0]?.answer
    },
    refuse: async (answer) => code(fang, 'signUp', signUpInput(await anOpenOne(), { answer })),
  },
  'the name of who comes along': {
    write: async (name) => {
      const activity = await anOpenOne()
      await write(fang, 'signUp', signUpInput(activity, { name }))
      const { signUp } = await street.data<ActivityView>(fang, 'activities.get', { id: activity.id })
      return signUp?.companions[0]?.name
    },
    refuse: async (name) => code(fang, 'signUp', signUpInput(await anOpenOne(), { name })),
  },
  'why somebody withdraws': {
    write: async (reason) => {
      const activityId = (await anOpenOne()).id
      await write(fang, 'signUp', { activityId })
      await write(fang, 'withdraw', { activityId, reason })
      const [row] = await database.query<{ reason: string }>(sql`select withdrawn_reason as reason from sign_ups`)
      return row?.reason
    },
    refuse: async (reason) => code(fang, 'withdraw', { activityId: (await anOpenOne()).id, reason }),
  },
  'a note staff take down on the telephone': {
    write: async (note) => {
      const activityId = (await anOpenOne()).id
      await write(guMin, 'book', book(activityId, { note }))
      return (await roster(activityId)).items[0]?.note
    },
    refuse: async (note) => code(guMin, 'book', book((await anOpenOne()).id, { note })),
  },
  'the name of somebody without WeChat': {
    write: async (name) => {
      const activityId = (await anOpenOne()).id
      await write(guMin, 'book', book(activityId, { name }))
      return (await roster(activityId)).items[0]?.nickname
    },
    refuse: async (name) => code(guMin, 'book', book((await anOpenOne()).id, { name })),
  },
  'what an activity is about': {
    write: async (description) => {
      const { id } = await write<{ id: string }>(guMin, 'create', draft({ description }))
      return (await street.data<ActivityView>(null, 'activities.get', { id })).description
    },
    refuse: (description) => code(guMin, 'create', draft({ description })),
  },
}

describe.each(Object.keys(fields))('%s', (name) => {
  const field = fields[name]!

  test('stays as it was typed, in whatever script', async () => {
    for (const text of texts.map((each) => each.slice(0, 20).trim())) {
      expect(await field.write(text), text).toBe(text)
      await database.query(sql`delete from sign_ups`)
    }
  })

  test('of ten thousand characters, or with what no database keeps, is refused and nothing is written', async () => {
    for (const text of [LONG, 'a\u0000b', 'a\ud800']) expect(await field.refuse(text)).toBe('input.invalid')
    expect(await database.query(sql`select 1 from sign_ups`)).toEqual([])
  })
})

test('a group’s list of names is read as names, whatever they are made of', async () => {
  const { id } = await anOpenOne()
  const { signUpId } = await write<BookView>(guMin, 'book', book(id, { groupName: '合唱队' }))
  const names = ['👩‍👧', 'مرحبا', '𠮷野', '=1+1', '<b>']
  await write(guMin, 'setMembers', { signUpId, text: names.join('\n') })
  const { members } = await street.data<GroupView>(guMin, 'activities.group', { signUpId })
  expect(members.map((member) => member.name)).toEqual(names)
  expect(await code(guMin, 'setMembers', { signUpId, text: LONG.repeat(40) })).toBe('input.invalid')
})
