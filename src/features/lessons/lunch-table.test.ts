import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../../contract/activities'
import { seatWords } from './copy'
import { layOut, minuteOn, shareOf } from './lunch-table'

const day = '2026-10-12'
const lunch = (title: string, from: string, to: string, changes: Partial<ActivitySummary> = {}): ActivitySummary => ({
  id: title, title, kind: 'lesson', startsAt: new Date(`${day}T${from}:00+08:00`).toISOString(),
  endsAt: new Date(`${day}T${to}:00+08:00`).toISOString(), station: { id: 's', name: '望湖驿站', lat: 30.7, lng: 120.7 },
  lessonId: 'l', courseId: null, lecturer: '高原', places: { capacity: 20, left: 8, waiting: 0 }, phase: 'open', mine: null, ...changes,
})

test('a lesson stands on the table at true scale', () => {
  const { slots } = layOut([lunch('红船', '12:45', '13:00')], day)
  expect(slots).toMatchObject([{ top: 0.5, lane: 0, lanes: 1 }])
  expect(slots[0]!.height * 90).toBeCloseTo(15)
  expect([shareOf(11 * 60), shareOf(14 * 60)]).toEqual([0, 1])
  expect(minuteOn(day, `${day}T04:10:00Z`)).toBe(730)
})

test('lessons that follow each other share a column, those at the same time stand side by side', () => {
  const { slots } = layOut(
    [lunch('丙', '13:00', '13:15'), lunch('甲', '12:10', '12:25'), lunch('乙', '12:20', '12:40'), lunch('丁', '12:25', '12:30')],
    day,
  )
  const places = slots.map(({ activity, lane, lanes }) => `${activity.title} ${lane + 1}/${lanes}`)
  expect(places).toEqual(['甲 1/2', '乙 2/2', '丁 1/2', '丙 1/1'])
})

test('what is at another time of the day, or the third at once, is listed below', () => {
  const { slots, others } = layOut(
    [lunch('甲', '12:10', '12:25'), lunch('乙', '12:10', '12:25'), lunch('丙', '12:15', '12:30'), lunch('晚', '19:00', '19:30')],
    day,
  )
  expect(slots.map(({ activity }) => activity.title)).toEqual(['甲', '乙'])
  expect(others.map(({ title }) => title)).toEqual(['丙', '晚'])
})

test('a lesson that begins before the table or ends after it is cut at its edge', () => {
  const { slots: [early, late] } = layOut([lunch('早', '11:30', '12:30'), lunch('迟', '13:15', '14:00')], day)
  expect(early).toMatchObject({ top: 0, height: 1 / 3 })
  expect(late!.top + late!.height).toBe(1)
})

test.each([
  [{}, '余 8 座', 'ok'],
  [{ places: { capacity: 20, left: 2, waiting: 0 } }, '余 2 座', 'warn'],
  [{ places: { capacity: 20, left: 0, waiting: 3 } }, '已满', 'mute'],
  [{ places: { capacity: null, left: null, waiting: 0 } }, '不限座', 'ok'],
  [{ mine: { state: 'confirmed' } }, '已预约', 'mine'],
  [{ mine: { state: 'waiting', position: 3 } }, '候补第 3', 'mine'],
  [{ phase: 'started' }, '正在讲', 'mute'],
  [{ phase: 'ended', mine: { state: 'confirmed' } }, '讲完了', 'mute'],
  [{ phase: 'cancelled', mine: { state: 'confirmed' } }, '已取消', 'mute'],
] satisfies [Partial<ActivitySummary>, string, string][])('%o is said %s', (changes, words, tone) => {
  expect(seatWords(lunch('红船', '12:10', '12:25', changes))).toEqual({ words, tone })
})
