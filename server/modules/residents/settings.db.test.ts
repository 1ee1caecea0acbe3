import { beforeEach, describe, expect, test } from 'vitest'
import { NICKNAME_MAX } from '../../../contract/limits'
import type { MeView, ResidentView } from '../../../contract/residents'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
let fang: string

beforeEach(async () => { fang = await street.resident('阿芳') })

const change = (settings: Record<string, unknown>) => ({ ...settings, requestId: requestId() })
const update = (input: Record<string, unknown>) => street.data<ResidentView>(fang, 'residents.updateSettings', input)
const mine = async () => (await street.data<MeView>(fang, 'residents.me')).resident

test('a resident chooses a name and larger type, each without touching the other', async () => {
  expect(await mine()).toMatchObject({ nickname: '阿芳', elderMode: null })
  expect(await update(change({ elderMode: true }))).toMatchObject({ id: fang, nickname: '阿芳', elderMode: true })
  expect(await update(change({ nickname: '  渔里阿芳 ' }))).toMatchObject({ nickname: '渔里阿芳', elderMode: true })
  expect(await update(change({ elderMode: false }))).toMatchObject({ nickname: '渔里阿芳', elderMode: false })
  expect(await mine()).toMatchObject({ nickname: '渔里阿芳', elderMode: false })
})

test('a repeated request is answered as it was, without undoing what came after', async () => {
  const first = change({ nickname: '小芳' })
  const answer = await update(first)
  await update(change({ nickname: '芳姐' }))
  expect(await update(first)).toEqual(answer)
  expect(await mine()).toMatchObject({ nickname: '芳姐' })
})

test('a neighbour keeps their own settings', async () => {
  const neighbour = await street.resident('老沈')
  await update(change({ nickname: '小芳', elderMode: true }))
  expect((await street.data<MeView>(neighbour, 'residents.me')).resident)
    .toMatchObject({ nickname: '老沈', elderMode: null })
})

describe('a name neighbours should not have to read is refused, and nothing else changes with it', () => {
  test.each([
    ['abuse', '傻逼邻居'],
    ['a telephone number', '阿芳13800000016'],
    ['what a person would have to look at', '王书记'],
  ])('%s', async (_case, nickname) => {
    expect(await street.code(fang, 'residents.updateSettings', change({ nickname, elderMode: true })))
      .toBe('nickname.refused')
    expect(await mine()).toMatchObject({ nickname: '阿芳', elderMode: null })
  })
})

test.each([
  ['blank', { nickname: '  ' }, 'input.invalid'],
  ['too long', { nickname: '芳'.repeat(NICKNAME_MAX + 1) }, 'input.invalid'],
  ['of a setting there is not', { isStaff: true }, 'input.invalid'],
])('a change that is %s is refused', async (_case, settings, code) => {
  expect(await street.code(fang, 'residents.updateSettings', change(settings))).toBe(code)
})

test('without login there are no settings', async () => {
  expect(await street.code(null, 'residents.updateSettings', change({ elderMode: true }))).toBe('login.required')
})
