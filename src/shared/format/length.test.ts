import { expect, test } from 'vitest'
import { distanceText, durationText, playTime, walkText } from './length'

test.each([
  [0, '10 米', '走 1 分钟'],
  [90, '90 米', '走 2 分钟'],
  [264, '260 米', '走 4 分钟'],
  [500, '500 米', '走 7 分钟'],
  [994, '990 米', '走 14 分钟'],
  [996, '1 公里', '走 14 分钟'],
  [1234, '1.2 公里', '走 17 分钟'],
])('%d metres are %s, %s', (meters, distance, walk) => {
  expect(distanceText(meters)).toBe(distance)
  expect(walkText(meters)).toBe(walk)
})

test.each([
  [20, '1 分钟', '0:20'],
  [522, '9 分钟', '8:42'],
  [900, '15 分钟', '15:00'],
  [3600, '1 小时', '1:00:00'],
  [5400, '1.5 小时', '1:30:00'],
  [4800, '1 小时 20 分钟', '1:20:00'],
])('%d seconds last %s and stand at %s', (seconds, duration, position) => {
  expect(durationText(seconds)).toBe(duration)
  expect(playTime(seconds)).toBe(position)
})
