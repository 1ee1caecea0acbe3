import { expect, test } from 'vitest'
import { createSealer } from '../../kernel/sealer'
import {
  CODE_STEP_MS, isTicketOf, screenDigits, screenText, seqOf, signUpIn, stepAt, stepStart, ticketDigits, ticketStart,
  ticketText,
} from './code-rules'

const sealer = createSealer('tests of codes only, never deployed')
const other = createSealer('another key of thirty-two characters')
const sign = (text: string): string => sealer.sign(text)
const ACTIVITY = '0190a0b0-c0d0-7000-8000-000000000001'
const ELSEWHERE = '0190a0b0-c0d0-7000-8000-000000000002'
const SIGN_UP = '0190a0b0-c0d0-7000-8000-0000000000aa'
const door = { activityId: ACTIVITY, stationId: '0190a0b0-c0d0-7000-8000-0000000000bb' }

test('a step begins every 30 seconds, the first millisecond included', () => {
  const at = new Date('2026-03-02T02:00:30.000Z')
  expect(stepStart(stepAt(at))).toEqual(at)
  expect(stepAt(new Date(at.getTime() + CODE_STEP_MS - 1))).toBe(stepAt(at))
  expect(stepAt(new Date(at.getTime() - 1))).toBe(stepAt(at) - 1)
})

test('the code of the screen changes with the step, the activity, the station and the key', () => {
  const code = screenText(sign, door, 7)
  expect(code).toMatch(/^ys:[\w-]{38}$/)
  const others = [
    screenText(sign, door, 8),
    screenText(sign, { ...door, activityId: ELSEWHERE }, 7),
    screenText(sign, { ...door, stationId: ELSEWHERE }, 7),
    screenText((text) => other.sign(text), door, 7),
  ]
  expect(new Set([code, ...others]).size).toBe(5)
  expect(screenDigits(sign, door, 7)).toMatch(/^\d{6}$/)
  expect(screenDigits(sign, door, 7)).not.toBe(screenDigits(sign, door, 8))
})

test('the digits of an activity are all different, lead back to the sign-up and tell nothing of another activity', () => {
  const seqs = Array.from({ length: 3000 }, (_, index) => index + 1)
  const digits = seqs.map((seq) => ticketDigits(sign, ACTIVITY, seq))
  expect(new Set(digits).size).toBe(seqs.length)
  expect(digits.every((text) => /^\d{6}$/.test(text))).toBe(true)
  expect(digits.map((text) => seqOf(sign, ACTIVITY, text))).toEqual(seqs)
  const readElsewhere = digits.map((text) => seqOf(sign, ELSEWHERE, text))
  expect(readElsewhere.filter((seq, index) => seq === seqs[index]).length).toBeLessThan(3)
  expect([0, 999_999].map((seq) => seqOf(sign, ACTIVITY, ticketDigits(sign, ACTIVITY, seq)))).toEqual([0, 999_999])
})

test('a ticket names its sign-up, and is good for that one in that activity alone', () => {
  const mine = { rollId: ACTIVITY, signUpId: SIGN_UP }
  const text = ticketText(sign, mine)
  expect(text.startsWith(ticketStart(SIGN_UP))).toBe(true)
  expect(signUpIn(text)).toBe(SIGN_UP)
  expect(isTicketOf(sign, text, mine)).toBe(true)
  expect(isTicketOf(sign, text, { ...mine, rollId: ELSEWHERE })).toBe(false)
  expect(isTicketOf(sign, text, { ...mine, signUpId: ELSEWHERE })).toBe(false)
  expect(isTicketOf(sign, ticketText((word) => other.sign(word), mine), mine)).toBe(false)
  const lastChanged = text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A')
  expect(isTicketOf(sign, lastChanged, mine)).toBe(false)
})

test.each(['', 'yt:', 'https://example.com/', 'yt:短', `yt:${'a'.repeat(500)}`, `ys:${'a'.repeat(38)}`])(
  '%s is no ticket', (text) => expect(signUpIn(text)).toBeNull())
