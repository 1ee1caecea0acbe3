import { expect, test } from 'vitest'
import { createStorage } from './json-storage'

const memory = new Map<string, string>()
const storage = createStorage({
  read: (key) => memory.get(key) ?? null,
  write: (key, text) => void memory.set(key, text),
  erase: (key) => void memory.delete(key),
})

test('what was kept is there again, under a key of ours', () => {
  expect(storage.set('lessons.progress', { a: 522 })).toBe(true)
  expect(storage.get('lessons.progress')).toEqual({ a: 522 })
  expect([...memory.keys()]).toEqual(['yili.lessons.progress'])
  storage.remove('lessons.progress')
  expect(storage.get('lessons.progress')).toBeNull()
})

test('a slot is one key of the storage', () => {
  const slot = storage.slot('elder')
  slot.set({ on: true })
  expect(storage.get('elder')).toEqual({ on: true })
  slot.clear()
  expect(slot.get()).toBeNull()
})

test('what is damaged counts as not there', () => {
  memory.set('yili.elder', '{"on":tr')
  expect(storage.get('elder')).toBeNull()
})

test('a device that keeps nothing breaks nothing', () => {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  const refusing = createStorage({ read: refuse, write: refuse, erase: refuse })
  expect(refusing.get('elder')).toBeNull()
  expect(refusing.set('elder', { on: true })).toBe(false)
  expect(() => refusing.remove('elder')).not.toThrow()
})
