import { describe, expect, test } from 'vitest'
import { cutText, messageFields, nextTry, spend, timeText, type Right, type Wanted } from './message-rules'

describe('text in a field', () => {
  test.each([
    ['旧衣改布袋', '旧衣改布袋'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十百', '一二三四五六七八九十一二三四五六七八九…'],
    ['围裙\n和\t手套', '围裙 和 手套'],
    ['  ', ''],
    // An emoji is two units: it would be halved at the nineteenth.
    ['一二三四五六七八九十一二三四五六七八😀九十', '一二三四五六七八九十一二三四五六七八…'],
    // A family of seven code points goes as a whole.
    ['一二三四五六七八九十一二👨‍👩‍👧三四五六七八九十', '一二三四五六七八九十一二…'],
  ])('%j becomes %j', (text, line) => {
    expect(cutText(text, 20)).toBe(line)
    expect(cutText(text, 20).length).toBeLessThanOrEqual(20)
    expect(cutText(text, 20)).not.toMatch(/\p{Cs}/u)
  })

  test('a time is said in Shanghai, with two digits of the hour', () => {
    expect(timeText(new Date('2026-03-03T00:05:00Z'))).toBe('2026年3月3日 08:05')
    expect(timeText(new Date('2026-12-31T16:00:00Z'))).toBe('2027年1月1日 00:00')
  })

  test('a phrase is five Chinese characters at most, and nothing is left empty', () => {
    const startsAt = new Date('2026-03-03T04:00:00Z')
    expect(messageFields('change', { activity: '旧衣改布袋', what: '改期了 ok 又改期了', startsAt, place: '望湖驿站' }))
      .toEqual({ activity: '旧衣改布袋', what: '改期了又改', startsAt: '2026年3月3日 12:00', place: '望湖驿站' })
    expect(messageFields('reminder', { activity: '旧衣改布袋', startsAt, place: '望湖驿站', note: '' }))
      .toMatchObject({ note: '点开看看' })
  })
})

const wants = (notificationId: string, template: Wanted['template'], residentId = '阿芳'): Wanted =>
  ({ notificationId, residentId, template })
const right = (id: string, template: Right['template'], residentId = '阿芳'): Right => ({ id, residentId, template })
const spentOn = (wanted: Wanted[], rights: Right[]) =>
  spend(wanted, rights).map(({ rightId, wanted: { notificationId } }) => `${notificationId} ${rightId}`)

describe('rights', () => {
  test('are spent the oldest first, one for each message, in order of weight', () => {
    expect(spentOn(
      [wants('survey', 'survey'), wants('reminder', 'reminder'), wants('change', 'change'), wants('offer', 'offer')],
      [right('r1', 'reminder'), right('r2', 'reminder'), right('o', 'offer'), right('c', 'change'), right('s', 'survey')],
    )).toEqual(['offer o', 'change c', 'reminder r1', 'survey s'])
  })

  test('that are scarce go to what was said first; what is left over stays in the inbox', () => {
    expect(spentOn([wants('first', 'change'), wants('second', 'change')], [right('c', 'change')])).toEqual(['first c'])
    expect(spentOn([wants('first', 'change')], [])).toEqual([])
  })

  test('are good for their own template and their own person only', () => {
    expect(spentOn([wants('n', 'offer')], [right('r', 'reminder'), right('o', 'offer', '老金')])).toEqual([])
  })
})

test('after a try in vain the next comes later and later, and after the sixth none', () => {
  const now = new Date('2026-03-03T02:00:00Z')
  const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const at = nextTry(attempts, now)
    return at && (at.getTime() - now.getTime()) / 60_000
  })
  expect(minutes).toEqual([1, 5, 15, 60, 180, null])
})
