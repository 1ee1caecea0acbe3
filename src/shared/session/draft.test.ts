import { expect, test } from 'vitest'
import { FakeDevice } from '../../testing/fake-device'
import { createStorage } from '../platform/json-storage'
import { Draft } from './draft'

const blank = { text: '', anonymous: false }

test('what was typed is there again after the app was closed', () => {
  const device = new FakeDevice()
  new Draft(device.storage, 'idea', blank).change({ text: '桥头装一盏灯' })
  const reopened = new Draft(device.reopened().storage, 'idea', blank)
  expect(reopened.value).toEqual({ text: '桥头装一盏灯', anonymous: false })
})

test('a draft is gone once it was sent', () => {
  const device = new FakeDevice()
  const draft = new Draft(device.storage, 'idea', blank)
  draft.change({ text: '桥头装一盏灯', anonymous: true })
  draft.clear()
  expect(draft.value).toEqual(blank)
  expect(new Draft(device.reopened().storage, 'idea', blank).value).toEqual(blank)
})

test('a draft of an older version keeps the fields that still exist', () => {
  const device = new FakeDevice()
  device.storage.set('draft.idea', { text: '桥头装一盏灯', anonymous: 'yes', photo: 'x' })
  expect(new Draft(device.storage, 'idea', blank).value).toEqual({ text: '桥头装一盏灯', anonymous: false })
})

test('on a full device one can go on typing', () => {
  const full = createStorage({
    read: () => null,
    write: () => {
      throw new Error('QuotaExceededError')
    },
    erase: () => undefined,
  })
  const draft = new Draft(full, 'idea', blank)
  draft.change({ text: '桥头' })
  draft.change({ text: '桥头装一盏灯' })
  expect(draft.value.text).toBe('桥头装一盏灯')
})
