import { expect, test } from 'vitest'
import { mediaUrlAt } from './media-url'

const mediaUrl = mediaUrlAt('https://media.example.cn')

test.each([
  ['/media/boat.mp3', 'https://media.example.cn/media/boat.mp3'],
  ['https://elsewhere.cn/boat.mp3', 'https://elsewhere.cn/boat.mp3'],
  ['cloud://env.id/boat.mp3', 'cloud://env.id/boat.mp3'],
])('%s is heard at %s', (address, full) => {
  expect(mediaUrl(address)).toBe(full)
})
