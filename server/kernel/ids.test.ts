import { expect, test } from 'vitest'
import { idForName, newId } from './ids'

test('ids are UUIDs of version 7 that ascend, even within a millisecond and when the clock goes back', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => newId(new Date(1_772_416_800_000 - (index % 3))))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
})

test('a name has one id, and another name another', () => {
  expect(idForName('station:wanghu')).toBe(idForName('station:wanghu'))
  expect(idForName('station:wanghu')).not.toBe(idForName('station:lanhu'))
})
